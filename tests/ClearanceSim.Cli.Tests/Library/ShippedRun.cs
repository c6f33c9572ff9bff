using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Library;

/// <summary>A run of a shipped scenario, or of one with some of its values changed, and its figures by path.</summary>
internal sealed class ShippedRun
{
    private readonly JsonNode document;

    private ShippedRun(JsonNode document) => this.document = document;

    /// <summary>Runs a shipped scenario.</summary>
    /// <param name="scenario">Its file's name.</param>
    /// <param name="replications">How often.</param>
    /// <param name="changes">Lines of a <c>set:</c> mapping; none: as it is shipped.</param>
    public static ShippedRun Of(string scenario, int replications, params string[] changes)
    {
        using var program = new ClearSim();
        string file = Path.Combine(program.CopyScenarios(), scenario);
        if (changes.Length > 0)
        {
            string changed = Path.Combine(Path.GetDirectoryName(file)!, "changed.yaml");
            File.WriteAllText(changed, $"extends: {scenario}\nname: changed\nset:\n" + string.Concat(changes.Select(c => $"  {c}\n")));
            file = changed;
        }
        var run = program.Run("run", file, "--replications", $"{replications}", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        return new(run.Json);
    }

    /// <summary>A mean of an interval, minutes.</summary>
    public double Minutes(string regime, string interval, string statistic = "mean")
    {
        string[] ends = interval.Split(" to ");
        var found = Regime(regime)["intervals"]!.AsArray().Single(i =>
            (string)i!["from"]! == ends[0] && (string)i["to"]! == ends[1] && (string)i["clock"]! == "wall");
        return (double)found![statistic]!["value"]! / 60;
    }

    /// <summary>A mean of the main interval of those with a code of an attribute, minutes.</summary>
    public double MinutesOf(string regime, string attribute, string code) => (double)Members(regime, attribute)
        .Single(m => (string)m!["code"]! == code)!["intervals"]!.AsArray()
        .First(i => (string)i!["clock"]! == "wall")!["mean"]!["value"]! / 60;

    /// <summary>The codes of an attribute that have been seen.</summary>
    public IReadOnlyList<string> Codes(string regime, string attribute) =>
        [.. Members(regime, attribute).Where(m => (long)m!["count"]! > 0).Select(m => (string)m!["code"]!)];

    /// <summary>How often each stage was done, of those that were.</summary>
    public IReadOnlyDictionary<string, long> Done(string regime) => Regime(regime)["stages"]!.AsArray()
        .Select(s => (Name: (string)s!["stage"]!, Count: (long)s["count"]!)).Where(s => s.Count > 0)
        .ToDictionary(s => s.Name, s => s.Count);

    /// <summary>Mean time that goes into a cause, minutes.</summary>
    public double Waiting(string regime, string cause) => (double)Regime(regime)["waiting"]!.AsArray()
        .Single(w => (string)w!["cause"]! == cause)!["meanPerDeclaration"]!["value"]! / 60;

    /// <summary>Releases a day.</summary>
    public double PerDay(string regime) => (double)Regime(regime)["throughputPerDay"]!["value"]!;

    /// <summary>A figure of control, as its path in the document ends: <c>detection</c>.</summary>
    public double Control(string regime, string figure) => (double)Regime(regime)["control"]![figure]!["value"]!;

    /// <summary>The share of a lane.</summary>
    public double Lane(string regime, string lane) => Share(regime, "lanes", "lane", lane);

    /// <summary>The share of a category of traders.</summary>
    public double Category(string regime, string category) => Share(regime, "traders", "trader", category);

    /// <summary>Hours of officers' work.</summary>
    public double OfficerHours(string regime) => (double)Regime(regime)["cost"]!["officerHours"]!["value"]!;

    /// <summary>A published figure's own value and the model's.</summary>
    public (double Published, double Model) Published(string figure)
    {
        var found = document["published"]!.AsArray().Single(p => (string)p!["figure"]! == figure)!;
        return ((double)found["published"]!, (double)found["model"]!["value"]!);
    }

    private double Share(string regime, string section, string key, string member) =>
        (double)Regime(regime)[section]!.AsArray().Single(m => (string)m![key]! == member)!["share"]!["value"]!;

    private JsonArray Members(string regime, string attribute) => Regime(regime)["groups"]!.AsArray()
        .Single(g => (string)g!["attribute"]! == attribute)!["members"]!.AsArray();

    private JsonNode Regime(string regime) => document["regimes"]!.AsArray().Single(r => (string)r!["regime"]! == regime)!;
}
