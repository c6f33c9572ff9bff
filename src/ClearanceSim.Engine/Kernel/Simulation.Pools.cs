using System.Numerics;
using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Seizing, queueing, granting, releasing.
public sealed partial class Simulation
{
    private const int Priorities = 16;

    private readonly int[] poolOf;
    private PoolState[] pools;
    private int[] queueHeads;
    private int[] queueTails;

    // Pools with capacity to give away at this instant, in the order in which they got it.
    private int[] grants;
    private int grantFirst;
    private int grantCount;

    // How often pools have given away what was free; in a journal it tells moments apart between which no event happened.
    private long granted;

    private long worksBegun;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PoolFor(int request, int rowStart) =>
        poolOf[requests[request].FirstPool + (int)rows[rowStart + AttributeSchema.Site]];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Seize(int token, int row, int at, in Step s)
    {
        // Every passage counts as a visit, also where nobody has to wait: patience is the same luck however long the queue was before.
        if (s.Visits >= 0) rows[row + s.Visits]++;
        if (s.B != 1) return SeizeSeveral(token, row, at, s);
        int p = PoolFor(s.A, row);
        ref PoolState pool = ref pools[p];
        int units = requests[s.A].Units;
        if ((pool.QueueLength | pool.Paused) != 0 || pool.Free < units) return Enqueue(token, at, s, p);
        Occupy(ref pool, units);
        pool.Areas.Served++;
        NoteWait(token, s.Stage, 0);
        return s.Next;
    }

    // All or nothing: the wait is for the first pool that lacks something.
    private int SeizeSeveral(int token, int row, int at, in Step s)
    {
        for (int i = 0; i < s.B; i++)
        {
            int p = PoolFor(s.A + i, row);
            ref PoolState pool = ref pools[p];
            bool behind = (pool.QueueLength | pool.Paused) != 0;
            if (behind || pool.Free < requests[s.A + i].Units) return Enqueue(token, at, s, p);
        }
        OccupyAll(s, row);
        NoteWait(token, s.Stage, 0);
        return s.Next;
    }

