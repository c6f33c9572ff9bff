using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Processes;

/// <summary>One step of a process as its author wrote it: a tree, which <see cref="ProgramCompiler"/> flattens.</summary>
/// <remarks>
/// The name is the step's stable id: draws are named after it (<c>NAME.takes</c>), statistics and snapshots speak of it. Names are unique
/// within a process. All durations are microseconds.
/// </remarks>
public abstract record ProcessStep(string Name);

/// <summary>A wish for units of one pool class; the entity's site says which pool of the class.</summary>
public sealed record PoolRequest(string Class, int Units = 1);

/// <summary>Seize pools (all or nothing), work, release them.</summary>
/// <remarks>
/// Of several pools, the first that can interrupt work (or hold it up) decides about interruptions; while the work rests it gives up its
/// units of that pool only. What the calendars of the others say matters when the work begins.
/// </remarks>
public sealed record Serve(string Name, IReadOnlyList<PoolRequest> By, Distribution Takes) : ProcessStep(Name)
{
    /// <summary>What the working time counts as.</summary>
    public Cause Cause { get; init; } = Cause.Service;

    /// <summary>Gives up waiting after this long, or never if null.</summary>
    public Distribution? Patience { get; init; }

    /// <summary>What one that gave up does next; null: it leaves the process as <see cref="Outcome.Reneged"/>.</summary>
    public IReadOnlyList<ProcessStep>? Reneged { get; init; }

    /// <summary>What one whom a full queue turned away does next; null: it leaves the process as <see cref="Outcome.Refused"/>.</summary>
    public IReadOnlyList<ProcessStep>? Full { get; init; }

    /// <summary>Priority in the queue, 0 (first) to 15; null: the entity's own.</summary>
    public int? Priority { get; init; }
}

/// <summary>Seize pools, do the steps, release the pools. What is held is never interrupted: it is given back at the end.</summary>
public sealed record Hold(string Name, IReadOnlyList<PoolRequest> By, IReadOnlyList<ProcessStep> Do) : ProcessStep(Name);

/// <summary>Let time pass.</summary>
public sealed record Delay(string Name, Distribution Takes, Cause Cause = Cause.Service) : ProcessStep(Name);

/// <summary>Let time pass until the moment that a cell holds; no time if it is past.</summary>
public sealed record Until(string Name, int Slot, Cause Cause = Cause.Service) : ProcessStep(Name);

/// <summary>Take the first arm whose condition holds; none: go on.</summary>
public sealed record Branch(string Name, IReadOnlyList<BranchArm> Arms) : ProcessStep(Name);

/// <summary>One way out of a <see cref="Branch"/>.</summary>
public sealed record BranchArm(Condition When, IReadOnlyList<ProcessStep> Do);

/// <summary>Do what is in force when the step is reached: rules that change on a date.</summary>
/// <remarks>
/// Who is inside on the date goes on as it began. Versions may have steps of the same name: as one step with other rules, they draw the
/// same luck and feed the same statistics.
/// </remarks>
/// <param name="Name">The step's name.</param>
/// <param name="Versions">In rising order of time; before the first of them nothing is done.</param>
public sealed record Dated(string Name, IReadOnlyList<DatedSteps> Versions) : ProcessStep(Name);

/// <summary>What is done from a time on, microseconds from the start, until the next version is in force.</summary>
public sealed record DatedSteps(long From, IReadOnlyList<ProcessStep> Do);

/// <summary>Start every arm whose condition holds and go on when enough of them have ended.</summary>
/// <remarks>An arm that ends in <see cref="Refuse"/> cancels its siblings at once, wherever they wait or work.</remarks>
public sealed record Fork(string Name, IReadOnlyList<ForkArm> Arms) : ProcessStep(Name)
{
    /// <summary>How many arms must end: null for all that started; 1 for the first; k for k of n (the rest are cancelled).</summary>
    public int? Needed { get; init; }

    /// <summary>What happens after a refusal; null: the refusal is passed on to whoever forked.</summary>
    public IReadOnlyList<ProcessStep>? Refused { get; init; }
}

/// <summary>One parallel arm.</summary>
public sealed record ForkArm(string Name, Condition When, IReadOnlyList<ProcessStep> Do);

/// <summary>Do the steps as long as the condition holds before each round; a chance in the condition is drawn anew each time.</summary>
public sealed record Repeat(string Name, Condition While, IReadOnlyList<ProcessStep> Do) : ProcessStep(Name);

/// <summary>Wait until <paramref name="Size"/> entities are together, then let one new entity, their owner, do the steps for them.</summary>
/// <remarks>Members come from one site; they go on when the owner has ended its steps.</remarks>
public sealed record Batch(string Name, int Size, IReadOnlyList<ProcessStep> Do) : ProcessStep(Name);

