using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Ctrl+C, or a request to end, in the middle of a run: what was finished is kept and shown.</summary>
[Trait("Tier", "Full")]
public class InterruptionTests
{
    private const string Long = """
        run: { count: 100000, replications: 1000 }
        process:
          - arrive: { every: exponential(1s) }
          - serve: { by: clerk, takes: exponential(0.8s) }
        pools: { clerk: { capacity: 1 } }
        """;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Finished_replications_are_printed_logged_and_stored_as_those_of_an_interrupted_run(string signal)
    {
        using var program = new ClearSim();
        string scenario = program.Write("long.yaml", Long), log = Path.Combine(program.Folder, "rows.ndjson");
        using var process = program.Start("run", scenario, "--parallel", "2", "--log", log, "--format", "json");
        var output = process.StandardOutput.ReadToEndAsync();
        await FirstFinished(process);
        await Send(signal, process);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("replications were finished and are kept", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);

        var document = JsonNode.Parse(await output)!;
        int finished = (int)document["replications"]!;
        Assert.InRange(finished, 1, 999);
        Assert.Equal(1000, (int)document["replicationsPlanned"]!);
        Assert.Equal(finished * 100_000L, File.ReadLines(log).LongCount());
        Assert.Empty(Directory.GetFiles(program.Folder, "*.part-*"));

        var kept = Assert.Single(program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray())!;
        Assert.Equal((finished, 1000), ((int)kept["replications"]!, (int)kept["replicationsPlanned"]!));
        Assert.Contains($"{finished} of 1 000", program.Run("runs", "list").Output, StringComparison.Ordinal);
        string shown = program.Run("runs", "show", (string)kept["id"]!).Output;
        Assert.Contains($"Interrupted: {finished} of 1000 replications", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_before_anything_was_finished_stores_nothing()
    {
        using var program = new ClearSim();
        string scenario = program.Write("long.yaml", Long.Replace("100000", "1000000000", StringComparison.Ordinal));
        using var process = program.Start("run", scenario);
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardError.ReadLineAsync(); // the first word of progress
        await Send("INT", process);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Interrupted before anything was finished.", error.TrimEnd().Split('\n')[^1]);
        Assert.Empty(await output);
        Assert.Empty(program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray());
    }

    [Fact]
    public async Task The_progress_of_a_comparison_tells_its_scenarios_apart()
    {
        using var program = new ClearSim();
        string scenario = program.Write("long.yaml", Long);
        using var process = program.Start("compare", scenario, scenario, "--parallel", "1");
        string? line = await process.StandardError.ReadLineAsync();
        Assert.Matches("finished: long process [0-9]+ of 1000, long#2 process [0-9]+ of 1000;", line);
        await Send("INT", process);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    // Progress is told every few seconds: "0 % done; finished: process 12 of 1000; ..."
    private static async Task FirstFinished(Process process)
    {
        string? line;
        do line = await process.StandardError.ReadLineAsync();
        while (line is not null && (!line.Contains("finished: process", StringComparison.Ordinal)
            || line.Contains(" 0 of", StringComparison.Ordinal)));
    }

    private static async Task Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync();
    }
}
