
namespace ClearanceSim.Engine.Kernel;

// The whole state, shown piece by piece; saving and loading are two visitors of the same walk, so they cannot disagree.
public sealed partial class Simulation
{
    /// <summary>Copies the whole state into a snapshot, whose buffers are reused.</summary>
    public void Save(Snapshot into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var saver = new Snapshot.Saver(into, program.Hash, plan);
        Visit(ref saver);
        saver.Finish();
    }

    /// <summary>Goes back (or on) to the state of a snapshot of the same program and replication.</summary>
    /// <exception cref="InvalidOperationException">The snapshot is of another program, replication or version.</exception>
    public void Load(Snapshot from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var loader = new Snapshot.Loader(from, program.Hash, plan);
        Visit(ref loader);
        loader.Finish();
        interruptNext = 0;
        SetCap();
        for (int i = 0; i < feeds.Length; i++) feeds[i]?.Seek(sourceStates[i].Read);
    }

    private void Visit<TVisitor>(ref TVisitor visitor) where TVisitor : IStateVisitor
    {
        bool over = IsOver;
        visitor.Value(ref over);
        IsOver = over;
        visitor.Value(ref now);
        visitor.Value(ref events);
        visitor.Value(ref cohortClosed);
        visitor.Span(cells.AsSpan());
        visitor.Span(registers.AsSpan());
        work.Visit(ref visitor);
        changes.Visit(ref visitor);
        deadlines.Visit(ref visitor);
        arrivals.Visit(ref visitor);
        VisitRows(ref visitor);
        visitor.Value(ref worksBegun);
        visitor.Value(ref endMarked);
        visitor.Span(pools.AsSpan());
        visitor.Span(areasAtWarmUp.AsSpan());
        visitor.Span(areasAtEnd.AsSpan());
        visitor.Span(queueHeads.AsSpan());
        visitor.Span(queueTails.AsSpan());
        visitor.Span(grants.AsSpan());
        visitor.Value(ref grantFirst);
        visitor.Value(ref grantCount);
        visitor.Value(ref granted);
        visitor.Span(outageCounts.AsSpan());
        visitor.Span(plannedNext.AsSpan());
        visitor.Span(signalHeads.AsSpan());
        visitor.Span(signalTails.AsSpan());
        visitor.Span(batchHeads.AsSpan());
        visitor.Span(batchTails.AsSpan());
        visitor.Span(batchCounts.AsSpan());
        visitor.Span(batchOrdinals.AsSpan());
        visitor.Span(sourceStates.AsSpan());
        visitor.Span(feedRows.AsSpan());
    }

    private void VisitRows<TVisitor>(ref TVisitor visitor) where TVisitor : IStateVisitor
    {
        visitor.Value(ref tokenCount);
        visitor.Value(ref freeToken);
        visitor.Array(ref tokens, tokenCount);
        visitor.Array(ref links, tokenCount);
        if (keepsWork) visitor.Array(ref works, tokenCount);
        visitor.Array(ref causes, tokenCount * causeStride);
        visitor.Value(ref entityCount);
        visitor.Value(ref freeEntity);
        visitor.Array(ref entities, entityCount);
        if (keepsMembers) visitor.Array(ref members, entityCount);
        visitor.Array(ref rows, entityCount * stride);
        visitor.Value(ref alive);
        visitor.Value(ref cohortSize);
        visitor.Value(ref cohortAlive);
        visitor.Value(ref readyFirst);
        visitor.Value(ref readyCount);
        visitor.Array(ref ready, readyFirst + readyCount);
        visitor.Value(ref timerCount);
        visitor.Value(ref freeTimer);
        visitor.Array(ref timers, timerCount);
        // A loaded array is exactly as long as what was in use; rows are added one by one, so each has to be able to grow with its fellows.
        if (links.Length != tokens.Length) Array.Resize(ref links, tokens.Length);
        if (causes.Length < tokens.Length * causeStride) Array.Resize(ref causes, tokens.Length * causeStride);
        if (keepsWork && works.Length < tokens.Length) Array.Resize(ref works, tokens.Length);
        if (keepsMembers && members.Length < entities.Length) Array.Resize(ref members, entities.Length);
        if (rows.Length < entities.Length * stride) Array.Resize(ref rows, entities.Length * stride);
    }
}
