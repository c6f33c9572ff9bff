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
    /// <param name="stop">Ends the run; finished replications are kept.</param>
    /// <exception cref="ExperimentException">
    /// A replication failed (the first in the order of the plan); the rest was stopped.
    /// </exception>
    public static ReplicationResults Run(
        ExperimentPlan plan, int parallel, IReplicationWatch? watch = null, Action<RunProgress>? begun = null,
        CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        var progress = new RunProgress(plan);
        begun?.Invoke(progress);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = new Work(plan, watch ?? new Unwatched(), progress, failed);
        var threads = new Thread[Math.Min(parallel, progress.Total)];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(work.Take) { Name = $"replications {i + 1}", IsBackground = true };
            threads[i].Start();
        }
        foreach (var thread in threads) thread.Join();
        return work.Results();
    }

    private sealed class Work(ExperimentPlan plan, IReplicationWatch watch, RunProgress progress, CancellationTokenSource stop)
    {
        private readonly ReplicationFigures?[] figures = new ReplicationFigures?[progress.Total];
        private readonly Exception?[] failures = new Exception?[progress.Total];
        private int next;

        // Pairs are taken replication by replication, so that an interruption leaves as few half-finished replications as can be.
        public void Take()
        {
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var pair && pair < figures.Length)
            {
                try
                {
                    Run(pair);
                }
                catch (Exception e)
                {
                    failures[pair] = e;
                    progress.End(pair, completed: false);
                    stop.Cancel();
                }
            }
        }

        public ReplicationResults Results()
        {
            int count = plan.Regimes.Count;
            if (Array.FindIndex(failures, f => f is not null) is var pair and >= 0)
            {
                var of = plan.Regimes[pair % count].Of;
                throw new ExperimentException(
                    $"Replication {pair / count + 1} of regime '{of.Regime}' in scenario '{of.Scenario}' failed: "
                    + failures[pair]!.Message,
                    failures[pair]!);
            }
            var finished = Enumerable.Range(0, plan.Replications)
                .Where(r => figures.AsSpan(r * count, count).IndexOf((ReplicationFigures?)null) < 0)
                .ToList();
            return new ReplicationResults(
                plan,
                [.. finished.Select(r => r + 1)],
                [.. Enumerable.Range(0, count).Select(k => finished.Select(r => figures[r * count + k]!).ToList())]);
        }

        private void Run(int pair)
        {
            int index = pair % plan.Regimes.Count, replication = pair / plan.Regimes.Count + 1;
            var regime = plan.Regimes[index];
            var own = regime.Plan with { Seed = plan.Seed, Replication = replication };
            using var simulation = new Simulation(regime.Program, own);
            progress.Begin(pair, () => Done(simulation, regime.Plan));
            watch.Run(simulation, index, replication, stop.Token);
            if (simulation.IsOver) figures[pair] = ObservationReader.Read(
                regime.Program, simulation.Observations, replication, regime.Prices);
            progress.End(pair, simulation.IsOver);
        }

        // Read by another thread while the clock runs: a little stale, never harmful.
        private static double Done(Simulation simulation, RunPlan plan) =>
            plan.End == long.MaxValue ? 0 : (double)simulation.Now / plan.End;
    }
}
