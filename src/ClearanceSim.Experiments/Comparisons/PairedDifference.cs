using ClearanceSim.Experiments.Measures;
using Estimate = ClearanceSim.Experiments.Results.Estimate;

namespace ClearanceSim.Experiments.Comparisons;

/// <summary>A difference between two series of replications that met the same luck, pair by pair.</summary>
public static class PairedDifference
{
    /// <summary>The mean of to minus from, and that over the mean of from.</summary>
    /// <param name="from">One value a replication; NaN where nothing was observed.</param>
    /// <param name="to">The same replications.</param>
    /// <param name="level">Level of confidence.</param>
    /// <remarks>
    /// A replication without an observation on either side is left out. The difference has Student's interval over the pairs'
    /// differences. The relative one is a ratio of means; its interval comes from the residuals d - R f (the ratio estimator's
    /// variance: Cochran, Sampling Techniques, 3rd edition, 6.4), good where the mean of from is far from zero.
    /// </remarks>
    public static (Estimate Difference, Estimate Relative) Of(ReadOnlySpan<double> from, ReadOnlySpan<double> to, double level)
    {
        if (from.Length != to.Length) throw new ArgumentException("Pairs need two series of one length.", nameof(to));
        var differences = new double[from.Length];
        var bases = new double[from.Length];
        for (int i = 0; i < from.Length; i++)
        {
            differences[i] = to[i] - from[i];
            bases[i] = double.IsNaN(differences[i]) ? double.NaN : from[i];
        }
        var difference = MeasureTable.Over(differences, level);
        return (difference, Relative(differences, bases, difference, level));
    }

    /// <summary>
    /// What the variance of the difference would be under independent luck, over what it is; null for fewer than two pairs and where every pair
    /// differs by the same.
    /// </summary>
    /// <remarks>Independent variances add up (Law, Simulation Modeling and Analysis, 11.2); both are estimated from the same pairs.</remarks>
    public static double? VarianceSaved(ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        List<double> froms = [], tos = [], differences = [];
        for (int i = 0; i < from.Length; i++)
        {
            if (double.IsNaN(from[i]) || double.IsNaN(to[i])) continue;
            froms.Add(from[i]);
            tos.Add(to[i]);
            differences.Add(to[i] - from[i]);
        }
        double paired = Squares(differences);
        return froms.Count < 2 || paired == 0 ? null : (Squares(froms) + Squares(tos)) / paired;
    }

    private static double Squares(List<double> values)
    {
        double mean = values.Sum() / Math.Max(1, values.Count);
        return values.Sum(v => (v - mean) * (v - mean));
    }

    private static Estimate Relative(double[] differences, double[] bases, Estimate difference, double level)
    {
        if (difference.Value is not { } mean || MeasureTable.Over(bases, level).Value is not { } baseMean || baseMean == 0)
            return Estimate.None(level);
        double ratio = mean / baseMean;
        var residuals = new double[differences.Length];
        for (int i = 0; i < residuals.Length; i++) residuals[i] = differences[i] - ratio * bases[i];
        return new Estimate(ratio, MeasureTable.Over(residuals, level).HalfWidth / Math.Abs(baseMean), level);
    }
}
