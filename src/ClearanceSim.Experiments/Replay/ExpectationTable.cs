using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClearanceSim.Scenarios.Places;
using nietras.SeparatedValues;

namespace ClearanceSim.Experiments.Replay;

/// <summary>Reads expectations that are written as a table (CSV).</summary>
internal sealed class ExpectationTable(string path, OutcomeWords words, Faults faults)
{
    private readonly List<Expectation> rows = [];
    private string?[] fields = [];

    public IReadOnlyList<Expectation> Read()
    {
        // Cells are unquoted here and not by the library, which does so in place: errors are told with the columns of the line.
        using var reader = Sep.New(',').Reader(o => o with { HasHeader = false, DisableColCountCheck = true }).FromFile(path);
        int line = 0;
        try
        {
            while (reader.MoveNext())
            {
                var row = reader.Current;
                line = line == 0 ? 1 : row.LineNumberFrom; // the library counts the very first row as line 2
                if (row.ColCount == 1 && row.Span.IsWhiteSpace()) continue;
                if (fields.Length > 0) ReadRow(row, line);
                else if (!ReadHeadings(row, line)) return rows;
            }

            if (fields.Length == 0)
                faults.Add(Place.Of(path), "", "is empty; the first line holds headings, among them 'declaration'");
        }
        catch (NotSupportedException)
        {
            // The library's buffer ends at 16 million characters.
            faults.Add(new Place(path, line + 1, 0), "", "the row does not end; is a quote left open?");
        }

        return rows;
    }

    private bool ReadHeadings(SepReader.Row row, int line)
    {
        string[] headings = new string[row.ColCount];
        for (int i = 0; i < headings.Length; i++) headings[i] = Text(row[i].Span);
        if (!headings.Contains("declaration"))
        {
            faults.Add(new Place(path, line, 1), "", "expectations need a column 'declaration'; commas separate the headings");
            return false;
        }

        fields = new string?[headings.Length];
        for (int i = 0; i < headings.Length; i++)
        {
            string heading = headings[i];
            var place = new Place(path, line, Column(row, i));
            if (Array.IndexOf(headings, heading) < i)
                faults.Add(place, heading, "stands twice among the headings; keep one of them");
            else if (words.Headings.Contains(heading)) fields[i] = words.FieldOf(heading);
            else faults.Add(place, heading, $"no outcome has a field '{heading}'; {Spelling.Hint(heading, words.Headings)}");
        }

        return true;
    }

    private void ReadRow(SepReader.Row row, int line)
    {
        if (row.ColCount != fields.Length)
        {
            faults.Add(new Place(path, line, 0), "", $"{row.ColCount} cells where the heading has {fields.Length}");
            return;
        }

        string declaration = "";
        string? regime = null;
        var expected = new List<ExpectedField>();
        for (int i = 0; i < fields.Length; i++)
        {
            string cell = Text(row[i].Span), wrong = "";
            if (cell.Length == 0 || fields[i] is not { } field) continue;
            if (field == "declaration") declaration = cell;
            else if (field == "regime" && !words.Regimes.Contains(cell)) wrong = words.NoRegime(cell);
            else if (field == "regime") regime = cell;
            else if (words.Read(field, cell, out string? bad) is { } read) expected.Add(read);
            else wrong = bad!;
            if (wrong.Length > 0) faults.Add(new Place(path, line, Column(row, i)), field, wrong);
        }

        if (declaration.Length > 0) rows.Add(new Expectation(declaration, regime, line, expected));
        else faults.Add(new Place(path, line, 0), "declaration", "the row names no declaration");
    }

    private static string Text(ReadOnlySpan<char> cell) => cell is ['"', .. var inner, '"']
        ? inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
        : cell.Trim().ToString();

    // By distance, for an empty cell has a place too.
    private static int Column(SepReader.Row row, int cell)
    {
        ref char line = ref MemoryMarshal.GetReference(row.Span);
        return (int)(Unsafe.ByteOffset(ref line, ref MemoryMarshal.GetReference(row[cell].Span)) / sizeof(char)) + 1;
    }
}
