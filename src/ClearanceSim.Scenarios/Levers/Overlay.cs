using ClearanceSim.Customs.Money;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>A named set of changes that a regime makes to the one it extends: one lever.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Lever">The lever's number.</param>
/// <param name="Title">What it is called for people.</param>
/// <param name="Paths">What it changes.</param>
/// <param name="IsOn">Is it part of the process that was read?</param>
/// <param name="From">The moment from which on it is in force, in the scenario's time zone; null: always.</param>
public sealed record Overlay(string Id, int Lever, string Title, IReadOnlyList<string> Paths, bool IsOn, DateTime? From = null)
{
    /// <summary>What it costs to build, KZT, once; null where nobody says.</summary>
    public Price? Build { get; init; }

    /// <summary>What it costs to keep, KZT a year.</summary>
    public Price Upkeep { get; init; }
}
