using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Engine.Processes;

/// <summary>
/// A sum over the cohort's entities as they leave: how long each was under way between two milestones, times what it carries.
/// </summary>
/// <remarks>
/// The time that something of worth stands still, exact in integers: what an hour of it costs is another matter. An entity that has not
/// reached a milestone of both lists adds nothing.
/// </remarks>
/// <param name="Name">Stable name.</param>
/// <param name="From">Milestones; the first of them, in this order, that the entity has reached begins its time.</param>
/// <param name="To">Milestones; the first of them, in this order, that the entity has reached ends it.</param>
/// <param name="When">Which entities count.</param>
/// <param name="Slot">The cell that is multiplied, or null to sum the times themselves.</param>
/// <param name="Beyond">Only what is longer than this counts, microseconds.</param>
public sealed record WeightedTime(
    string Name, IReadOnlyList<string> From, IReadOnlyList<string> To, Condition When, int? Slot = null, long Beyond = 0);
