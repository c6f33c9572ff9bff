using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Parallel arms: how they start, end, refuse, and when their parent goes on.
public sealed partial class Simulation
{
    private int Fork(int token, int at, in Step s)
    {
        int entity = tokens[token].Entity, row = entity * stride;
        long visit = Visit(s, row);
        ulong marks = tokens[token].Marks & TokenMarks.Cohort;
        int started = 0;
        for (int i = 0; i < s.B; i++)
        {
            var arm = program.Arms[s.A + i];
            if (!conditions.Holds(arm.Condition, rows.AsSpan(row, stride), visit)) continue;
            int child = NewToken(entity, token, arm.Start, marks);
            links[child].Arm = i;
            MakeReady(child, arm.Start);
            started++;
        }
        if (started == 0) return s.Next;
        ref TokenLinks link = ref links[token];
        tokens[token].Status = TokenStatus.Joining;
        link.Pending = s.C == 0 ? started : Math.Min(s.C, started);
        link.Last = -1;
        tokens[token].Step = at;
        tokens[token].Since = now;
        return Parked;
    }

    private void EndArm(int token, int at)
    {
        tokens[token].Step = at;
        int parent = links[token].Parent;
        ref TokenLinks link = ref links[parent];
        KeepLongest(parent, token);
        if (--link.Pending > 0) return;
        int last = link.Last;
        AddPath(last, parent);
        FreeToken(last);
        link.Last = -1;
        KillDescendants(parent);
        MakeReady(parent, steps[tokens[parent].Step].Next);
    }

    // The parent's time is that of the arm that ends last, the lowest arm among those that end together; the others are hidden.
    private void KeepLongest(int parent, int token)
    {
        tokens[token].Status = TokenStatus.Ended;
        tokens[token].Since = now;
        int before = links[parent].Last;
        bool longest = before < 0 || tokens[before].Since < now || links[token].Arm < links[before].Arm;
        int hidden = longest ? before : token;
        if (longest) links[parent].Last = token;
        if (hidden < 0) return;
        NoteHidden(hidden);
        FreeToken(hidden);
    }

    /// <summary>A refusal: in an arm it ends the siblings and the parent goes on with it; on the trunk it ends the entity.</summary>
    private int Refuse<TObserver>(int token, int at, bool onTrunk, ref TObserver observer) where TObserver : struct, IObserver
    {
        tokens[token].Step = at;
        int entity = tokens[token].Entity;
        if (onTrunk)
        {
            if (IsOwnerOrMember(entity))
            {
                Finish(token, at, Processes.Outcome.Refused, ref observer);
                return Parked;
            }
            ReleaseHoldings(token, -1);
            RemoveTimers(token, -1);
            return program.RefusedStart;
        }
        int parent = links[token].Parent;
        AddPath(token, parent);
        KillDescendants(parent);
        MakeReady(parent, steps[tokens[parent].Step].Otherwise);
        return Parked;
    }

    // An owner or a member is taken back like one that is refused: what it stands for is told.
    private void Withdraw<TObserver>(int token, int at, ref TObserver observer) where TObserver : struct, IObserver
    {
        tokens[token].Step = at;
        int entity = tokens[token].Entity, trunk = entities[entity].Trunk;
        if (IsOwnerOrMember(entity))
        {
            Finish(token, at, Processes.Outcome.Withdrawn, ref observer);
            return;
        }
        if (token != trunk) PassTimeUp(token);
        SendAway(entity, program.WithdrawnStart);
    }

    /// <summary>Ends everything that an entity does, wherever it waits or works, and sets its trunk to another step.</summary>
    private void SendAway(int entity, int step)
    {
        int trunk = entities[entity].Trunk;
        KillTokens(entity, trunk);
        if (StatusOf(trunk) is not (TokenStatus.Active or TokenStatus.Joining)) Detach(trunk);
        ReleaseHoldings(trunk, -1);
        RemoveTimers(trunk, -1);
        links[trunk].Last = -1;
        MakeReady(trunk, step);
    }
}
