using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Commands that look and change nothing.</summary>
public class LookingTests
{
    private static readonly string TenPosts = ClearSim.Beside("Scenarios/ten-posts.yaml");
    private static readonly string Baseline = ClearSim.Shipped("scenarios/astana-1-vs-keden.yaml");

    [Fact]
    public void A_trace_tells_the_declaration_that_was_asked_for()
    {
        using var program = new ClearSim();
        var text = program.Run("trace", TenPosts, "--declaration", "5");
        Assert.Contains("00003/010124/0000500 under parallel", text.Output, StringComparison.Ordinal);
        Assert.Contains("veterinary", text.Output, StringComparison.Ordinal);
        var byNumber = program.Run("trace", TenPosts, "--declaration", "00003/010124/0000500");
        Assert.Equal(text.Output, byNumber.Output);
        var json = program.Run("trace", TenPosts, "--where", "found == prohibited", "--format", "json");
        Assert.True(json.ExitCode == 0, json.Error);
        Assert.Contains("prohibited", json.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_and_the_log_tell_the_same_waiting()
    {
        using var program = new ClearSim();
        string log = Path.Combine(program.Folder, "rows.ndjson");
        Assert.Equal(0, program.Run("run", TenPosts, "--log", log).ExitCode);
        var row = JsonNode.Parse(File.ReadLines(log).Last(l => l.Contains("\"released\"", StringComparison.Ordinal)))!;
        var story = program.Run("trace", TenPosts, "--declaration", (string)row["declaration"]!, "--format", "json");
        Assert.True(story.ExitCode == 0, story.Error);
        Assert.Contains((string)row["declaration"]!, story.Output, StringComparison.Ordinal);
        Assert.Contains(row["milestones"]!["released"]!.ToJsonString(), story.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("astana-1", "mermaid", "flowchart TD")]
    [InlineData("keden", "dot", "digraph")]
    [InlineData("lifecycle", "mermaid", "stateDiagram")]
    [InlineData("lifecycle", "dot", "digraph")]
    public void A_diagram_is_drawn_in_the_language_that_was_asked_for(string what, string format, string beginning)
    {
        using var program = new ClearSim();
        var drawn = program.Run("diagram", what, "--format", format, "--scenario", Baseline);
        Assert.True(drawn.ExitCode == 0, drawn.Error);
        Assert.StartsWith(beginning, drawn.Output, StringComparison.Ordinal);
        Assert.Contains("egist", drawn.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void A_regimes_own_file_is_drawn_and_not_the_shipped_one_of_its_name()
    {
        using var program = new ClearSim();
        string scenarios = program.CopyScenarios(), regime = Path.Combine(scenarios, "regimes", "keden.yaml");
        File.AppendAllText(regime, "\nstages:\n  weighing: { after: presentation, by: inspectors, takes: 10min }\n");
        string name = Path.GetRelativePath(program.Folder, regime);
        var drawn = program.Run("diagram", name);
        Assert.True(drawn.ExitCode == 0, drawn.Error);
        Assert.Contains("weighing", drawn.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(drawn.Output, program.Run("diagram", name, "--scenario", "scenarios/astana-1-vs-keden.yaml").Output);
        var other = program.Run("diagram", name, "--scenario", Baseline);
        Assert.Equal((2, $"--scenario: {Baseline} does not name {name}.\n"), (other.ExitCode, other.Error));
        string alone = program.Write("alone/mine.yaml", "regime: keden\nstages: { risk: { takes: 1s } }\n");
        Assert.Contains("no scenario near it names this regime", program.Run("diagram", alone).Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void A_scenario_with_several_regimes_has_the_first_drawn_or_the_one_that_is_named()
    {
        using var program = new ClearSim();
        var first = program.Run("diagram", Baseline);
        Assert.Equal((0, "Drawn is astana-1 of astana-1, keden; --regime ID draws another.\n"),
            (first.ExitCode, first.Error));
        Assert.Equal(program.Run("diagram", "astana-1").Output, first.Output);
        var second = program.Run("diagram", Baseline, "--regime", "keden");
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(program.Run("diagram", "keden").Output, second.Output);
        string misspelt = program.Run("diagram", Baseline, "--regime", "kedn").Error;
        Assert.Contains("did you mean 'keden'?", misspelt, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_a_json_document_that_knows_the_keys_of_a_scenario()
    {
        using var program = new ClearSim();
        var schema = program.Run("schema").Json;
        Assert.StartsWith("https://json-schema.org/", (string)schema["$schema"]!, StringComparison.Ordinal);
        foreach (string key in new[] { "extends", "run", "process", "stages", "pools" })
            Assert.Contains($"\"{key}\":", schema.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Files_of_every_kind_are_validated_and_inputs_are_listed()
    {
        using var program = new ClearSim();
        string[] files = ["scenarios/regimes/keden.yaml", "scenarios/worlds/korea.yaml", "scenarios/regimes/profiles/astana-1.yaml", Baseline];
        var valid = program.Run(["validate", .. files.Select(f => Path.GetFullPath(f, ClearSim.Root))]);
        Assert.True(valid.ExitCode == 0, valid.Error);
        Assert.Contains("keden.yaml: a regime, checked with ", valid.Output, StringComparison.Ordinal);
        Assert.Contains("korea.yaml: a world, checked with ", valid.Output, StringComparison.Ordinal);
        Assert.Contains("astana-1.yaml: risk profiles, checked with ", valid.Output, StringComparison.Ordinal);
        var ledger = program.Run("assumptions", Baseline, "--format", "json");
        Assert.True(ledger.ExitCode == 0, ledger.Error);
        Assert.Contains(
            "No measured effect of Keden is published", program.Run("assumptions", Baseline).Output, StringComparison.Ordinal);
        Assert.Contains("stages.registration.takes.likely", ledger.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.State));
    }

    [Fact]
    public void What_is_wrong_with_a_regime_is_told_once_with_its_place()
    {
        using var program = new ClearSim();
        string scenarios = program.CopyScenarios(), regime = Path.Combine(scenarios, "regimes", "astana-1.yaml");
        string text = File.ReadAllText(regime).Replace("by: document-officers", "by: document-oficers", StringComparison.Ordinal);
        File.WriteAllText(regime, text.Replace("title: Astana-1", "titel: Astana-1", StringComparison.Ordinal));
        var wrong = program.Run("validate", "scenarios/regimes/astana-1.yaml");
        Assert.Equal(2, wrong.ExitCode);
        string key = Assert.Single(wrong.Error.Split('\n'), line => line.Contains("titel", StringComparison.Ordinal));
        Assert.EndsWith(
            "astana-1.yaml:10:1: titel: is not a key of a regime; did you mean 'title'?", key, StringComparison.Ordinal);
        var alone = program.Run("validate", program.Write("alone.yaml", "regime: alone\nstages: { risk: { tkes: 1s } }\n"));
        Assert.Contains("alone.yaml:2:19: stages.risk.tkes: is not a key of a stage", alone.Error, StringComparison.Ordinal);
        Assert.Single(alone.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_catalogue_that_does_not_exist_has_no_runs()
    {
        using var program = new ClearSim();
        var list = program.Run("runs", "list", "--format", "json");
        Assert.Equal(0, list.ExitCode);
        Assert.Empty(list.Json["runs"]!.AsArray());
        Assert.False(Directory.Exists(program.State));
    }

    [Fact]
    public void Help_names_every_command()
    {
        using var program = new ClearSim();
        var help = program.Run("--help");
        Assert.Equal(0, help.ExitCode);
        foreach (string command in new[]
        {
            "run", "compare", "assumptions", "validate", "schema", "generate", "replay", "trace", "play", "diagram", "runs",
            "bench",
        })
            Assert.Contains($"  {command} ", help.Output, StringComparison.Ordinal);
    }
}
