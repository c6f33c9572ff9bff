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

    /// <summary>A statistic of registered to released at a post, minutes.</summary>
    public double PostMinutes(string regime, string post, string statistic = "mean") =>
        (double)Member(regime, "posts", "post", post)["intervals"]![0]![statistic]!["value"]! / 60;

    /// <summary>Work or delay of a stage, minutes a declaration, of all that were submitted; 0 where nobody came to it.</summary>
    public double StageMinutes(string regime, string stage)
    {
        var found = Member(regime, "stages", "stage", stage);
        double all = (double)Regime(regime)["declarations"]!["submitted"]!;
        return ((double?)found["service"]!["value"] ?? 0) * (double)found["count"]! / all / 60;
    }

    /// <summary>How often a stage was done.</summary>
    public long StageCount(string regime, string stage) => (long)Member(regime, "stages", "stage", stage)["count"]!;

    /// <summary>Work or delay of a stage, minutes each time that it is done.</summary>
    public double StageMinutesEach(string regime, string stage) =>
        (double)Member(regime, "stages", "stage", stage)["service"]!["value"]! / 60;

    /// <summary>The share within one of the law's limits.</summary>
    public double InTime(string regime, string deadline) => (double)Member(regime, "deadlines", "deadline", deadline)["inTime"]!["value"]!;

    /// <summary>What a section of the regime is told by: the codes of its procedures, say.</summary>
    public IEnumerable<string> Keys(string regime, string section, string key) =>
        Regime(regime)[section]!.AsArray().Select(m => (string)m![key]!);

    /// <summary>The cost of delay at both ends of its range, KZT a year.</summary>
    public (double Low, double High) DelayPerYear(string regime)
    {
        var delay = Regime(regime)["cost"]!["perYear"]!["delay"]!;
        return ((double)delay["low"]!["value"]!, (double)delay["high"]!["value"]!);
    }

    /// <summary>The busy share of a post's pool.</summary>
    public double Utilisation(string regime, string pool, string post) => (double)Pool(regime, pool, post)["utilisation"]!["value"]!;

    /// <summary>The mean number waiting for a post's pool.</summary>
    public double Queue(string regime, string pool, string post) => (double)Pool(regime, pool, post)["queue"]!["value"]!;

    /// <summary>Declarations of the cohort by what became of them: <c>submitted</c>, <c>released</c>, …, <c>inProgress</c>.</summary>
    public long Count(string regime, string outcome) => (long)Regime(regime)["declarations"]![outcome]!;

    /// <summary>The same as a share of what was submitted.</summary>
    public double Share(string regime, string outcome) => (double)Count(regime, outcome) / Count(regime, "submitted");

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
        (double)Member(regime, section, key, member)["share"]!["value"]!;

    private JsonNode Member(string regime, string section, string key, string member) =>
        Regime(regime)[section]!.AsArray().Single(m => (string)m![key]! == member)!;

    private JsonNode Pool(string regime, string pool, string post) =>
        Regime(regime)["pools"]!.AsArray().Single(p => (string)p!["pool"]! == pool && (string?)p["post"] == post)!;

    private JsonArray Members(string regime, string attribute) => Regime(regime)["groups"]!.AsArray()
        .Single(g => (string)g!["attribute"]! == attribute)!["members"]!.AsArray();

    private JsonNode Regime(string regime) => document["regimes"]!.AsArray().Single(r => (string)r!["regime"]! == regime)!;
}
