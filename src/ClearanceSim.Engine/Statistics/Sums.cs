using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Statistics;

/// <summary>
/// Count and sum of lengths of time, exact whatever the order, in <see cref="Length"/> cells of the caller: what a mean needs, where
/// nobody asks for more.
/// </summary>
/// <remarks>Cells that are all 0 are an empty collection. The sum is 128 bits wide.</remarks>
public static class Sums
{
    /// <summary>How many cells it takes.</summary>
    public const int Length = 3;

    private const int Sum = 1;

    /// <summary>Takes in a length, which is not negative, into the cells from the first on: there are as many as it takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref long first, long length)
    {
        first++;
        WideSum.Add(ref Unsafe.Add(ref first, Sum), ref Unsafe.Add(ref first, Sum + 1), (ulong)length, 0);
    }

    /// <summary>Takes in a length of zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AddZero(ref long first) => first++;

    /// <summary>How many lengths there are.</summary>
    public static long CountOf(ReadOnlySpan<long> cells) => cells[0];

    /// <summary>The mean; null where there is no length.</summary>
    public static double? Mean(ReadOnlySpan<long> cells) =>
        cells[0] == 0 ? null : (double)WideSum.Read(cells[Sum], cells[Sum + 1]) / cells[0];
}
