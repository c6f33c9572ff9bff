using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Processes;

/// <summary>Everything that a program is compiled from: attributes, pools, sources, steps and what to observe.</summary>
public sealed record Process
{
    /// <summary>The attributes; the compiler adds cells of its own (visits, milestones) behind them.</summary>
    public required AttributeSchema Attributes { get; init; }

    /// <summary>The pools. Every class that a step asks for has a pool for every site, its own or a common one.</summary>
    public required IReadOnlyList<Pool> Pools { get; init; }

    /// <summary>Where entities come from.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>What every entity goes through. The end of the list is <see cref="Outcome.Released"/>.</summary>
    public required IReadOnlyList<ProcessStep> Steps { get; init; }

    /// <summary>What the trunk does after a refusal; then the entity leaves as <see cref="Outcome.Refused"/>.</summary>
    public IReadOnlyList<ProcessStep> Refused { get; init; } = [];

    /// <summary>What the trunk does after a withdrawal; then the entity leaves as <see cref="Outcome.Withdrawn"/>.</summary>
    public IReadOnlyList<ProcessStep> Withdrawn { get; init; } = [];

    /// <summary>The lifecycle, or null if steps fire nothing.</summary>
    public StateTable? Lifecycle { get; init; }

    /// <summary>Cells shared by all entities, for the actions.</summary>
    public int Registers { get; init; }

    /// <summary>Intervals to observe, each from one milestone to another; <c>created</c> and <c>ended</c> are milestones of every process.</summary>
    public IReadOnlyList<(string From, string To)> Intervals { get; init; } = [("created", "ended")];

    /// <summary>Intervals to observe by another clock than the wall's.</summary>
    public IReadOnlyList<ClockedInterval> Clocked { get; init; } = [];

    /// <summary>The interval whose waiting is attributed to causes, and which the groups observe: an index into <see cref="Intervals"/>.</summary>
    public int MainInterval { get; init; }

    /// <summary>Attributes of kind code by which the main interval is also observed: lane, post, procedure, category.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Exact counts of main intervals that took no longer than these, in microseconds.</summary>
    public IReadOnlyList<long> Thresholds { get; init; } = [];

    /// <summary>Quantities summed over the cohort's entities as they leave: attributes of kind number, flags or code.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>Times between milestones, weighed with attributes and summed over the cohort's entities as they leave.</summary>
    public IReadOnlyList<WeightedTime> WeightedTimes { get; init; } = [];

    /// <summary>
    /// May people break pools and change their capacity while it runs? Then account is kept of all work that this might stop, which costs a
    /// little; withdrawing an entity needs no leave.
    /// </summary>
    public bool TakesInterventions { get; init; }

    /// <summary>Keep batch means of waits and intervals, for intervals of confidence within one replication?</summary>
    public bool BatchMeans { get; init; }
}

/// <summary>A count or sum over the cohort's entities at the end of their way, split by a group or not.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="When">Which entities count.</param>
/// <param name="Slot">The cell that is summed, or null to count entities.</param>
/// <param name="Group">An attribute of kind code by whose values the tally is split, or null.</param>
public sealed record Tally(string Name, Conditions.Condition When, int? Slot = null, string? Group = null);
