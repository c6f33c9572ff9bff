using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Crossings;
using ClearanceSim.Customs.Money;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Regimes;

/// <summary>A stage of a regime: who does what for how long, on which declarations, and what follows from it.</summary>
/// <remarks>
/// <para>Read in this order: does the guard hold (else the stage is passed over); within a limit, if one is given, and again as
/// long as a condition holds, if one is given: the wait, the body, the effects.</para>
/// <para>A stage has one body at most: work (<see cref="By"/> and <see cref="Takes"/>), a delay (<see cref="Waits"/>) or a group
/// of stages (<see cref="Of"/>). Effects come in the order in which they are listed here from <see cref="Inspects"/> on.</para>
/// </remarks>
public sealed record StageDefinition
{
    /// <summary>
    /// Stable id in kebab-case, unique in the regime at any moment, members of groups included; steps and draws are named after it.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What the stage is called for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>In force from this moment, microseconds from the simulation's start; null: from before it. Not for members of groups.</summary>
    public long? ValidFrom { get; init; }

    /// <summary>No longer in force from this moment on; null: for ever. Not for members of groups.</summary>
    public long? ValidUntil { get; init; }

    /// <summary>Which declarations go through the stage.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>Time limit for everything in the stage, microseconds; null: none.</summary>
    public Distribution? Within { get; init; }

    /// <summary>Time limit in working days of the post, where <see cref="Within"/> is null; null: none.</summary>
    public int? WithinWorkingDays { get; init; }

    /// <summary>
    /// The stage at whose end the limit ends, one that stands behind this in the same sequence; null: the limit is for this stage alone.
    /// </summary>
    public string? Through { get; init; }

    /// <summary>More time, once, when the limit has passed; null: none.</summary>
    public StageExtension? Extended { get; init; }

    /// <summary>What happens when the limit has passed.</summary>
    public GivingUp Late { get; init; } = GivingUp.Continue;

    /// <summary>
    /// Stages that are done instead when the limit has passed: the reserve procedure while a system is out of order. Empty: what
    /// <see cref="Late"/> says.
    /// </summary>
    public IReadOnlyList<StageDefinition> Instead { get; init; } = [];

    /// <summary>The stage is done again and again as long as this holds before each round; null: done once.</summary>
    public Condition? RepeatWhile { get; init; }

    /// <summary>Waits for this signal before the body, or null.</summary>
    public string? AwaitsSignal { get; init; }

    /// <summary>Waits until this holds before the body, or null.</summary>
    public Condition? AwaitsUntil { get; init; }

    /// <summary>Work: pools that are seized together.</summary>
    public IReadOnlyList<PoolRequest> By { get; init; } = [];

    /// <summary>Work: how long, microseconds.</summary>
    public Distribution? Takes { get; init; }

    /// <summary>Delay: how long, microseconds.</summary>
    public Distribution? Waits { get; init; }

    /// <summary>Delay until a slot of an electronic queue.</summary>
    public SlotRules? Books { get; init; }

    /// <summary>Group: the stages in it.</summary>
    public IReadOnlyList<StageDefinition> Of { get; init; } = [];

    /// <summary>Group: one after the other or side by side.</summary>
    public GroupOrder In { get; init; } = GroupOrder.Sequence;

    /// <summary>What the time counts as; null: service for work and the trader's for a delay or an awaited signal.</summary>
    public Cause? Cause { get; init; }

    /// <summary>Priority in the queue, 0 (first) to 15; null: the declaration's own.</summary>
    public int? Priority { get; init; }

    /// <summary>How long a declaration waits in the queue before it gives up; null: for ever.</summary>
    public Distribution? Patience { get; init; }

    /// <summary>What happens when patience is exhausted.</summary>
    public GivingUp Impatient { get; init; } = GivingUp.Lapse;

    /// <summary>What the trader pays for it each time that it is done, KZT, whoever receives it; null: nothing.</summary>
    /// <remarks>Not a duty or a fee that goes through the account: a price for a service, told with the other costs.</remarks>
    public Price? Charges { get; init; }

    /// <summary>Are the goods inspected here?</summary>
    public bool Inspects { get; init; }

    /// <summary>With what probability each kind of problem is found here; a problem that is not named is never found.</summary>
    public IReadOnlyDictionary<Problem, double> Finds { get; init; } = new Dictionary<Problem, double>();

    /// <summary>Is a problem that was found put right here: documents brought, what was evaded added to the taxes?</summary>
    public bool Corrects { get; init; }

