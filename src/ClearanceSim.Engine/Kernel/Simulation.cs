using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Calendars;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

/// <summary>One replication of a program: its clock, its calendar and the rows of everything that is inside.</summary>
/// <remarks>
/// <para>
/// At one instant completions come first, then changes of capacity and outages, then grants of freed capacity, then deadlines, then
/// arrivals; each kind has a calendar (or list) of its own, so that this order costs no comparison of kinds.
/// </para>
/// <para>Not safe for use by several threads at once; any number of simulations may share a program.</para>
/// </remarks>
public sealed partial class Simulation : IDisposable
{
    private const int Parked = -1;

    private readonly CompiledProgram program;
    private readonly RunPlan plan;
    private readonly ulong root;
    private readonly Step[] steps;
    private readonly int stride;
    private readonly int sites;
    private readonly int causeStride;
    private readonly ObservationLayout layout;
    private readonly Sampler[] samplers;
    private readonly Request[] requests;
    private readonly int[] heldAt;
    private readonly ConditionTable conditions;
    private readonly ActionBody[] actions;
    private readonly IntervalClock[] clocks;
    private readonly byte[] nextState;
    private readonly int triggers;
    private readonly bool watchesRows;
    private readonly int programStart;
    private readonly long[] template;
    private readonly int[][] wantedTogether;
    private readonly long warmUp;
    private readonly long end;
    private readonly long cohortLimit;

    private readonly Calendar work = new(1024);
    private readonly Calendar changes = new();
    private readonly Calendar deadlines = new();
    private readonly Calendar arrivals = new();

    private long now;
    private long events;

    // No change and no deadline comes before this time; it may be too early, never too late.
    private long interruptNext;
    private long[] cells;
    private long[] registers;

    // From when on nobody who comes is observed; as long as that is not known, the end of the plan.
    private long cohortClosed;

    // The clock does not pass this time.
    private long cap;

    /// <summary>A replication at its beginning.</summary>
    public Simulation(CompiledProgram program, RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(plan);
        this.program = program;
        this.plan = plan;
        root = Draw.Replication(plan.Seed, plan.Replication);
        steps = program.Steps;
        stride = program.RowTemplate.Length;
        sites = program.Attributes.Sites.Count;
        causeStride = program.Causes.Count;
        layout = program.Layout;
        samplers = program.Samplers;
        requests = program.Requests;
        heldAt = program.HeldAt;
        conditions = program.Conditions;
        actions = program.Actions;
        clocks = program.Clocks;
        nextState = program.NextState;
        triggers = program.Triggers;
        watchesRows = program.WatchesRows;
        template = program.RowTemplate;
        wantedTogether = program.WantedTogether;
        programStart = program.Start;
        mainTo = layout.Intervals[layout.Main].To;
        stageCells = layout.Stages;
        cellsOfStage = layout.StageCells;
        batchMeans = layout.BatchMeans;
        groups = layout.Groups;
        tallies = layout.Tallies;
        tallyRuns = program.TallyRuns;
        int[] slots = program.MilestoneSlots;
        weightedTimes =
        [
            .. layout.Weighted.Select((w, i) => new WeightedSum(
                [.. w.From.Select(m => slots[m])], [.. w.To.Select(m => slots[m])], program.WeightedConditions[i], w.Slot, w.Beyond, w.At)),
        ];
        milestones =
        [
            .. layout.Ending.Select((ending, m) => new Milestone(
                slots[m],
                m == layout.MainFrom,
                [.. ending.Select(i => new IntervalEnd(slots[layout.Intervals[i].From], layout.Intervals[i].At, i == layout.Main))],
                [.. layout.Clocked.Where(c => c.To == m).Select(c => new ClockedEnd(slots[c.From], c.At, c.Clock))])),
        ];
        warmUp = plan.WarmUp;
        end = plan.End;
        cohortLimit = plan.Count ?? long.MaxValue;
        cells = new long[layout.Length];
        registers = new long[program.Process.Registers];
        poolOf = program.PoolOf;
        pools = new PoolState[program.Pools.Count];
        keepsWork = program.Pools.Any(p => PoolRules.InterruptsWork(p, program.Process.TakesInterventions) || PoolRules.HoldsUp(p, program.Process.TakesInterventions));
        areasAtWarmUp = new PoolAreas[pools.Length];
        areasAtEnd = new PoolAreas[pools.Length];
        queueHeads = new int[pools.Length * Priorities];
        queueTails = new int[pools.Length * Priorities];
        grants = new int[pools.Length + 1];
        signalHeads = new int[program.Signals];
        signalTails = new int[program.Signals];
        ownCells = program.Process.Attributes.Count - AttributeSchema.Source - 1;
        keepsMembers = program.BatchPurposes.Length > 0 || steps.Any(s => s.Op == Op.Split);
        batchHeads = new int[program.BatchPurposes.Length * sites];
        batchTails = new int[batchHeads.Length];
        batchCounts = new int[batchHeads.Length];
        batchOrdinals = new long[batchHeads.Length];
        sources = program.Sources;
        sourceKeys = new ulong[sources.Length];
        sourceStates = new SourceState[sources.Length];
        feeds = new Arrivals.IFeed?[program.Sources.Length];
        feedRows = new long[program.Sources.Length * stride];
        outageCounts = new long[program.Outages.Length];
        plannedNext = new int[program.Pools.Count];
        planned = [.. program.Pools.Select(PoolRules.PlannedChanges)];
        Array.Fill(signalHeads, -1);
        Array.Fill(signalTails, -1);
        Array.Fill(batchHeads, -1);
        Array.Fill(batchTails, -1);
        cohortClosed = end;
        OpenPools();
        OpenSources();
        SetCap();
    }

