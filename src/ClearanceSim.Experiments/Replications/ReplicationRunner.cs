using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Replications;

/// <summary>
/// Runs pairs of a replication and a regime on several threads, and folds them as if one thread had run them in order.
/// </summary>
public static class ReplicationRunner
{
    /// <summary>Runs the plan.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="parallel">Threads, at least 1; more than there are pairs are not started.</param>
    /// <param name="watch">Who looks, or null.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="earlier">Replications that have been run already: the first of the same plan, all of them, in order.</param>
    /// <param name="stop">Ends the run; finished replications are kept.</param>
    /// <exception cref="ExperimentException">
    /// A replication failed (the first in the order of the plan); the rest was stopped.
    /// </exception>
    public static ReplicationResults Run(
        ExperimentPlan plan, int parallel, IReplicationWatch? watch = null, Action<RunProgress>? begun = null,
        ReplicationResults? earlier = null, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        var progress = new RunProgress(plan);
        begun?.Invoke(progress);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = new Work(plan, watch ?? new Unwatched(), progress, failed, earlier);
        var threads = new Thread[Math.Min(parallel, progress.Total)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(work.Take) { Name = $"replications {i + 1}", IsBackground = true };
            threads[i].Start();
        }
        foreach (var thread in threads) thread.Join();
        return work.Results();
    }

    private sealed class Work
    {
        private readonly ExperimentPlan plan;
        private readonly IReplicationWatch watch;
        private readonly RunProgress progress;
        private readonly CancellationTokenSource stop;
        private readonly ReplicationFigures?[] figures;
        private readonly Exception?[] failures;
        private readonly PrecisionRule? rule;
        private readonly Lock judging = new();
        private int next, judged;

        // Pairs from here on are not wanted (any more).
        private int limit;
        private bool met;

        public Work(
            ExperimentPlan plan, IReplicationWatch watch, RunProgress progress, CancellationTokenSource stop, ReplicationResults? earlier)
        {
            (this.plan, this.watch, this.progress, this.stop) = (plan, watch, progress, stop);
            figures = new ReplicationFigures?[progress.Total];
            failures = new Exception?[progress.Total];
            limit = progress.Total;
            rule = plan.Precision is { } goal ? new PrecisionRule(plan, goal) : null;
            next = (earlier?.Replications.Count ?? 0) * plan.Regimes.Count;
            for (int pair = 0; pair < next; pair++)
            {
                figures[pair] = earlier!.Figures[pair % plan.Regimes.Count][pair / plan.Regimes.Count];
                progress.End(pair, completed: true);
            }
            Judge();
        }

        // Pairs are taken replication by replication, so that an interruption leaves as few half-finished replications as can be.
        public void Take()
        {
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var pair && pair < Volatile.Read(ref limit))
            {
                try
                {
                    Run(pair);
                    Judge();
                }
                catch (Exception e)
                {
                    failures[pair] = e;
                    progress.End(pair, completed: false);
                    Fail(pair);
                }
            }
        }

        // Only what has been run without a gap is judged, so that the end does not depend on who was quicker.
        private void Judge()
        {
            if (rule is null) return;
            int count = plan.Regimes.Count;
            lock (judging)
            {
                while (!met && judged < plan.Replications
                    && Enumerable.Range(judged * count, count).All(pair => Volatile.Read(ref figures[pair]) is not null))
                {
                    met = rule.Add(figures.AsSpan(judged++ * count, count).ToArray()!);
                }
                if (!met || judged == plan.Replications) return;
                limit = judged * count;
                stop.Cancel();
            }
        }

        // What comes earlier may yet be precise enough, and then the failure is of a replication that nobody wanted.
        private void Fail(int pair)
        {
            if (rule is null)
            {
                stop.Cancel();
                return;
            }
            lock (judging) limit = Math.Min(limit, pair);
        }

        public ReplicationResults Results()
        {
            int count = plan.Regimes.Count;
            int wanted = met ? judged : plan.Replications;
            if (Array.FindIndex(failures, 0, wanted * count, f => f is not null) is var pair and >= 0)
            {
                var of = plan.Regimes[pair % count].Of;
                throw new ExperimentException(
                    $"Replication {pair / count + 1} of regime '{of.Regime}' in scenario '{of.Scenario}' failed: "
                    + failures[pair]!.Message,
                    failures[pair]!);
            }
            var finished = Enumerable.Range(0, wanted)
                .Where(r => figures.AsSpan(r * count, count).IndexOf((ReplicationFigures?)null) < 0)
                .ToList();
            return new ReplicationResults(
                plan,
                [.. finished.Select(r => r + 1)],
                [.. Enumerable.Range(0, count).Select(k => finished.Select(r => figures[r * count + k]!).ToList())])
            {
                EndedByPrecision = met,
            };
        }

        private void Run(int pair)
        {
            int index = pair % plan.Regimes.Count, replication = pair / plan.Regimes.Count + 1;
            var regime = plan.Regimes[index];
            var own = regime.Plan with { Seed = plan.Seed, Replication = replication };
            using var simulation = new Simulation(regime.Program, own);
            progress.Begin(pair, () => Done(simulation, regime.Plan));
            watch.Run(simulation, index, replication, stop.Token);
            if (simulation.IsOver)
                Volatile.Write(ref figures[pair], ObservationReader.Read(regime.Program, simulation.Observations, replication, regime.Prices));
            progress.End(pair, simulation.IsOver);
        }

        // Read by another thread while the clock runs: a little stale, never harmful.
        private static double Done(Simulation simulation, RunPlan plan) =>
            plan.End == long.MaxValue ? 0 : (double)simulation.Now / plan.End;
    }
}
