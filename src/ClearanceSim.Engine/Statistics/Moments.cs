using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Statistics;

/// <summary>
/// Count, sum, sum of squares, least and greatest of whole numbers, exact whatever the order, in <see cref="Length"/> cells of
/// the caller.
/// </summary>
/// <remarks>
/// Cells that are all 0 are an empty collection. Values from -2^50 to 2^50 and up to 2^26 of them fit (as microseconds: 35
/// years); more of smaller ones do. Sums are 128 bits wide, so mean and variance lose nothing before the last division.
/// </remarks>
public static class Moments
{
    /// <summary>How many cells it takes.</summary>
    public const int Length = 7;

    private const int Count = 0, Sum = 1, Squares = 3, Least = 5, Greatest = 6;

    // Extremes are kept as distances from far outside, so that 0 stands for none yet and the greater cell wins.
    private const long Far = 1L << 62;

    /// <summary>Takes in a value.</summary>
    public static void Add(Span<long> cells, long value)
    {
        Check(cells.Length);
        long sign = value >> 63;
        Add(ref MemoryMarshal.GetReference(cells), value, sign, (ulong)((value ^ sign) - sign));
    }

    /// <summary>Takes in a length of time, which is not negative, into the cells from the first on: there are as many as it takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddLength(ref long first, long length) => Add(ref first, length, 0, (ulong)length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref long c, long value, long sign, ulong size)
    {
        c++;
        WideSum.Add(ref Unsafe.Add(ref c, Sum), ref Unsafe.Add(ref c, Sum + 1), (ulong)value, sign);
        WideSum.Add(ref Unsafe.Add(ref c, Squares), ref Unsafe.Add(ref c, Squares + 1), size * size, (long)Product.High(size, size));
        if (Far - value > Unsafe.Add(ref c, Least)) Unsafe.Add(ref c, Least) = Far - value;
        if (Far + value > Unsafe.Add(ref c, Greatest)) Unsafe.Add(ref c, Greatest) = Far + value;
    }

    /// <summary>Takes in all that another collection holds.</summary>
    public static void Merge(Span<long> cells, ReadOnlySpan<long> other)
    {
        Check(cells.Length);
        Check(other.Length);
        cells[Count] += other[Count];
        WideSum.Add(ref cells[Sum], ref cells[Sum + 1], (ulong)other[Sum], other[Sum + 1]);
        WideSum.Add(ref cells[Squares], ref cells[Squares + 1], (ulong)other[Squares], other[Squares + 1]);
        cells[Least] = Math.Max(cells[Least], other[Least]);
        cells[Greatest] = Math.Max(cells[Greatest], other[Greatest]);
    }

    /// <summary>How many values there are.</summary>
    public static long CountOf(ReadOnlySpan<long> cells) => cells[Count];

    /// <summary>The sum of the values.</summary>
    public static Int128 SumOf(ReadOnlySpan<long> cells) => WideSum.Read(cells[Sum], cells[Sum + 1]);

    /// <summary>The least value; null where there is none.</summary>
    public static long? Min(ReadOnlySpan<long> cells) => cells[Count] == 0 ? null : Far - cells[Least];

    /// <summary>The greatest value; null where there is none.</summary>
    public static long? Max(ReadOnlySpan<long> cells) => cells[Count] == 0 ? null : cells[Greatest] - Far;

    /// <summary>The mean; null where there is no value.</summary>
    public static double? Mean(ReadOnlySpan<long> cells) =>
        cells[Count] == 0 ? null : (double)SumOf(cells) / cells[Count];

    /// <summary>The sample variance, over count - 1; null below two values.</summary>
    public static double? Variance(ReadOnlySpan<long> cells)
    {
        long n = cells[Count];
        if (n < 2) return null;
        // Sum of squares less sum²/n without a number of more than 128 bits: with sum = q n + r, sum²/n = q sum + q r + r²/n.
        Int128 sum = SumOf(cells), squares = WideSum.Read(cells[Squares], cells[Squares + 1]);
        var (q, r) = Int128.DivRem(sum, n);
        var (whole, rest) = Int128.DivRem(r * r, n);
        return ((double)(squares - q * sum - q * r - whole) - (double)rest / n) / (n - 1);
    }

    private static void Check(int length) => ArgumentOutOfRangeException.ThrowIfLessThan(length, Length);
}
