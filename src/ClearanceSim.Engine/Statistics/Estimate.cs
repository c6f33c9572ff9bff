namespace ClearanceSim.Engine.Statistics;

/// <summary>A mean over replications with the half-width of its confidence interval.</summary>
/// <param name="Value">The mean; null where nothing was observed.</param>
/// <param name="HalfWidth">Half the width of Student's interval; null below two replications with an observation.</param>
/// <param name="Level">The interval's confidence, as 0.95.</param>
public readonly record struct Estimate(double? Value, double? HalfWidth, double Level)
{
    /// <summary>
    /// The estimate from one value a replication, folded in the order given. NaN stands for a replication without an observation
    /// and is left out.
    /// </summary>
    /// <param name="replicationValues">In the order of the replications' numbers.</param>
    /// <param name="level">Strictly between 0 and 1.</param>
    public static Estimate Over(ReadOnlySpan<double> replicationValues, double level)
    {
        if (!(level is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        int n = 0;
        double sum = 0;
        foreach (double value in replicationValues)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            n++;
        }
        if (n == 0) return new Estimate(null, null, level);
        double mean = sum / n;
        if (n == 1) return new Estimate(mean, null, level);
        double squares = 0;
        foreach (double value in replicationValues)
        {
            if (!double.IsNaN(value)) squares += (value - mean) * (value - mean);
        }
        double standardError = Math.Sqrt(squares / (n - 1) / n);
        return new Estimate(mean, Student.Quantile((1 + level) / 2, n - 1) * standardError, level);
    }
}
