using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>The results document carries the names that other programs read.</summary>
[Trait("Tier", "Full")]
public class ResultsDocumentTests
{
    [Fact]
    public void The_document_has_the_names_that_were_agreed()
    {
        using var program = new ClearSim();
        string scenario = Path.Combine(program.CopyScenarios(), "two-days.yaml");
        File.WriteAllText(
            scenario, "extends: astana-1-vs-keden.yaml\nname: Two days\nrun: { warm-up: 1d, length: 2d, replications: 2 }\n");
        var run = program.Run("run", scenario, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var document = run.Json;
        Assert.Equal("clearsim/results/1", (string)document["schema"]!);
        Has(document["scenarios"]![0]!, "id", "file", "sha256");
        Assert.Equal(2024, (int)document["seed"]!);
        Assert.Equal(2, (int)document["replications"]!);
        Has(document["simulated"]!, "from", "to", "warmUp", "cohort");
        Has(document["assumptions"]!, "inputs", "withSource", "list");
        var regimes = document["regimes"]!.AsArray();
        Assert.Equal(["astana-1", "keden"], regimes.Select(r => (string)r!["regime"]!));
        Assert.All(regimes, regime => Regime(regime!));

        var differences = document["differences"]!.AsArray();
        Assert.All(differences, d => Has(d!, "measure", "from", "to", "difference", "relative"));
        var p95 = differences.Single(d => (string)d!["measure"]! == "intervals.registered-released.p95")!;
        Assert.Equal(("two-days", "astana-1"), ((string)p95["from"]!["scenario"]!, (string)p95["from"]!["regime"]!));
        Assert.Equal(("two-days", "keden"), ((string)p95["to"]!["scenario"]!, (string)p95["to"]!["regime"]!));
        double Of(int regime) => (double)Release(regimes[regime]!)["p95"]!["value"]!;
        Assert.Equal(Of(1) - Of(0), (double)p95["difference"]!["value"]!, 6);
        Assert.Equal((Of(1) - Of(0)) / Of(0), (double)p95["relative"]!["value"]!, 6);
    }

    private static void Regime(JsonNode regime)
    {
        var counts = regime["declarations"]!;
        Has(counts, "submitted", "released", "refused", "withdrawn", "reneged", "inProgress");
        Assert.Equal((int)counts["submitted"]!, (int)counts["released"]! + (int)counts["refused"]! + (int)counts["withdrawn"]!
            + (int)counts["reneged"]! + (int)counts["inProgress"]!);
        foreach (string clock in regime["intervals"]!.AsArray().Select(i => (string)i!["clock"]!))
            Assert.Contains(clock, (string[])["wall", "legal"]);
        var release = Release(regime);
        Has(release, "from", "to", "clock", "unit", "count");
        foreach (string measure in new[] { "mean", "p50", "p90", "p95", "p99", "max" }) Estimate(release[measure]!);
        foreach (string within in new[] { "60s", "4h", "1d" }) Estimate(regime["shareReleasedWithin"]![within]!);
        Estimate(regime["throughputPerDay"]!);
        Assert.All(regime["lanes"]!.AsArray(), l => Estimate(l!["share"]!));
        var lanes = regime["lanes"]!.AsArray().Select(l => (string)l!["lane"]!).ToList();
        foreach (string lane in new[] { "green", "yellow", "red" }) Assert.Contains(lane, lanes);
        foreach (string groups in new[] { "posts", "procedures", "traders" }) Assert.NotEmpty(regime[groups]!.AsArray());
        Assert.All(regime["stages"]!.AsArray(), s => Has(s!, "stage", "wait", "service", "count"));
        Assert.All(regime["pools"]!.AsArray(), p => Has(p!, "pool", "post", "utilisation", "wait", "queue"));
        Assert.All(regime["waiting"]!.AsArray(), w => Has(w!, "cause", "meanPerDeclaration"));
        foreach (string measure in new[] { "inspectionRate", "hitRate", "detection", "missedRevenue" })
            Estimate(regime["control"]![measure]!);
        foreach (string measure in new[] { "officerHours", "traderDelay" }) Estimate(regime["cost"]![measure]!);
    }

    private static JsonNode Release(JsonNode regime) => regime["intervals"]!.AsArray()
        .Single(i => (string)i!["from"]! == "registered" && (string)i["to"]! == "released" && (string)i["clock"]! == "wall")!;

    private static void Estimate(JsonNode estimate)
    {
        Has(estimate, "value", "halfWidth", "level");
        Assert.True((double)estimate["value"]! >= 0, estimate.ToJsonString());
        Assert.True((double)estimate["halfWidth"]! >= 0, estimate.ToJsonString());
    }

    private static void Has(JsonNode node, params string[] names) =>
        Assert.All(names, name => Assert.True(node.AsObject().ContainsKey(name), $"{name} is missing in {node.ToJsonString()}"));
}
