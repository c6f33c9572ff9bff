using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Risk;

/// <summary>
/// The colour of a declaration's way through customs. It follows from the measures, never from a draw: see
/// <see cref="LaneRule"/>.
/// </summary>
public enum Lane
{
    /// <summary>Risk management has not looked at the declaration yet.</summary>
    Unassigned,

    /// <summary>No measure: the system releases by itself.</summary>
    Green,

    /// <summary>Released at once, controlled afterwards.</summary>
    Blue,

    /// <summary>Documents are checked before release.</summary>
    Yellow,

    /// <summary>Goods are examined before release.</summary>
    Red,
}

/// <summary>The list behind the column <c>lane</c>.</summary>
public static class Lanes
{
    /// <summary>The lanes.</summary>
    public static Codelist List { get; } = new(
        "lanes",
        "ASYCUDA selectivity; risk management in Kazakhstan",
        ("unassigned", "not assessed yet"),
        ("green", "released by the system without an official"),
        ("blue", "released, controlled afterwards"),
        ("yellow", "documents are checked"),
        ("red", "goods are examined"));
}