/// <summary>Create <paramref name="Count"/> member entities that do the steps, and wait for all of them.</summary>
/// <remarks>A member begins with the attributes that the whole has at this moment, and has luck of its own.</remarks>
public sealed record Split(string Name, int Count, IReadOnlyList<ProcessStep> Do) : ProcessStep(Name);

/// <summary>Wait for a signal, or until a condition on the entity's own row holds (looked at whenever a step changes the row).</summary>
public sealed record Await(string Name, string? Signal, Condition? Until, Cause Cause = Cause.Trader) : ProcessStep(Name);

/// <summary>Wake whoever waits for the signal: all entities, or only other tokens of the same entity.</summary>
public sealed record Signal(string Name, string Of, bool OwnEntityOnly = false) : ProcessStep(Name);

/// <summary>Do the steps within a time limit: one that is drawn, or one of a clock's.</summary>
/// <remarks>When the limit passes, what the steps were doing is cancelled and <see cref="Late"/> is done instead.</remarks>
public sealed record Within(string Name, Distribution? Limit, IReadOnlyList<ProcessStep> Do) : ProcessStep(Name)
{
    /// <summary>Says when the limit runs out, where <see cref="Limit"/> is null.</summary>
    public IntervalClock? Clock { get; init; }

    /// <summary>A longer limit that takes the place of the first when that has passed; null: none.</summary>
    public LimitExtension? Extension { get; init; }

    /// <summary>What happens when the limit has passed; empty: go on after the scope.</summary>
    public IReadOnlyList<ProcessStep> Late { get; init; } = [];
}

/// <summary>Do the steps, under a time limit if a <see cref="SetLimit"/> among them sets one: it is lifted at their end.</summary>
/// <remarks>Unlike <see cref="Within"/> it costs nothing to whoever does not come to the step that sets the limit.</remarks>
public sealed record Limited(string Name, IReadOnlyList<ProcessStep> Do) : ProcessStep(Name);

/// <summary>From here to the end of the <see cref="Limited"/> around it a time limit runs: one that is drawn, or one of a clock's.</summary>
/// <remarks>
/// When it passes, whatever the entity is doing is cancelled and <see cref="Late"/> is done instead; then it goes on behind the steps that
/// were limited. It is set by the entity's own thread, and not while it holds something that the limited steps do not hold throughout.
/// </remarks>
public sealed record SetLimit(string Name, Distribution? Limit) : ProcessStep(Name)
{
    /// <summary>Says when the limit runs out, where <see cref="Limit"/> is null.</summary>
    public IntervalClock? Clock { get; init; }

    /// <summary>A longer limit that takes the place of the first when that has passed; null: none.</summary>
    public LimitExtension? Extension { get; init; }

    /// <summary>What happens when the limit has passed; empty: go on behind the limited steps.</summary>
    public IReadOnlyList<ProcessStep> Late { get; init; } = [];
}

/// <summary>More time, once: when a limit passes, it runs on for those of whom a condition holds, and nothing that they do is disturbed.</summary>
/// <param name="When">Who is given more time, as the row stands when the limit passes.</param>
/// <param name="By">How much more; null: a clock says it.</param>
/// <param name="Clock">Says when the longer limit runs out, counted from when the first did.</param>
public sealed record LimitExtension(Condition When, Distribution? By, IntervalClock? Clock = null);

/// <summary>Set a cell of the row: to a value, to a draw, or by adding.</summary>
public sealed record Assign(string Name, int Slot, Distribution To, bool Adds = false) : ProcessStep(Name);

/// <summary>Run code of the program's author on the row.</summary>
public sealed record Act(string Name, IAction Action) : ProcessStep(Name);

/// <summary>Fire a trigger of the lifecycle. Only the trunk may.</summary>
public sealed record Fire(string Name, string Trigger) : ProcessStep(Name);

/// <summary>Note the time of a milestone.</summary>
public sealed record Reach(string Name, string Milestone) : ProcessStep(Name);

/// <summary>Refuse: in an arm of a fork, cancels the siblings; on the trunk, goes to <see cref="Process.Refused"/>.</summary>
public sealed record Refuse(string Name) : ProcessStep(Name);

/// <summary>Withdraw the entity: every token of it ends, and the trunk goes to <see cref="Process.Withdrawn"/>.</summary>
public sealed record Withdraw(string Name) : ProcessStep(Name);

/// <summary>Leave the process with an outcome, ending every token of the entity.</summary>
public sealed record End(string Name, Outcome Outcome) : ProcessStep(Name);
