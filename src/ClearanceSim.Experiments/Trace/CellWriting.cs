using System.Globalization;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Experiments.Trace;

/// <summary>Writes a cell of a row as a person would.</summary>
internal static class CellWriting
{
    public static string Write(AttributeDefinition attribute, long cell) => attribute.Kind switch
    {
        AttributeKind.Code => attribute.CodeOf(cell) ?? Digits(cell),
        AttributeKind.Flags => Flags(attribute, cell),
        AttributeKind.Text => PackedText.Unpack(cell),
        AttributeKind.Commodity => HsCode.FromCell(cell).ToString(),
        AttributeKind.Time => cell == AttributeSchema.Unset ? "" : Moment(cell),
        AttributeKind.Duration => DurationText.Write(cell),
        _ when attribute.Name == "number" => DeclarationNumber.Describe(cell),
        _ => Number(attribute, cell),
    };

    // Days are counted from 1, the first of the run.
    private static string Moment(long cell)
    {
        var time = TimeSpan.FromMicroseconds(cell);
        return string.Create(CultureInfo.InvariantCulture, $"day {time.Days + 1} {time:hh\\:mm\\:ss}");
    }

    private static string Flags(AttributeDefinition attribute, long cell)
    {
        string set = string.Join(' ', attribute.FlagsOf(cell));
        return set.Length == 0 ? "none" : set;
    }

    private static string Number(AttributeDefinition attribute, long cell)
    {
        string number = attribute.Scale == 1
            ? Digits(cell)
            : ((decimal)cell / attribute.Scale).ToString(CultureInfo.InvariantCulture);
        return attribute.Unit.Length == 0 ? number : number + " " + attribute.Unit;
    }

    private static string Digits(long cell) => cell.ToString(CultureInfo.InvariantCulture);
}
