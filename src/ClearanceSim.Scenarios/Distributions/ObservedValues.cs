using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;
using nietras.SeparatedValues;

namespace ClearanceSim.Scenarios.Distributions;

/// <summary>Reads <c>{ file: x.csv, column: c, unit: min }</c>: one observed value in each row.</summary>
/// <param name="files">Opens the file.</param>
/// <param name="faults">Takes what is wrong.</param>
public sealed class ObservedValues(ScenarioFiles files, Faults faults)
{
    /// <summary>The distribution of a column, or null with the errors noted.</summary>
    public Empirical? Read(YamlMapping mapping, string path, Dimension dimension, double scale)
    {
        if (mapping["file"] is not YamlScalar { IsEmpty: false } name) return null;
        string file = ScenarioFiles.Resolve(name.Place.File, name.Text);
        if (files.Read(file, name.Place, TreePath.Join(path, "file"), faults) is not { } text) return null;
        if (mapping["column"] is not YamlScalar { IsEmpty: false } column)
        {
            faults.Add(mapping.Place, path, "lacks 'column', the column of the file");
            return null;
        }
        string unit = (mapping["unit"] as YamlScalar)?.Text ?? "";
        try
        {
            using var reader = Sep.Reader(o => o with { Unescape = true, DisableColCountCheck = true }).FromText(text);
            if (!reader.Header.TryIndexOf(column.Text, out int index))
            {
                faults.Add(
                    column.Place, TreePath.Join(path, "column"),
                    $"there is no column '{column.Text}' in '{name.Text}'; {Spelling.Hint(column.Text, reader.Header.ColNames)}");
                return null;
            }
            return Values(reader, index, unit, file, dimension, scale, DistributionReader.Fills(mapping));
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or KeyNotFoundException)
        {
            faults.Add(Place.Of(file), "", "is not a CSV file with a line of headings: " + e.Message.Split('\n')[0]);
            return null;
        }
    }

    private Empirical? Values(SepReader reader, int index, string unit, string file, Dimension dimension, double scale, bool fill)
    {
        var values = new List<double>();
        int before = faults.Count;
        foreach (var row in reader)
        {
            var at = new Place(file, row.LineNumberFrom, 0);
            if (row.ColCount != reader.Header.ColNames.Count)
            {
                faults.Add(at, "", $"the row has {row.ColCount} cells where the headings are {reader.Header.ColNames.Count}");
                continue;
            }
            string cell = row[index].ToString();
            if (QuantityText.Read(cell + unit, dimension, out decimal amount) is { } problem)
                faults.Add(at, "", problem);
            else if (amount < 0)
                faults.Add(at, "", $"'{cell}' is below 0");
            else
                values.Add((double)amount * scale);
        }
        if (values.Count > 0) return new(values, null, fill);
        if (faults.Count == before) faults.Add(Place.Of(file), "", "holds no values");
        return null;
    }
}
