using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// What people do to a replication while it runs, and the journal that lets it be done again: rewinding is loading a snapshot and
// repeating the journal from there; leaving some of it out is a fork.
public sealed partial class Simulation
{
    private readonly List<JournalEntry> journal = [];

    /// <summary>What has been done to this replication, in order. A snapshot does not hold it: it says what led to one.</summary>
    public IReadOnlyList<JournalEntry> Journal => journal;

    /// <summary>Does something at this moment, between two events, and notes it in the journal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pool, or a capacity is negative.</exception>
    /// <exception cref="InvalidOperationException">The program keeps no account of the work that this might stop.</exception>
    public void Intervene(Intervention intervention)
    {
        var nobody = default(NoObserver);
        Intervene(intervention, ref nobody);
    }

    /// <summary>Does something at this moment while somebody looks: an entity that is withdrawn ends before this returns.</summary>
    /// <inheritdoc cref="Intervene(Intervention)"/>
    public void Intervene<TObserver>(Intervention intervention, ref TObserver observer) where TObserver : struct, IObserver
    {
        ArgumentNullException.ThrowIfNull(intervention);
        switch (intervention)
        {
            case Intervention.SetCapacity c:
                ArgumentOutOfRangeException.ThrowIfNegative(c.Capacity, nameof(intervention));
                CheckMayStop(c.Pool);
                SetScheduled(c.Pool, c.Capacity);
                break;
            case Intervention.Break b:
                CheckMayStop(b.Pool);
                SetOutage(b.Pool, 1);
                break;
            case Intervention.Repair r:
                CheckPool(r.Pool);
                if (pools[r.Pool].Outages > 0) SetOutage(r.Pool, -1);
                break;
            case Intervention.WithdrawEntity w:
                if (Find(w.Source, w.Ordinal) is var entity and >= 0 && MayBeWithdrawn(entity)) WithdrawNow(entity, ref observer);
                break;
        }
        journal.Add(new JournalEntry(events, granted, now, intervention));
        // What follows from it at this instant (grants, steps of a withdrawn entity) is done by the next event or the end of the run.
        interruptNext = Math.Min(interruptNext, now);
    }

    /// <summary>Runs on from here and does again, each after as many events and grants as then, what a journal holds.</summary>
    /// <param name="observer">Whoever looks.</param>
    /// <param name="entries">Entries later than this moment, in order.</param>
    public void Repeat<TObserver>(ref TObserver observer, IReadOnlyList<JournalEntry> entries) where TObserver : struct, IObserver
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            while ((events < entry.AfterEvents || granted < entry.AfterGrants) && Step(ref observer))
            {
            }
            if (now < entry.At) Run(ref observer, entry.At);
            Intervene(entry.Done, ref observer);
        }
    }

    private void SetScheduled(int p, int capacity)
    {
        var pool = program.Pools[p];
        if (pool.Capacity is null) return;
        pools[p].Scheduled = capacity;
        SetMode(p);
        if (pool.AtClosing != Interruption.Finish) InterruptExcess(p, capacity, pool.AtClosing);
    }

    // The lifecycle decides: what has been released, and is only looked at afterwards, cannot be taken back any more. Asked are the steps
    // that a withdrawal begins with, up to the first that may lead two ways or end.
    private bool MayBeWithdrawn(int entity)
    {
        int state = entities[entity].State;
        for (int at = program.WithdrawnStart; steps[at].Op is Op.Fire or Op.Reach or Op.Set or Op.Add or Op.Act; at = steps[at].Next)
        {
            if (steps[at].Op != Op.Fire) continue;
            state = nextState[state * triggers + steps[at].A];
            if (state == byte.MaxValue) return false;
        }
        return true;
    }

    private void WithdrawNow<TObserver>(int entity, ref TObserver observer) where TObserver : struct, IObserver
    {
        Settle(entities[entity].Trunk);
        SendAway(entity, program.WithdrawnStart);
        while (readyCount > 0) Advance(TakeReady(), ref observer);
    }

    private int Find(int source, long ordinal)
    {
        for (int t = 0; t < tokenCount; t++)
        {
            if (tokens[t].Status == TokenStatus.Free || links[t].Parent >= 0) continue;
            int row = tokens[t].Entity * stride;
            bool same = rows[row + AttributeSchema.Source] == source && rows[row + AttributeSchema.Ordinal] == ordinal;
            if (same && !IsOwnerOrMember(tokens[t].Entity)) return tokens[t].Entity;
        }
        return -1;
    }

    private void CheckMayStop(int pool)
    {
        CheckPool(pool);
        if (!program.Process.TakesInterventions)
            throw new InvalidOperationException("The process was not compiled for this: Process.TakesInterventions is false.");
    }

    private void CheckPool(int pool)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pool);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pool, pools.Length);
    }
}
