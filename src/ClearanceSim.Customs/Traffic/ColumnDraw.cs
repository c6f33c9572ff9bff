using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Customs.Traffic;

/// <summary>
/// Where a drawn column of a declaration takes its cell from. Values are already cells: see the attribute's kind.
/// </summary>
/// <remarks>Each column draws once, by the declaration's own luck for the purpose of the column's name.</remarks>
public abstract record ColumnDraw
{
    /// <summary>The same cell for all.</summary>
    public sealed record Always(long Cell) : ColumnDraw;

    /// <summary>One of several cells, in proportion to their weights.</summary>
    public sealed record OneOf(IReadOnlyList<(long Cell, double Weight)> Choices) : ColumnDraw;

    /// <summary>A quantity, in the column's unit (KZT, kg, a count).</summary>
    public sealed record Amount(Distribution Of) : ColumnDraw;

    /// <summary>Flags that are set independently of each other, each with its share, 0 to 1.</summary>
    /// <param name="Shares">The place of the flag in the attribute's list, and its share.</param>
    public sealed record Flags(IReadOnlyList<(int Flag, double Share)> Shares) : ColumnDraw;

    /// <summary>The cell of a column that is filled before this one: departure same as origin.</summary>
    public sealed record SameAs(string Column) : ColumnDraw;

    /// <summary>The first case whose condition, over columns filled before this one, holds: codes by commodity chapter.</summary>
    public sealed record Cases(IReadOnlyList<(Condition When, ColumnDraw Then)> Of, ColumnDraw Otherwise) : ColumnDraw;
}
