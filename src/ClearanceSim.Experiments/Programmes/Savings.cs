using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Programmes;

/// <summary>Makes a saving of changes in cost.</summary>
internal static class Savings
{
    /// <summary>The saving; null where nothing has a price, or nothing was observed.</summary>
    /// <param name="change">How much more a measure is, replication by replication; null where there is no such measure.</param>
    /// <param name="level">Level of confidence.</param>
    public static SavingResult? Of(Func<string, double[]?> change, double level)
    {
        var delay = Saved("delay", change, level);
        var storage = Saved("storage", change, level);
        var officers = Saved("officers", change, level);
        List<double[][]> parts = [.. new[] { delay, storage, officers }.OfType<double[][]>()];
        if (parts.Count == 0) return null;
        double[][] total = [.. Enumerable.Range(0, 3).Select(end => Sum(parts, end))];
        return Range(total, level).Value.Value is null ? null : new()
        {
            Delay = delay is null ? null : Range(delay, level),
            Storage = storage is null ? null : Range(storage, level),
            Officers = officers is null ? null : Range(officers, level),
            Total = Range(total, level),
        };
    }

    // At low, middle and high price. What costs more than before costs most at the high price: there least is saved.
    private static double[][]? Saved(string what, Func<string, double[]?> change, double level)
    {
        double[][] saved =
        [
            .. MoneyFigures.Ends.Select(end => change(MeasurePath.PerYear(what, end.Name))).OfType<double[]>()
                .Select(series => Array.ConvertAll(series, more => -more)),
        ];
        if (saved.Length == 0) return null;
        return MeasureTable.Over(saved[0], level).Value > MeasureTable.Over(saved[2], level).Value ? [saved[2], saved[1], saved[0]] : saved;
    }

    private static double[] Sum(List<double[][]> parts, int end) =>
        [.. Enumerable.Range(0, parts[0][end].Length).Select(r => parts.Sum(p => p[end][r]))];

    private static CostRange Range(double[][] ends, double level) => new(
        MeasureTable.Over(ends[0], level), MeasureTable.Over(ends[1], level), MeasureTable.Over(ends[2], level));
}
