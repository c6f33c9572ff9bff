using System.Globalization;
using System.Text.Json;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using nietras.SeparatedValues;

namespace ClearanceSim.Experiments.Replay;

/// <summary>Reads what is expected of a replay: NDJSON as a replay writes it, or CSV of some of its fields.</summary>
/// <remarks>
/// CSV: a heading with <c>declaration</c> and any of <c>regime</c>, <c>lane</c>, <c>outcome</c>, <c>measures</c> (with spaces
/// between them),
/// <c>maxRelease</c> (<c>60s</c>, <c>4h</c>) and milestones by name (seconds). An empty cell expects nothing. NDJSON may hold
/// <c>maxRelease</c> too.
/// </remarks>
public static class ExpectationFile
{
    private static readonly string[] Plain = ["lane", "outcome", "measures"];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file; its ending <c>.csv</c> makes it CSV, anything else NDJSON.</param>
    /// <param name="milestones">Names of milestones of the regimes that run.</param>
    /// <param name="regimes">Ids of the regimes that run.</param>
    /// <param name="faults">Takes in whatever is wrong with the file.</param>
    public static IReadOnlyList<Expectation> Read(
        string path, IReadOnlyCollection<string> milestones, IReadOnlyCollection<string> regimes, Faults faults)
    {
        try
        {
            var rows = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? ReadCsv(path, milestones, faults)
                : ReadJson(path, faults);
            foreach (var row in rows.Where(r => r.Regime is not null && !regimes.Contains(r.Regime)).DistinctBy(r => r.Regime))
            {
                faults.Add(new InputError(
                    path, row.Line, 0, "regime", $"no regime '{row.Regime}' takes part; {Spelling.Hint(row.Regime!, regimes)}"));
            }
            return rows;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bool absent = e is FileNotFoundException or DirectoryNotFoundException;
            faults.Add(Place.Of(path), "", absent ? "there is no such file" : e.Message);
            return [];
        }
    }

    private static List<Expectation> ReadCsv(string path, IReadOnlyCollection<string> milestones, Faults faults)
    {
        var rows = new List<Expectation>();
        using var reader = Sep.New(',').Reader(o => o with { Unescape = true, DisableColCountCheck = true }).FromFile(path);
        var names = reader.Header.ColNames;
        if (!names.Contains("declaration"))
        {
            faults.Add(new Place(path, 1, 1), "", "expectations need a column 'declaration'");
            return rows;
        }
        string?[] fields = [.. names.Select((name, i) => FieldOf(name, i, path, milestones, faults))];
        foreach (var row in reader)
        {
            int line = row.LineNumberFrom;
            if (row.ColCount != names.Count)
            {
                faults.Add(new Place(path, line, 0), "", $"{row.ColCount} cells where the heading has {names.Count}");
                continue;
            }
            string declaration = "";
            string? regime = null;
            var expected = new List<ExpectedField>();
            for (int i = 0; i < names.Count; i++)
            {
                string cell = row[i].ToString().Trim();
                if (cell.Length == 0 || fields[i] is not { } field) continue;
                if (field == "declaration") declaration = cell;
                else if (field == "regime") regime = cell;
                else Add(expected, field, cell, new Place(path, line, 0), faults);
            }
            Add(rows, declaration, regime, new Place(path, line, 0), expected, faults);
        }
        return rows;
    }

    private static string? FieldOf(string name, int at, string path, IReadOnlyCollection<string> milestones, Faults faults)
    {
        if (name is "declaration" or "regime" or "maxRelease" || Plain.Contains(name)) return name;
        if (milestones.Contains(name)) return "milestones." + name;
        string[] known = ["declaration", "regime", .. Plain, "maxRelease", .. milestones];
        faults.Add(new Place(path, 1, at + 1), name, $"no outcome has a field '{name}'; {Spelling.Hint(name, known)}");
        return null;
    }

    private static List<Expectation> ReadJson(string path, Faults faults)
    {
        var rows = new List<Expectation>();
        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            var place = new Place(path, line, 0);
            try
            {
                var row = OutcomeRow.Read(text);
                var expected = new List<ExpectedField>();
                foreach (var (name, value) in row.Fields.Where(f => f.Name is not ("declaration" or "regime" or "replication")))
                {
                    if (IsField(name)) Add(expected, name, value, place, faults);
                    else
                        faults.Add(place, name,
                            $"no outcome has a field '{name}'; {Spelling.Hint(name, [.. Plain, "maxRelease"])}");
                }
                Add(rows, row.Declaration, row.Regime, place, expected, faults);
            }
            catch (JsonException e)
            {
                faults.Add(new Place(path, line, (int)(e.BytePositionInLine ?? -1) + 1), "", "the line is no JSON object");
            }
        }
        return rows;
    }

    private static bool IsField(string name) =>
        name == "maxRelease" || Plain.Contains(name)
        || name.StartsWith("milestones.", StringComparison.Ordinal) || name.StartsWith("waiting.", StringComparison.Ordinal);

    private static void Add(
        List<Expectation> rows, string declaration, string? regime, Place place, List<ExpectedField> fields, Faults faults)
    {
        if (declaration.Length > 0) rows.Add(new Expectation(declaration, regime, place.Line, fields));
        else faults.Add(place, "declaration", "the row names no declaration");
    }

    private static void Add(List<ExpectedField> fields, string name, string value, Place place, Faults faults)
    {
        if (name != "maxRelease") fields.Add(new ExpectedField(name, value));
        else if (Bound(value, out string? wrong) is { } bound) fields.Add(new ExpectedField(name, value, bound));
        else faults.Add(place, name, wrong!);
    }

    private static long? Bound(string text, out string? wrong)
    {
        wrong = null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) text += "s";
        wrong = QuantityText.Read(text, Dimension.Duration, out decimal microseconds);
        return wrong is null ? (long)microseconds : null;
    }
}