    /// <summary>Does risk management assess the declaration here?</summary>
    public bool Assess { get; init; }

    /// <summary>Is what is due debited from the declarant's account here?</summary>
    public bool Pays { get; init; }

    /// <summary>Is what is not paid but secured held under the declarant's guarantee from here on?</summary>
    public bool Secures { get; init; }

    /// <summary>
    /// Goods released on a condition: the part of their declared value, 0 to 1, that is secured besides what is secured anyway, until the
    /// condition is met; needs <see cref="Secures"/>.
    /// </summary>
    public double SecuresAlso { get; init; }

    /// <summary>Is the condition of the release met here: is what was secured not due?</summary>
    public bool Meets { get; init; }

    /// <summary>Is the guarantee freed here?</summary>
    public bool Frees { get; init; }

    /// <summary>Is what was secured collected from the guarantee here?</summary>
    public bool CallsIn { get; init; }

    /// <summary>
    /// How long missing money takes to arrive, or a further certificate to be issued, microseconds; needed where <see cref="Pays"/> or
    /// <see cref="Secures"/>.
    /// </summary>
    public Distribution? ShortWaits { get; init; }

    /// <summary>
    /// By the end of which working day after that on which money or a certificate was found missing it has to be there, else the
    /// declaration is refused; null: however long it takes.
    /// </summary>
    public int? ShortWithinWorkingDays { get; init; }

    /// <summary>The lane that declarations are put in here; null: they stay in theirs.</summary>
    public Lane? Routes { get; init; }

    /// <summary>Columns that are set here.</summary>
    public IReadOnlyList<ColumnSetting> Sets { get; init; } = [];

    /// <summary>Tokens that wait for this signal go on; null: none.</summary>
    public string? Signals { get; init; }

    /// <summary>Declarations that are refused here; null: none.</summary>
    public Condition? Refuses { get; init; }

    /// <summary>Declarations that the declarant takes back here; null: none.</summary>
    public Condition? Withdraws { get; init; }

    /// <summary>Trigger of the lifecycle; null: none.</summary>
    public string? Fires { get; init; }

    /// <summary>Milestone that is reached; null: none.</summary>
    public string? Reaches { get; init; }

    /// <summary>Can a declaration of any of so many posts come to the stage? A guard on the post may keep all away.</summary>
    public bool MayBeDone(int posts) => Enumerable.Range(0, posts).Any(MayBeDoneAt);

    /// <summary>Can a declaration of the post come to the stage, as far as its guard asks for the post?</summary>
    /// <param name="post">Number of the post.</param>
    public bool MayBeDoneAt(int post) => Possibility.Of(When, AttributeSchema.Site, post, post).True;
}

/// <summary>More time, once, when a stage's limit has passed: an application was granted, a holder of rights asked for it.</summary>
/// <param name="When">Which declarations are given it.</param>
/// <param name="By">How much more, microseconds; null: working days.</param>
/// <param name="WorkingDays">How many working days of the post more, where <paramref name="By"/> is null.</param>
public sealed record StageExtension(Condition When, Distribution? By, int? WorkingDays = null);

/// <summary>A column that a stage sets.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="To">What it is set to, in cells; a code by its place, flags by their mask.</param>
/// <param name="Adds">Is it added to what is there?</param>
public sealed record ColumnSetting(string Column, Distribution To, bool Adds = false);

/// <summary>How the stages of a group follow each other.</summary>
/// <param name="Parallel">Side by side?</param>
/// <param name="Needed">Side by side: how many must have ended before it goes on; null for all.</param>
public readonly record struct GroupOrder(bool Parallel, int? Needed)
{
    /// <summary>One after the other.</summary>
    public static readonly GroupOrder Sequence = new(false, null);

    /// <summary>All at once, and all must end.</summary>
    public static readonly GroupOrder All = new(true, null);

    /// <summary>All at once, and the first to end decides.</summary>
    public static readonly GroupOrder First = new(true, 1);

    /// <summary>All at once, and k of them must end.</summary>
    public static GroupOrder Of(int needed) => new(true, needed);
}

/// <summary>What becomes of a declaration whose time or patience has run out.</summary>
public enum GivingUp
{
    /// <summary>It goes on after the stage.</summary>
    Continue,

    /// <summary>It is refused.</summary>
    Refuse,

    /// <summary>The declarant takes it back.</summary>
    Withdraw,

    /// <summary>It lapses: it leaves as <see cref="Outcome.Reneged"/>.</summary>
    Lapse,
}
