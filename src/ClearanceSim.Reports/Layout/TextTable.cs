namespace ClearanceSim.Reports.Layout;

/// <summary>A table of plain text: the first column to the left, the others to the right, two spaces between columns.</summary>
/// <remarks>
/// Columns are as wide as what is in them, and no wider than they have to be. A label that is too long goes on in the next line.
/// </remarks>
public sealed class TextTable
{
    private const int Gap = 2;
    private const int LeastLabel = 20;
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

    /// <summary>Do its columns stand in a line, with what is left for the labels?</summary>
    public bool Fits(int width = Paragraph.Width)
    {
        int[] widths = Widths();
        return widths.Length == 0 || Math.Min(widths[0], LeastLabel) + widths.Skip(1).Sum(w => w + Gap) <= width;
    }

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter writer, int width = Paragraph.Width)
    {
        int[] widths = Widths();
        if (widths.Length > 0)
            widths[0] = Math.Max(Math.Min(widths[0], LeastLabel), Math.Min(widths[0], width - widths.Skip(1).Sum(w => w + Gap)));
        foreach (var row in rows)
        {
            if (row.IsHeading)
            {
                writer.WriteLine(row.Cells[0]);
                continue;
            }
            var label = Broken(row.Cells.Count > 0 ? row.Cells[0] : "", widths[0]);
            writer.WriteLine(Line([label[0], .. row.Cells.Skip(1)], widths));
            foreach (string rest in label.Skip(1)) writer.WriteLine(rest);
        }
    }

    /// <summary>Writes as few tables as there can be in a line's width, each with as many of the columns as fit.</summary>
    /// <param name="columns">What the tables have to show.</param>
    /// <param name="table">Makes the table of some of them.</param>
    /// <param name="writer">Where they go; an empty line stands between two.</param>
    public static void WriteFitting<TColumn>(
        IReadOnlyList<TColumn> columns, Func<IReadOnlyList<TColumn>, TextTable> table, TextWriter writer)
    {
        for (int from = 0, count; from < columns.Count; from += count)
        {
            if (from > 0) writer.WriteLine();
            count = columns.Count - from;
            while (count > 1 && !table([.. columns.Skip(from).Take(count)]).Fits()) count--;
            table([.. columns.Skip(from).Take(count)]).Write(writer);
        }
    }

    private int[] Widths()
    {
        int columns = rows.Where(r => !r.IsHeading).Select(r => r.Cells.Count).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, columns)
            .Select(c => rows.Where(r => !r.IsHeading && r.Cells.Count > c).Max(r => r.Cells[c].Length))];
    }

    private string Line(IReadOnlyList<string> cells, int[] widths) =>
        string.Join(
            new string(' ', Gap),
            cells.Select((cell, c) => left.Contains(c) ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd();

    // Between words, or after a hyphen; a word that is longer than the column is broken where the column ends.
    private static List<string> Broken(string label, int width)
    {
        var lines = new List<string>();
        string indent = "";
        while (indent.Length + label.Length > width)
        {
            int room = width - indent.Length;
            int at = Math.Max(label.LastIndexOf(' ', room), label.LastIndexOf('-', room - 1) + 1);
            if (at <= 0 || string.IsNullOrWhiteSpace(label[..at])) at = room;
            lines.Add(indent + label[..at].TrimEnd());
            label = label[at..].TrimStart();
            indent = new string(' ', Indent(lines[0]) + 2);
        }
        lines.Add(indent + label);
        return lines;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private sealed record Row(IReadOnlyList<string> Cells, bool IsHeading);
}
