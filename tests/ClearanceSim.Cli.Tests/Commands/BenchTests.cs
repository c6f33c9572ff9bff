using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>The engine measures itself.</summary>
[Trait("Tier", "Full")]
public class BenchTests
{
    [Fact]
    public void A_workload_tells_its_rate_and_that_it_did_what_it_should()
    {
        using var program = new ClearSim();
        var bench = program.Run("bench", "--workload", "mm1", "--format", "json");
        Assert.True(bench.ExitCode == 0, bench.Error);
        var workload = Assert.Single(bench.Json["workloads"]!.AsArray())!;
        Assert.Equal(
            ["name", "unit", "rate", "eventsPerSecond", "seconds", "allocatedBytesPerEntity", "peakBytes", "checks"],
            workload.AsObject().Select(f => f.Key));
        Assert.Equal(("mm1", "customers/s"), ((string)workload["name"]!, (string)workload["unit"]!));
        Assert.True((double)workload["rate"]! > 0);
        Assert.InRange((double)workload["allocatedBytesPerEntity"]!, 0, 1);
        Assert.InRange((double)workload["checks"]!["meanWaitSeconds"]!, 3.1, 3.3);
        Assert.False(Directory.Exists(program.State));
    }
}
