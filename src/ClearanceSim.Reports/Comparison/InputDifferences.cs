using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Which inputs differ between the scenarios of a comparison: what the differences of the results are due to.</summary>
/// <remarks>
/// Asked for each regime that scenarios have in common: what stands in the ledger once for all regimes of one scenario may stand for each
/// of them in another.
/// </remarks>
internal static class InputDifferences
{
    private const int Shown = 12;
    private const string Absent = "-";

    /// <summary>Writes the section, or nothing where there is one scenario.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, IOpeningMessages texts)
    {
        if (document.Scenarios.Count < 2) return;
        var rows = Rows(document);
        writer.WriteLine();
        if (rows.Count == 0)
        {
            writer.WriteParagraph(texts.NoNumberDiffers);
            return;
        }

        int[] scenarios = [.. Enumerable.Range(0, document.Scenarios.Count)];
        TextTable.WriteFitting(scenarios, some => Table(document, some, rows, texts), writer);
        if (rows.Count > Shown) writer.WriteParagraph(texts.OtherInputs(rows.Count - Shown));
        writer.WriteParagraph(texts.NumbersAndLevers);
    }

    /// <summary>What differs, an input a row, with its value in each scenario; none where there is one scenario.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<string> Values)> All(ResultsDocument document) =>
        document.Scenarios.Count < 2 ? [] : [.. Rows(document).Select(r => (r.Path, r.Values))];

    private static List<Row> Rows(ResultsDocument document)
    {
        var ledgers = document.Scenarios.Select((s, i) => Ledger(i == 0 ? document.Assumptions : s.Assumptions ?? document.Assumptions)).ToList();
        var regimes = document.Regimes.GroupBy(r => r.Regime).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        var rows = new List<(string Regime, Row Row)>();
        foreach (string regime in regimes)
        {
            var effective = document.Scenarios.Select((s, i) => Has(document, s, regime) ? Effective(ledgers[i], regime) : null).ToList();
            rows.Add((regime, new Row("levers", [.. document.Scenarios.Select(s => Levers(document, s, regime))])));
            foreach (string path in effective.OfType<Dictionary<string, string>>().SelectMany(e => e.Keys).Distinct())
                rows.Add((regime, new Row(path, [.. effective.Select(e => e is null ? Absent : e.GetValueOrDefault(path, Absent))])));
        }

        return
        [
            .. rows.OrderBy(r => r.Row.Path != "levers").Where(r => r.Row.Values.Where((_, i) => Has(document, document.Scenarios[i], r.Regime)).Distinct().Count() > 1)
                .GroupBy(r => r.Row.Path)
                .SelectMany(same => same.Count() == regimes.Count && same.All(r => r.Row.Values.SequenceEqual(same.First().Row.Values))
                    ? [same.First().Row]
                    : same.Select(r => r.Row with { Path = $"{r.Regime}: {r.Row.Path}" })),
        ];
    }

    private static Dictionary<string, string> Ledger(AssumptionSummary inputs) =>
        inputs.List.ToDictionary(a => a.Path, a => a.Value, StringComparer.Ordinal);

    private static bool Has(ResultsDocument document, ScenarioEntry scenario, string regime) =>
        document.Regimes.Any(r => r.Scenario == scenario.Id && r.Regime == regime);

    private static string Levers(ResultsDocument document, ScenarioEntry scenario, string regime) =>
        document.Regimes.FirstOrDefault(r => r.Scenario == scenario.Id && r.Regime == regime)?.Levers is { Count: > 0 } levers
            ? string.Join(',', levers)
            : Absent;

    // What one regime is run with: what all share, and what is its own.
    private static Dictionary<string, string> Effective(Dictionary<string, string> ledger, string regime)
    {
        const string Prefix = "regimes.";
        string own = $"{Prefix}{regime}.";
        var effective = ledger.Where(a => !a.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var (path, value) in ledger)
            if (path.StartsWith(own, StringComparison.Ordinal)) effective[path[own.Length..]] = value;
        return effective;
    }

    private static TextTable Table(ResultsDocument document, IReadOnlyList<int> scenarios, List<Row> rows, IOpeningMessages texts)
    {
        var table = new TextTable();
        table.Add([texts.InputsThatDiffer, .. scenarios.Select(s => document.Scenarios[s].Id)]);
        foreach (var row in rows.Take(Shown)) table.Add([row.Path, .. scenarios.Select(s => row.Values[s])]);
        return table;
    }

    private sealed record Row(string Path, IReadOnlyList<string> Values);
}
