using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<long> cells, long value)
    {
        ref long c = ref First(cells);
        c++;
        WideSum.Add(ref Unsafe.Add(ref c, Sum), ref Unsafe.Add(ref c, Sum + 1), value);
        long sign = value >> 63;
        ulong size = (ulong)((value ^ sign) - sign);
        ulong squareHigh = Math.BigMul(size, size, out ulong squareLow);
        WideSum.Add(ref Unsafe.Add(ref c, Squares), ref Unsafe.Add(ref c, Squares + 1), squareLow, (long)squareHigh);
        if (Far - value > Unsafe.Add(ref c, Least)) Unsafe.Add(ref c, Least) = Far - value;
        if (Far + value > Unsafe.Add(ref c, Greatest)) Unsafe.Add(ref c, Greatest) = Far + value;
    }

    /// <summary>Takes in a zero, as <see cref="Add"/> would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddZero(Span<long> cells)
    {
        ref long c = ref First(cells);
        c++;
        if (Far > Unsafe.Add(ref c, Least)) Unsafe.Add(ref c, Least) = Far;
        if (Far > Unsafe.Add(ref c, Greatest)) Unsafe.Add(ref c, Greatest) = Far;
    }

    /// <summary>Takes in a value where only count, sum and mean will be asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddToMean(Span<long> cells, long value)
    {
        ref long c = ref First(cells);
        c++;
        WideSum.Add(ref Unsafe.Add(ref c, Sum), ref Unsafe.Add(ref c, Sum + 1), value);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref long First(Span<long> cells)
    {
        Check(cells.Length);
        return ref MemoryMarshal.GetReference(cells);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Check(int length) => ArgumentOutOfRangeException.ThrowIfLessThan(length, Length);
}
