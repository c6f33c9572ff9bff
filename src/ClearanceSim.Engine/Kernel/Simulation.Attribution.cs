using System.Numerics;
using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Where an entity's time goes. Every piece of a token's time is added to exactly one cause; integer parts sum to the whole.
public sealed partial class Simulation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddCause(int token, int cause, long time)
    {
        ref ulong marks = ref tokens[token].Marks;
        if (time == 0 || (marks & TokenMarks.Frozen) != 0) return;
        ref long cell = ref causes[token * causeStride + cause];
        ulong bit = 1UL << cause;
        // A cell whose bit is not set still holds what an earlier token of this row left in it.
        cell = (marks & bit) != 0 ? cell + time : time;
        marks |= bit;
    }

    /// <summary>Splits a wait at a pool into closed time, outage and queueing proper, by the pool's clocks.</summary>
    private void SettleWait(int token, int p, long waited, int stage)
    {
        ref PoolState pool = ref pools[p];
        ref TokenLinks link = ref links[token];
        long closed = pool.ClosedAt(now) - link.ClosedMark;
        long broken = pool.BrokenAt(now) - link.BrokenMark;
        AddCause(token, (int)Cause.Closed, closed);
        AddCause(token, (int)Cause.Outage, broken);
        AddCause(token, (int)Cause.Queue + pool.Class, waited - closed - broken);
        if (stage < 0) return;
        pool.Areas.Wait += waited;
        NoteWait(token, stage, waited);
    }

    /// <summary>Adds one token's causes to another's: the path of an arm becomes the path of its parent.</summary>
    private void AddPath(int from, int to)
    {
        for (ulong bits = tokens[from].Marks & TokenMarks.Causes; bits != 0; bits &= bits - 1)
        {
            int cause = BitOperations.TrailingZeroCount(bits);
            AddCause(to, cause, causes[from * causeStride + cause]);
        }
    }

    /// <summary>The time of an arm that acts for its entity is the time of all that wait for it, up to the trunk.</summary>
    private void PassTimeUp(int token)
    {
        for (int parent = links[token].Parent; parent >= 0; token = parent, parent = links[token].Parent) AddPath(token, parent);
    }

    /// <summary>Brings a token's attribution up to now, whatever it is doing; it will not go on with it.</summary>
    private void Settle(int token)
    {
        ref TokenRow t = ref tokens[token];
        long elapsed = now - t.Since;
        ref readonly Step s = ref steps[t.Step];
        switch (StatusOf(token))
        {
            case TokenStatus.Working:
                int row = t.Entity * stride;
                if (s.B >= 0 && pools[PoolFor(Deciding(s, row), row)] is { HoldsUp: true })
                    SettleHeldUp(token, s.Cause, ref pools[PoolFor(Deciding(s, row), row)]);
                else AddCause(token, s.Cause, elapsed);
                break;
            case TokenStatus.Queued:
                SettleWait(token, links[token].At / Priorities, elapsed, -1);
                break;
            case TokenStatus.Paused:
                SettleWait(token, links[token].At, elapsed, -1);
                break;
            case TokenStatus.ForSignal or TokenStatus.ForCondition:
                AddCause(token, s.Cause, elapsed);
                break;
            case TokenStatus.ForMembers or TokenStatus.Owned or TokenStatus.Splitting:
                AddCause(token, (int)Cause.Members, elapsed);
                break;
            case TokenStatus.Joining:
                int arm = LowestArm(token);
                Settle(arm);
                AddPath(arm, token);
                break;
        }
        t.Since = now;
    }

    private int LowestArm(int parent)
    {
        int lowest = -1;
        for (int t = entities[tokens[parent].Entity].FirstToken; t >= 0; t = links[t].Sibling)
            if (links[t].Parent == parent && tokens[t].Status != TokenStatus.Ended && (lowest < 0 || links[t].Arm < links[lowest].Arm))
                lowest = t;
        return lowest;
    }

    internal long AttributedTo(int entity, int cause)
    {
        int trunk = entities[entity].Trunk;
        return (tokens[trunk].Marks >> cause & 1) != 0 ? causes[trunk * causeStride + cause] : 0;
    }

    /// <summary>Entities of the cohort whose trunk waits for a cause at this moment; walks over all tokens.</summary>
    internal long CountInside(int cause)
    {
        long count = 0;
        for (int t = 0; t < tokenCount; t++)
        {
            bool trunk = tokens[t].Status != TokenStatus.Free && links[t].Parent < 0 && (tokens[t].Marks & TokenMarks.Cohort) != 0;
            if (trunk && PresentCause(t) == cause) count++;
        }
        return count;
    }

    // A token that is on its way has a step that is neither, or nobody asks.
    private TokenStatus StatusOf(int token)
    {
        ref TokenRow t = ref tokens[token];
        if (t.Status != TokenStatus.Active || t.Step < 0) return t.Status;
        return steps[t.Step].Op switch
        {
            Op.Worked => TokenStatus.Working,
            Op.Seize => TokenStatus.Queued,
            _ => TokenStatus.Active,
        };
    }

    internal int TokenCount => tokenCount;

    /// <summary>Entities inside, those of the warm-up, owners and members counted.</summary>
    internal int Alive => alive;

    /// <summary>What a token does at this moment and, if it waits for a pool, for which.</summary>
    internal (TokenStatus Status, int Pool) TokenNow(int token) => StatusOf(token) switch
    {
        TokenStatus.Queued => (TokenStatus.Queued, links[token].At / Priorities),
        TokenStatus.Paused => (TokenStatus.Paused, links[token].At),
        var status => (status, -1),
    };

    private int PresentCause(int token) => StatusOf(token) switch
    {
        TokenStatus.Working or TokenStatus.ForSignal or TokenStatus.ForCondition => steps[tokens[token].Step].Cause,
        TokenStatus.Queued => PresentCause(links[token].At / Priorities, (int)Cause.Queue + pools[links[token].At / Priorities].Class),
        TokenStatus.Paused => PresentCause(links[token].At, (int)Cause.Queue + pools[links[token].At].Class),
        TokenStatus.Joining => PresentCause(LowestArm(token)),
        TokenStatus.ForMembers or TokenStatus.Owned or TokenStatus.Splitting => (int)Cause.Members,
        _ => (int)Cause.Service,
    };

    private int PresentCause(int pool, int open) => pools[pool].Mode switch
    {
        PoolMode.Closed => (int)Cause.Closed,
        PoolMode.Broken => (int)Cause.Outage,
        _ => open,
    };
}
