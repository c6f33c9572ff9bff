using ClearanceSim.Scenarios.Layout;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>One choice among a regime's levers.</summary>
public sealed class LeverCombination
{
    internal LeverCombination(IReadOnlyList<int> levers, RegimeTree tree, int number, IReadOnlyList<long> changes)
    {
        Levers = levers;
        Tree = tree;
        Number = number;
        Changes = changes;
    }

    /// <summary>The levers that are on, rising.</summary>
    public IReadOnlyList<int> Levers { get; }

    /// <summary>
    /// Combinations with one number are one process: what the levers differ in has no say in this scenario (as deployment has none
    /// without changes of law). Those with different numbers may still be equal.
    /// </summary>
    public int Number { get; }

    /// <summary>When something comes into force in a run, microseconds from the scenario's start, rising.</summary>
    public IReadOnlyList<long> Changes { get; }

    internal RegimeTree Tree { get; }
}
