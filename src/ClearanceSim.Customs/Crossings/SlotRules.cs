using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Customs.Crossings;

/// <summary>How an electronic queue gives out slots: so many places in every span of time, at every post.</summary>
/// <remarks>Slots replace the line of lorries (domain.md 3.2): who has one comes at its time, and waits elsewhere until then.</remarks>
public sealed record SlotRules
{
    /// <summary>Length of a slot, microseconds.</summary>
    public required long Every { get; init; }

    /// <summary>Places in a slot, at each post.</summary>
    public required int Places { get; init; }

    /// <summary>How long after asking the vehicle could be at the gate, microseconds: no earlier slot is of use.</summary>
    public Distribution Ahead { get; init; } = new Constant(0);

    /// <summary>Share of those booked who do not come: the place is lost, and they book again.</summary>
    public double NoShows { get; init; }

    /// <summary>How long after a slot that was missed they book again, microseconds.</summary>
    public Distribution Again { get; init; } = new Constant(0);

    /// <summary>Who goes before others; who asks for several is given the first of them that the day still has.</summary>
    public IReadOnlyList<FirstSlots> First { get; init; } = [];

    /// <summary>How long after the beginning of the slot they come, microseconds.</summary>
    public Distribution Late { get; init; } = new Constant(0);
}

/// <summary>Slots given before others: the first that the vehicle could reach, though it be full, for a few of a day's places.</summary>
/// <param name="Turn">What they are called.</param>
/// <param name="When">Who asks for one. Whoever asks when the day has none left books in turn.</param>
/// <param name="AtMost">The part of a day's places at a post that may be given so, 0 to 1.</param>
public sealed record FirstSlots(Turn Turn, Condition When, double AtMost);
