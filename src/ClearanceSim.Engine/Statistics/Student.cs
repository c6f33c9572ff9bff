using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Statistics;

/// <summary>Student's t distribution, portable.</summary>
public static class Student
{
    /// <summary>The value below which probability p lies; relative error below 1e-9.</summary>
    /// <param name="p">Between 1e-100 and 1 - 1e-16.</param>
    /// <param name="degreesOfFreedom">Above 0, up to a million.</param>
    /// <remarks>
    /// From the incomplete beta: P(|T| &gt; t) = I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun 26.7.1).
    /// </remarks>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        if (!(p is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile's p lies strictly between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (p < 0.5) return -Positive(p, 0.5 - p, degreesOfFreedom);
        return p == 0.5 ? 0 : Positive(1 - p, p - 0.5, degreesOfFreedom);
    }

    // The beta's x/(1-x) is df/t². Its lower tail is what lies outside ±t, its upper tail what lies inside.
    private static double Positive(double outside, double inside, double df)
    {
        double a = df / 2, z = StandardNormal.RoughUpperQuantile(outside);
        bool isUpper = inside < outside;
        double logOdds = BetaTail.LogOdds(a, 0.5, 2 * (isUpper ? inside : outside), isUpper, z > 0 ? df / (z * z) : double.NaN);
        return Math.Sqrt(df) * Portable.Exp(-logOdds / 2);
    }
}
