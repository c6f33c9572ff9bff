namespace ClearanceSim.Reports.Layout;

/// <summary>A table of plain text: the first column to the left, the others to the right, two spaces between columns.</summary>
/// <remarks>Columns are as wide as what is in them, and no wider than they have to be. A label that is too long is cut with <c>..</c>.</remarks>
public sealed class TextTable
{
    private const int Gap = 2;
    private const int LeastLabel = 12;
    private readonly List<Row> rows = [];
    private readonly HashSet<int> left;

    /// <summary>A table.</summary>
    /// <param name="leftColumns">Columns set to the left besides the first.</param>
    public TextTable(params int[] leftColumns) => left = [0, .. leftColumns];

    /// <summary>No rows of figures yet?</summary>
    public bool IsEmpty => rows.TrueForAll(r => r.IsHeading);

    /// <summary>Adds a row of cells.</summary>
    public void Add(params string[] cells) => rows.Add(new Row(cells, false));

    /// <summary>Adds a line that takes no part in the columns' widths.</summary>
    public void Heading(string text) => rows.Add(new Row([text], true));

    /// <summary>Adds an empty line.</summary>
    public void Blank() => Heading("");

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter writer, int width = Paragraph.Width)
    {
        int columns = rows.Where(r => !r.IsHeading).Select(r => r.Cells.Count).DefaultIfEmpty(0).Max();
        var widths = Enumerable.Range(0, columns)
            .Select(c => rows.Where(r => !r.IsHeading && r.Cells.Count > c).Max(r => r.Cells[c].Length))
            .ToArray();
        if (columns > 0) widths[0] = Math.Max(Math.Min(widths[0], LeastLabel), Math.Min(widths[0], width - widths.Skip(1).Sum(w => w + Gap)));
        foreach (var row in rows) writer.WriteLine(row.IsHeading ? row.Cells[0] : Line(row, widths));
    }

    private string Line(Row row, int[] widths)
    {
        var cells = row.Cells.Select((cell, c) =>
        {
            string text = c == 0 && cell.Length > widths[0] ? cell[..(widths[0] - 2)] + ".." : cell;
            return left.Contains(c) ? text.PadRight(widths[c]) : text.PadLeft(widths[c]);
        });
        return string.Join(new string(' ', Gap), cells).TrimEnd();
    }

    private sealed record Row(IReadOnlyList<string> Cells, bool IsHeading);
}