    /// <summary>The clock, microseconds from the start.</summary>
    public long Now => now;

    /// <summary>Events so far.</summary>
    public long Events => events;

    /// <summary>The program that runs.</summary>
    public CompiledProgram Program => program;

    /// <summary>What is run.</summary>
    public RunPlan Plan => plan;

    /// <summary>Is the replication over: the cohort drained, nothing left to happen, or the cap met?</summary>
    public bool IsOver { get; private set; }

    /// <summary>What has been observed so far.</summary>
    public Observations Observations => new(this);

    /// <summary>Runs to the end, or until the clock would pass a time.</summary>
    /// <param name="until">Everything up to and at this time happens.</param>
    /// <param name="stop">Ends the run early, between two events.</param>
    public void Run(long until = long.MaxValue, CancellationToken stop = default)
    {
        var nobody = default(NoObserver);
        Run(ref nobody, until, stop);
    }

    /// <summary>Runs while somebody looks.</summary>
    public void Run<TObserver>(ref TObserver observer, long until = long.MaxValue, CancellationToken stop = default)
        where TObserver : struct, IObserver
    {
        while (!IsOver && RunSome(until, ref observer) && !stop.IsCancellationRequested)
        {
        }
    }

    // A stretch of events at a time: a method that is called often is compiled better than one that is stuck in one long loop.
    private bool RunSome<TObserver>(long until, ref TObserver observer) where TObserver : struct, IObserver
    {
        long last = Math.Min(until, cap);
        long stretch = events + 4096;
        while (!IsOver && events < stretch)
        {
            long done = work.Next, arrived = arrivals.Next;
            long next = Math.Min(done, arrived);
            if (next < interruptNext && next <= last && (grantCount == 0 || (done == next && next == now)))
            {
                // The common cases: a piece of work ends or somebody arrives, and nobody waits for a grant at an earlier instant.
                if (done == next)
                {
                    Complete(next, ref observer);
                }
                else
                {
                    Come(next, ref observer);
                    // It may have been the arrival that made the cohort complete.
                    last = Math.Min(until, cap);
                }
            }
            else if (grantCount > 0 && next > now && interruptNext > now)
            {
                Grant(ref observer);
                After(ref observer);
            }
            else if (Happen(last, ref observer))
            {
                last = Math.Min(until, cap);
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Lets one event happen.</summary>
    /// <returns>False if the replication is over.</returns>
    public bool Step<TObserver>(ref TObserver observer) where TObserver : struct, IObserver =>
        !IsOver && Happen(cap, ref observer);

    // Nothing happens up to a time any more. Where nothing will ever happen, not even from outside, the clock stays where the last event was.
    private void ComeTo(long last, long next)
    {
        bool never = next == Calendar.Never && !(program.Process.TakesInterventions && alive > 0 && last < long.MaxValue);
        if (!never) now = Math.Max(now, last);
        IsOver = never || last == cap;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var feed in feeds) feed?.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Complete<TObserver>(long next, ref TObserver observer) where TObserver : struct, IObserver
    {
        now = next;
        events++;
        int token = work.Take();
        LookAhead();
        Advance(token, ref observer);
        After(ref observer);
    }

    private void Come<TObserver>(long next, ref TObserver observer) where TObserver : struct, IObserver
    {
        now = next;
        events++;
        Arrive(arrivals.Take(), ref observer);
        After(ref observer);
    }

    // What comes next is known before it is needed: with many inside, a row that is not in the cache costs more than the step.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LookAhead()
    {
        if (tokenCount < 4096) return;
        int token = work.PeekNext();
        Prefetch(tokens, token);
        Prefetch(causes, token * causeStride);
        // Where nothing forks, tokens and entities take the same rows.
        Prefetch(rows, token * stride);
        Prefetch(rows, token * stride + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void After<TObserver>(ref TObserver observer) where TObserver : struct, IObserver
    {
        while (readyCount > 0) Advance(TakeReady(), ref observer);
        if (cohortAlive == 0) CheckOver();
    }

    /// <summary>Lets the next event happen, or gives freed capacity away where nothing comes before that.</summary>
    /// <returns>False if there is nothing up to the last time that matters.</returns>
    private bool Happen<TObserver>(long last, ref TObserver observer) where TObserver : struct, IObserver
    {
        long done = work.Next, changed = changes.Next, due = deadlines.Next, arrived = arrivals.Next;
        // From now on a deadline that is entered lowers the bound; a change happens only here.
        interruptNext = Math.Min(changed, due);
        long next = Math.Min(Math.Min(done, arrived), interruptNext);
        if (grantCount > 0 && (next > now || (done > now && changed > now)))
        {
            Grant(ref observer);
            After(ref observer);
            return true;
        }
        if (next > last || next == Calendar.Never)
        {
            ComeTo(last, next);
            return false;
        }
        if (done == next)
        {
            Complete(next, ref observer);
            return true;
        }
        if (interruptNext > next)
        {
            Come(next, ref observer);
            return true;
        }
        now = next;
        events++;
        if (changed == next) Change(changes.Take());
        else Expire(deadlines.Take(), ref observer);
        After(ref observer);
        return true;
    }

    // The cohort is complete and gone; or nothing is inside and nobody will come.
    private void CheckOver()
    {
        bool complete = now >= end || cohortSize == cohortLimit;
        if (complete || (alive == 0 && arrivals.Count == 0)) IsOver = grantCount == 0;
    }

    private Span<long> Row(int entity) => rows.AsSpan(entity * stride, stride);

    internal ReadOnlySpan<long> RegistersNow => registers;

    internal ReadOnlySpan<long> RowOf(int entity) => Row(entity);

    /// <summary>A pool at this moment, by its index in the program.</summary>
    public PoolMoment PoolNow(int pool) => new(pools[pool].Available, pools[pool].Busy, pools[pool].QueueLength, pools[pool].Paused);

    internal int StateOf(int entity) => entities[entity].State;

    internal bool IsInCohort(int entity) => (tokens[entities[entity].Trunk].Marks & TokenMarks.Cohort) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch<T>(T[] array, int index) where T : unmanaged
    {
        if (Sse.IsSupported && (uint)index < (uint)array.Length)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Visit(in Step s, int rowStart) => s.Visits < 0 ? 0 : rows[rowStart + s.Visits]++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Bits(in Step s, int row) => Draw.Bits((ulong)rows[row + AttributeSchema.Key], s.Purpose, Visit(s, row));
}
