using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>The shipped comparison, run as a planner runs it.</summary>
[Trait("Tier", "Full")]
public class BaselineTests
{
    private const string Baseline = "scenarios/astana-1-vs-keden.yaml";

    [Fact]
    public void The_comparison_says_what_was_compared_what_came_out_and_how_far_it_can_be_trusted()
    {
        using var program = new ClearSim();
        var run = program.Run("run", ClearSim.Shipped(Baseline), "--replications", "2");
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (string expected in new[]
        {
            "Astana-1 against Keden", "No measured effect of Keden is published", "TIME", "CONTROL", "COST",
            "WHERE THE TIME GOES", "POOLS, BUSIEST FIRST",
            "NOT MODELLED", "STILL INSIDE", "clearsim trace",
        })
            Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        // The last line is a command with the file's path as it was given.
        Assert.All(run.Output.TrimEnd().Split('\n')[..^1], line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void About_seventy_per_cent_are_released_within_a_minute_under_Astana_1()
    {
        var document = Document("--regime", "astana-1", "--replications", "2");
        double share = (double)document["regimes"]![0]!["shareReleasedWithin"]!["60s"]!["value"]!;
        Assert.InRange(share, 0.65, 0.75);
    }

    [Fact]
    public void With_all_levers_off_the_regimes_are_the_same_declaration_by_declaration()
    {
        using var program = new ClearSim();
        string log = Path.Combine(program.Folder, "rows.ndjson");
        var run = program.Run(
            "run", ClearSim.Shipped(Baseline), "--replications", "1", "--levers", "none", "--log", log, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var differences = run.Json["differences"]!.AsArray();
        Assert.NotEmpty(differences);
        Assert.All(differences,
            d => Assert.True(d!["difference"]!["value"] is null || (double)d["difference"]!["value"]! == 0, d.ToJsonString()));
        var rows = File.ReadLines(log).Select(line => JsonNode.Parse(line)!).GroupBy(r => (string)r["regime"]!)
            .ToDictionary(g => g.Key, g => Rows(g));
        Assert.Equal(rows["astana-1"], rows["keden"]);
    }

    [Fact]
    public void Results_do_not_depend_on_how_many_replications_run_at_a_time()
    {
        using var program = new ClearSim();
        string Log(string name) => Path.Combine(program.Folder, name);
        string scenario = ClearSim.Shipped("scenarios/agencies-in-parallel.yaml");
        var one = program.Run("run", scenario, "--replications", "2", "--parallel", "1", "--format", "json", "--log", Log("one"));
        var two = program.Run("run", scenario, "--replications", "2", "--parallel", "2", "--format", "json", "--log", Log("two"));
        Assert.Equal(one.Output, two.Output);
        Assert.Equal(File.ReadAllBytes(Log("one")), File.ReadAllBytes(Log("two")));
    }

    [Fact]
    public void A_changed_profile_moves_lanes_queues_detection_and_cost_together()
    {
        using var program = new ClearSim();
        string scenarios = program.CopyScenarios();
        File.WriteAllText(Path.Combine(scenarios, "wider.yaml"), """
            extends: astana-1-vs-keden.yaml
            name: Every third declaration inspected
            set:
              profiles.random-inspection.when: procedure == 40
              profiles.random-inspection.random: 10%
            """);
        string[] options = ["--regime", "astana-1", "--replications", "1", "--format", "json"];
        var usual = program.Run(["run", Path.Combine(scenarios, "astana-1-vs-keden.yaml"), .. options]).Json["regimes"]![0]!;
        var wider = program.Run(["run", Path.Combine(scenarios, "wider.yaml"), .. options]).Json["regimes"]![0]!;
        Assert.True(Lane(wider, "red") > Lane(usual, "red"));
        Assert.True((double)wider["control"]!["detection"]!["value"]! > (double)usual["control"]!["detection"]!["value"]!);
        Assert.True((double)wider["cost"]!["officerHours"]!["value"]! > (double)usual["cost"]!["officerHours"]!["value"]!);
        Assert.True(Queue(wider) > Queue(usual));
    }

    private static JsonNode Document(params string[] options)
    {
        using var program = new ClearSim();
        var run = program.Run(["run", ClearSim.Shipped(Baseline), "--format", "json", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json;
    }

    private static List<string> Rows(IEnumerable<JsonNode> rows) => [.. rows.Select(r =>
    {
        r.AsObject().Remove("regime");
        return r.ToJsonString();
    }).Order(StringComparer.Ordinal)];

    private static double Lane(JsonNode regime, string lane) =>
        (double)regime["lanes"]!.AsArray().Single(l => (string)l!["lane"]! == lane)!["share"]!["value"]!;

    private static double Queue(JsonNode regime) =>
        regime["pools"]!.AsArray().Where(p => (string)p!["pool"]! == "inspectors").Sum(p => (double?)p!["queue"]!["value"] ?? 0);
}
