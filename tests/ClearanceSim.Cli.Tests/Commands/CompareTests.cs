using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Scenarios against each other under the same luck.</summary>
[Trait("Tier", "Full")]
public class CompareTests
{
    [Fact]
    public void A_scenario_given_twice_has_two_names_and_differs_from_itself_by_nothing()
    {
        using var program = new ClearSim();
        string log = Path.Combine(program.Folder, "rows.ndjson");
        var run = program.Run("compare", Samples.TenPosts, Samples.TenPosts, "--log", log, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["ten-posts", "ten-posts#2"], run.Json["scenarios"]!.AsArray().Select(s => (string)s!["id"]!));
        var differences = run.Json["differences"]!.AsArray();
        Assert.NotEmpty(differences);
        Assert.All(differences, d =>
        {
            Assert.Equal(("ten-posts", "ten-posts#2"), ((string)d!["from"]!["scenario"]!, (string)d["to"]!["scenario"]!));
            Assert.Equal(0.0, (double?)d["difference"]!["value"] ?? 0.0);
        });
        var rows = File.ReadLines(log).Select(line => JsonNode.Parse(line)!).ToLookup(r => (string)r["scenario"]!);
        Assert.Equal(rows["ten-posts"].Count(), rows["ten-posts#2"].Count());
        Assert.Contains(
            "ten-posts#2", program.Run("compare", Samples.TenPosts, Samples.TenPosts).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_difference_is_the_later_scenario_less_the_first_replication_by_replication()
    {
        using var program = new ClearSim();
        var run = program.Run("compare", Samples.TenPosts, Samples.OneStageMore, "--replications", "3", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        double Mean(int regime) => (double)run.Json["regimes"]![regime]!["intervals"]![0]!["mean"]!["value"]!;
        var mean = run.Json["differences"]!.AsArray()
            .Single(d => (string)d!["measure"]! == "intervals.registered-released.mean")!;
        Assert.Equal(Mean(1) - Mean(0), (double)mean["difference"]!["value"]!, 6);
        // A second look of exponential five minutes: paired, it is seen sharply though the agencies' queues make means swing.
        Assert.InRange((double)mean["difference"]!["value"]!, 250, 400);
        double own = (double)run.Json["regimes"]![0]!["intervals"]![0]!["mean"]!["halfWidth"]!;
        Assert.True((double)mean["difference"]!["halfWidth"]! < own);
    }

    [Fact]
    public void The_report_says_which_inputs_differ()
    {
        using var program = new ClearSim();
        string one = program.Write("one.yaml", Samples.Queue);
        string two = program.Write("two.yaml", "extends: one.yaml\nset: { pools.clerk.capacity: +2 }\n");
        string report = program.Run("compare", one, two).Output;
        Assert.Matches("""INPUTS THAT DIFFER +one +two\n+pools\.clerk\.capacity +1 +3\n""", report);
        Assert.Contains("No number of the ledgers differs", program.Run("compare", one, one).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_scenarios_seed_and_replications_are_those_of_all()
    {
        using var program = new ClearSim();
        string one = program.Write("one.yaml", "seed: 5\n" + Samples.Queue);
        string two = program.Write("two.yaml", "seed: 6\n" + Samples.Queue);
        var document = program.Run("compare", one, two, "--format", "json").Json;
        Assert.Equal(5, (int)document["seed"]!);
        Assert.All(document["differences"]!.AsArray(), d => Assert.Equal(0.0, (double?)d!["difference"]!["value"] ?? 0.0));
        Assert.Equal("compare", (string)program.Run("runs", "list", "--format", "json").Json["runs"]![0]!["command"]!);
    }
}
