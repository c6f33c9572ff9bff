using System.Globalization;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Gives the next declaration to write, or false at the end.</summary>
/// <param name="row">A full row of the schema with every attribute's initial value.</param>
/// <param name="number">Room for the declaration's number.</param>
/// <param name="length">Characters of the number.</param>
/// <param name="time">When it is filed, microseconds from the start; not before the one before.</param>
public delegate bool NextDeclaration(Span<long> row, Span<char> number, out int length, out long time);

/// <summary>Writes declarations as rows of a layout, from which reading gives the same declarations again.</summary>
/// <remarks>
/// A file may be able to say less than a row holds: six digits of a commodity code, or one column from which several attributes
/// are read. Then the first attribute decides, and the row is changed to what the file says. What the layout draws is not
/// written. UTF-8 without a mark, lines end in a line feed. Nothing is kept of what was written.
/// </remarks>
public sealed class BatchWriter : IDisposable
{
    private const int LongestNumber = 64;

    private readonly BatchLayout layout;
    private readonly BatchPlan plan;
    private readonly string[] texts;
    private readonly bool[] isNumber;
    private readonly IRowForm form;
    private readonly DateTime start;

    /// <summary>Begins a file; the headings are written at once.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="layout">The layout.</param>
    /// <exception cref="ArgumentException">The layout is contradictory.</exception>
    public BatchWriter(Stream stream, BatchLayout layout)
    {
        this.layout = layout;
        plan = new BatchPlan(layout);
        texts = new string[plan.Headings.Count];
        start = layout.Start.ToDateTime(TimeOnly.MinValue);
        isNumber = new bool[texts.Length];
        foreach (var (field, reader) in plan.Cells) isNumber[field] = field > BatchPlan.Date && reader.IsNumber();
        var headings = layout.Headings.Count > 0 ? layout.Headings : plan.Headings;
        foreach (string heading in plan.Headings)
            if (!headings.Contains(heading))
                throw new ArgumentException($"the headings lack '{heading}', which is read", nameof(layout));
        int[] fields = [.. headings.Select(h => plan.Headings.ToList().IndexOf(h))];
        form = layout.Format == BatchFormat.Csv
            ? new CsvForm(stream, layout.Separator, headings, fields)
            : new NdjsonForm(stream, headings, fields);
    }

    /// <summary>Writes all that a source gives, and tells how many.</summary>
    public long WriteAll(NextDeclaration source, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var row = new long[layout.Schema.Count];
        var number = new char[LongestNumber];
        long written = 0;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var attribute in layout.Schema.Attributes) row[attribute.Slot] = attribute.Initial;
            if (!source(row, number, out int length, out long time)) break;
            Write(number.AsSpan(0, length), time, row);
            written++;
        }
        Flush();
        return written;
    }

    /// <summary>Writes a declaration; the row becomes what a reader of the file will see.</summary>
    /// <exception cref="BatchException">No text of the layout stands for a value of the row.</exception>
    public void Write(ReadOnlySpan<char> number, long time, Span<long> row)
    {
        Array.Clear(texts);
        texts[BatchPlan.Number] = number.ToString();
        texts[BatchPlan.Date] = start.AddTicks(time * TimeSpan.TicksPerMicrosecond)
            .ToString(layout.Date.Format, CultureInfo.InvariantCulture);
        foreach (var (field, reader) in plan.Cells) texts[field] ??= Choose(field, reader, row);
        foreach (var (field, reader) in plan.Cells)
            if (!reader.TryRead(texts[field], out row[reader.Attribute.Slot])) throw Unwritable(field, reader, texts[field]);
        if (layout.NumberAttribute is { } attribute) row[attribute.Slot] = NumberCell.Of(number);
        form.Write(texts, isNumber);
    }

    /// <summary>Hands what was written on to the stream.</summary>
    public void Flush() => form.Flush();

    /// <summary>Hands what was written on to the stream, which stays open.</summary>
    public void Dispose() => form.Dispose();

    // The text that gives this cell and, if one does, the other cells read from the same column.
    private string Choose(int field, CellText reader, ReadOnlySpan<long> row)
    {
        long cell = row[reader.Attribute.Slot];
        string? first = null;
        foreach (string text in reader.Texts(cell))
        {
            first ??= text;
            if (SuitsAll(field, text, row)) return text;
        }
        return first ?? reader.Nearest(cell) ?? throw Unwritable(field, reader, Describe(reader.Attribute, cell));
    }

    private bool SuitsAll(int field, string text, ReadOnlySpan<long> row)
    {
        foreach (var (other, reader) in plan.Cells)
            if (other == field && !(reader.TryRead(text, out long cell) && cell == row[reader.Attribute.Slot])) return false;
        return true;
    }

    private BatchException Unwritable(int field, CellText reader, string value) => new(new InputError(
        "batch", 0, 0, plan.Headings[field],
        $"no text stands for the value '{value}' of '{reader.Attribute.Name}'; add it to 'values', or give an 'otherwise'"));

    private static string Describe(AttributeDefinition attribute, long cell) =>
        attribute.Kind == AttributeKind.Code && cell >= 0 && cell < attribute.Codes.Count
            ? attribute.Codes[(int)cell]
            : cell.ToString(CultureInfo.InvariantCulture);
}
