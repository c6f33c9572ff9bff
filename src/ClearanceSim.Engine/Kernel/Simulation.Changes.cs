using ClearanceSim.Engine.Calendars;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Capacity that changes by its calendar, outages and repairs, and the marks at which the observed window begins and ends.
public sealed partial class Simulation
{
    private static readonly ulong BetweenPurpose = StableHash.Of("between");
    private static readonly ulong RepairPurpose = StableHash.Of("repair");

    private readonly PoolAreas[] areasAtWarmUp;
    private readonly PoolAreas[] areasAtEnd;
    private long[] outageCounts;
    private readonly (long At, int More)[][] planned;
    private int[] plannedNext;

    private int PlannedBase => pools.Length;

    private int RandomBase => 2 * pools.Length;

    private int MarkBase => RandomBase + program.Outages.Length;

    private void OpenPools()
    {
        for (int p = 0; p < pools.Length; p++)
        {
            var pool = program.Pools[p];
            ref PoolState state = ref pools[p];
            state.Class = program.PoolClasses.ToList().IndexOf(pool.Class);
            state.ByPriority = pool.Discipline == Discipline.Priority;
            state.Overtaking = pool.Overtaking;
            state.Limit = pool.QueueLimit ?? int.MaxValue;
            state.HoldsUp = PoolRules.HoldsUp(pool, program.Process.TakesInterventions);
            state.Interrupts = PoolRules.InterruptsWork(pool, program.Process.TakesInterventions);
            state.WantedTogether = wantedTogether[p].Length > 0;
            state.ServiceHead = state.ServiceTail = state.PausedHead = -1;
            state.Scheduled = pool.Capacity?.At(0) ?? int.MaxValue / 2;
            SetMode(p);
            ScheduleCapacity(p);
            SchedulePlanned(p);
        }
        for (int o = 0; o < program.Outages.Length; o++) ScheduleFailure(o);
        // Later than every other change of its instant: an area at a moment does not depend on what happens in it.
        if (plan.WarmUp > 0) changes.Enter(plan.WarmUp, MarkBase, 15);
        if (plan.End < long.MaxValue) changes.Enter(plan.End, MarkBase + 1, 15);
    }

    // At one instant the calendar's changes come first (0), then planned outages (1), then random ones (2), whatever was entered first.
    private void ScheduleCapacity(int p)
    {
        long next = program.Pools[p].Capacity?.NextChange(now) ?? Calendar.Never;
        if (next < Calendar.Never) changes.Enter(next, p, 0);
    }

    private long OutageDraw(int o, ulong purpose, in Sampler sampler)
    {
        ulong bits = Draw.Bits(Draw.Entity(root, program.Outages[o].Identity), purpose, outageCounts[o] >> 1);
        return Math.Max(1, sampler.Sample(bits));
    }

    // As long as the pool does not break, the time to its next failure has not begun to run.
    private void ScheduleFailure(int o)
    {
        var versions = program.Outages[o].Versions;
        int v = VersionAt(versions, now);
        while (v < versions.Length && !versions[v].Breaks) v++;
        if (v == versions.Length) return;
        long at = Math.Max(now, versions[v].From) + OutageDraw(o, BetweenPurpose, versions[v].Between);
        changes.Enter(at, RandomBase + o, 2);
    }

    private void ScheduleRepair(int o)
    {
        var versions = program.Outages[o].Versions;
        int v = VersionAt(versions, now);
        while (!versions[v].Breaks) v--;
        changes.Enter(now + OutageDraw(o, RepairPurpose, versions[v].Repair), RandomBase + o, 2);
    }

    private static int VersionAt(OutageVersion[] versions, long time)
    {
        int v = versions.Length - 1;
        while (versions[v].From > time) v--;
        return v;
    }

    private void Change(int id)
    {
        if (id >= MarkBase) Mark(id - MarkBase);
        else if (id >= RandomBase) RandomOutage(id - RandomBase);
        else if (id >= PlannedBase) PlannedOutage(id - PlannedBase);
        else ChangeCapacity(id);
    }

    private void ChangeCapacity(int p)
    {
        var pool = program.Pools[p];
        pools[p].Scheduled = pool.Capacity!.At(now);
        ScheduleCapacity(p);
        SetMode(p);
        if (pool.AtClosing != Interruption.Finish) InterruptExcess(p, pools[p].Scheduled, pool.AtClosing);
    }

    private void SchedulePlanned(int p)
    {
        if (plannedNext[p] < planned[p].Length) changes.Enter(planned[p][plannedNext[p]].At, PlannedBase + p, 1);
    }

    private void PlannedOutage(int p)
    {
        int more = planned[p][plannedNext[p]++].More;
        SchedulePlanned(p);
        SetOutage(p, more);
    }

    private void RandomOutage(int o)
    {
        bool begins = (outageCounts[o] & 1) == 0;
        SetOutage(program.Outages[o].Pool, begins ? 1 : -1);
        outageCounts[o]++;
        if (begins) ScheduleRepair(o);
        else ScheduleFailure(o);
    }

    private void SetOutage(int p, int more)
    {
        pools[p].Outages += more;
        SetMode(p);
        var pool = program.Pools[p];
        if (more > 0 && pool.AtOutage != Interruption.Finish && pool.Capacity is not null) InterruptExcess(p, 0, pool.AtOutage);
    }

    /// <summary>Brings the pool's clocks up to now and sets which of them runs from here.</summary>
    private void SetMode(int p)
    {
        ref PoolState pool = ref pools[p];
        long passed = now - pool.ModeSince;
        if (pool.Mode == PoolMode.Closed) pool.ClosedTime += passed;
        else if (pool.Mode == PoolMode.Broken) pool.BrokenTime += passed;
        pool.Areas.Capacity += (Int128)passed * pool.Available;
        pool.ModeSince = now;
        pool.Mode = pool.Scheduled == 0 ? PoolMode.Closed : pool.Outages > 0 ? PoolMode.Broken : PoolMode.Open;
        pool.Available = pool.Outages > 0 ? 0 : pool.Scheduled;
        Offer(p);
    }

    private void Offer(int p)
    {
        ref PoolState pool = ref pools[p];
        if (pool.Free <= 0) return;
        if ((pool.QueueLength | pool.Paused) != 0) WantGrant(p);
        foreach (int other in wantedTogether[p]) WantGrant(other);
    }

    private void Mark(int which)
    {
        for (int p = 0; p < pools.Length; p++)
        {
            if (which == 0) areasAtWarmUp[p] = AreasOf(p);
            else areasAtEnd[p] = AreasOf(p);
        }
        if (which != 0) endMarked = true;
    }

    private bool endMarked;

    internal PoolAreas AreasOf(int p)
    {
        ref PoolState pool = ref pools[p];
        var areas = pool.Areas;
        areas.Busy += now * pool.Busy;
        areas.Queue += (Int128)now * (pool.QueueLength + pool.Paused);
        areas.Capacity += (Int128)(now - pool.ModeSince) * pool.Available;
        return areas;
    }

    /// <summary>What a pool did in the observed window.</summary>
    internal PoolAreas WindowOf(int p)
    {
        var end = endMarked ? areasAtEnd[p] : AreasOf(p);
        return plan.WarmUp > now ? default : end - areasAtWarmUp[p];
    }

    internal (long From, long To) Coming => (Math.Min(plan.WarmUp, now), Math.Min(cohortClosed, now));

    internal (long From, long To) Window => (Math.Min(plan.WarmUp, now), Math.Min(plan.End, now));
}
