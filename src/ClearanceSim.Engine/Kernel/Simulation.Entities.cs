using System.Runtime.CompilerServices;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Rows of entities and tokens: taken from free lists, given back when their owner has left.
public sealed partial class Simulation
{
    private TokenRow[] tokens = new TokenRow[256];
    private TokenLinks[] links = new TokenLinks[256];
    private long[] causes = [];

    // Empty where no pool can take work away or hold it up.
    private readonly bool keepsWork;
    private WorkRow[] works = [];
    private int tokenCount;
    private int freeToken = -1;

    private EntityRow[] entities = new EntityRow[256];
    private long[] rows = [];
    private int entityCount;
    private int freeEntity = -1;

    private const ulong ActiveMark = (ulong)TokenStatus.Active << TokenMarks.StatusShift;

    private int alive;
    private long cohortSize;
    private long cohortAlive;

    // Tokens that go on at this instant, in the order in which they were woken.
    private int[] ready = new int[64];
    private int readyFirst;
    private int readyCount;

    private int NewEntity(ulong key, long ordinal, int source)
    {
        int e;
        if (freeEntity >= 0)
        {
            e = freeEntity;
            freeEntity = entities[e].FirstToken;
        }
        else
        {
            e = entityCount++;
            if (e == entities.Length) Array.Resize(ref entities, e * 2);
            if (rows.Length < entities.Length * stride) Array.Resize(ref rows, entities.Length * stride);
            if (keepsMembers && members.Length < entities.Length) Array.Resize(ref members, entities.Length);
        }
        var cells = rows.AsSpan(e * stride, stride);
        // A row of a few cells is filled sooner than a copy is called.
        if (cells.Length > 16) template.CopyTo(cells);
        else for (int i = 0; i < cells.Length && i < template.Length; i++) cells[i] = template[i];
        cells[AttributeSchema.Source] = source;
        cells[AttributeSchema.Key] = (long)key;
        cells[AttributeSchema.Created] = now;
        cells[AttributeSchema.Ordinal] = ordinal;
        entities[e] = new EntityRow { FirstToken = -1 };
        if (keepsMembers) members[e] = MemberRow.Alone;
        alive++;
        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NewToken(int entity, int parent, int step, ulong marks)
    {
        int t = freeToken;
        if (t >= 0) freeToken = tokens[t].Next;
        else t = GrowTokens();
        tokens[t] = new TokenRow
        {
            Step = step,
            Entity = entity,
            Next = -1,
            Previous = -1,
            Since = now,
            Marks = marks | ActiveMark,
        };
        ref TokenLinks link = ref links[t];
        link.Parent = parent;
        link.Pending = link.Arm = 0;
        link.Last = link.Timer = -1;
        link.Sibling = entities[entity].FirstToken;
        entities[entity].FirstToken = t;
        return t;
    }

    private int GrowTokens()
    {
        int t = tokenCount++;
        if (t == tokens.Length)
        {
            Array.Resize(ref tokens, t * 2);
            Array.Resize(ref links, t * 2);
        }
        if (causes.Length < tokens.Length * causeStride) Array.Resize(ref causes, tokens.Length * causeStride);
        if (keepsWork && works.Length < tokens.Length) Array.Resize(ref works, tokens.Length);
        return t;
    }

    private void FreeToken(int token)
    {
        ref EntityRow e = ref entities[tokens[token].Entity];
        if (e.FirstToken == token)
        {
            e.FirstToken = links[token].Sibling;
        }
        else
        {
            int before = e.FirstToken;
            while (links[before].Sibling != token) before = links[before].Sibling;
            links[before].Sibling = links[token].Sibling;
        }
        PutBack(token);
    }

    private void MakeReady(int token, int step)
    {
        tokens[token].Step = step;
        tokens[token].Status = TokenStatus.Ready;
        if (readyFirst + readyCount == ready.Length)
        {
            Array.Copy(ready, readyFirst, ready, 0, readyCount);
            readyFirst = 0;
            if (readyCount * 2 > ready.Length) Array.Resize(ref ready, ready.Length * 2);
        }
        ready[readyFirst + readyCount++] = token;
    }

    private int TakeReady()
    {
        int token = ready[readyFirst++];
        if (--readyCount == 0) readyFirst = 0;
        tokens[token].Status = TokenStatus.Active;
        return token;
    }

    private void RemoveReady(int token)
    {
        int at = Array.IndexOf(ready, token, readyFirst, readyCount);
        Array.Copy(ready, at + 1, ready, at, readyFirst + readyCount - at - 1);
        readyCount--;
    }

    /// <summary>The entity leaves: whatever else it was doing ends, and it is counted.</summary>
    private void Finish<TObserver>(int token, int at, Outcome outcome, ref TObserver observer) where TObserver : struct, IObserver
    {
        ref TokenRow t = ref tokens[token];
        t.Step = at;
        int entity = t.Entity;
        ref EntityRow e = ref entities[entity];
        int trunk = e.Trunk;
        if (token != trunk) PassTimeUp(token);
        if (e.FirstToken != trunk || links[trunk].Sibling >= 0) KillTokens(entity, trunk);
        if (heldAt[tokens[trunk].Step] >= 0) ReleaseHoldings(trunk, -1);
        if (links[trunk].Timer >= 0) RemoveTimers(trunk, -1);
        if (!IsOwnerOrMember(entity)) ObserveEnd(entity, trunk, outcome, ref observer);
        else if (members[entity].BatchStep >= 0) EndOwner(entity, outcome);
        else EndMemberEntity(entity, outcome);
        // The trunk is the last token, so there is no chain to take it out of.
        PutBack(trunk);
        FreeEntity(entity);
    }

    /// <summary>The entity leaves with nothing else to end: it has one token, which holds nothing and which no deadline watches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave<TObserver>(int trunk, int entity, Outcome outcome, ref TObserver observer) where TObserver : struct, IObserver
    {
        ObserveEnd(entity, trunk, outcome, ref observer);
        PutBack(trunk);
        FreeEntity(entity);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutBack(int token)
    {
        ref TokenRow t = ref tokens[token];
        t.Status = TokenStatus.Free;
        t.Next = freeToken;
        freeToken = token;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FreeEntity(int entity)
    {
        ref EntityRow e = ref entities[entity];
        e.FirstToken = freeEntity;
        freeEntity = entity;
        alive--;
    }
}
