using System.Text.Json.Nodes;
using System.Xml.Linq;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Expectations of a planner, written by hand as a table, held against a replay.</summary>
[Trait("Tier", "Full")]
public class ReplayTests
{
    // Nothing in a simulation that counts seconds is certain to be released within a tenth of one.
    private const string Met = "declaration,regime,outcome,maxRelease\n10000007,,released,1d\n10000012,keden,,4h\n";
    private const string NotMet = "declaration,regime,lane,maxRelease\n10000007,keden,green,100ms\n10000012,keden,green,4h\n";

    [Fact]
    public void A_table_of_some_fields_is_met()
    {
        using var program = new ClearSim();
        var replay = Replay(program, Met, "text");
        Assert.True(replay.ExitCode == 0, replay.Error);
        var json = Replay(program, Met, "json");
        Assert.Equal(0, json.ExitCode);
        // A row without a regime speaks of both.
        Assert.Equal((3, 3), ((int)json.Json["expectations"]!["compared"]!, (int)json.Json["expectations"]!["matched"]!));
    }

    [Fact]
    public void A_release_later_than_the_bound_fails_the_replay_and_is_told()
    {
        using var program = new ClearSim();
        var text = Replay(program, NotMet, "text");
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("10000007", text.Output, StringComparison.Ordinal);
        Assert.Contains("100ms", text.Output, StringComparison.Ordinal);

        var json = Replay(program, NotMet, "json");
        Assert.Equal(1, json.ExitCode);
        var mismatch = Assert.Single(json.Json["expectations"]!["mismatches"]!.AsArray())!;
        Assert.Equal(
            ("10000007", "keden", "maxRelease"), (Of(mismatch, "declaration"), Of(mismatch, "regime"), Of(mismatch, "field")));

        var junit = Replay(program, NotMet, "junit");
        Assert.Equal(1, junit.ExitCode);
        var suite = Assert.Single(XDocument.Parse(junit.Output).Root!.Elements("testsuite"));
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        var failed = suite.Elements("testcase").Single(c => c.Element("failure") is not null);
        Assert.Equal("10000007", failed.Attribute("name")!.Value);
    }

    [Fact]
    public void Only_the_regimes_that_are_named_have_outcomes()
    {
        using var program = new ClearSim();
        Assert.Equal(0,
            program.Run("replay", Samples.KoreaBatch, "--scenario", Samples.Korea, "--regime", "keden", "--out", "out").ExitCode);
        var rows = File.ReadLines(Path.Combine(program.Folder, "out", "outcomes.ndjson")).Select(line => JsonNode.Parse(line)!)
            .ToList();
        Assert.Equal(400, rows.Count);
        Assert.All(rows, r => Assert.Equal("keden", (string)r["regime"]!));
        string[] fields = ["declaration", "regime", "lane", "outcome", "measures", "milestones"];
        Assert.All(rows, r => Assert.Equal(fields, r.AsObject().Select(f => f.Key)));
    }

    [Fact]
    public void A_test_report_without_expectations_is_bad_input()
    {
        using var program = new ClearSim();
        var replay = program.Run("replay", Samples.KoreaBatch, "--scenario", Samples.Korea, "--format", "junit");
        Assert.Equal(2, replay.ExitCode);
        Assert.Contains("--expect", replay.Error, StringComparison.Ordinal);
    }

    private static Outcome Replay(ClearSim program, string expectations, string format) => program.Run(
        "replay", Samples.KoreaBatch, "--scenario", Samples.Korea, "--expect", program.Write("expected.csv", expectations),
        "--format", format);

    private static string Of(JsonNode node, string name) => (string)node[name]!;
}
