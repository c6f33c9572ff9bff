using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Measures down, regimes across, then the differences to the first; as many tables as eighty columns ask for.</summary>
internal static class ComparisonTable
{
    private sealed record Column(string Title, Func<MeasureRow, bool, string> Cell);

    /// <summary>Writes the blocks.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, IReadOnlyList<MeasureBlock> blocks, ReportLanguage language)
    {
        var values = group.Members.Select(
            m => new Column(m.Label, (measure, compact) => Cells.Value(measure.Of(m.Result), measure.Figure, compact)));
        var others = group.Members.Skip(1).ToList();
        var differences = others.Select(m => new Column(
            others.Count == 1 ? language.Measures.Difference : language.Figures.Less(m.Label, group.Members[0].Label),
            (measure, _) => Cells.Difference(group.Difference(m, measure.Path)?.Difference, measure.Figure)));
        Column[] columns = [.. values, .. differences];
        // What does not stand in one table with all half-widths may do with those of the differences alone.
        bool compact = others.Count == 1 && !Table(columns, blocks, false).Fits() && Table(columns, blocks, true).Fits();
        TextTable.WriteFitting(columns, some => Table(some, blocks, compact), writer);
    }

    private static TextTable Table(IReadOnlyList<Column> columns, IReadOnlyList<MeasureBlock> blocks, bool compact)
    {
        var table = new TextTable();
        foreach (var block in blocks)
        {
            if (block != blocks[0]) table.Blank();
            table.Add([block.Title, .. columns.Select(c => c.Title)]);
            foreach (var group in block.Groups.Where(g => g.Measures.Count > 0))
            {
                if (group.Heading.Length > 0) table.Heading(group.Heading);
                foreach (var measure in group.Measures)
                    table.Add([measure.Label, .. columns.Select(c => c.Cell(measure, compact))]);
            }
        }

        return table;
    }
}
