using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Keden against Astana-1, lever by lever, on few declarations, with laws that change and without.</summary>
[Trait("Tier", "Full")]
public class ExplainKedenTests
{
    [Fact]
    public void Keden_without_levers_is_Astana_and_its_difference_is_shared_out_by_lever_and_by_lane()
    {
        using var program = new ClearSim();
        var run = program.Run(
            "explain", ClearSim.Shipped("scenarios/astana-1-vs-keden.yaml"), "--levers", "1,2,5,9", "--declarations", "150000",
            "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var document = run.Json;
        Assert.Equal(("keden", "astana-1"), ((string?)document["regime"], (string?)document["against"]));
        // No law changes, so lever 1 has nothing to do.
        Assert.Equal((16, 8), ((int)document["run"]!["combinations"]!, (int)document["run"]!["programs"]!));
        Assert.All(document["measures"]!.AsArray(), m => Assert.Equal(0, Value(m!["levers"]![0]!, "contribution")));
        Assert.Contains("no measured effect of Keden is published", (string?)document["restsOn"], StringComparison.Ordinal);
        string[] measures = [.. document["measures"]!.AsArray().Select(m => (string)m!["measure"]!)];
        Assert.Contains("intervals.registered-released.mean", measures);
        Assert.Contains("cost.officerHours", measures);
        Assert.Contains("control.detection", measures);
        Assert.All(document["measures"]!.AsArray(), m =>
        {
            double whole = Value(m!, "difference"), sum = m!["levers"]!.AsArray().Sum(l => Value(l!, "contribution"));
            Assert.Equal(whole, sum, 1e-9 * Math.Max(1, Math.Abs(whole)));
            Assert.All(m["levers"]!.AsArray().Where(l => !(bool)l!["on"]!), l => Assert.Equal(0, Value(l!, "contribution")));
        });

        // The lanes explain the same difference; targeting alone moves declarations between them.
        var lanes = document["lanes"]!;
        double difference = Value(document["measures"]![0]!, "difference");
        Assert.Equal(difference, Value(lanes, "mix") + Value(lanes, "within"), 1e-6);
        Assert.Equal(Value(lanes, "mix"), lanes["lanes"]!.AsArray().Sum(l => Value(l!, "mix")), 1e-6);
        Assert.NotEqual(0, Value(lanes, "mix"));
    }

    [Fact]
    public void Where_laws_change_the_levers_that_deploy_them_have_their_share()
    {
        using var program = new ClearSim();
        var run = program.Run(
            "explain", ClearSim.Shipped("scenarios/explain-keden.yaml"), "--levers", "1,11", "--declarations", "200000", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var document = run.Json;
        Assert.Equal((4, 4), ((int)document["run"]!["combinations"]!, (int)document["run"]!["programs"]!));
        Assert.Equal(28 * 86_400.0, (double)document["run"]!["length"]!);
        Assert.Null(document["run"]!["unseen"]);
        var mean = document["measures"]!.AsArray().Single(m => (string?)m!["measure"] == "intervals.registered-released.mean")!;
        Assert.Equal(Enumerable.Range(1, 11), mean["levers"]!.AsArray().Select(l => (int)l!["lever"]!));
        // The permit ends sooner; the module that comes sooner is work more.
        Assert.True(Value(mean["levers"]![0]!, "contribution") < 0);
        Assert.True(Value(mean["levers"]![10]!, "contribution") > 0);
        Assert.All(mean["levers"]!.AsArray().Skip(1).Take(9), l => Assert.Equal(0, Value(l!, "contribution")));
    }

    private static double Value(JsonNode of, string key) => (double)of[key]!["value"]!;
}
