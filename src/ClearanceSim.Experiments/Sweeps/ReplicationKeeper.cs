using System.Collections.Concurrent;
using ClearanceSim.Experiments.Catalogue;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Puts finished replications into the catalogue on a thread of its own, so that short ones do not wait for a file.</summary>
/// <remarks>
/// What is finished while a write goes on is written together next. A catalogue that cannot be written is told once and left alone from
/// then on: the work itself goes on.
/// </remarks>
internal sealed class ReplicationKeeper : IDisposable
{
    // Opening the file costs some milliseconds: that often, and no more is lost to whoever ends the process.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly BlockingCollection<KeptReplication> finished = [];
    private readonly ReplicationStore store;
    private readonly Thread thread;

    /// <summary>A keeper.</summary>
    public ReplicationKeeper(ReplicationStore store)
    {
        this.store = store;
        thread = new Thread(Write) { Name = "keeper", IsBackground = true };
        thread.Start();
    }

    /// <summary>Why the catalogue cannot be written; null: it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Replications that were kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Takes a finished replication.</summary>
    public void Add(KeptReplication replication) => finished.Add(replication);

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        finished.CompleteAdding();
        thread.Join();
        finished.Dispose();
    }

    private void Write()
    {
        var batch = new List<KeptReplication>();
        foreach (var first in finished.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (finished.TryTake(out var next)) batch.Add(next);
            if (Problem is not null)
            {
                batch.Clear();
                continue;
            }
            try
            {
                store.Keep(batch);
                Kept += batch.Count;
            }
            catch (CatalogueException failure)
            {
                Problem = failure.Message;
            }
            batch.Clear();
            if (!finished.IsAddingCompleted) Thread.Sleep(Pause);
        }
    }
}
