using System.Diagnostics;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Ctrl+C in the middle of a run: what was finished is kept and shown.</summary>
[Trait("Tier", "Full")]
public class InterruptionTests
{
    [Fact]
    public async Task Finished_replications_are_kept()
    {
        using var program = new ClearSim();
        string scenario = program.Write("long.yaml", """
            run: { count: 300000, replications: 1000 }
            process:
              - arrive: { every: exponential(1s) }
              - serve: { by: clerk, takes: exponential(0.8s) }
            pools: { clerk: { capacity: 1 } }
            """);
        using var process = program.Start("run", scenario, "--parallel", "2");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(6));
        using (var kill = Process.Start("kill",
            ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("replications", await output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
        Assert.Contains("were finished and are kept", await error, StringComparison.Ordinal);

        var kept = Assert.Single(program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray())!;
        int finished = (int)kept["replications"]!;
        Assert.InRange(finished, 1, 999);
        Assert.Equal(finished, (int)program.Run("runs", "show", (string)kept["id"]!, "--format", "json").Json["replications"]!);
    }
}
