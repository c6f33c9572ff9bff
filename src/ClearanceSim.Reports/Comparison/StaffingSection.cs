using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What one unit more in a pool is worth, beside how many wait for it.</summary>
internal static class StaffingSection
{
    /// <summary>Writes the section, where it was measured.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.OneMore is not { } staffing) return;
        writer.WriteLine();
        writer.WriteLine("ONE MORE IN A POOL");
        if (staffing.Pools.Count == 0)
        {
            writer.WriteParagraph("Nobody waits for a pool that has a capacity.");
            return;
        }
        TextTable.WriteFitting(staffing.Pools[0].Gains, gains => Table(staffing, [.. gains.Select(g => g.Regime)]), writer);
        string[] parts = staffing.Measure.Split('.');
        writer.WriteParagraph(
            $"The change of the mean, {parts[1].Replace("-", " to ", StringComparison.Ordinal)}, of all declarations, with one more in that pool alone, in every shift; "
            + $"{Numbers.Counted(staffing.Replications, "replication")} with the same luck. Waiting: the mean number in its queue before. Behind a "
            + "queue may stand another: gains of several do not add up.");
    }

    private static TextTable Table(StaffingResult staffing, IReadOnlyList<string> regimes)
    {
        var table = new TextTable();
        table.Add(["pool", "waiting", .. regimes]);
        foreach (var pool in staffing.Pools)
            table.Add(
            [
                pool.Post is null ? pool.Pool : $"{pool.Pool}, {pool.Post}", Numbers.Quantity(pool.Queue),
                .. regimes.Select(r => Cells.Difference(pool.Gains.First(g => g.Regime == r).Difference, Figure.Duration)),
            ]);
        return table;
    }
}
