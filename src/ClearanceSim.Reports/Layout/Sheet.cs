using System.Globalization;
using System.Text;

namespace ClearanceSim.Reports.Layout;

/// <summary>A table that a page shows and a CSV file holds: texts for people there, exact figures for programs here.</summary>
/// <param name="Name">Name of its file, without an ending.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The columns; the first names the row.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Sheet(string Name, string Caption, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The table as CSV: a comma between fields, quotes where needed, line feeds, a first line of names.</summary>
    public string Csv()
    {
        var text = new StringBuilder();
        bool sections = Rows.Any(r => r.Section.Length > 0);
        Line("section", Columns.SelectMany(c => c.Fields));
        foreach (var row in Rows) Line(row.Section, row.Cells.SelectMany(c => c.Fields));
        return text.ToString();

        void Line(string section, IEnumerable<string> fields) =>
            text.AppendJoin(',', (sections ? fields.Prepend(section) : fields).Select(Quoted)).Append('\n');
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny("\",\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}

/// <summary>A column.</summary>
/// <param name="Title">Its heading on the page.</param>
/// <param name="IsText">Texts stand to the left, figures to the right.</param>
/// <param name="Fields">The fields that it has in a file.</param>
internal sealed record SheetColumn(string Title, bool IsText, params IReadOnlyList<string> Fields)
{
    /// <summary>A column of texts.</summary>
    public static SheetColumn Text(string title) => new(title, true, title);

    /// <summary>A column of figures with their half-widths.</summary>
    public static SheetColumn Estimate(string title) => new(title, false, title, title + " ±");
}

/// <summary>A row.</summary>
/// <param name="Section">The heading under which it stands; empty: none.</param>
/// <param name="Cells">A cell for each column.</param>
internal sealed record SheetRow(string Section, params IReadOnlyList<SheetCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Text">What people read; two spaces before it set it in.</param>
/// <param name="Fields">What a file holds: as many as its column has fields.</param>
internal sealed record SheetCell(string Text, params IReadOnlyList<string> Fields)
{
    /// <summary>A text, the same for both.</summary>
    public static SheetCell Of(string text) => new(text, text.Trim());

    /// <summary>A text with exact figures; null: none.</summary>
    public static SheetCell Of(string text, params ReadOnlySpan<double?> figures)
    {
        var fields = new string[figures.Length];
        for (int i = 0; i < fields.Length; i++) fields[i] = figures[i]?.ToString("R", CultureInfo.InvariantCulture) ?? "";
        return new(text, fields);
    }
}
