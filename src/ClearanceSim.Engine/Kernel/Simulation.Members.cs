using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

// Batches (many entities under one owner, as containers in a train) and splits (one entity in many).
public sealed partial class Simulation
{
    private int[] batchHeads;
    private int[] batchTails;
    private int[] batchCounts;
    private long[] batchOrdinals;

    // Empty where nothing is batched or split.
    private readonly bool keepsMembers;
    private MemberRow[] members = [];

    // Cells of the process's own attributes, behind those of the engine and before milestones and visits.
    private readonly int ownCells;

    private bool IsOwnerOrMember(int entity) =>
        keepsMembers && (members[entity].BatchStep >= 0 || members[entity].SplitFrom >= 0);

    private void JoinBatch(int token, int at, in Step s)
    {
        ref TokenRow t = ref tokens[token];
        int site = (int)rows[t.Entity * stride + AttributeSchema.Site];
        int list = s.A * sites + site;
        t.Step = at;
        t.Since = now;
        t.Next = -1;
        t.Previous = batchTails[list];
        if (t.Previous >= 0) tokens[t.Previous].Next = token;
        else batchHeads[list] = token;
        batchTails[list] = token;
        links[token].At = list;
        tokens[token].Status = TokenStatus.ForMembers;
        if (++batchCounts[list] == s.B) FormBatch(list, at, s);
    }

    private void FormBatch(int list, int at, in Step s)
    {
        int head = batchHeads[list];
        int model = tokens[head].Entity;
        ulong purpose = program.BatchPurposes[s.A] + (ulong)(list % sites);
        long ordinal = ++batchOrdinals[list];
        int owner = NewEntity(Draw.Entity(root, Draw.Identity(StableHash.Mix(purpose), ordinal)), ordinal, -1);
        rows[owner * stride + AttributeSchema.Site] = list % sites;
        rows[owner * stride + AttributeSchema.Priority] = rows[model * stride + AttributeSchema.Priority];
        members[owner].BatchStep = at;
        members[owner].MemberTokens = head;
        for (int t = head; t >= 0; t = tokens[t].Next)
        {
            long waited = now - tokens[t].Since;
            AddCause(t, (int)Cause.Members, waited);
            NoteWait(t, s.Stage, waited);
            tokens[t].Since = now;
            links[t].At = owner;
            tokens[t].Status = TokenStatus.Owned;
        }
        batchHeads[list] = batchTails[list] = -1;
        batchCounts[list] = 0;
        int trunk = NewToken(owner, -1, s.C, 0);
        entities[owner].Trunk = trunk;
        MakeReady(trunk, s.C);
    }

    // Its members go on, and what happened to their owner happened to them; refused, they are refused.
    private void EndOwner(int owner, Outcome outcome)
    {
        int trunk = entities[owner].Trunk;
        for (int t = members[owner].MemberTokens; t >= 0;)
        {
            int next = tokens[t].Next;
            ref readonly Step s = ref steps[tokens[t].Step];
            AddPath(trunk, t);
            NoteService(t, s.Stage, now - tokens[t].Since);
            tokens[t].Next = tokens[t].Previous = -1;
            MakeReady(t, outcome == Outcome.Released ? s.Next : s.Otherwise);
            t = next;
        }
    }

    private void LeaveBatch(int token)
    {
        int list = links[token].At;
        ref TokenRow t = ref tokens[token];
        if (t.Previous >= 0) tokens[t.Previous].Next = t.Next;
        else batchHeads[list] = t.Next;
        if (t.Next >= 0) tokens[t.Next].Previous = t.Previous;
        else batchTails[list] = t.Previous;
        t.Next = t.Previous = -1;
        batchCounts[list]--;
    }

    private void LeaveOwner(int token)
    {
        ref TokenRow t = ref tokens[token];
        if (t.Previous >= 0) tokens[t.Previous].Next = t.Next;
        else members[links[token].At].MemberTokens = t.Next;
        if (t.Next >= 0) tokens[t.Next].Previous = t.Previous;
        t.Next = t.Previous = -1;
    }

    private void Split(int token, int at, in Step s)
    {
        int parent = tokens[token].Entity;
        long visit = Visit(s, parent * stride);
        ulong identity = (ulong)rows[parent * stride + AttributeSchema.Key];
        tokens[token].Step = at;
        tokens[token].Since = now;
        tokens[token].Status = TokenStatus.Splitting;
        links[token].Pending = s.A;
        for (int i = 0; i < s.A; i++)
        {
            ulong key = Draw.Entity(root, Draw.Identity(identity, s.Purpose, visit * s.A + i));
            int member = NewEntity(key, i + 1, -1);
            rows[member * stride + AttributeSchema.Site] = rows[parent * stride + AttributeSchema.Site];
            rows[member * stride + AttributeSchema.Priority] = rows[parent * stride + AttributeSchema.Priority];
            rows.AsSpan(parent * stride + AttributeSchema.Source + 1, ownCells)
                .CopyTo(rows.AsSpan(member * stride + AttributeSchema.Source + 1));
            members[member].SplitFrom = token;
            members[member].NextMember = members[parent].FirstMember;
            members[parent].FirstMember = member;
            int trunk = NewToken(member, -1, s.C, 0);
            entities[member].Trunk = trunk;
            MakeReady(trunk, s.C);
        }
    }

    // The parent goes on with the path of the member that ends last; one refusal ends the others and is the parent's.
    private void EndMemberEntity(int member, Outcome outcome)
    {
        int token = members[member].SplitFrom;
        UnlinkMember(member);
        bool refused = outcome != Outcome.Released;
        if (!refused && --links[token].Pending > 0) return;
        AddPath(entities[member].Trunk, token);
        if (refused) EndMembersOf(token);
        ref readonly Step s = ref steps[tokens[token].Step];
        MakeReady(token, refused ? s.Otherwise : s.Next);
    }

    private void UnlinkMember(int member)
    {
        int parent = tokens[members[member].SplitFrom].Entity;
        if (members[parent].FirstMember == member)
        {
            members[parent].FirstMember = members[member].NextMember;
            return;
        }
        int before = members[parent].FirstMember;
        while (members[before].NextMember != member) before = members[before].NextMember;
        members[before].NextMember = members[member].NextMember;
    }

    private void EndMembersOf(int token)
    {
        int parent = tokens[token].Entity;
        for (int m = members[parent].FirstMember; m >= 0;)
        {
            int next = members[m].NextMember;
            if (members[m].SplitFrom == token)
            {
                UnlinkMember(m);
                KillTokens(m, -1);
                FreeEntity(m);
            }
            m = next;
        }
    }
}
