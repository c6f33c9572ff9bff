namespace ClearanceSim.Engine.Numerics;

/// <summary>
/// Logarithm, exponential and power with the same bits on every 64-bit machine.
/// </summary>
/// <remarks>
/// <see cref="Math.Log(double)"/>, <see cref="Math.Exp"/> and <see cref="Math.Pow"/> differ in the last bit from one processor or
/// C library to another. These use IEEE addition, multiplication, division and integer operations only, which .NET never fuses,
/// so they can stand in draws, tables and statistics. They are slower than the library's and meant for tables, not for the loop.
/// </remarks>
public static class Portable
{
    /// <summary>The natural logarithm of 2.</summary>
    public const double Ln2 = 0.69314718055994530942;

    // Ln2High has 21 trailing zero bits, so that a multiple of it by an exponent is exact; Ln2Low is what is left of ln 2.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const long ExponentOne = 1023L << 52;
    private const long Mantissa = (1L << 52) - 1;

    /// <summary>The natural logarithm; relative error below 5e-16. NaN below zero, minus infinity at zero.</summary>
    public static double Log(double x)
    {
        if (!(x > 0)) return x == 0 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        int exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2^54 lifts a subnormal into the normal range
            exponent = -54;
        }
        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        double m = BitConverter.Int64BitsToDouble((bits & Mantissa) | ExponentOne);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            exponent++;
        }
        double s = (m - 1) / (m + 1);
        return exponent * Ln2High + (2 * s + (s * ArtanhTail(s * s) + exponent * Ln2Low));
    }

    /// <summary>ln(1 + x) without the loss of digits near zero; relative error below 1e-15.</summary>
    public static double Log1p(double x)
    {
        if (x is < -0.29 or > 0.41 || double.IsNaN(x)) return Log(1 + x);
        double s = x / (2 + x);
        return 2 * s + s * ArtanhTail(s * s);
    }

    /// <summary>e to the power x; relative error below 5e-16 where the result is a normal number.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.782712893384) return double.PositiveInfinity;
        if (x < -745.2) return 0;
        int k = Reduce(x, out double r);
        return Scale(1 + r * ExpTail(r), k);
    }

    /// <summary>e to the power x, less 1, without the loss of digits near zero; relative error below 1e-15.</summary>
    public static double Expm1(double x)
    {
        if (!(x is > -0.34 and < 0.34)) return Exp(x) - 1;
        return x * ExpTail(x);
    }

    /// <summary>
    /// x to the power y for x &gt;= 0, as exp(y ln x); relative error below (1 + |y ln x|) times 5e-16.
    /// </summary>
    public static double Pow(double x, double y)
    {
        if (y == 0) return 1;
        if (y == 1) return x;
        if (x == 0) return y > 0 ? 0 : double.PositiveInfinity;
        return Exp(y * Log(x));
    }

    // 2 (s²/3 + s⁴/5 + … ): ln((1+s)/(1-s)) = 2 artanh s, less its first term, over s. |s| <= 0.1716.
    private static double ArtanhTail(double z) =>
        z * (2.0 / 3 + z * (2.0 / 5 + z * (2.0 / 7 + z * (2.0 / 9 + z * (2.0 / 11 + z * (2.0 / 13 + z * (2.0 / 15
        + z * (2.0 / 17 + z * (2.0 / 19 + z * (2.0 / 21 + z * (2.0 / 23)))))))))));

    // (e^r - 1) / r by Taylor's series, |r| <= 0.3466.
    private static double ExpTail(double r) =>
        1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040
        + r * (1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r * (1.0 / 39916800
        + r * (1.0 / 479001600 + r * (1.0 / 6227020800 + r * (1.0 / 87178291200)))))))))))));

    private static int Reduce(double x, out double rest)
    {
        double k = Math.Floor(x * (1 / Ln2) + 0.5);
        rest = x - k * Ln2High - k * Ln2Low;
        return (int)k;
    }

    // In two factors, so that results down to the subnormals and up to the largest number come out.
    private static double Scale(double value, int exponent)
    {
        int half = exponent >> 1;
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
