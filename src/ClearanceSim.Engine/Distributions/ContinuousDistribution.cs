namespace ClearanceSim.Engine.Distributions;

/// <summary>
/// A distribution with a quantile function that can be computed from either end, so that both tails keep their digits.
/// </summary>
public abstract record ContinuousDistribution : Distribution
{
    /// <summary>The value below which probability p lies.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public double Quantile(double p)
    {
        CheckProbability(p);
        return p <= 0.5 ? Lower(p) : Upper(1 - p);
    }

    /// <summary>The value above which probability q lies; exact for tiny q, where 1 - q would be 1.</summary>
    /// <param name="q">Strictly between 0 and 1.</param>
    public double UpperQuantile(double q)
    {
        CheckProbability(q);
        return q <= 0.5 ? Upper(q) : Lower(1 - q);
    }

    /// <summary>The value below which probability p lies, 0 &lt; p &lt;= 1/2.</summary>
    /// <param name="p">The probability of the lower tail.</param>
    /// <param name="near">A value close to the result, where one is known; solvers start from it.</param>
    internal abstract double Lower(double p, double near = double.NaN);

    /// <summary>The value above which probability q lies, 0 &lt; q &lt;= 1/2.</summary>
    /// <param name="q">The probability of the upper tail.</param>
    /// <param name="near">A value close to the result, where one is known; solvers start from it.</param>
    internal abstract double Upper(double q, double near = double.NaN);

    private static void CheckProbability(double p)
    {
        if (!(p is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile's probability lies strictly between 0 and 1.");
    }
}
