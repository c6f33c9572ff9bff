using ClearanceSim.Engine.Arrivals;

namespace ClearanceSim.Customs.Traffic;

/// <summary>
/// A stream of declarations of one kind: when they are prepared, at which posts, and how their columns are drawn.
/// </summary>
/// <remarks>A dated surge is a flow of its own with the same columns, so it changes nobody else's luck.</remarks>
public sealed record TrafficFlow
{
    /// <summary>Columns that a flow may draw, in the order in which they are filled.</summary>
    /// <remarks>A draw may look at columns that stand before it. The post and the trader are drawn in their own way.</remarks>
    public static IReadOnlyList<string> Drawable { get; } =
    [
        "procedure", "mode", "trader-category", "operator", "hs", "origin", "departure", "value", "mass", "items", "codes",
        "documents-at-hand", "advance-information",
    ];

    /// <summary>Stable name; draw keys are made of it and the declaration's ordinal in the flow.</summary>
    public required string Name { get; init; }

    /// <summary>When declarations begin their way.</summary>
    public required ArrivalPattern Arrivals { get; init; }

    /// <summary>No more than this many, or no bound if null.</summary>
    public long? Count { get; init; }

    /// <summary>Nothing before this time, microseconds from the start.</summary>
    public long From { get; init; }

    /// <summary>Nothing at or after this time.</summary>
    public long Until { get; init; } = long.MaxValue;

    /// <summary>Posts by id with their weights; empty where the feed brings the post.</summary>
    public IReadOnlyList<(string Post, double Weight)> Posts { get; init; } = [];

    /// <summary>How each column is drawn, by name; a column that is not named keeps its initial cell.</summary>
    public IReadOnlyDictionary<string, ColumnDraw> Columns { get; init; } = new Dictionary<string, ColumnDraw>();

    /// <summary>
    /// Columns that the arrivals bring themselves (a batch file): they are not drawn. May name <c>number</c>, <c>post</c>,
    /// <c>trader</c>, <c>trader-category</c>, <c>operator</c>, <c>duties</c>, <c>taxes</c>, <c>problem</c> and every drawable
    /// column. Where either duties or taxes come along, neither is worked out.
    /// </summary>
    public IReadOnlyCollection<string> Given { get; init; } = [];
}
