using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Files;
using ClearanceSim.Experiments.Replications;

namespace ClearanceSim.Experiments.DeclarationLog;

/// <summary>
/// Writes a row for every declaration of the cohort to one NDJSON file, ordered by replication, regime, and time of leaving.
/// </summary>
/// <remarks>
/// Each replication writes a part of its own beside the file, on its own thread and in constant memory; <see cref="Complete"/>
/// joins the parts of the finished replications in order, and until then an earlier file stays as it is. Disposing removes
/// whatever parts are left.
/// </remarks>
public sealed class DeclarationLogFile : IReplicationWatch, IDisposable
{
    private readonly ExperimentPlan plan;
    private readonly string path;
    private readonly OutputFile file;
    private readonly string parts;
    private readonly bool full;
    private readonly RowLayout[] layouts;

    /// <summary>A log of this experiment.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="path">The file; it is replaced when the run is complete.</param>
    /// <param name="full">
    /// Rows with replication and waiting by cause (<c>run --log</c>), or without (<c>replay --out</c>)?
    /// </param>
    /// <exception cref="ExperimentException">The file cannot be written.</exception>
    public DeclarationLogFile(ExperimentPlan plan, string path, bool full)
    {
        this.plan = plan;
        this.path = Path.GetFullPath(path);
        file = new OutputFile(path);
        parts = file.Beside(".part");
        this.full = full;
        bool several = plan.Scenarios.Count > 1;
        layouts = [.. plan.Regimes.Select(r => new RowLayout(r.Program, several ? r.Of.Scenario : null, r.Of.Regime))];
        Guarded(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(parts)!);
            file.Try();
        });
    }

    /// <inheritdoc/>
    public void Run(Simulation simulation, int regime, int replication, CancellationToken stop) => Guarded(() =>
    {
        using var stream = new FileStream(Part(regime, replication), FileMode.Create, FileAccess.Write, FileShare.None, 1);
        using var writer = new RowWriter(layouts[regime], replication, full, stream);
        var observer = new LogObserver(writer);
        simulation.Run(ref observer, stop: stop);
        observer.WriteInside(simulation);
        writer.Flush();
    });

    /// <summary>Joins the parts of these replications, in order.</summary>
    /// <exception cref="ExperimentException">The file cannot be written.</exception>
    public void Complete(IReadOnlyList<int> replications) => Guarded(() =>
    {
        file.Write(to =>
        {
            foreach (int replication in replications)
            {
                for (int regime = 0; regime < plan.Regimes.Count; regime++)
                {
                    using var part = File.OpenRead(Part(regime, replication));
                    part.CopyTo(to);
                }
            }
        });
        Dispose();
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        for (int replication = 1; replication <= plan.Replications; replication++)
            for (int regime = 0; regime < plan.Regimes.Count; regime++) File.Delete(Part(regime, replication));
    }

    private string Part(int regime, int replication) => $"{parts}-{replication}-{regime}";

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExperimentException($"The log '{path}' cannot be written: {e.Message}", e);
        }
    }
}
