using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClearanceSim.Scenarios.Places;
using nietras.SeparatedValues;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The rows of a CSV file (RFC 4180; blank lines are passed over, either line ending will do).</summary>
internal sealed class CsvCursor : RowCursor
{
    private const char Replacement = '\uFFFD';

    private readonly BatchPlan plan;
    private readonly SepReader reader;
    private readonly int[] places;
    private char[] unquoted = new char[256];
    private int width;
    private bool stopped;

    // Cells are unquoted here and not by the library, which does so in place: errors are told with columns of the line as it is.
    public CsvCursor(string file, TextReader text, BatchPlan plan, BatchFaults faults)
        : base(file, faults)
    {
        this.plan = plan;
        places = new int[plan.Headings.Count];
        reader = Sep.New(plan.Layout.Separator)
            .Reader(o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = false })
            .From(text);
    }

    /// <summary>Reads the headings; false if rows cannot be read under them, which has been told.</summary>
    public bool ReadHeadings()
    {
        if (!Advance(out bool sound))
        {
            if (!stopped)
                Faults.Add(File, 0, 0, "", $"is empty; the first line holds headings, among them {Spelling.List(plan.Headings)}");
            return false;
        }
        if (!sound) return false;
        var row = reader.Current;
        var headings = new List<string>();
        for (int i = 0; i < row.ColCount; i++) headings.Add(Unquote(row[i].Span).Trim().ToString());
        width = headings.Count;
        bool good = true;
        for (int field = 0; field < places.Length; field++)
        {
            string wanted = plan.Headings[field];
            places[field] = headings.IndexOf(wanted);
            if (places[field] >= 0 && headings.LastIndexOf(wanted) == places[field]) continue;
            good = false;
            if (places[field] >= 0)
            {
                int again = headings.LastIndexOf(wanted);
                Faults.Add(File, Line, Column(row[again].Span), wanted, "stands twice among the headings; keep one of them");
            }
            else if (width == 1 && headings[0].AsSpan().IndexOfAny(";\t|,") is >= 0 and var at)
            {
                Faults.Add(File, Line, 0, "", $"the headings are not separated by '{plan.Layout.Separator}'; "
                    + $"it seems to be '{(headings[0][at] == '\t' ? "\\t" : headings[0][at])}': say so with 'separator'");
                return false;
            }
            else Faults.Add(File, Line, 0, wanted, $"no column has this heading; {Spelling.Hint(wanted, headings)}");
        }
        return good;
    }

    /// <inheritdoc/>
    public override bool Next()
    {
        while (Advance(out bool sound))
        {
            if (!sound) continue;
            var row = reader.Current;
            if (row.ColCount == width) return true;
            Faults.Add(File, Line, 0, "", string.Create(CultureInfo.InvariantCulture,
                $"the row has {row.ColCount} cells where the headings are {width}; ")
                + $"quote a cell that holds a '{plan.Layout.Separator}'");
        }
        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Text(int field) => Unquote(reader.Current[places[field]].Span).Trim();

    /// <inheritdoc/>
    public override int ColumnOf(int field) => Column(reader.Current[places[field]].Span);

    /// <inheritdoc/>
    public override void Dispose() => reader.Dispose();

    // The next line that is not blank; not sound if it cannot be taken apart.
    private bool Advance(out bool sound)
    {
        sound = false;
        try
        {
            while (!stopped && reader.MoveNext())
            {
                var row = reader.Current;
                // The library counts the very first row as line 2.
                Line = Line == 0 ? 1 : row.LineNumberFrom;
                if (row.ColCount == 1 && row.Span.IsWhiteSpace()) continue;
                sound = IsSound(row);
                return true;
            }
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidDataException)
        {
            // The library's buffer ends at 16 million characters.
            stopped = true;
            Faults.Add(File, Line + 1, 0, "", $"a row goes on for more than {LongestRow} characters; is a quote left open?");
        }
        return false;
    }

    private bool IsSound(SepReader.Row row)
    {
        var line = row.Span;
        if (line.Length > LongestRow)
            return Refuse(0, $"a row goes on for more than {LongestRow} characters; is a quote left open?");
        if (line.IndexOf(Replacement) is >= 0 and var bad)
            return Refuse(bad + 1, "the bytes here are not UTF-8; save the file as UTF-8");
        if (Line == 1 && line.TrimStart() is ['{', '"', ..])
            return Refuse(1, "headings stand in the first line of a CSV file, and this looks like NDJSON; the scenario says 'format: csv'");
        if (!line.Contains('"')) return true;
        if (int.IsOddInteger(line.Count('"')))
            return Refuse(line.LastIndexOf('"') + 1,
                "the quote is opened and never closed; close it, or double it where it is part of the text");
        for (int i = 0; i < row.ColCount; i++)
        {
            var cell = row[i].Span;
            bool quoted = cell.Length > 1 && cell[0] == '"' && cell[^1] == '"';
            int stray = quoted ? StrayQuote(cell[1..^1]) : cell.IndexOf('"');
            if (stray >= 0)
                return Refuse(Column(cell) + stray + (quoted ? 1 : 0),
                    "a quote stands within a cell; double it, and put the whole cell in quotes");
        }
        return true;
    }

    private static int StrayQuote(ReadOnlySpan<char> inner)
    {
        for (int i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '"') continue;
            if (i + 1 == inner.Length || inner[i + 1] != '"') return i;
            i++;
        }
        return -1;
    }

    private bool Refuse(int column, string message)
    {
        Faults.Add(File, Line, column, "", message);
        return false;
    }

    private ReadOnlySpan<char> Unquote(ReadOnlySpan<char> cell)
    {
        if (cell.Length < 2 || cell[0] != '"') return cell;
        cell = cell[1..^1];
        if (!cell.Contains('"')) return cell;
        if (unquoted.Length < cell.Length) unquoted = new char[cell.Length * 2];
        int length = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            unquoted[length++] = cell[i];
            if (cell[i] == '"') i++;
        }
        return unquoted.AsSpan(0, length);
    }

    // By distance, for an empty cell has a place too.
    private int Column(ReadOnlySpan<char> cell)
    {
        ref char line = ref MemoryMarshal.GetReference(reader.Current.Span);
        return (int)(Unsafe.ByteOffset(ref line, ref MemoryMarshal.GetReference(cell)) / sizeof(char)) + 1;
    }
}
