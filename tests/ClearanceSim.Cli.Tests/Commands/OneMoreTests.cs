using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>run --one-more</c>: a queue says where time is lost, not what one more would gain.</summary>
public class OneMoreTests
{
    // Files are bound by slow binders beside the way that everybody takes; most wait there, and nobody is kept by it.
    private const string Office = """
        name: An office
        seed: 3
        run: { warm-up: 1h, count: 600, replications: 4 }
        process:
          - arrive: { every: exponential(1min) }
          - serve: { name: counter, by: clerk, takes: exponential(50s) }
          - serve: { name: stamp, by: stamper, takes: exponential(20s) }
          - milestone: served
          - serve: { name: binding, by: binder, takes: 70s }
        intervals: [created-served]
        pools: { clerk: { capacity: 1 }, stamper: { capacity: 1 }, binder: { capacity: 1 } }

        """;

    [Fact]
    public void The_longest_queue_may_be_worth_nothing_and_the_bottleneck_most()
    {
        using var program = new ClearSim();
        var run = program.Run("run", program.Write("office.yaml", Office), "--one-more", "3", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var pools = run.Json["oneMore"]!["pools"]!.AsArray();
        Assert.Equal(["binder", "clerk", "stamper"], pools.Select(p => (string)p!["pool"]!));
        double[] gains = [.. pools.Select(p => (double)p!["gains"]![0]!["difference"]!["value"]!)];
        Assert.Equal(0, gains[0]);
        Assert.True(gains[1] < 2 * gains[2] && gains[2] < 0);
        Assert.True((double)pools[1]!["gains"]![0]!["difference"]!["halfWidth"]! < -gains[1]);
    }

    [Fact]
    public void Hours_on_duty_are_those_in_which_a_pool_is_open_whoever_works()
    {
        using var program = new ClearSim();
        string file = program.Write("office.yaml", Office.Replace("count: 600", "length: 10h", StringComparison.Ordinal));
        var cost = program.Run("run", file, "--format", "json").Json["regimes"]![0]!["cost"]!;
        double worked = (double)cost["officerHours"]!["value"]!, duty = (double)cost["staffedHours"]!["value"]!;
        // Three pools of one each, without closing hours.
        Assert.Equal(30, duty, 6);
        Assert.InRange(worked, 0.5 * duty, duty);
    }

    [Fact]
    public void What_one_more_gains_is_told_of_the_time_of_which_the_report_speaks_first()
    {
        using var program = new ClearSim();
        string folder = Path.Combine(program.Folder, "results");
        var run = program.Run("run", ClearSim.Shipped("scenarios/nur-zholy.yaml"), "--replications", "2", "--one-more", "1", "--out", folder);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("The change of the mean, entered to released, of all", Flat(run.Output), StringComparison.Ordinal);
        Assert.Contains("Time of 'entered to released' that lies outside of that is not in this table", Flat(run.Output), StringComparison.Ordinal);
        Assert.Contains("\"measure\": \"intervals.entered-released.mean\"", File.ReadAllText(Path.Combine(folder, "results.json")), StringComparison.Ordinal);
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
