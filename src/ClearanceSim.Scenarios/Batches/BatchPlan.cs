namespace ClearanceSim.Scenarios.Batches;

/// <summary>A layout made ready for reading: which fields a row needs, and what fills which cell.</summary>
internal sealed class BatchPlan
{
    /// <summary>The field of the number.</summary>
    public const int Number = 0;

    /// <summary>The field of the date.</summary>
    public const int Date = 1;

    private readonly bool[] optional;

    public BatchPlan(BatchLayout layout)
    {
        Layout = layout;
        var headings = new List<string> { layout.Number, layout.Date.Heading };
        var cells = new List<FileCell>();
        var draws = new List<(int, CellDraw)>();
        foreach (var column in layout.Columns)
        {
            if (column.Source is not CellSource.FromFile source)
            {
                draws.Add((column.Attribute.Slot, CellDraw.Of(column.Source, column.Attribute)));
                continue;
            }
            int field = headings.IndexOf(source.Heading);
            if (field < 0)
            {
                field = headings.Count;
                headings.Add(source.Heading);
            }
            cells.Add(new FileCell(field, new CellText(column.Attribute, source)));
        }
        Headings = headings;
        Cells = [.. cells];
        Draws = [.. draws];
        int[] number = layout.NumberAttribute is { } attribute ? [attribute.Slot] : [];
        Slots = [.. layout.Columns.Select(c => c.Attribute.Slot), .. number];
        optional = [.. headings.Select((_, field) =>
            field > Date && cells.Where(c => c.Field == field).All(c => c.Text.MayBeEmpty))];
    }

    /// <summary>The layout.</summary>
    public BatchLayout Layout { get; }

    /// <summary>The headings of the fields; the first two are those of number and date.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The cells that come from the file.</summary>
    public FileCell[] Cells { get; }

    /// <summary>The cells that do not, by slot.</summary>
    public (int Slot, CellDraw Draw)[] Draws { get; }

    /// <summary>The slots that a row fills.</summary>
    public int[] Slots { get; }

    /// <summary>May a JSON object lack the field?</summary>
    public bool MayBeMissing(int field) => optional[field];
}

/// <summary>A cell of the row that is read from a field of the file.</summary>
internal readonly record struct FileCell(int Field, CellText Text);
