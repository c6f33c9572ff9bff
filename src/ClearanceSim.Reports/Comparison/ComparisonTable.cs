using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Measures down, regimes across, then the differences to the first; as many tables as eighty columns ask for.</summary>
internal static class ComparisonTable
{
    private sealed record Column(string Title, Func<Measure, string> Cell);

    /// <summary>Writes the blocks.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, IReadOnlyList<MeasureBlock> blocks)
    {
        var values = group.Members.Select(m => new Column(m.Label, measure => Cells.Value(measure.Of(m.Result), measure.Figure)));
        var others = group.Members.Skip(1).ToList();
        var differences = others.Select(m => new Column(
            others.Count == 1 ? "difference" : $"{m.Label} - {group.Members[0].Label}",
            measure => Cells.Difference(group.Difference(m, measure.Path)?.Difference, measure.Figure)));
        TextTable.WriteFitting([.. values, .. differences], columns => Table(columns, blocks), writer);
    }

    private static TextTable Table(IReadOnlyList<Column> columns, IReadOnlyList<MeasureBlock> blocks)
    {
        var table = new TextTable();
        foreach (var block in blocks)
        {
            if (block != blocks[0]) table.Blank();
            table.Add([block.Title, .. columns.Select(c => c.Title)]);
            foreach (var group in block.Groups.Where(g => g.Measures.Count > 0))
            {
                if (group.Heading.Length > 0) table.Heading(group.Heading);
                foreach (var measure in group.Measures) table.Add([measure.Label, .. columns.Select(c => c.Cell(measure))]);
            }
        }

        return table;
    }
}
