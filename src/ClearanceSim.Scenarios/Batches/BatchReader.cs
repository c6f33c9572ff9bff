using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Reads how rows of a file become declarations.</summary>
internal static class BatchReader
{
    private static readonly QuantityShape Share = new(Dimension.Share, max: 1);

    private static readonly MappingShape FromFile = new("a column taken from a file", () =>
    [
        new("from", ScalarShape.Text, "the heading in the file") { Required = true },
        new(
            "values",
            new MappingShape(
                "what the texts of a file stand for", new OpenKeys("a text of the file", ScalarShape.Text)) { FromFile = false },
            "what texts of the file stand for"),
        new("otherwise", ScalarShape.Text, "what an empty or unknown text stands for; an error where it is left out"),
        new("times", new QuantityShape(Dimension.Number), "a factor on the number in the file"),
        new(
            "digits", new QuantityShape(Dimension.Count, isInput: false, min: 2, max: 10),
            "figures of a commodity code in the file"),
        new("like", AnyShape.Instance, "what 'generate' draws here"),
    ])
    { FromFile = false };

    /// <summary>The layout of a mapping; with errors noted it is not to be used.</summary>
    /// <param name="batch">The mapping.</param>
    /// <param name="posts">The posts, whose hours of filing hold where the mapping has none for them; or null.</param>
    public static BatchLayout Read(Section batch, Section? posts)
    {
        var reading = batch.Reading;
        var layout = new BatchLayout
        {
            Format = batch.Text("format") == "ndjson" ? BatchFormat.Ndjson : BatchFormat.Csv,
            Separator = batch.Text("separator") is [var separator] ? separator : ',',
            Number = batch.Text("number") ?? "",
            Date = new BatchDate(batch.Sub("date")?.Text("column") ?? "", batch.Sub("date")?.Text("format") ?? "yyyy-MM-dd"),
            Filing = Filing(batch, posts),
            Start = reading.Calendar.Start,
            Schema = reading.Schema,
            NumberAttribute = reading.Schema["number"],
            Columns = [.. Columns(batch)],
            Headings = batch.Texts("headings"),
        };
        CheckHeadings(batch, layout);
        return layout;
    }

    // What is written in this layout could not be read again.
    private static void CheckHeadings(Section batch, BatchLayout layout)
    {
        if (layout.Headings.Count == 0) return;
        var read = layout.Columns.Select(c => (c.Source as CellSource.FromFile)?.Heading).OfType<string>();
        foreach (string heading in read.Prepend(layout.Date.Heading).Prepend(layout.Number).Distinct())
            if (!layout.Headings.Contains(heading))
                batch.Fault("headings", $"lacks '{heading}', which is read; {Spelling.Hint(heading, layout.Headings)}");
    }

    /// <summary>The files that a mapping names, as paths.</summary>
    public static IReadOnlyList<string> Files(Section batch)
    {
        var files = new List<string>();
        foreach (var (node, path) in batch.Items("files"))
        {
            if (node is not YamlScalar { IsEmpty: false } scalar) continue;
            string file = ScenarioFiles.Resolve(scalar.Place.File, scalar.Text);
            if (batch.Reading.Files.MayName(file, scalar.Place, path, batch.Reading.Faults)) files.Add(file);
        }
        return files;
    }

    private static FilingHours Filing(Section batch, Section? posts)
    {
        var calendar = batch.Reading.Calendar;
        Engine.Pools.CapacitySchedule Open(IReadOnlyList<string> hours) =>
            calendar.Schedule([(WeekHours.Union(hours), 1)], closesOnHolidays: false);
        var usual = batch.Has("hours") ? new FilingHours(Open(batch.Texts("hours"))) : FilingHours.AllDay;
        var own = new Dictionary<int, Engine.Pools.CapacitySchedule>();
        var sites = batch.Reading.Schema.Sites.ToList();
        foreach (var (name, post) in posts?.Named() ?? [])
            if (post.Has("hours")) own[sites.IndexOf(name)] = Open(post.Texts("hours"));
        foreach (var (entry, path) in batch.Sub("post-hours")?.Entries() ?? [])
        {
            int post = sites.IndexOf(entry.Name);
            if (post < 0) batch.Reading.Unknown(entry.Key, path, "post", entry.Name, batch.Reading.Schema.Sites);
            else own[post] = Open(entry.Value is YamlSequence list
                ? [.. list.Items.OfType<YamlScalar>().Select(s => s.Text)]
                : [((YamlScalar)entry.Value).Text]);
        }
        return own.Count == 0 ? usual : usual with { ByPost = own };
    }

