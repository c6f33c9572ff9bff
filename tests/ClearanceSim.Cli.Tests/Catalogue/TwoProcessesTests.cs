using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Catalogue;

/// <summary>Planners at two terminals share one catalogue.</summary>
[Trait("Tier", "Full")]
public class TwoProcessesTests
{
    private const int Runs = 6;

    [Fact]
    public void Runs_of_two_terminals_at_once_are_all_there_and_can_be_shown()
    {
        using var program = new ClearSim();
        string scenario =
            program.Write("tiny.yaml", "run: { count: 10 }\nprocess:\n  - arrive: { every: 1s }\n  - delay: { takes: 1s }\n");
        Parallel.For(0, 2 * Runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var run = program.Run("run", scenario, "--seed", $"{i}");
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Empty(run.Error);
        });

        var list = program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray();
        Assert.Equal(Enumerable.Range(0, 2 * Runs), list.Select(r => (int)r!["seed"]!).Order());
        Assert.Equal(2 * Runs, list.Select(r => (string)r!["id"]!).Distinct().Count());
        JsonNode some = list[7]!;
        var shown = program.Run("runs", "show", (string)some["id"]!, "--format", "json");
        Assert.Equal((int)some["seed"]!, (int)shown.Json["seed"]!);
        Assert.Contains("tiny", program.Run("runs", "show", (string)some["id"]!).Output, StringComparison.Ordinal);
    }
}
