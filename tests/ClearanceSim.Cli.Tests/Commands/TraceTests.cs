using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Whose story is told, of which replication, and under which regimes.</summary>
[Trait("Tier", "Full")]
public class TraceTests
{
    private static readonly string[] Korea = ["trace", Samples.Korea, "--batch", Samples.KoreaBatch];

    [Fact]
    public void The_story_is_told_under_every_regime_or_under_the_one_that_is_named()
    {
        using var program = new ClearSim();
        var both = program.Run([.. Korea, "--declaration", "10000062", "--format", "json"]).Json["stories"]!.AsArray();
        Assert.Equal(["astana-1", "keden"], both.Select(s => (string)s!["regime"]!));
        Assert.All(both, s => Assert.Equal("10000062", (string)s!["declaration"]!));
        var one = program.Run(
            [.. Korea, "--declaration", "10000062", "--regime", "keden", "--format", "json"]).Json["stories"]!.AsArray();
        Assert.Equal(both[1]!.ToJsonString(), Assert.Single(one)!.ToJsonString());
    }

    [Fact]
    public void Each_replication_and_each_seed_has_a_story_of_its_own()
    {
        using var program = new ClearSim();
        JsonNode Story(params string[] options) =>
            program.Run(["trace", Samples.TenPosts, "--declaration", "5", "--format", "json", .. options]).Json["stories"]![0]!;
        JsonNode first = Story(), second = Story("--replication", "2"), other = Story("--seed", "8");
        Assert.Equal((7, 1), ((int)first["seed"]!, (int)first["replication"]!));
        Assert.Equal((7, 2), ((int)second["seed"]!, (int)second["replication"]!));
        Assert.Equal((8, 1), ((int)other["seed"]!, (int)other["replication"]!));
        Assert.Equal(3, new[] { first, second, other }.Select(s => s["milestones"]!.ToJsonString()).Distinct().Count());
    }

    [Fact]
    public void A_condition_finds_the_first_that_leaves_with_it()
    {
        using var program = new ClearSim();
        var story = program.Run(
            [.. Korea, "--where", "lane == red and value > 1000000 KZT", "--format", "json"]).Json["stories"]![0]!;
        string Column(string name) => (string)story["columns"]!.AsArray().Single(c => (string)c!["name"]! == name)!["value"]!;
        Assert.Equal("red", Column("lane"));
        Assert.NotEmpty(story["profiles"]!.AsArray());
    }

    [Fact]
    public void A_condition_that_is_met_under_a_later_regime_only_is_said_to_be()
    {
        using var program = new ClearSim();
        string file = program.Write("two.yaml", """
            run: { count: 3 }
            attributes: { way: { codes: [none, long, short] } }
            regimes:
              - regime: one
                process: [{ arrive: { every: 1s } }, { set: { way: short } }]
              - regime: two
                process: [{ arrive: { every: 1s } }, { set: { way: long } }]

            """);
        var told = program.Run("trace", file, "--where", "way == long", "--format", "json");
        Assert.True(told.ExitCode == 0, told.Error);
        Assert.Equal(["one", "two"], told.Json["stories"]!.AsArray().Select(s => (string)s!["regime"]!));
        Assert.Equal(
            "--where: under one no declaration that was observed left with 'way == long'; this one did under two.",
            told.Error.Trim());
    }

    [Fact]
    public void Somebody_still_inside_is_found_by_the_command_that_the_report_offers()
    {
        using var program = new ClearSim();
        string file = program.Write("slow.yaml", """
            run: { length: 1h, drain: 0s }
            process: [{ arrive: { every: 7min } }, { serve: { by: clerk, takes: 20min } }]
            pools: { clerk: { capacity: 1 } }

            """);
        string offered = program.Run("run", file).Output.Split('\n')
            .Single(line => line.Contains("trace", StringComparison.Ordinal) && line.EndsWith("--inside", StringComparison.Ordinal));
        var story = program.Run([.. offered.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..], "--format", "json"])
            .Json["stories"]![0]!;
        // The third of eight is at the counter when the hour is over, and the two before it have left.
        Assert.Equal(("inProgress", 3), ((string)story["outcome"]!, (int)story["ordinal"]!));
        var nobody = program.Run("trace", Samples.TenPosts, "--inside");
        Assert.Equal(2, nobody.ExitCode);
        Assert.Contains("--inside: no declaration", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_nobody_meets_is_bad_input()
    {
        using var program = new ClearSim();
        var nobody = program.Run([.. Korea, "--where", "value > 999999999999 KZT"]);
        Assert.Equal(2, nobody.ExitCode);
        Assert.Contains("--where: no declaration", nobody.Error, StringComparison.Ordinal);
    }
}