    private static IEnumerable<BatchColumn> Columns(Section batch)
    {
        var schema = batch.Reading.Schema;
        foreach (var (entry, path) in batch.Sub("columns")?.Entries() ?? [])
        {
            if (schema.Find(entry.Name) is not { } attribute || !MayBeGiven(attribute))
            {
                var known = schema.Attributes.Where(MayBeGiven).Select(a => a.Name);
                batch.Reading.Faults.Add(
                    entry.Key.Place, path, $"is no column that a file may give; {Spelling.Hint(entry.Name, known)}");
                continue;
            }
            var column = Column(attribute, entry.Value, path, batch.Reading);
            if (column?.Validate() is { } problem) batch.Reading.Faults.Add(entry.Value.Place, path, problem);
            else if (column is not null) yield return column;
        }
    }

    // The engine itself keeps the rest of what comes before the declaration's own columns.
    private static bool MayBeGiven(AttributeDefinition attribute) =>
        attribute.Slot > AttributeSchema.Source || attribute.Name is "post" or "priority";

    private static BatchColumn? Column(AttributeDefinition attribute, YamlNode node, string path, Reading reading)
    {
        if (node is not YamlMapping mapping || mapping["from"] is null)
            return Drawn(attribute, node, path, reading) is { } drawn ? new(attribute, drawn) : null;
        int before = reading.Faults.Count;
        FromFile.Check(mapping, path, reading.Survey);
        if (reading.Faults.Count > before) return null;
        var s = new Section(mapping, FromFile, path, reading);
        var values = new List<(string, long)>();
        foreach (var (entry, at) in s.Sub("values")?.Entries() ?? [])
            if (entry.Value is YamlScalar to && ValueReader.Named(attribute, to.Text, to.Place, at, reading) is { } cell)
                values.Add((entry.Name, cell));
        long? otherwise = s.Text("otherwise") is { } text
            ? ValueReader.Named(attribute, text, s["otherwise"]!.Place, s.PathOf("otherwise"), reading)
            : null;
        var source = new CellSource.FromFile(s.Text("from")!)
        {
            Values = values,
            Otherwise = otherwise,
            Times = s.Amount("times") ?? 1,
            Digits = s.Count("digits") ?? 10,
        };
        return new(attribute, source) { Like = s["like"] is { } like ? Drawn(attribute, like, s.PathOf("like"), reading) : null };
    }

    private static CellSource? Drawn(AttributeDefinition attribute, YamlNode node, string path, Reading reading)
    {
        if (attribute.Kind is AttributeKind.Number or AttributeKind.Duration or AttributeKind.Time)
            return ValueReader.Read(attribute, node, path, reading) switch
            {
                null => null,
                Constant c => new CellSource.Constant((long)c.Value),
                var distribution => new CellSource.Drawn(distribution),
            };
        if (node is YamlMapping shares && shares["value"] is null) return Shares(attribute, shares, path, reading);
        bool yesNo = attribute.Kind == AttributeKind.Code && attribute.Codes is ["no", "yes"];
        if (yesNo && Quantity.Of(node, Dimension.Share) is { } share)
        {
            Share.Check(node, path, reading.Survey);
            return new CellSource.Weighted([(0, 1 - (double)share), (1, (double)share)]);
        }
        return ValueReader.Cell(attribute, node, path, reading) is { } cell ? new CellSource.Constant(cell) : null;
    }

    private static CellSource? Shares(AttributeDefinition attribute, YamlMapping shares, string path, Reading reading)
    {
        var cells = new List<(long Cell, double Share)>();
        foreach (var entry in shares.Entries)
        {
            string at = Paths.TreePath.Join(path, entry.Name);
            Share.Check(entry.Value, at, reading.Survey);
            if (Quantity.Of(entry.Value, Dimension.Share) is not { } share) continue;
            if (ValueReader.Named(attribute, entry.Name, entry.Key.Place, at, reading) is { } cell)
                cells.Add((cell, (double)share));
        }
        if (cells.Count == 0) return null;
        return attribute.Kind == AttributeKind.Flags
            ? new CellSource.Independent([.. cells.Select(c => ((int)c.Cell, c.Share))])
            : new CellSource.Weighted(cells);
    }
}
