using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Replications;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Runs the replications of a sweep that are not in the catalogue yet, and keeps each there as it is finished.</summary>
/// <remarks>
/// Points under which a regime is the same program share its replications. What comes out depends on neither threads nor order nor on how
/// much was found in the catalogue.
/// </remarks>
public sealed class SweepRunner : IWorkProgress
{
    private readonly SweepPlan plan;
    private readonly ReplicationStore? store;
    private readonly PointCompiler compiler;
    private int prepared, total, done;

    /// <summary>A runner.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="store">Where finished replications are found and kept; null: nowhere.</param>
    public SweepRunner(SweepPlan plan, ReplicationStore? store)
    {
        (this.plan, this.store) = (plan, store);
        compiler = new(plan);
    }

    /// <inheritdoc/>
    public double Share => Volatile.Read(ref total) is > 0 and var all
        ? 0.1 + (0.9 * Volatile.Read(ref done) / all)
        : 0.1 * Volatile.Read(ref prepared) / plan.Points.Count;

    /// <inheritdoc/>
    public string InWords => Volatile.Read(ref total) is > 0 and var all
        ? $"{Volatile.Read(ref done)} of {all} replications"
        : $"{Volatile.Read(ref prepared)} of {plan.Points.Count} points prepared";

    /// <summary>Replications that the sweep consists of, those that points share counted once.</summary>
    public int Total => Volatile.Read(ref total);

    /// <summary>Of these, replications that were found in the catalogue.</summary>
    public int Found { get; private set; }

    /// <summary>Replications that were put into the catalogue.</summary>
    public int Kept { get; private set; }

    /// <summary>Why the catalogue could not be read or written; null: it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Runs what is missing.</summary>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="stop">Ends the work; what is finished is in the catalogue.</param>
    /// <exception cref="ExperimentException">Levels make no scenario or no process together (the inner exception tells), no measure is meant, or a run failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SweepFigures Run(int parallel, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        compiler.CompileBase();
        var responses = MeasuredPaths.Of(plan.Experiment.Responses.Select(r => r.Measure), plan.Experiment.Scenario.Regimes, plan.Run, compiler.Common);
        var programs = new string[plan.Points.Count][];
        Workers.Run(plan.Points.Count, parallel, (p, _) =>
        {
            programs[p] = [.. compiler.Of(p).Select(c => SweepKey.OfProgram(c.Program, c.Prices))];
            Interlocked.Increment(ref prepared);
        }, stop);
        // Each program once, with the first point that has it.
        var jobs = programs.SelectMany((keys, p) => keys.Select((key, r) => (key, Point: p, Regime: r))).DistinctBy(j => j.key)
            .Select(j => new Job(this, j.key, j.Point, j.Regime, responses)).ToList();
        Volatile.Write(ref total, jobs.Count * plan.Replications);
        Find(jobs);
        var missing = jobs.SelectMany(j => j.Missing().Select(r => (Job: j, Replication: r))).ToList();
        var keeper = store is null || Problem is not null ? null : new ReplicationKeeper(store);
        try
        {
            Workers.Run(missing.Count, parallel, (i, ended) => missing[i].Job.Run(missing[i].Replication, keeper, ended), stop);
        }
        finally
        {
            keeper?.Dispose();
            Kept = keeper?.Kept ?? 0;
            Problem ??= keeper?.Problem;
        }
        stop.ThrowIfCancellationRequested();
        var of = jobs.ToDictionary(j => j.Key);
        return new(
            plan, responses, [.. plan.Experiment.Scenario.Regimes.Select(r => r.Id)],
            [.. programs.Select(keys => keys.Select(k => of[k].Done.Select(d => d.Values).ToArray()).ToArray())])
        {
            Overloaded = programs.SelectMany((keys, p) => keys.Select((key, r) => (Place: (Point: p, Regime: r), of[key].Done)))
                .Where(j => j.Done.Any(d => d.IsOverloaded)).Select(j => j.Place).ToHashSet(),
        };
    }

    private void Find(List<Job> jobs)
    {
        if (store is null) return;
        try
        {
            var keys = jobs.SelectMany(j => Enumerable.Range(1, plan.Replications).Select(r => (Job: j, Replication: r, Key: j.KeyOf(r)))).ToList();
            var found = store.Find([.. keys.Select(k => k.Key)]);
            foreach (var (job, replication, key) in keys)
            {
                if (!found.TryGetValue(key, out var figures)) continue;
                job.Take(replication, figures);
                Found++;
            }
        }
        catch (CatalogueException failure)
        {
            Problem = failure.Message;
        }
        Volatile.Write(ref done, Found);
    }

    // One program and its replications; it is compiled when the first of them is run, and forgotten after the last.
    private sealed class Job(SweepRunner runner, string key, int point, int regime, IReadOnlyList<string> responses)
    {
        private readonly ProgramRun run = new(key, () => runner.compiler.Of(point).ElementAt(regime), runner.plan.Run, responses);
        private int left;

        public string Key => key;

        // Replication by replication.
        public ReplicationResponses[] Done { get; } = new ReplicationResponses[runner.plan.Replications];

        public string KeyOf(int replication) => run.KeyOf(replication);

        public int[] Missing()
        {
            int[] missing = [.. Enumerable.Range(1, Done.Length).Where(r => Done[r - 1] is null)];
            left = missing.Length;
            return missing;
        }

        public void Take(int replication, KeptFigures figures) => Done[replication - 1] = run.Responses(figures);

        public void Run(int replication, ReplicationKeeper? keeper, CancellationToken stop)
        {
            if (Figures(replication, keeper, stop) is not { } finished) return;
            Done[replication - 1] = finished;
            Interlocked.Increment(ref runner.done);
            if (Interlocked.Decrement(ref left) == 0) run.Forget();
        }

        // Of many points it has to be said at which the model failed.
        private ReplicationResponses? Figures(int replication, ReplicationKeeper? keeper, CancellationToken stop)
        {
            try
            {
                return run.Run(replication, keeper, stop);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or ExperimentException))
            {
                throw new ExperimentException(FormattableString.Invariant($"{runner.compiler.Name(point)}, replication {replication}: {failure.Message}"), failure);
            }
        }
    }
}
