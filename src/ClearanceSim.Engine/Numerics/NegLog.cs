using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Numerics;

/// <summary>
/// Minus the natural logarithm of a 64-bit draw, in integers: what exponential times are made of, in the loop's hottest place.
/// </summary>
/// <remarks>
/// The draw stands for u = ((bits &gt;&gt; 12) + 1/2) / 2^52, as in <see cref="Draws.Draw.Uniform"/>, so the result lies between
/// about 1e-16 and 53 ln 2 = 36.74. Absolute error below 2e-12; the same bits everywhere.
/// </remarks>
public static class NegLog
{
    /// <summary>Fraction bits of <see cref="Fixed"/>.</summary>
    public const int FractionBits = 57;

    // u = 2^-(zeros+1) s (1 + t), with s the start of one of 256 rows and 0 <= t < h = 1/256. With t = h y the logarithm of 1
    // + t is h (A y - B y² + C y³): Taylor's series to t⁴, t⁴ economised by Chebyshev's polynomial (t⁴ is 2h t³ - 5/4 h² t² +
    // 1/4 h³ t - h⁴/128 but for h⁴/128), which leaves an error below h⁴/512 + h⁵/5 < 7e-13. A is folded into the row's
    // reciprocal: x = A y.
    private const double H = 1.0 / 256;
    private const double TwoTo64 = 18446744073709551616.0;
    private const double A = 1 - H * H * H / 16;
    private const ulong B = (ulong)((H / 2 - 5 * H * H * H / 16) / (A * A) * TwoTo64);
    private const ulong C = (ulong)((H * H / 3 - H * H * H / 2) / (A * A * A) * TwoTo64);
    private const double FixedOne = 1L << FractionBits;
    private const ulong Ln2Fixed = (ulong)(Portable.Ln2 * FixedOne);

    // Two cells a row: A/s with 64 fraction bits, and ln s (less a hair) with 57.
    private static readonly ulong[] Rows = BuildRows();

    /// <summary>-ln u with <see cref="FractionBits"/> fraction bits; below 2^63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fixed(ulong bits)
    {
        ulong u = (bits & ~0xFFFUL) | 0x800;
        int zeros = System.Numerics.BitOperations.LeadingZeroCount(u);
        u <<= zeros;
        ref ulong row = ref Unsafe.Add(
            ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(Rows), (nint)((u >> 54) & 0x1FE));
        ulong x = Product.High(u << 9, row);
        ulong y = x - Product.High(Product.High(x, x), B - Product.High(x, C));
        return (ulong)(zeros + 1) * Ln2Fixed - Unsafe.Add(ref row, 1) - (y >> (8 + 64 - FractionBits));
    }

    private static ulong[] BuildRows()
    {
        // The hair keeps -ln u above zero for the greatest u in spite of the polynomial's error.
        const double hair = 7e-13, economised = H * H * H * H / 512;
        var rows = new ulong[512];
        for (int i = 0; i < 256; i++)
        {
            rows[2 * i] = (ulong)(256 * A / (256 + i) * TwoTo64);
            double log = Portable.Log((256 + i) / 256.0);
            // The first row's logarithm is below the hair: wrapping round zero is harmless in the unsigned difference.
            rows[2 * i + 1] = (ulong)(long)((log + economised - hair) * FixedOne);
        }
        return rows;
    }
}
