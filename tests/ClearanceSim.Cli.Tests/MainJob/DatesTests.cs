using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>The shipped scenarios in which something comes into force on a date: which way they go, and about how far.</summary>
[Trait("Tier", "Full")]
public class DatesTests
{
    [Fact]
    public void The_mixed_state_gains_a_part_of_what_Keden_gains_and_none_where_the_system_releases_by_itself()
    {
        var regimes = Run("mixed-state-2025", "run: { warm-up: 1d, length: 8d, replications: 1 }");
        double astana = Mean(regimes[0]), mixed = Mean(regimes[1]), keden = Mean(regimes[2]);
        Assert.InRange((astana - mixed) / (astana - keden), 0.02, 0.4);
        double Minute(JsonNode regime) => (double)regime["shareReleasedWithin"]!["60s"]!["value"]!;
        Assert.Equal(Minute(regimes[0]), Minute(regimes[1]), 0.001);
        Assert.True(Minute(regimes[2]) > Minute(regimes[0]) + 0.01);
        Assert.Equal(["2024-11-14", "2024-11-16", "2024-11-16"], Dates(regimes[1]));
    }

    [Fact]
    public void A_rollout_comes_out_between_the_regime_before_it_and_the_one_after_it()
    {
        // The week before the controls move, and the week after.
        var regimes = Run("rollout", "from: 2024-11-08\nrun: { warm-up: 1d, length: 14d, replications: 1 }");
        double before = Mean(regimes[0]), between = Mean(regimes[1]), after = Mean(regimes[2]);
        Assert.InRange((before - between) / (before - after), 0.15, 0.85);
        Assert.Equal(11, Dates(regimes[1]).Count);
        // Nothing faster yet in what comes first: that module goes live in December.
        double Registration(JsonNode regime) => (double)regime["intervals"]!.AsArray()
            .First(i => (string)i!["from"]! == "filed" && (string)i["to"]! == "registered")!["p50"]!["value"]!;
        Assert.Equal(1, Registration(regimes[0]) / Registration(regimes[1]), 0.02);
    }

    [Fact]
    public void Changes_of_law_are_in_force_sooner_with_modules_that_are_changed_one_by_one()
    {
        var regimes = Run("changes-of-law", "run: { warm-up: 7d, length: 42d, replications: 1 }\nset: { traffic.*.rate: -70% }");
        Assert.Equal(["2024-05-15", "2024-05-22", "2024-05-22", "2024-08-29"], Dates(regimes[0]));
        Assert.Equal(["2024-04-22", "2024-04-29", "2024-04-29", "2024-05-16"], Dates(regimes[1]));
        // The permit ends and the duty rises three weeks sooner, and the control comes three weeks sooner.
        double Ordered(JsonNode regime, string measure) =>
            (double)regime["measures"]!.AsArray().Single(m => (string)m!["measure"]! == measure)!["share"]!["value"]!;
        Assert.InRange(Ordered(regimes[1], "agency-check") / Ordered(regimes[0], "agency-check"), 0.8, 0.98);
        Assert.InRange(Ordered(regimes[1], "value-check") / Ordered(regimes[0], "value-check"), 1.03, 1.6);
        double Collected(JsonNode regime) => (double)regime["control"]!["collected"]!["value"]!;
        Assert.InRange(Collected(regimes[1]) / Collected(regimes[0]), 1.0005, 1.05);
        double Of(JsonNode regime, string measure) => (double)regime["control"]![measure]!["value"]!;
        Assert.True(Of(regimes[1], "detection") > Of(regimes[0], "detection"));
        // The new module is live under one of them alone.
        long? Marked(JsonNode regime) =>
            (long?)regime["stages"]!.AsArray().SingleOrDefault(s => (string)s!["stage"]! == "marking")?["count"];
        Assert.True(Marked(regimes[0]) is null or 0);
        Assert.True(Marked(regimes[1]) > 50);
        // Nothing else of Keden is on.
        Assert.Equal([1, 11], regimes[1]["levers"]!.AsArray().Select(l => (int)l!));
    }

    [Fact]
    public void A_diagram_and_a_report_say_what_changes_when()
    {
        using var program = new ClearSim();
        string diagram = program.Run("diagram", ClearSim.Shipped("scenarios/rollout.yaml"), "--regime", "rollout").Output;
        Assert.Contains("before 2024-12-02", diagram, StringComparison.Ordinal);
        Assert.Contains("from 2024-12-02 on", diagram, StringComparison.Ordinal);
        string file = Path.Combine(program.CopyScenarios(), "short.yaml");
        File.WriteAllText(
            file, "extends: mixed-state-2025.yaml\nname: Short\nrun: { warm-up: 0d, length: 1h, replications: 1, drain: 1d }\n");
        string report = program.Run("run", file, "--regime", "reform-2025").Output;
        Assert.Contains("IN FORCE FROM A DATE ON", report, StringComparison.Ordinal);
        Assert.Contains("before the first day", report, StringComparison.Ordinal);
    }

    private static List<JsonNode> Run(string scenario, string changed)
    {
        using var program = new ClearSim();
        string file = Path.Combine(program.CopyScenarios(), "short.yaml");
        File.WriteAllText(file, $"extends: {scenario}.yaml\nname: Short\n{changed}\n");
        var run = program.Run("run", file, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. run.Json["regimes"]!.AsArray().Select(r => r!)];
    }

    private static double Mean(JsonNode regime) => (double)regime["intervals"]![0]!["mean"]!["value"]!;

    private static List<string> Dates(JsonNode regime) => [.. regime["changes"]!.AsArray().Select(c => (string)c!["date"]!)];
}
