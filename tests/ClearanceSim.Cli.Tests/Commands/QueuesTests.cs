using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>run --queues N</c>: queues over the week, looked at in the replications of the run itself.</summary>
public class QueuesTests
{
    // Comes at noon, every day; the clerk is there from Monday to Friday.
    private const string Weekend = """
        seed: 1
        from: 2024-01-01
        run: { warm-up: 7d, length: 28d, replications: 2 }
        process:
          - arrive: { every: 1h }
          - serve: { by: clerk, takes: 30min }
        pools: { clerk: { capacity: 1, hours: [mon-fri 00:00-24:00] } }

        """;

    [Fact]
    public void Who_comes_while_nobody_serves_is_seen_waiting_hour_by_hour()
    {
        using var program = new ClearSim();
        string scenario = program.Write("weekend.yaml", Weekend);
        var run = program.Run("run", scenario, "--queues", "1", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        double[] hours = [.. run.Json["queueWeek"]!["pools"]![0]!["hours"]!.AsArray().Select(h => (double)h!)];
        Assert.Equal(168, hours.Length);
        // On Friday nobody waits; from Saturday on one more each hour, until 48 wait on Sunday night.
        Assert.All(hours[(4 * 24)..(5 * 24)], q => Assert.Equal(0, q));
        for (int hour = 5 * 24; hour < 7 * 24; hour++) Assert.Equal(hours[5 * 24] + (hour - (5 * 24)), hours[hour]);
        Assert.InRange(hours[167], 47, 48);
        // Two are served an hour, and one comes.
        Assert.Equal(hours[1] - 1, hours[2]);
    }

    [Fact]
    public void Looking_changes_no_figure_and_goes_into_text_page_and_table()
    {
        using var program = new ClearSim();
        string scenario = program.Write("weekend.yaml", Weekend);
        var looked = program.Run("run", scenario, "--queues", "3", "--out", "out");
        Assert.Contains("QUEUES OVER THE WEEK", looked.Output, StringComparison.Ordinal);
        Assert.Equal(169, File.ReadLines(Path.Combine(program.Folder, "out", "tables", "queues.csv")).Count());
        Assert.True(File.Exists(Path.Combine(program.Folder, "out", "plots", "queues-1.svg")));
        string plain = program.Run("run", scenario).Output;
        Assert.Contains(plain.Split("POOLS")[0], looked.Output, StringComparison.Ordinal);
    }
}
