namespace ClearanceSim.Engine.Statistics;

/// <summary>
/// Where the initial transient of a series ends: the marginal standard error rule (MSER), which cuts off so many of the first values that
/// the squared standard error of the mean of the rest is least.
/// </summary>
/// <remarks>
/// Sources: White, An Effective Truncation Heuristic for Bias Reduction in Simulation Output, Simulation 69 (1997); White, Cobb and Spratt, A
/// Comparison of Five Steady-State Truncation Heuristics for Simulation, Winter Simulation Conference 2000. Only cuts within the first half are
/// looked at, for of the few values of a short rest the standard error may be small by luck. Where the least of these is the last, the series
/// may well be too short (<see cref="AtEnd"/>). The rule finds a bias at the beginning; it does not prove that a steady state exists.
/// </remarks>
/// <param name="Cut">How many of the first values do not count, from 0 to half of them.</param>
/// <param name="AtEnd">Is it the last cut that was looked at?</param>
public readonly record struct Mser(int Cut, bool AtEnd)
{
    /// <summary>The least number of values that can be judged.</summary>
    public const int LeastValues = 4;

    /// <summary>The cut of a series; of several that are equally good, the earliest.</summary>
    /// <param name="series">In the order of time; NaN stands where nothing was observed, and is left out of every mean.</param>
    /// <exception cref="ArgumentException">There are fewer than <see cref="LeastValues"/> values.</exception>
    public static Mser Of(ReadOnlySpan<double> series)
    {
        if (series.Length < LeastValues)
            throw new ArgumentException($"The rule needs at least {LeastValues} values.", nameof(series));
        int last = series.Length / 2, best = last;
        double least = double.PositiveInfinity, mean = 0, squares = 0;
        int count = 0;
        // From the end, one value more at a time (Welford): of equal values neither the mean nor the squares are ever rounded.
        for (int cut = series.Length - 1; cut >= 0; cut--)
        {
            if (!double.IsNaN(series[cut]))
            {
                double deviation = series[cut] - mean;
                mean += deviation / ++count;
                squares += deviation * (series[cut] - mean);
            }
            if (cut > last || count < 2) continue;
            double error = squares / count / count;
            if (error > least) continue;
            (least, best) = (error, cut);
        }
        return new(best, best == last);
    }
}
