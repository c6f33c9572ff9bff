using System.Globalization;
using ClearanceSim.Engine.Attributes;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The way back: texts from which <see cref="CellText"/> reads a given cell.</summary>
internal static class CellWords
{
    /// <summary>Texts for a cell, the preferred one first; none if no text gives just this cell.</summary>
    public static IEnumerable<string> Texts(this CellText reader, long cell) =>
        Candidates(reader, cell).Where(text => reader.TryRead(text, out long read) && read == cell);

    /// <summary>The nearest text where none gives just this cell (a commodity code cut to six digits), or null.</summary>
    public static string? Nearest(this CellText reader, long cell) =>
        Candidates(reader, cell).FirstOrDefault(text => reader.TryRead(text, out _));

    /// <summary>Is the column a number in the file, and not a word that stands for one?</summary>
    public static bool IsNumber(this CellText reader) =>
        reader.Attribute.Kind == AttributeKind.Number && reader.Source.Values.Count == 0;

    private static IEnumerable<string> Candidates(CellText reader, long cell)
    {
        var (attribute, source) = (reader.Attribute, reader.Source);
        if (source.Values.Count > 0)
            foreach (var (text, value) in source.Values)
                if (value == cell) yield return text;
        if (source.Values.Count == 0 || source.Otherwise == cell)
            foreach (string text in ByKind(attribute, source, cell)) yield return text;
        yield return "";
    }

    private static IEnumerable<string> ByKind(AttributeDefinition attribute, CellSource.FromFile source, long cell) =>
        attribute.Kind switch
        {
            AttributeKind.Code => attribute.CodeOf(cell) is { } code ? [code] : [],
            AttributeKind.Flags => [string.Join(' ', attribute.FlagsOf(cell))],
            AttributeKind.Commodity => [cell.ToString("D10", CultureInfo.InvariantCulture)[..source.Digits]],
            AttributeKind.Number => Numbers(cell, source.Times * attribute.Scale),
            _ => [PackedText.Unpack(cell)],
        };

    // From the shortest to the exact: the first that reads back is taken.
    private static IEnumerable<string> Numbers(long cell, decimal factor)
    {
        decimal exact = cell / factor;
        for (int decimals = 0; decimals <= 28; decimals += decimals < 6 ? 1 : 2)
        {
            decimal rounded = Math.Round(exact, decimals, MidpointRounding.ToEven);
            yield return rounded.ToString("0.############################", CultureInfo.InvariantCulture);
            if (rounded == exact) break;
        }
    }
}
