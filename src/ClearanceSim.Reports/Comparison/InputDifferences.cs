using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Which inputs differ between the scenarios of a comparison: what the differences of the results are due to.</summary>
internal static class InputDifferences
{
    private const int Shown = 12;
    private const string Absent = "-";

    /// <summary>Writes the section, or nothing where there is one scenario.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.Scenarios.Count < 2) return;
        var columns = document.Scenarios.Select(s => new Column(s.Id, Values(s, document))).ToList();
        var differing = columns.SelectMany(c => c.Values.Keys).Distinct()
            .Where(path => columns.Select(c => c.Values.GetValueOrDefault(path)).Distinct().Count() > 1)
            .ToList();
        writer.WriteLine();
        if (differing.Count == 0)
        {
            writer.WriteParagraph("No number among the inputs differs: what differs are conditions, the order of stages, or nothing.");
            return;
        }

        TextTable.WriteFitting(columns, some => Table(some, [.. differing.Take(Shown)]), writer);
        if (differing.Count > Shown)
            writer.WriteParagraph($"and {Numbers.Counted(differing.Count - Shown, "other input")} ('clearsim assumptions' lists those of a scenario).");
        writer.WriteParagraph("Numbers only; conditions and stages may differ besides.");
    }

    private static Dictionary<string, string> Values(ScenarioEntry scenario, ResultsDocument document)
    {
        var inputs = scenario == document.Scenarios[0] ? document.Assumptions : scenario.Assumptions ?? document.Assumptions;
        return inputs.List.ToDictionary(a => a.Path, a => a.Value, StringComparer.Ordinal);
    }

    private static TextTable Table(IReadOnlyList<Column> columns, IReadOnlyList<string> paths)
    {
        var table = new TextTable();
        table.Add(["INPUTS THAT DIFFER", .. columns.Select(c => c.Title)]);
        foreach (string path in paths) table.Add([path, .. columns.Select(c => c.Values.GetValueOrDefault(path, Absent))]);
        return table;
    }

    private sealed record Column(string Title, IReadOnlyDictionary<string, string> Values);
}
