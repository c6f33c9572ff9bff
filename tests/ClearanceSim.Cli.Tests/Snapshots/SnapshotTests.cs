using System.Diagnostics;
using ClearanceSim.Cli.Tests.Running;
using ClearanceSim.Engine.Kernel;
using CsCheck;

namespace ClearanceSim.Cli.Tests.Snapshots;

/// <summary>A replication that was cut and written down ends in another process as it would have ended in this one.</summary>
[Trait("Tier", "Full")]
public class SnapshotTests
{
    private const int Cuts = 6;

    [Theory]
    [InlineData("Scenarios/interrupted-work.yaml", "", "")]
    [InlineData("Scenarios/ten-posts.yaml", "", "parallel")]
    [InlineData("scenarios/korea-imports.yaml", "tests/ClearanceSim.Scenarios.Tests/Batches/korea-sample.csv", "keden")]
    public void A_run_cut_at_any_moment_ends_in_another_process_in_the_same_bytes(string scenario, string batch, string regime)
    {
        using var program = new ClearSim();
        string file = batch.Length > 0 ? ClearSim.Shipped(scenario) : ClearSim.Beside(scenario);
        string rows = batch.Length > 0 ? ClearSim.Shipped(batch) : "";
        using var whole = CutRun.Begin(file, rows, regime);
        whole.Run();
        string expected = CutRun.Digest(whole);
        Assert.True(whole.Events > 2000, $"only {whole.Events} events");

        int cut = 0;
        Gen.Long[0, whole.Events].Sample(
            events =>
            {
                string snapshot = Path.Combine(program.Folder, $"snapshot-{Interlocked.Increment(ref cut)}");
                string state = Write(file, rows, regime, events, snapshot);
                Assert.True(events == whole.Events || state != expected, "what was cut is the end already");
                Assert.Equal(expected, FinishElsewhere(file, rows, regime, snapshot));
            },
            iter: Cuts,
            threads: 1);
    }

    private static string Write(string scenario, string batch, string regime, long events, string snapshot)
    {
        using var simulation = CutRun.Begin(scenario, batch, regime);
        var nobody = default(NoObserver);
        for (long left = events; left > 0 && simulation.Step(ref nobody); left--)
        {
        }

        var state = new Snapshot();
        simulation.Save(state);
        using (var file = File.Create(snapshot)) state.Write(file);
        return CutRun.Digest(simulation);
    }

    private static string FinishElsewhere(string scenario, string batch, string regime, string snapshot)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in new[] { typeof(CutRun).Assembly.Location, "finish", scenario, batch, regime, snapshot })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
