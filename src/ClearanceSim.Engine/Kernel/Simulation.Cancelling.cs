using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Taking tokens away from wherever they are: out of the calendar, the queues, the waiting lists, the works in progress.
public sealed partial class Simulation
{
    /// <summary>Ends every token of the entity but one.</summary>
    private void KillTokens(int entity, int keep)
    {
        for (int t = entities[entity].FirstToken; t >= 0;)
        {
            int next = links[t].Sibling;
            if (t != keep) Kill(t);
            t = next;
        }
    }

    /// <summary>Ends every token that a token forked, and what those forked.</summary>
    private void KillDescendants(int ancestor)
    {
        int entity = tokens[ancestor].Entity;
        for (int t = entities[entity].FirstToken; t >= 0;)
        {
            int next = links[t].Sibling;
            if (t != ancestor && Descends(t, ancestor)) links[t].Arm = Doomed;
            t = next;
        }
        for (int t = entities[entity].FirstToken; t >= 0;)
        {
            int next = links[t].Sibling;
            if (links[t].Arm == Doomed) Kill(t);
            t = next;
        }
    }

    // Marked first and ended afterwards: the chain of parents has to be whole while it is asked.
    private const int Doomed = -2;

    private bool Descends(int token, int ancestor)
    {
        for (int p = links[token].Parent; p >= 0; p = links[p].Parent) if (p == ancestor) return true;
        return false;
    }

    private void Kill(int token)
    {
        Detach(token);
        ReleaseHoldings(token, -1);
        if (links[token].Timer >= 0) RemoveTimers(token, -1);
        FreeToken(token);
    }

    /// <summary>Takes a token out of what it waits in or works at, without giving back what it holds.</summary>
    private void Detach(int token)
    {
        ref TokenRow t = ref tokens[token];
        ref TokenLinks link = ref links[token];
        switch (StatusOf(token))
        {
            case TokenStatus.Ready:
                RemoveReady(token);
                break;
            case TokenStatus.Working:
                ref readonly Step s = ref steps[t.Step];
                work.Cancel(token, s.Cancellable || s.Limited);
                if (s.B >= 0)
                {
                    int row = t.Entity * stride;
                    ref PoolState pool = ref pools[PoolFor(Deciding(s, row), row)];
                    if (pool.Interrupts) LeaveService(token, ref pool);
                }
                break;
            case TokenStatus.Queued:
                LeaveQueue(token);
                break;
            case TokenStatus.Paused:
                // An interrupted token has given its unit up; take it again, so that giving back what is held finds it.
                int p = link.At;
                LeavePaused(token);
                if (!pools[p].HoldsUp) Occupy(ref pools[p], requests[Deciding(steps[t.Step], t.Entity * stride)].Units);
                break;
            case TokenStatus.ForSignal:
                LeaveSignal(token);
                break;
            case TokenStatus.ForMembers:
                LeaveBatch(token);
                break;
            case TokenStatus.Owned:
                LeaveOwner(token);
                break;
            case TokenStatus.Splitting:
                EndMembersOf(token);
                break;
        }
        t.Status = TokenStatus.Active;
    }
}
