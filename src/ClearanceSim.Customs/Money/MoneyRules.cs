using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Money;

/// <summary>What time and work cost. Nothing that happens to a declaration depends on it.</summary>
public sealed record MoneyRules
{
    /// <summary>What traders lose while their goods are under way; null: it is not told.</summary>
    public DelayCost? Delay { get; init; }

    /// <summary>What storage costs, by kind of store.</summary>
    public IReadOnlyList<StorageCost> Storage { get; init; } = [];

    /// <summary>An hour of an officer (or of a device: of every pool of limited capacity), KZT; null: it is not told.</summary>
    public Price? OfficerHour { get; init; }
}

/// <summary>Traders' cost of delay: a share of the customs value for every day, worn out, out of season or missing where it is needed.</summary>
/// <param name="PerDay">The share lost in a day, ad valorem.</param>
/// <param name="From">Milestones, of which the first that was reached begins the delay.</param>
/// <param name="To">Milestones, of which the first that was reached ends it.</param>
public sealed record DelayCost(Price PerDay, IReadOnlyList<string> From, IReadOnlyList<string> To);

/// <summary>What it costs to have goods lie in a store.</summary>
/// <param name="Name">What kind of store it is.</param>
/// <param name="When">Which declarations' goods lie there.</param>
/// <param name="PerDay">KZT for a day.</param>
/// <param name="By">Of what.</param>
/// <param name="Free">How long nothing is charged, microseconds.</param>
/// <param name="From">Milestones, of which the first that was reached begins it.</param>
/// <param name="To">Milestones, of which the first that was reached ends it.</param>
public sealed record StorageCost(
    string Name, Condition When, Price PerDay, StorageUnit By, long Free, IReadOnlyList<string> From, IReadOnlyList<string> To);

/// <summary>What storage is charged by.</summary>
public enum StorageUnit
{
    /// <summary>A tonne of net mass.</summary>
    Tonne,

    /// <summary>A declaration.</summary>
    Declaration,
}
