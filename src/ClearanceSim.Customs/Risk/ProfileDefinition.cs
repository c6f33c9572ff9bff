using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Risk;

/// <summary>
/// A risk profile: which declarations it looks for, when it is in force, how many of them it picks and what it orders.
/// </summary>
/// <remarks>
/// A declaration that matches is hit with probability <see cref="Random"/> times the share of its declarant's category, by its
/// own luck for the purpose <c>profiles.ID.random</c>; with a product of 1 nothing is drawn. Several hits unite their measures.
/// </remarks>
public sealed record ProfileDefinition
{
    /// <summary>Stable id in kebab-case; draws are named after it.</summary>
    public required string Id { get; init; }

    /// <summary>What the profile is about, for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>Which declarations match: a condition over any column.</summary>
    public required Condition When { get; init; }

    /// <summary>In force from this moment, microseconds from the simulation's start; null: from before it.</summary>
    public long? ValidFrom { get; init; }

    /// <summary>No longer in force from this moment on; null: for ever.</summary>
    public long? ValidUntil { get; init; }

    /// <summary>Share of the matching declarations that are hit, 0 to 1.</summary>
    public double Random { get; init; } = 1;

    /// <summary>
    /// For each category of declarants, a further factor on the share, 0 to 1; a category that is not named has 1.
    /// </summary>
    public IReadOnlyDictionary<TraderCategory, double> Categories { get; init; } = new Dictionary<TraderCategory, double>();

    /// <summary>The measures that a hit orders; at least one.</summary>
    public required IReadOnlyList<Measure> Orders { get; init; }
}
