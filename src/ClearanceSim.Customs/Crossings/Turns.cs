using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Crossings;

/// <summary>The list behind the column <c>turn</c>: how an electronic queue gave a vehicle its slot.</summary>
public static class Turns
{
    /// <summary>The turns, at the places of <see cref="Turn"/>.</summary>
    public static Codelist List { get; } = new(
        "turn in the electronic queue",
        "Draft rules of the electronic queue; domain.md 5, Crossings",
        ("none", "no slot was booked"),
        ("in-turn", "the first free slot"),
        ("out-of-turn", "the first slot, full or not: a category that goes first"),
        ("accelerated", "the first slot, full or not: paid for"));
}

/// <summary>How an electronic queue gave a vehicle its slot.</summary>
public enum Turn
{
    /// <summary>No slot was booked.</summary>
    None,

    /// <summary>The first free slot.</summary>
    InTurn,

    /// <summary>The first slot, full or not, for a category that goes first.</summary>
    OutOfTurn,

    /// <summary>The first slot, full or not, for money.</summary>
    Accelerated,
}
