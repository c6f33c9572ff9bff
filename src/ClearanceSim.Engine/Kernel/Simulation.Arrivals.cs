using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Calendars;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

/// <summary>How far a source has come.</summary>
internal struct SourceState
{
    /// <summary>Entities that have arrived or are about to (the one in the calendar counted).</summary>
    public long Ordinal;

    /// <summary>Of the entity that comes next from a feed.</summary>
    public ulong Identity;

    /// <summary>Entities read from a feed.</summary>
    public long Read;
}

// Sources: when the next entity comes, and what it is when it comes.
public sealed partial class Simulation
{
    private readonly CompiledSource[] sources;
    private readonly ulong[] sourceKeys;
    private SourceState[] sourceStates;
    private readonly IFeed?[] feeds;
    private long[] feedRows;

    private void OpenSources()
    {
        for (int i = 0; i < sources.Length; i++)
        {
            sourceKeys[i] = Draw.Entity(root, sources[i].Identity);
            feeds[i] = sources[i].Feed?.Open(root);
            ScheduleArrival(i, sources[i], ref sourceStates[i], Opening(sources[i]));
        }
    }

    private long Opening(CompiledSource source) => Math.Max(source.From, plan.Begin);

    /// <summary>Enters the next arrival of a source.</summary>
    /// <returns>False if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ScheduleArrival(int i, CompiledSource source, ref SourceState state, long after)
    {
        if (state.Ordinal >= source.Count) return false;
        long time = source.Kind == SourceKind.Every ? after + GapOf(i, source, state.Ordinal) : NextOf(i, source, ref state, after);
        if (time >= source.Until || time >= plan.Close) return false;
        state.Ordinal++;
        // Sources that come at one instant come in the order in which they were entered.
        arrivals.Enter(Math.Max(time, now), i, 0);
        return true;
    }

    private long NextOf(int i, CompiledSource source, ref SourceState state, long after) => source.Kind switch
    {
        SourceKind.Poisson => source.Rate!.Advance(after, (GapOf(i, source, state.Ordinal) + 0.5) / 1e9),
        SourceKind.Scheduled => NextOfList(source, ref state),
        _ => ReadFeed(i, Opening(source)),
    };

    // What comes before the source opens is passed over, and keeps its ordinal.
    private long NextOfList(CompiledSource source, ref SourceState state)
    {
        while (state.Ordinal < source.Times.Length && source.Times[state.Ordinal] < Opening(source)) state.Ordinal++;
        return state.Ordinal < source.Times.Length ? source.Times[state.Ordinal] : Calendar.Never;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long GapOf(int i, CompiledSource source, long ordinal) =>
        source.Every.Sample(Draw.Bits(sourceKeys[i], source.GapPurpose, ordinal));

    private long ReadFeed(int i, long from)
    {
        var row = feedRows.AsSpan(i * stride, stride);
        long time;
        do
        {
            template.CopyTo(row);
            if (!feeds[i]!.TryRead(row, out time, out sourceStates[i].Identity)) return Calendar.Never;
            sourceStates[i].Read++;
        }
        while (time < from);
        return time;
    }

    private void Arrive<TObserver>(int i, ref TObserver observer) where TObserver : struct, IObserver
    {
        var source = sources[i];
        ref SourceState state = ref sourceStates[i];
        long ordinal = state.Ordinal;
        bool fed = source.Kind == SourceKind.Feed;
        ulong identity = fed ? state.Identity : Draw.Identity(source.Identity, ordinal);
        ulong key = Draw.Entity(root, identity);
        int entity = NewEntity(key, ordinal, i);
        int start = entity * stride;
        if (fed) TakeFedRow(i, start);
        foreach (ref readonly var set in source.Sets.AsSpan())
            rows[start + set.Slot] = set.Sampler.Sample(Draw.Bits(key, set.Purpose));
        if (source.Fill is { } fill) Run(fill, start, visit: 0);
        bool observed = now >= warmUp && now < cohortClosed && cohortSize < cohortLimit;
        int trunk = NewToken(entity, -1, programStart, observed ? TokenMarks.Cohort : 0);
        entities[entity].Trunk = trunk;
        if (observed)
        {
            cohortSize++;
            cohortAlive++;
            cells[Observation.ObservationLayout.Submitted]++;
        }
        observer.Created(new EntityView(this, entity));
        bool last = !ScheduleArrival(i, source, ref state, now) && arrivals.Count == 0;
        if (cohortSize == cohortLimit || (last && end == long.MaxValue)) CloseCohort();
        Advance(trunk, ref observer);
    }

    private void CloseCohort()
    {
        cohortClosed = Math.Min(cohortClosed, now);
        SetCap();
    }

    private void SetCap() =>
        cap = plan.Drain > long.MaxValue - cohortClosed ? plan.DrainCap : Math.Min(plan.DrainCap, cohortClosed + plan.Drain);

    // A feed fills columns; the engine's own cells but post and priority are kept.
    private void TakeFedRow(int i, int start)
    {
        var row = feedRows.AsSpan(i * stride, stride);
        rows[start + AttributeSchema.Site] = row[AttributeSchema.Site];
        rows[start + AttributeSchema.Priority] = row[AttributeSchema.Priority];
        int own = AttributeSchema.Source + 1;
        row[own..].CopyTo(rows.AsSpan(start + own));
    }
}
