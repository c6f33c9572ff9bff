using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Deadlines over a scope of steps, and patience in a queue. A token's timers form a chain, the innermost first.
public sealed partial class Simulation
{
    private TimerRow[] timers = new TimerRow[64];
    private int timerCount;
    private int freeTimer = -1;

    private void EnterScope(int token, int row, int at, in Step s) => StartTimer(token, at, Due(s, row, Visit(s, row)));

    private long Due(in Step s, int row, long visit) => s.A >= 0
        ? now + samplers[s.A].Sample(Draw.Bits((ulong)rows[row + AttributeSchema.Key], s.Purpose, visit))
        : Math.Max(now, clocks[s.B].Due(rows.AsSpan(row, stride), now));

    private void ExitScope(int token) => StopTimer(token);

    private void ExitLimit(int token, int number)
    {
        while (links[token].Timer is >= 0 and var timer && steps[timers[timer].Step] is { Op: Op.EnterScope } set && set.C == number)
            StopTimer(token);
    }

    private void StartTimer(int token, int step, long time)
    {
        int timer = freeTimer;
        if (timer >= 0)
        {
            freeTimer = timers[timer].Outer;
        }
        else
        {
            timer = timerCount++;
            if (timer == timers.Length) Array.Resize(ref timers, timer * 2);
        }
        timers[timer] = new TimerRow { Token = token, Step = step, Outer = links[token].Timer };
        links[token].Timer = timer;
        deadlines.EnterTracked(time, timer, PriorityOf(token));
        interruptNext = Math.Min(interruptNext, time);
    }

    /// <summary>Ends the innermost timer of a token before its time.</summary>
    private void StopTimer(int token)
    {
        int timer = links[token].Timer;
        deadlines.Cancel(timer);
        FreeTimer(token, timer);
    }

    private void FreeTimer(int token, int timer)
    {
        links[token].Timer = timers[timer].Outer;
        timers[timer].Outer = freeTimer;
        freeTimer = timer;
    }

    private void RemoveTimers(int token, int keep)
    {
        while (links[token].Timer != keep) StopTimer(token);
    }

    // The token goes on with whatever it does; only whoever watches is told.
    private bool TryExtend<TObserver>(int timer, int token, int extension, ref TObserver observer) where TObserver : struct, IObserver
    {
        if (timers[timer].Extended) return false;
        ref readonly Step s = ref steps[extension];
        int entity = tokens[token].Entity, row = entity * stride;
        // Whoever is given more time and whoever is not have come here as often.
        long visit = Visit(s, row);
        if (!conditions.Holds(s.C, rows.AsSpan(row, stride), visit)) return false;
        timers[timer].Extended = true;
        long time = Due(s, row, visit);
        deadlines.EnterTracked(time, timer, PriorityOf(token));
        interruptNext = Math.Min(interruptNext, time);
        if (TObserver.WatchesMoves) observer.Moved(new EntityView(this, entity), token, extension);
        return true;
    }

    private void Expire<TObserver>(int timer, ref TObserver observer) where TObserver : struct, IObserver
    {
        int token = timers[timer].Token, at = timers[timer].Step;
        if (steps[at].Op == Op.EnterScope && steps[at].Reneged >= 0 && TryExtend(timer, token, steps[at].Reneged, ref observer)) return;
        RemoveTimers(token, timer);
        FreeTimer(token, timer);
        ref readonly Step s = ref steps[at];
        // It goes on behind the limited steps, so what else limits them ends, too.
        if (s.Op == Op.EnterScope && s.C > 0) ExitLimit(token, s.C);
        if (s.Op == Op.Seize)
        {
            pools[links[token].At / Priorities].Areas.Reneged++;
            NoteWait(token, s.Stage, now - tokens[token].Since);
        }
        Settle(token);
        KillDescendants(token);
        Detach(token);
        links[token].Last = -1;
        ReleaseHoldings(token, heldAt[at]);
        tokens[token].Step = s.Op == Op.Seize ? s.Reneged : s.Otherwise;
        Advance(token, ref observer);
    }
}
