using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What one unit more in a pool is worth, beside how many wait for it.</summary>
internal static class StaffingSection
{
    /// <summary>Writes the section, where it was measured.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ReportLanguage language)
    {
        if (document.OneMore is not { } staffing) return;
        var texts = language.Sections;
        writer.WriteLine();
        writer.WriteLine(texts.OneMore);
        if (staffing.Pools.Count == 0)
        {
            writer.WriteParagraph(texts.NobodyWaitsForCapacity);
            return;
        }
        TextTable.WriteFitting(staffing.Pools[0].Gains, gains => Table(staffing, [.. gains.Select(g => g.Regime)], texts), writer);
        string[] parts = staffing.Measure.Split('.');
        writer.WriteParagraph(texts.OneMoreMeans(language.Measures.Interval(parts[1]), staffing.Replications));
    }

    private static TextTable Table(StaffingResult staffing, IReadOnlyList<string> regimes, ISectionMessages texts)
    {
        var table = new TextTable();
        table.Add([texts.Pool, texts.Waiting, .. regimes]);
        foreach (var pool in staffing.Pools)
            table.Add(
            [
                PoolSection.Name(pool.Pool, pool.Post), Numbers.Quantity(pool.Queue),
                .. regimes.Select(r => Cells.Difference(pool.Gains.First(g => g.Regime == r).Difference, Figure.Duration)),
            ]);
        return table;
    }
}
