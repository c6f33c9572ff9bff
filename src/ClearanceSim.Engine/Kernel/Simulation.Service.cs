using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Work in progress: how it begins, ends, is held up by an outage, is interrupted and goes on.
public sealed partial class Simulation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginWork(int token, int row, int request, long duration)
    {
        int p = PoolFor(request, row);
        ref PoolState pool = ref pools[p];
        if (pool.HoldsUp)
        {
            links[token].BrokenMark = pool.BrokenAt(now);
            works[token].Done = 0;
        }
        else if (pool.Interrupts)
        {
            works[token].Drawn = duration;
            works[token].Done = 0;
            works[token].Order = worksBegun++;
            JoinService(token, ref pool);
        }
    }

    /// <summary>The request whose pool may hold up or stop the work: the first that can, at this site, of those that can somewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Deciding(in Step s, int row) => s.C <= 1 ? s.B : FirstDeciding(s, row);

    private int FirstDeciding(in Step s, int row)
    {
        for (int request = s.B; request < s.B + s.C; request++)
            if (pools[PoolFor(request, row)] is { HoldsUp: true } or { Interrupts: true }) return request;
        return s.B;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Worked(int token, int row, int at, in Step s)
    {
        long elapsed = now - tokens[token].Since, done = 0;
        if (s.B >= 0)
        {
            int p = PoolFor(Deciding(s, row), row);
            ref PoolState pool = ref pools[p];
            if (pool.HoldsUp)
            {
                if (pool.BrokenAt(now) != links[token].BrokenMark) return HoldUp(token, at, s, p);
                done = works[token].Done;
            }
            else if (pool.Interrupts)
            {
                LeaveService(token, ref pool);
                done = works[token].Done;
            }
        }
        AddCause(token, s.Cause, elapsed);
        NoteService(token, s.Stage, elapsed + done);
        return s.Next;
    }

    // A system of unlimited capacity was out of order during the work: what is missing is done after the repair. Nobody is chosen to
    // stop, so the delay is found when the work would have ended, and systems cost nothing while they run.
    private int HoldUp(int token, int at, in Step s, int p)
    {
        ref PoolState pool = ref pools[p];
        long missing = SettleHeldUp(token, s.Cause, ref pool);
        tokens[token].Step = at;
        if (pool.Mode == PoolMode.Broken)
        {
            works[token].Remaining = missing;
            JoinPaused(token, p);
        }
        else
        {
            EnterWork(token, tokens[token].Entity * stride, s, missing);
        }
        return Parked;
    }

    /// <summary>Splits the time since the work began into work and outage.</summary>
    /// <returns>The outage, which is the work that is still missing.</returns>
    private long SettleHeldUp(int token, int cause, ref PoolState pool)
    {
        ref TokenRow t = ref tokens[token];
        ref TokenLinks link = ref links[token];
        long broken = pool.BrokenAt(now) - link.BrokenMark;
        long worked = now - t.Since - broken;
        AddCause(token, (int)Processes.Cause.Outage, broken);
        AddCause(token, cause, worked);
        works[token].Done += worked;
        link.BrokenMark += broken;
        t.Since = now;
        return broken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnterWork(int token, int row, in Step s, long duration)
    {
        int priority = PriorityInRow(row);
        if (s.Cancellable || (s.Limited && links[token].Timer >= 0)) work.EnterTracked(now + duration, token, priority);
        else work.Enter(now + duration, token, priority);
    }

    private void JoinService(int token, ref PoolState pool)
    {
        ref TokenRow t = ref tokens[token];
        t.Next = -1;
        t.Previous = pool.ServiceTail;
        if (pool.ServiceTail >= 0) tokens[pool.ServiceTail].Next = token;
        else pool.ServiceHead = token;
        pool.ServiceTail = token;
    }

    private void LeaveService(int token, ref PoolState pool)
    {
        ref TokenRow t = ref tokens[token];
        if (t.Previous >= 0) tokens[t.Previous].Next = t.Next;
        else pool.ServiceHead = t.Next;
        if (t.Next >= 0) tokens[t.Next].Previous = t.Previous;
        else pool.ServiceTail = t.Previous;
        t.Next = t.Previous = -1;
    }

    /// <summary>Takes work away until no more units are busy than are left: lowest priority first, among equals who began last.</summary>
    private void InterruptExcess(int p, int left, Interruption how)
    {
        ref PoolState pool = ref pools[p];
        while (pool.Busy > left && pool.ServiceTail >= 0)
        {
            int chosen = pool.ServiceTail;
            for (int t = tokens[chosen].Previous; t >= 0; t = tokens[t].Previous)
                if (PriorityOf(t) > PriorityOf(chosen)) chosen = t;
            Interrupt(chosen, p, how);
        }
        // Work of several units may have left more than it had to.
        Offer(p);
    }

    private void Interrupt(int token, int p, Interruption how)
    {
        ref PoolState pool = ref pools[p];
        ref WorkRow done = ref works[token];
        ref readonly Step s = ref steps[tokens[token].Step];
        long end = work.Cancel(token);
        LeaveService(token, ref pool);
        long elapsed = now - tokens[token].Since;
        AddCause(token, s.Cause, elapsed);
        done.Done += elapsed;
        done.Remaining = how == Interruption.Pause ? end - now : done.Drawn;
        int units = requests[Deciding(s, tokens[token].Entity * stride)].Units;
        pool.Busy -= units;
        pool.Areas.Busy += now * units;
        tokens[token].Since = now;
        JoinPaused(token, p);
    }

    // What is more urgent than 0 is as urgent, what is less urgent than the last as little.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PriorityInRow(int row) => (int)Math.Clamp(rows[row + AttributeSchema.Priority], 0, Priorities - 1);

    private int PriorityOf(int token) => PriorityInRow(tokens[token].Entity * stride);

    // Kept in the order in which they will go on: by priority, then who began first.
    private void JoinPaused(int token, int p)
    {
        ref PoolState pool = ref pools[p];
        ref TokenLinks link = ref links[token];
        tokens[token].Status = TokenStatus.Paused;
        link.At = p;
        link.ClosedMark = pool.ClosedAt(now);
        if (!pool.HoldsUp) link.BrokenMark = pool.BrokenAt(now);
        pool.Paused++;
        pool.Areas.Queue -= now;
        int before = -1, after = pool.PausedHead;
        // At a system all go on at once, so their order is only that of being held up: at the front costs nothing.
        for (; !pool.HoldsUp && after >= 0 && GoesOnBefore(after, token); after = tokens[after].Next) before = after;
        tokens[token].Previous = before;
        tokens[token].Next = after;
        if (before >= 0) tokens[before].Next = token;
        else pool.PausedHead = token;
        if (after >= 0) tokens[after].Previous = token;
    }

    private bool GoesOnBefore(int first, int second)
    {
        int a = PriorityOf(first), b = PriorityOf(second);
        return a != b ? a < b : works[first].Order < works[second].Order;
    }

    private void LeavePaused(int token)
    {
        ref PoolState pool = ref pools[links[token].At];
        ref TokenRow t = ref tokens[token];
        if (t.Previous >= 0) tokens[t.Previous].Next = t.Next;
        else pool.PausedHead = t.Next;
        if (t.Next >= 0) tokens[t.Next].Previous = t.Previous;
        t.Next = t.Previous = -1;
        pool.Paused--;
        pool.Areas.Queue += now;
    }

    private void ResumePaused(int p)
    {
        ref PoolState pool = ref pools[p];
        while (pool.PausedHead >= 0 && pool.Mode == PoolMode.Open)
        {
            int token = pool.PausedHead;
            ref readonly Step s = ref steps[tokens[token].Step];
            int units = requests[Deciding(s, tokens[token].Entity * stride)].Units;
            if (!pool.HoldsUp && pool.Free < units) return;
            LeavePaused(token);
            SettleWait(token, p, now - tokens[token].Since, -1);
            tokens[token].Since = now;
            links[token].BrokenMark = pool.BrokenAt(now);
            if (!pool.HoldsUp)
            {
                Occupy(ref pool, units);
                JoinService(token, ref pool);
            }
            tokens[token].Status = TokenStatus.Active;
            EnterWork(token, tokens[token].Entity * stride, s, works[token].Remaining);
        }
    }
}
