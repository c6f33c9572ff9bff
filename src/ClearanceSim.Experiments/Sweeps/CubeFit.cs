using ClearanceSim.Engine.Statistics;
using ClearanceSim.Experiments.Measures;
using Estimate = ClearanceSim.Experiments.Results.Estimate;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>The fit of the means at the points of a hypercube, with those of its single replications, and estimates from both.</summary>
/// <param name="Whole">The fit of the means.</param>
/// <param name="Each">Those of single replications: they tell what luck does to all points alike.</param>
/// <param name="Level">Level of confidence.</param>
internal sealed record CubeFit(LinearFit Whole, IReadOnlyList<LinearFit> Each, double Level)
{
    /// <summary>A sum of coefficients, each so many times.</summary>
    /// <param name="times">How many times each.</param>
    /// <param name="chosenOf">Of so many it was chosen for being the greatest: its interval holds for all of them at once (Bonferroni).</param>
    public Estimate Difference(double[] times, int chosenOf = 1)
    {
        var (value, error) = Whole.Contrast(times);
        return Told(value, error, [.. Each.Select(f => f.Contrast(times).Value)], chosenOf);
    }

    /// <summary>The mean response where inputs depart so far from their means.</summary>
    public Estimate Mean(double[] departures)
    {
        var (value, error) = Whole.Contrast(departures);
        return Told(
            Whole.Mean + value, Math.Sqrt((error * error) + (Whole.Variance / Whole.Count)), [.. Each.Select(f => f.Mean + f.Contrast(departures).Value)], 1);
    }

    private Estimate Told(double value, double error, double[] each, int chosenOf)
    {
        double tail = (1 - Level) / 2 / chosenOf, half = Student.Quantile(1 - tail, Whole.Freedom) * error;
        double common = MeasureTable.Over(each, 1 - (2 * tail)).HalfWidth ?? 0;
        return new(value, Math.Sqrt((half * half) + (common * common)), Level);
    }
}
