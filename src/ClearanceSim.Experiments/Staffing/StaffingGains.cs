using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Staffing;

/// <summary>Measures what one unit more in a pool is worth, for the pools that keep most waiting, each by itself and under the same luck.</summary>
/// <remarks>
/// A queue says where time is lost, not what an officer more would gain: behind him may stand the next queue, or an agency that takes as
/// long beside him.
/// </remarks>
public static class StaffingGains
{
    /// <summary>Runs the scenario once as it is and once for each pool.</summary>
    /// <param name="plan">What is run of each variant.</param>
    /// <param name="results">What came out of the scenario, regime by regime: says where how many wait.</param>
    /// <param name="most">Pools at most.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StaffingResult Run(
        VariantPlan plan, IReadOnlyList<RegimeResult> results, int most, int parallel, Action<IWorkProgress>? begun = null,
        CancellationToken stop = default)
    {
        var pools = Pools(plan).Select(p => (Pool: p, Queue: Waiting(p, results))).Where(p => p.Queue > 0)
            .OrderByDescending(p => p.Queue).ThenBy(p => p.Pool.Paths[0], StringComparer.Ordinal).Take(most).ToList();
        var runner = new VariantRunner(plan, parallel, 1 + pools.Count);
        begun?.Invoke(runner);
        IReadOnlyList<InputValue>[] variants =
            [[], .. pools.Select(p => (IReadOnlyList<InputValue>)[.. p.Pool.Paths.Select(path => new InputValue(path, "+1"))])];
        var figures = runner.Run(variants, VariantLuck.Common, stop);
        string measure = Measure(plan.Scenario, figures[0].Regimes);
        return new()
        {
            Replications = plan.Replications,
            Measure = measure,
            Pools =
            [
                .. pools.Select((p, i) => new OneMoreResult
                {
                    Pool = p.Pool.Class,
                    Post = p.Pool.Post,
                    Paths = p.Pool.Paths,
                    Queue = p.Queue,
                    Gains =
                    [
                        .. plan.Scenario.Regimes.Select((r, k) => new OneMoreGain(
                            r.Id, PairedDifference.Of(
                                figures[0].Regimes[k].Series(measure), figures[i + 1].Regimes[k].Series(measure), plan.Level).Difference)),
                    ],
                }),
            ],
        };
    }

    // The mean of which the report speaks first, where every regime has it.
    private static string Measure(Scenario scenario, IReadOnlyList<MeasureTable> regimes)
    {
        string headline = $"intervals.{scenario.Headline}.mean";
        if (regimes.All(r => r.Has(headline))) return headline;
        var process = scenario.Regimes[0].Process;
        var (from, to) = process.Intervals[process.MainInterval];
        return MeasurePath.Interval(from, to, "mean");
    }

    // Where a post gives no capacity of its own, all such posts have the common one.
    private static IEnumerable<Staff> Pools(VariantPlan plan) => plan.Scenario.Ledger
        .Select(a => (a.Path, Of: PoolOf(a.Path))).Where(p => p.Of is not null)
        .GroupBy(p => p.Of!.Value).Select(g => new Staff(g.Key.Class, g.Key.Post, [.. g.Select(p => p.Path)]));

    private static (string Class, string? Post)? PoolOf(string path)
    {
        string[] parts = path.Split('.');
        if (path.Contains('@', StringComparison.Ordinal) || parts[^1] != "capacity") return null;
        // Shifts are staffed one by one: 'pools.CLASS.shifts.2.capacity'.
        string[] pool = parts is [.., "shifts", _, _] ? parts[..^3] : parts[..^1];
        return pool switch
        {
            [.., "posts", var post, "pools", var name] => (name, post),
            [.., "pools", var name] => (name, null),
            _ => null,
        };
    }

    private static double Waiting(Staff staff, IReadOnlyList<RegimeResult> results) => results.Max(r => r.Pools
        .Where(p => p.Pool == staff.Class && (staff.Post is null || p.Post == staff.Post)).Sum(p => p.Queue.Value ?? 0));

    private sealed record Staff(string Class, string? Post, IReadOnlyList<string> Paths);
}
