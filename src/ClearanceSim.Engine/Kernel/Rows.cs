using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Kernel;

/// <summary>What a token is doing.</summary>
internal enum TokenStatus : byte
{
    Free,

    /// <summary>On its way or, at rest, at work or in a queue, as its step says: so that the commonest ways cost no note.</summary>
    Active,
    Ready,
    Working,
    Queued,
    Paused,
    Joining,
    ForSignal,
    ForCondition,
    ForMembers,
    Owned,
    Splitting,
    Ended,
}

/// <summary>The part of a token that every event touches: 32 bytes, two to a cache line.</summary>
internal struct TokenRow
{
    public int Step;
    public int Entity;
    public int Next;
    public int Previous;
    public long Since;

    /// <summary>See <see cref="TokenMarks"/>.</summary>
    public ulong Marks;

    public TokenStatus Status
    {
        readonly get => (TokenStatus)((Marks >> TokenMarks.StatusShift) & 15);
        set => Marks = (Marks & ~(15UL << TokenMarks.StatusShift)) | ((ulong)value << TokenMarks.StatusShift);
    }
}

/// <summary>The part of a token that only forks, waits and deadlines touch.</summary>
internal struct TokenLinks
{
    /// <summary>Closed time of the pool when the wait began.</summary>
    public long ClosedMark;

    /// <summary>Broken time of the pool when the wait or the work began.</summary>
    public long BrokenMark;

    /// <summary>The token that forked this one, or -1 for the trunk.</summary>
    public int Parent;

    /// <summary>Place among the arms of the fork.</summary>
    public int Arm;

    /// <summary>Arms or members still to end.</summary>
    public int Pending;

    /// <summary>The arm that has ended last so far, kept until it is known whether it is the longest way; or -1.</summary>
    public int Last;

    /// <summary>The next token of the entity, or -1.</summary>
    public int Sibling;

    /// <summary>The innermost timer, or -1.</summary>
    public int Timer;

    /// <summary>The pool, signal, batch list or owner that the token waits at.</summary>
    public int At;
}

/// <summary>The part of a token that only work touches which a pool can take away or hold up; kept where a program has such pools.</summary>
internal struct WorkRow
{
    /// <summary>The duration that was drawn for the work, where it can be interrupted.</summary>
    public long Drawn;

    /// <summary>Work still to do when it was interrupted, or the whole duration where the pool restarts work.</summary>
    public long Remaining;

    /// <summary>Work done before the last interruption.</summary>
    public long Done;

    /// <summary>When the work began, counted in begun works: who began last is interrupted first.</summary>
    public long Order;
}

/// <summary>What the engine knows of an entity beyond its cells.</summary>
internal struct EntityRow
{
    /// <summary>The first of its tokens: the trunk is the last of the chain. While the row is free, the next free row.</summary>
    public int FirstToken;

    public int Trunk;

    /// <summary>State of the lifecycle.</summary>
    public int State;
}

/// <summary>What ties an entity to others, as the owner of a batch or as a member; kept where a program batches or splits.</summary>
internal struct MemberRow
{
    /// <summary>The batch step that made this entity the owner of members, or -1.</summary>
    public int BatchStep;

    /// <summary>First member token of a batch owner, or -1.</summary>
    public int MemberTokens;

    /// <summary>The token that split into this entity and others, or -1.</summary>
    public int SplitFrom;

    /// <summary>First of the entities that a token of this one split into, or -1; and the next in such a chain.</summary>
    public int FirstMember;

    public int NextMember;

    /// <summary>Of an entity that stands alone.</summary>
    public static readonly MemberRow Alone = new()
    {
        BatchStep = -1,
        MemberTokens = -1,
        SplitFrom = -1,
        FirstMember = -1,
        NextMember = -1,
    };
}

/// <summary>A deadline or a patience that runs.</summary>
internal struct TimerRow
{
    public int Token;

    /// <summary>The step that set it.</summary>
    public int Step;

    /// <summary>The timer outside this one, or the next free row.</summary>
    public int Outer;

    /// <summary>Does it run on already, after its first limit passed?</summary>
    public bool Extended;
}
