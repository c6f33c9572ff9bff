namespace ClearanceSim.Engine.Numerics;

/// <summary>The normal distribution with mean 0 and standard deviation 1, portable, exact in both tails.</summary>
public static class StandardNormal
{
    private const double InverseRootTwoPi = 0.39894228040143267794;

    /// <summary>The density at z.</summary>
    public static double Density(double z) => InverseRootTwoPi * Portable.Exp(-0.5 * z * z);

    /// <summary>The probability of a value up to z.</summary>
    public static double Lower(double z) => Upper(-z);

    /// <summary>The probability of a value above z; relative error below 1e-13 for z from -37 to 37.</summary>
    /// <remarks>Series DLMF 7.6.2 in the middle, the continued fraction 7.9.3 in the tail.</remarks>
    public static double Upper(double z)
    {
        if (double.IsInfinity(z)) return z > 0 ? 0 : 1;
        return Math.Abs(z) < 2.5 ? 0.5 - Density(z) * MiddleSeries(z) : z > 0 ? Tail(z) : 1 - Tail(-z);
    }

    /// <summary>The value below which probability p lies, 0 &lt; p &lt; 1; absolute error below 1e-14 for p up to 1/2.</summary>
    public static double Quantile(double p) => p <= 0.5 ? -UpperQuantile(p) : UpperQuantile(1 - p);

    /// <summary>The value above which probability q lies; exact for tiny q, where 1 - q would be 1.</summary>
    public static double UpperQuantile(double q)
    {
        if (!(q is > 0 and < 1)) return q == 0 ? double.PositiveInfinity : q == 1 ? double.NegativeInfinity : double.NaN;
        if (q > 0.5) return -UpperQuantile(1 - q);
        double z = RoughUpperQuantile(q);
        double error;
        do
        {
            // Taylor's series of the quantile around the mass at z, to the fourth power: the starting error of 5e-4 falls
            // below 1e-15 at once, but for the far tails.
            error = (Upper(z) - q) / Density(z);
            double square = z * z;
            z += error * (1 + error * (z / 2 + error * ((2 * square + 1) / 6 + error * z * (6 * square + 7) / 24)));
        }
        while (Math.Abs(error * z) > 3e-3);
        return z;
    }

    // Hastings' approximation, error below 4.5e-4 (Abramowitz and Stegun 26.2.23), for q up to 1/2.
    internal static double RoughUpperQuantile(double q)
    {
        double t = Math.Sqrt(-2 * Portable.Log(q));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }

    // z + z³/3 + z⁵/(3·5) + …
    private static double MiddleSeries(double z)
    {
        double square = z * z, term = z, sum = z;
        for (double k = 3; Math.Abs(term) > Math.Abs(sum) * 1e-17; k += 2)
        {
            term *= square / k;
            sum += term;
        }
        return sum;
    }

    private static double Tail(double z)
    {
        // 1/(z + 1/(z + 2/(z + 3/…))) from the far end; the depth suffices for full precision from z = 2.5 on.
        double fraction = z;
        for (int k = 16 + (int)(350 / (z * z)); k > 0; k--) fraction = z + k / fraction;
        return Density(z) / fraction;
    }
}
