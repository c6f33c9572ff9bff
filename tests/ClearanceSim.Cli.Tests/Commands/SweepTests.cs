using System.Diagnostics;
using ClearanceSim.Cli.Tests.Running;
using ClearanceSim.Experiments.Catalogue;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>sweep</c>: what is finished is kept, and what is kept is never run again, whatever ends the process.</summary>
public class SweepTests
{
    // Two hundred replications: four points, fifty of each.
    private const int Replications = 200;

    private static string Queue(int customers) => $$"""
        name: A queue
        seed: 3
        run: { count: {{customers}} }
        process:
          - arrive: { every: exponential(1s) }
          - serve: { by: clerk, takes: exponential(0.8s) }
        pools: { clerk: { capacity: 1 } }

        """;

    private const string Experiment = """
        scenario: queue.yaml
        name: Clerks and customers
        factors:
          clerks: { path: pools.clerk.capacity, levels: [1, 2] }
          service: { path: process.2.serve.takes, levels: [exponential(0.5s), exponential(0.8s)] }
        design: full
        responses: [ { measure: mean created-ended, want: least }, { measure: pools.clerk.utilisation, want: most } ]
        replications: 50

        """;

    private static readonly string[] Sweep = ["sweep", "experiment.yaml", "--format", "json"];

    [Fact]
    public void Points_effects_and_frontier_come_as_text_as_document_and_as_files()
    {
        using var program = Program(500);
        var text = program.Run("sweep", "experiment.yaml", "--replications", "5", "--out", "out");
        Assert.True(text.ExitCode == 0, text.Error);
        Assert.Contains("WHAT MOVES MEAN CREATED-ENDED", text.Output, StringComparison.Ordinal);
        Assert.Contains("clerks x service", text.Output, StringComparison.Ordinal);
        foreach (string file in new[] { "results.json", "report.txt", "report.html", "tables/points.csv", "tables/effects.csv", "plots/frontier.svg" })
            Assert.True(File.Exists(Path.Combine(program.Folder, "out", file)), file);
        var again = program.Run("run", "out/results.json", "--format", "json");
        Assert.Equal(File.ReadAllText(Path.Combine(program.Folder, "out", "results.json")), again.Output);
        Assert.Contains("20 of 20 replications were in the catalogue", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_sweep_runs_only_what_no_sweep_has_run()
    {
        using var program = Program(100);
        program.Run(Sweep);
        program.Write("experiment.yaml", Experiment.Replace("levels: [1, 2]", "levels: [1, 2, 3]", StringComparison.Ordinal));
        var wider = program.Run(Sweep);
        Assert.Contains("200 of 300 replications were in the catalogue; 100 were run.", wider.Error, StringComparison.Ordinal);
        using var fresh = Program(100);
        fresh.Write("experiment.yaml", File.ReadAllText(Path.Combine(program.Folder, "experiment.yaml")));
        Assert.Equal(fresh.Run([.. Sweep, "--parallel", "1"]).Output, wider.Output);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Killed_at_fifty_moments_it_loses_nothing_and_ends_in_the_same_bytes()
    {
        // How long it takes, and how long if all is kept already, so that moments fall into the work on any machine.
        using var whole = Program(20_000);
        var clock = Stopwatch.StartNew();
        var unbroken = whole.Run([.. Sweep, "--parallel", "1"]);
        int all = (int)clock.ElapsedMilliseconds;
        Assert.True(unbroken.ExitCode == 0, unbroken.Error);
        clock.Restart();
        Assert.Equal(unbroken.Output, whole.Run(Sweep).Output);
        int start = (int)clock.ElapsedMilliseconds;
        using var program = Program(20_000);
        var store = new ReplicationStore(program.State);
        var luck = new Random(9);
        int kept = 0, gained = 0;
        for (int kill = 0; kill < 50; kill++)
        {
            using var process = program.Start([.. Sweep, "--parallel", "1"]);
            if (!process.WaitForExit(luck.Next(start / 2, start + Math.Max(200, (all - start) / 4)))) process.Kill();
            process.WaitForExit();
            int now = store.Count();
            Assert.InRange(now, kept, Replications);
            gained += now > kept ? 1 : 0;
            kept = now;
            if (kept < Replications) continue;
            Directory.Delete(program.State, recursive: true);
            kept = 0;
        }
        Assert.True(gained > 5, $"Only {gained} of the killed processes had kept anything.");
        var last = program.Run(Sweep);
        Assert.Equal(unbroken.Output, last.Output);
        // Of a catalogue that was begun anew with the last of them there may be nothing to tell.
        string told = kept == 0 ? "" : $"{kept} of {Replications} replications were in the catalogue; {Replications - kept} were run.";
        Assert.Contains(told, last.Error, StringComparison.Ordinal);
        Assert.Equal(Replications, store.Count());
    }

    [Fact]
    public void Two_processes_on_one_catalogue_both_end_and_lose_nothing()
    {
        using var program = Program(200);
        var both = new Outcome[2];
        Parallel.For(0, 2, i => both[i] = program.Run(Sweep));
        Assert.All(both, p => Assert.True(p.ExitCode == 0, p.Error));
        Assert.Equal(both[0].Output, both[1].Output);
        Assert.Equal(Replications, new ReplicationStore(program.State).Count());
    }

    [Fact]
    public void A_full_disk_is_told_and_loses_nothing()
    {
        // Limits the size of files by a shell.
        if (OperatingSystem.IsWindows()) return;
        using var program = Program(100);
        var few = program.Run([.. Sweep, "--replications", "4"]);
        Assert.True(few.ExitCode == 0, few.Error);
        int before = new ReplicationStore(program.State).Count();
        long size = new FileInfo(Path.Combine(program.State, "runs.db")).Length / 1024;

        var full = Limited(program, size, [.. Sweep, "--replications", "500"]);
        Assert.True(full.ExitCode == 0, full.Error);
        Assert.Contains("Not all replications could be kept", full.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", full.Error, StringComparison.Ordinal);

        Assert.InRange(new ReplicationStore(program.State).Count(), before, 2_000);
        var again = program.Run([.. Sweep, "--replications", "500"]);
        Assert.Equal(full.Output, again.Output);
        Assert.Equal(2_000, new ReplicationStore(program.State).Count());
    }

    [Theory]
    [InlineData("exponential(0.8s)", "exponental(0.8s)", "experiment.yaml:5:")]
    [InlineData("mean created-ended", "mean created-endet", "did you mean")]
    public void What_is_wrong_is_told_before_anything_runs(string right, string wrong, string message)
    {
        using var program = Program(100);
        program.Write("experiment.yaml", Experiment.Replace(right, wrong, StringComparison.Ordinal));
        var refused = program.Run(Sweep);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
    }

    private static ClearSim Program(int customers)
    {
        var program = new ClearSim();
        program.Write("queue.yaml", Queue(customers));
        program.Write("experiment.yaml", Experiment);
        return program;
    }

    // Files may not grow beyond so many kilobytes, as on a disk that is full: writing more fails, and ends nothing by a signal.
    private static Outcome Limited(ClearSim program, long kilobytes, string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = program.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime maps its own code through a file of its own, for which there would be no room.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(FormattableString.Invariant($"trap '' XFSZ; ulimit -f {kilobytes + 32}; exec dotnet \"$@\""));
        foreach (string word in (string[])["bash", ClearSim.Beside("clearsim.dll"), .. arguments, "--state", program.State]) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
