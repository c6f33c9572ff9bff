namespace ClearanceSim.Engine.Numerics;

/// <summary>The regularised incomplete beta function, portable.</summary>
public static class BetaFunction
{
    /// <summary>
    /// I_x(a, b) and its complement; the smaller of them keeps its digits. Relative error below 1e-12 for a + b up to 10 000.
    /// </summary>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <param name="x">Point from 0 to 1.</param>
    public static (double Lower, double Upper) Incomplete(double a, double b, double x)
    {
        if (x <= 0) return (0, 1);
        if (x >= 1) return (1, 0);
        double y = 1 - x;
        return Incomplete(a, b, x, y, Portable.Exp(a * Portable.Log(x) + b * Portable.Log1p(-x) - GammaFunction.LogBeta(a, b)));
    }

    // front is x^a y^b / B(a, b); solvers have it at hand, and y = 1 - x with all its digits.
    internal static (double Lower, double Upper) Incomplete(double a, double b, double x, double y, double front)
    {
        if (x * (a + b + 2) < a + 1)
        {
            double lower = front / a * Fraction(a, b, x);
            return (lower, 1 - lower);
        }
        double upper = front / b * Fraction(b, a, y);
        return (1 - upper, upper);
    }

    // The continued fraction DLMF 8.17.22 by Lentz's method, two of its coefficients a turn.
    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        double c = 1, d = Inverse(1 - (a + b) * x / (a + 1)), fraction = d;
        for (int m = 1; m < 100_000; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = Inverse(1 + even * d);
            c = AwayFromZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = Inverse(1 + odd * d);
            c = AwayFromZero(1 + odd / c);
            double factor = d * c;
            fraction *= factor;
            if (Math.Abs(factor - 1) < 2e-16) break;
        }
        return fraction;

        static double AwayFromZero(double value) => Math.Abs(value) < tiny ? tiny : value;
        static double Inverse(double value) => 1 / AwayFromZero(value);
    }
}
