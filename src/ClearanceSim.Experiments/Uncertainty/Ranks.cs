namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Rank correlation and quantiles of samples.</summary>
public static class Ranks
{
    /// <summary>Spearman's rank correlation; 0 where one of the two does not vary.</summary>
    /// <remarks>Ties share their ranks. Ranks, since figures may grow without bound where a queue does.</remarks>
    public static double Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double[] a = Of(x), b = Of(y);
        double mean = (a.Length - 1) / 2.0, products = 0, squaresOfA = 0, squaresOfB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            products += (a[i] - mean) * (b[i] - mean);
            squaresOfA += (a[i] - mean) * (a[i] - mean);
            squaresOfB += (b[i] - mean) * (b[i] - mean);
        }
        return squaresOfA == 0 || squaresOfB == 0 ? 0 : products / Math.Sqrt(squaresOfA * squaresOfB);
    }

    /// <summary>The quantile, straight between the order statistics at (i + 1/2) / n; null of nothing.</summary>
    public static double? Quantile(IReadOnlyList<double> values, double probability)
    {
        double[] sorted = [.. values.Where(v => !double.IsNaN(v)).Order()];
        if (sorted.Length == 0) return null;
        double place = Math.Clamp((probability * sorted.Length) - 0.5, 0, sorted.Length - 1);
        int at = (int)place;
        return at + 1 == sorted.Length ? sorted[at] : sorted[at] + ((place - at) * (sorted[at + 1] - sorted[at]));
    }

    /// <summary>The ranks of values, from 0; values that are alike share theirs.</summary>
    public static double[] Of(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ThenBy(i => i)];
        double[] ranks = new double[values.Count];
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && values[order[to]].Equals(values[order[from]]);) to++;
            for (int i = from; i < to; i++) ranks[order[i]] = (from + to - 1) / 2.0;
        }
        return ranks;
    }
}