    private void OccupyAll(in Step s, int row)
    {
        for (int i = 0; i < s.B; i++)
        {
            ref PoolState pool = ref pools[PoolFor(s.A + i, row)];
            Occupy(ref pool, requests[s.A + i].Units);
            pool.Areas.Served++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Occupy(ref PoolState pool, int units)
    {
        pool.Busy += units;
        pool.Areas.Busy -= now * units;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Vacate(ref PoolState pool, int p, int units)
    {
        pool.Busy -= units;
        pool.Areas.Busy += now * units;
        if ((pool.QueueLength | pool.Paused) != 0) WantGrant(p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Release(int row, int request, int count)
    {
        for (int i = request; i < request + count; i++)
        {
            int p = PoolFor(i, row);
            ref PoolState pool = ref pools[p];
            Vacate(ref pool, p, requests[i].Units);
            if (pool.WantedTogether)
                foreach (int other in wantedTogether[p]) WantGrant(other);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WantGrant(int p)
    {
        if (pools[p].GrantPending) return;
        pools[p].GrantPending = true;
        int at = grantFirst + grantCount++;
        grants[at < grants.Length ? at : at - grants.Length] = p;
    }

    private int Enqueue(int token, int at, in Step s, int p)
    {
        ref PoolState pool = ref pools[p];
        if (pool.QueueLength >= pool.Limit)
        {
            pool.Areas.Refused++;
            return s.Otherwise;
        }
        ref TokenRow t = ref tokens[token];
        ref TokenLinks link = ref links[token];
        int level = !pool.ByPriority ? 0
            : s.Priority >= 0 ? s.Priority
            : PriorityInRow(t.Entity * stride);
        int list = p * Priorities + level;
        t.Next = -1;
        t.Since = now;
        t.Step = at;
        if ((pool.Levels >> level & 1) != 0)
        {
            t.Previous = queueTails[list];
            tokens[t.Previous].Next = token;
        }
        else
        {
            t.Previous = -1;
            queueHeads[list] = token;
            pool.Levels |= 1u << level;
        }
        queueTails[list] = token;
        link.At = list;
        link.ClosedMark = pool.ClosedAt(now);
        link.BrokenMark = pool.BrokenAt(now);
        pool.QueueLength++;
        pool.Areas.Queue -= now;
        if (s.C >= 0) StartTimer(token, at, now + samplers[s.C].Sample(PatienceBits(s, t.Entity)));
        // Behind a wish that cannot be met there may be room, for one of higher priority or one that may overtake: the queue decides.
        if (pool.Free > 0) WantGrant(p);
        return Parked;
    }

    private ulong PatienceBits(in Step s, int entity)
    {
        int start = entity * stride;
        return Draw.Bits((ulong)rows[start + AttributeSchema.Key], s.Purpose, s.Visits < 0 ? 0 : rows[start + s.Visits] - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unqueue(int token, int p, ref PoolState pool)
    {
        ref TokenRow t = ref tokens[token];
        int list = links[token].At;
        if (t.Previous >= 0) tokens[t.Previous].Next = t.Next;
        else queueHeads[list] = t.Next;
        if (t.Next >= 0) tokens[t.Next].Previous = t.Previous;
        else queueTails[list] = t.Previous;
        if (queueHeads[list] < 0) pool.Levels &= ~(1u << (list - p * Priorities));
        pool.QueueLength--;
        pool.Areas.Queue += now;
        t.Next = t.Previous = -1;
    }

    /// <summary>Leaves a queue without having been served; whoever stood behind a wish that could not be met may be next now.</summary>
    private void LeaveQueue(int token)
    {
        int p = links[token].At / Priorities;
        ref PoolState pool = ref pools[p];
        Unqueue(token, p, ref pool);
        if (pool.QueueLength > 0 && pool.Free > 0) WantGrant(p);
    }

    /// <summary>Gives freed capacity to those who wait, pool by pool, until nothing more can be given at this instant.</summary>
    private void Grant<TObserver>(ref TObserver observer) where TObserver : struct, IObserver
    {
        granted++;
        while (grantCount > 0)
        {
            int p = grants[grantFirst];
            if (++grantFirst == grants.Length) grantFirst = 0;
            grantCount--;
            ref PoolState pool = ref pools[p];
            pool.GrantPending = false;
            if (pool.Paused > 0) ResumePaused(p);
            while (pool.QueueLength > 0 && pool.Paused == 0 && pool.Free > 0)
            {
                int token = NextGrantable(p, ref pool);
                if (token < 0) break;
                Unqueue(token, p, ref pool);
                ref TokenRow t = ref tokens[token];
                ref readonly Step s = ref steps[t.Step];
                if (s.C >= 0) StopTimer(token);
                SettleWait(token, p, now - t.Since, s.Stage);
                if (s.B == 1)
                {
                    Occupy(ref pool, requests[s.A].Units);
                    pool.Areas.Served++;
                }
                else
                {
                    OccupyAll(s, t.Entity * stride);
                }
                t.Step = s.Next;
                Advance(token, ref observer);
                while (readyCount > 0) Advance(TakeReady(), ref observer);
            }
        }
    }

    private int NextGrantable(int p, ref PoolState pool)
    {
        for (uint levels = pool.Levels; levels != 0; levels &= levels - 1)
        {
            int token = queueHeads[p * Priorities + BitOperations.TrailingZeroCount(levels)];
            for (; token >= 0; token = tokens[token].Next)
            {
                if (CanTake(token, ref pool)) return token;
                if (!pool.Overtaking) return -1;
            }
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool CanTake(int token, ref PoolState pool)
    {
        ref readonly Step s = ref steps[tokens[token].Step];
        if (s.B == 1) return pool.Free >= requests[s.A].Units;
        int row = tokens[token].Entity * stride;
        for (int i = 0; i < s.B; i++)
            if (pools[PoolFor(s.A + i, row)].Free < requests[s.A + i].Units) return false;
        return true;
    }

    /// <summary>Gives back what a token holds, from its step outwards down to a holding that it keeps.</summary>
    private void ReleaseHoldings(int token, int keep)
    {
        int row = tokens[token].Entity * stride;
        for (int held = heldAt[tokens[token].Step]; held != keep && held >= 0; held = program.Holdings[held].Outer)
        {
            ref readonly Step seize = ref steps[program.Holdings[held].Seize];
            Release(row, seize.A, seize.B);
        }
    }
}
