using System.Globalization;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Reports.Figures;

/// <summary>
/// Writes the cell of an attribute for people: names for codes and flags, numbers with their unit, times as lengths.
/// </summary>
public static class AttributeText
{
    /// <summary>The cell in words; empty for flags of which none is set.</summary>
    public static string Of(AttributeDefinition column, long cell) => column.Kind switch
    {
        AttributeKind.Code => column.CodeOf(cell) ?? cell.ToString(CultureInfo.InvariantCulture),
        AttributeKind.Flags => string.Join(", ", column.FlagsOf(cell)),
        AttributeKind.Text => PackedText.Unpack(cell),
        AttributeKind.Commodity => cell.ToString("0000000000", CultureInfo.InvariantCulture),
        AttributeKind.Time => cell == AttributeSchema.Unset ? "" : Durations.HumanMicroseconds(cell),
        AttributeKind.Duration => Durations.HumanMicroseconds(cell),
        _ => Number(column, cell),
    };

    private static string Number(AttributeDefinition column, long cell)
    {
        string number = column.Scale == 1 ? Numbers.Grouped(cell) : Numbers.Quantity((double)cell / column.Scale);
        return column.Unit.Length == 0 ? number : $"{number} {column.Unit}";
    }
}
