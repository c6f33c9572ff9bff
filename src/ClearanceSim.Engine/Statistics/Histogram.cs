using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Statistics;

/// <summary>
/// Counts of whole numbers in bins that widen with the value, 64 to an octave, in <see cref="Length"/> cells of the caller;
/// quantiles from it are within 1 % of the true ones.
/// </summary>
/// <remarks>
/// Values below 128 have a bin each; above, a bin is at most 1/64 of its values wide. What is below 0 counts as 0, what is
/// above 2^53 as 2^53 - 1. Cells that are all 0 are an empty histogram.
/// </remarks>
public static class Histogram
{
    /// <summary>How many cells it takes.</summary>
    public const int Length = ((LastOctave - SubBits) << SubBits) + (2 << SubBits);

    private const int SubBits = 6, LastOctave = 52;
    private const long Greatest = (1L << (LastOctave + 1)) - 1;

    /// <summary>The bin of a value, from 0 up to <see cref="Length"/> - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BinOf(long value) => BinOfLength(Math.Max(value, 0));

    /// <summary>The bin of a length of time, which is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BinOfLength(long length)
    {
        ulong value = Math.Min((ulong)length, Greatest);
        int shift = 63 - SubBits - BitOperations.LeadingZeroCount(value | (1UL << SubBits));
        return (shift << SubBits) + (int)(value >> shift);
    }

    /// <summary>The least value of a bin; of bin <see cref="Length"/>, the end of the last.</summary>
    public static long LowerBound(int bin)
    {
        if (bin < 2 << SubBits) return bin;
        int shift = (bin >> SubBits) - 1;
        return (long)(bin - (shift << SubBits)) << shift;
    }

    /// <summary>Takes in a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<long> cells, long value) => cells[BinOf(value)]++;

    /// <summary>Takes in all that another histogram holds.</summary>
    public static void Merge(Span<long> cells, ReadOnlySpan<long> other)
    {
        for (int i = 0; i < Length; i++) cells[i] += other[i];
    }

    /// <summary>How many values there are.</summary>
    public static long CountOf(ReadOnlySpan<long> cells)
    {
        long count = 0;
        foreach (long cell in cells[..Length]) count += cell;
        return count;
    }

    /// <summary>
    /// The value up to which a share q of the values lie, within 1 % of the true one (exact below 128); null where there is no
    /// value.
    /// </summary>
    /// <param name="cells">The histogram.</param>
    /// <param name="q">From 0 (the least value) to 1 (the greatest).</param>
    /// <remarks>The true one is the value of rank ceil(q n). Within a bin the values are taken as evenly spread.</remarks>
    public static double? Quantile(ReadOnlySpan<long> cells, double q)
    {
        if (!(q is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile's q lies between 0 and 1.");
        long count = CountOf(cells);
        if (count == 0) return null;
        double rank = Math.Max(q * count, double.Epsilon);
        long before = 0;
        int bin = 0;
        while (before + cells[bin] < rank) before += cells[bin++];
        double from = LowerBound(bin), to = LowerBound(bin + 1);
        if (to - from == 1) return from;
        // A bin's values may all lie at one end of it; kept this far from both ends, the error stays within 1 %.
        double even = from + (rank - before) / cells[bin] * (to - from);
        return Math.Clamp(even, 0.99 * to, 1.01 * from);
    }
}
