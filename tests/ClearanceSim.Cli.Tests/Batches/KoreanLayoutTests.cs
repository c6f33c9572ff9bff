using System.Text.Json.Nodes;
using System.Xml.Linq;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Batches;

/// <summary>Declarations from files, in the layout of the Korean import data, through both regimes.</summary>
public class KoreanLayoutTests
{
    private const int Rows = 400;

    private static string Sample => ClearSim.Shipped("tests/ClearanceSim.Scenarios.Tests/Batches/korea-sample.csv");

    private static string Scenario => ClearSim.Shipped("scenarios/korea-imports.yaml");

    [Fact]
    public void Every_row_that_goes_in_is_accounted_for()
    {
        using var program = new ClearSim();
        var run = program.Run("run", Scenario, "--batch", Sample, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(run.Json["regimes"]!.AsArray(), regime =>
        {
            var counts = regime!["declarations"]!;
            Assert.Equal(Rows, (int)counts["submitted"]!);
            Assert.Equal(Rows, new[] { "released", "refused", "withdrawn", "reneged", "inProgress" }.Sum(k => (int)counts[k]!));
            Assert.Equal(1.0, regime["lanes"]!.AsArray().Sum(l => (double)l!["share"]!["value"]!), 9);
        });
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void One_row_more_leaves_the_luck_of_all_others_as_it_was()
    {
        using var program = new ClearSim();
        var lines = File.ReadAllLines(Sample).ToList();
        string added = lines[200].Replace(lines[200].Split(',')[0], "99999999", StringComparison.Ordinal);
        lines.Insert(201, added);
        string longer = program.Write("longer.csv", string.Join('\n', lines) + "\n");
        var before = Luck(program, Sample);
        var after = Luck(program, longer);
        Assert.Equal(Rows, before.Count);
        Assert.Equal(Rows + 1, after.Count);
        Assert.All(before, row => Assert.Equal(row.Value, after[row.Key]));
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void A_replay_meets_its_own_outcomes_and_misses_changed_ones()
    {
        using var program = new ClearSim();
        string outcomes = Path.Combine(program.Folder, "out", "outcomes.ndjson");
        var first = program.Run("replay", Sample, "--scenario", Scenario, "--out", Path.Combine(program.Folder, "out"));
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(2 * Rows, File.ReadLines(outcomes).Count());
        Assert.Equal(0, program.Run("replay", Sample, "--scenario", Scenario, "--expect", outcomes).ExitCode);

        var rows = File.ReadAllLines(outcomes);
        var changed = JsonNode.Parse(rows[0])!;
        changed["outcome"] = (string)changed["outcome"]! == "refused" ? "released" : "refused";
        rows[0] = changed.ToJsonString();
        string wrong = program.Write("wrong.ndjson", string.Join('\n', rows) + "\n");
        var text = program.Run("replay", Sample, "--scenario", Scenario, "--expect", wrong);
        Assert.Equal(1, text.ExitCode);
        Assert.Contains((string)changed["declaration"]!, text.Output, StringComparison.Ordinal);
        var junit = program.Run("replay", Sample, "--scenario", Scenario, "--expect", wrong, "--format", "junit");
        Assert.Equal(1, junit.ExitCode);
        Assert.Equal("testsuites", XDocument.Parse(junit.Output).Root!.Name.LocalName);
    }

    [Fact]
    public void A_scenario_without_its_files_says_so()
    {
        using var program = new ClearSim();
        var run = program.Run("run", Scenario);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--batch", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Generated_batches_come_back_in_and_are_the_same_each_time()
    {
        using var program = new ClearSim();
        string national = ClearSim.Shipped("scenarios/astana-1-vs-keden.yaml");
        string one = Path.Combine(program.Folder, "one.ndjson"), two = Path.Combine(program.Folder, "two.ndjson");
        Assert.Equal(0, program.Run("generate", national, "--count", "300", "--out", one).ExitCode);
        Assert.Equal(0, program.Run("generate", national, "--count", "300", "--out", two).ExitCode);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
        var run = program.Run("run", national, "--batch", one, "--regime", "astana-1", "--replications", "1", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(300, (int)run.Json["regimes"]![0]!["declarations"]!["submitted"]!);
    }

    // What depends on a declaration's own luck alone: when it was filed, what risk management made of it, and for how long it was
    // worked on, from draws of its own. Waiting for others is left out, and where an outage holds up the work only they wait.
    private static Dictionary<string, string> Luck(ClearSim program, string batch)
    {
        string log = Path.Combine(program.Folder, Path.GetRandomFileName());
        var run = program.Run("run", Scenario, "--batch", batch, "--regime", "astana-1", "--log", log);
        Assert.True(run.ExitCode == 0, run.Error);
        return File.ReadLines(log).Select(l => JsonNode.Parse(l)!).ToDictionary(
            r => (string)r["declaration"]!,
            r => $"{r["milestones"]!["created"]} {r["lane"]} {r["outcome"]} {r["measures"]!.ToJsonString()} "
                + $"{r["waiting"]!["service"]} {r["waiting"]!["trader"]} {r["waiting"]!["agency"]}");
    }
}
