using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.QueueWeeks;

/// <summary>Runs a few replications once more, hour by hour, and looks at the queues in the middle of each hour.</summary>
/// <remarks>Looking costs the loop nothing and changes nothing: the replications are those of the run itself.</remarks>
public static class QueueWatch
{
    /// <summary>Replications that are looked at, at most.</summary>
    public const int MostReplications = 3;

    private const long Hour = CapacitySchedule.Day / 24;
    private const int HoursOfWeek = 7 * 24;

    /// <summary>Looks at the queues.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="results">Its results, which tell where most wait.</param>
    /// <param name="pools">How many pools.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static QueueWeekResult Run(
        ExperimentPlan plan, IReadOnlyList<RegimeResult> results, int pools, Action<IWorkProgress>? begun = null, CancellationToken stop = default)
    {
        var chosen = results.SelectMany(r => r.Pools).GroupBy(p => (p.Pool, p.Post)).Select(g => (g.Key, Queue: g.Max(p => p.Queue.Value ?? 0)))
            .Where(p => p.Queue > 0).OrderByDescending(p => p.Queue).ThenBy(p => p.Key.Pool, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Post, StringComparer.Ordinal).Take(pools).Select(p => p.Key).ToList();
        int replications = Math.Min(MostReplications, plan.Replications);
        var progress = new Looked(plan.Regimes.Count * replications);
        begun?.Invoke(progress);
        var weeks = new List<QueueWeek>();
        foreach (var regime in plan.Regimes)
        {
            var own = regime.Program.Pools.Select((p, i) => (Index: i, Key: (p.Class, p.Site)))
                .Where(p => chosen.Contains(p.Key)).ToList();
            var sums = own.ConvertAll(_ => new long[HoursOfWeek]);
            var times = new long[HoursOfWeek];
            for (int r = 1; r <= replications; r++)
            {
                Look(regime, plan.Seed, r, [.. own.Select(p => p.Index)], sums, times, stop);
                progress.Done();
            }
            weeks.AddRange(own.Select((p, i) => new QueueWeek(
                regime.Of.Scenario, regime.Of.Regime, p.Key.Class, p.Key.Site,
                [.. sums[i].Select((sum, h) => times[h] == 0 ? null : (double?)((double)sum / times[h]))])));
        }
        // The pool that keeps most waiting first, its regimes beside each other.
        return new(replications, [.. weeks.OrderBy(w => chosen.IndexOf((w.Pool, w.Post)))]);
    }

    private static void Look(
        PlannedRegime regime, ulong seed, int replication, int[] pools, List<long[]> sums, long[] times, CancellationToken stop)
    {
        using var simulation = new Simulation(regime.Program, regime.Plan with { Seed = seed, Replication = replication });
        int startHour = ((int)regime.Start.DayOfWeek + 6) % 7 * 24;
        // Every hour of the week as often as every other, or a holiday would be felt on its own weekday alone.
        long week = HoursOfWeek * Hour, observed = regime.Plan.End - regime.Plan.WarmUp;
        long end = observed >= week ? regime.Plan.WarmUp + (observed / week * week) : regime.Plan.End;
        for (long at = (regime.Plan.WarmUp / Hour * Hour) + (Hour / 2); at < end && !simulation.IsOver; at += Hour)
        {
            if (at < regime.Plan.WarmUp) continue;
            simulation.Run(until: at, stop: stop);
            stop.ThrowIfCancellationRequested();
            int hour = (int)(((at / Hour) + startHour) % HoursOfWeek);
            times[hour]++;
            for (int i = 0; i < pools.Length; i++) sums[i][hour] += simulation.PoolNow(pools[i]).Waiting;
        }
    }

    private sealed class Looked(int all) : IWorkProgress
    {
        private int done;

        public double Share => (double)Volatile.Read(ref done) / all;

        public string InWords => $"{Volatile.Read(ref done)} of {all} replications looked at";

        public void Done() => Interlocked.Increment(ref done);
    }
}
