namespace ClearanceSim.Engine.Programs;

/// <summary>What a step does. The operands of each are named in <see cref="ProgramCompiler"/>, where steps are written.</summary>
internal enum Op : byte
{
    Seize,
    Work,
    Worked,
    Release,
    Branch,
    BranchBits,
    BranchMask,
    BranchChance,
    Fork,
    ArmEnd,
    BatchUp,
    BatchEnd,
    Split,
    MemberEnd,
    AwaitSignal,
    AwaitCondition,
    Signal,
    EnterScope,
    ExitScope,
    Set,
    Add,
    Act,
    Fire,
    Reach,
    Refuse,
    Withdraw,
    End,
}

/// <summary>One step of the flat program. Every step knows its successor; what else its operands mean depends on <see cref="Op"/>.</summary>
internal struct Step
{
    /// <summary>The draw purpose of the step, if it draws.</summary>
    public ulong Purpose;

    /// <summary>The next step.</summary>
    public int Next;

    /// <summary>First operand.</summary>
    public int A;

    /// <summary>Second operand.</summary>
    public int B;

    /// <summary>Third operand.</summary>
    public int C;

    /// <summary>Where the step goes when it fails: a full queue, an exhausted patience, a refusal, a deadline.</summary>
    public int Otherwise;

    /// <summary>Where to go when patience ends (seize only).</summary>
    public int Reneged;

    /// <summary>The cell that counts visits to this step by the entity, or -1 if it is visited once.</summary>
    public int Visits;

    /// <summary>Index of the stage whose statistics the step feeds, or -1.</summary>
    public int Stage;

    /// <summary>What the time spent here counts as.</summary>
    public short Cause;

    /// <summary>Priority in a queue, or -1 for the entity's own.</summary>
    public sbyte Priority;

    /// <summary>What the step does.</summary>
    public Op Op;

    /// <summary>May a token be taken away from here (an arm of a fork, a deadline, a withdrawal, an interruption)?</summary>
    public bool Cancellable;
}

/// <summary>A wish for units of a pool class, as the loop reads it.</summary>
/// <param name="FirstPool">Where the pools of the class begin in the program's table, by site.</param>
/// <param name="Units">How many units.</param>
internal readonly record struct Request(int FirstPool, int Units);

/// <summary>An arm of a fork: when it starts, and where.</summary>
internal readonly record struct Arm(int Condition, int Start);

/// <summary>What a token holds at a step: the seize whose units it has, and what it held before that.</summary>
/// <param name="Seize">The seize step, or -1 for nothing.</param>
/// <param name="Outer">Index of the outer holding in the program's list, or -1.</param>
internal readonly record struct Holding(int Seize, int Outer);
