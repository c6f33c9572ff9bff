namespace ClearanceSim.Engine.Programs;

/// <summary>What a step does, and what its operands A, B and C mean; all others mean what <see cref="Step"/> says of them.</summary>
internal enum Op : byte
{
    /// <summary>Takes units of B pools, whose requests begin at A; C is the sampler of the patience, or -1.</summary>
    Seize,

    /// <summary>Waits until the moment in cell A.</summary>
    Until,

    /// <summary>
    /// Begins work as long as sampler A says, at the pool of request B that can interrupt it or hold it up, or -1; where C is above 1, at
    /// that of the first of the C requests from B on whose pool can.
    /// </summary>
    Work,

    /// <summary>Ends the work that began at the request B (and C, as there), or -1.</summary>
    Worked,

    /// <summary>Gives back the units of B pools, whose requests begin at A.</summary>
    Release,

    /// <summary>Asks condition A.</summary>
    Branch,

    /// <summary>Asks whether cell A has any of the bits of the purpose.</summary>
    BranchBits,

    /// <summary>Asks whether cell A less B, from 0 to 63, is a bit that is set in the purpose.</summary>
    BranchMask,

    /// <summary>Asks chance, whose threshold (63 fraction bits) has B as its upper half and C as its lower.</summary>
    BranchChance,

    /// <summary>Asks whether the clock has come to the time in the purpose.</summary>
    BranchSince,

    /// <summary>Starts the B arms from A on; C of them are needed, or 0 for all.</summary>
    Fork,

    /// <summary>An arm of a fork is through.</summary>
    ArmEnd,

    /// <summary>Waits in batch A until B are together; their owner starts at step C.</summary>
    BatchUp,

    /// <summary>The owner of a batch is through.</summary>
    BatchEnd,

    /// <summary>Becomes A members, each of which starts at step C.</summary>
    Split,

    /// <summary>A member is through.</summary>
    MemberEnd,

    /// <summary>Waits for signal A.</summary>
    AwaitSignal,

    /// <summary>Waits until condition A holds.</summary>
    AwaitCondition,

    /// <summary>Gives signal A, to tokens of the same entity only if B is 1.</summary>
    Signal,

    /// <summary>
    /// Sets a deadline after what sampler A gives, or, where that is -1, when clock B says; it belongs to the limited steps of number C, or
    /// is 0. Where it may be extended, Reneged is the step that says how, else -1.
    /// </summary>
    EnterScope,

    /// <summary>Lifts the innermost deadline.</summary>
    ExitScope,

    /// <summary>Lifts the deadlines of the limited steps of number A, if any was set.</summary>
    ExitLimit,

    /// <summary>Nobody comes here: says by how much (A and B as above) a deadline is extended if condition C holds.</summary>
    Extension,

    /// <summary>A deadline has passed.</summary>
    Passed,

    /// <summary>Sets cell A to a sample of B.</summary>
    Set,

    /// <summary>Adds a sample of B to cell A.</summary>
    Add,

    /// <summary>Runs action A.</summary>
    Act,

    /// <summary>Fires trigger A of the lifecycle.</summary>
    Fire,

    /// <summary>Reaches milestone A.</summary>
    Reach,

    /// <summary>Refuses: the arm if B is 0, the entity if it is 1.</summary>
    Refuse,

    /// <summary>Withdraws the entity.</summary>
    Withdraw,

    /// <summary>The entity leaves with outcome A; B is 1 where it can have nothing else to end.</summary>
    End,
}

/// <summary>One step of the flat program. Every step knows its successor; what else its operands mean depends on <see cref="Op"/>.</summary>
internal struct Step
{
    /// <summary>The draw purpose of the step, if it draws; or the mask or time that a branch asks for.</summary>
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

    /// <summary>Where to go when patience ends (seize); what extends a deadline (see <see cref="Op.EnterScope"/>).</summary>
    public int Reneged;

    /// <summary>The cell that counts visits to this step by the entity, or -1 if it is visited once.</summary>
    public int Visits;

    /// <summary>Index of the stage whose statistics the step feeds; of no meaning where it feeds none.</summary>
    public int Stage;

    /// <summary>What the time spent here counts as.</summary>
    public short Cause;

    /// <summary>Priority in a queue, or -1 for the entity's own.</summary>
    public sbyte Priority;

    /// <summary>What the step does.</summary>
    public Op Op;

    /// <summary>May a token be taken away from here (an arm of a fork, a deadline, a withdrawal, an interruption)?</summary>
    public bool Cancellable;

    /// <summary>May a deadline of the token be running here, although the step itself is not always under one?</summary>
    public bool Limited;
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
