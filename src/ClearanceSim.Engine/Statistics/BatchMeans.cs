using System.Runtime.CompilerServices;

namespace ClearanceSim.Engine.Statistics;

/// <summary>
/// The standard error of the mean of one long, correlated series, from the means of consecutive batches, in
/// <see cref="Length"/> cells of the caller.
/// </summary>
/// <remarks>
/// Batches double their size whenever 256 are full, by joining neighbours, so that memory stays constant and, once 128 values
/// have come, between 128 and 255 whole batches remain. The error is right when a batch is much longer than the series
/// remembers; that takes long runs at high load. Values may be 0 and 1, for shares. The order of the values matters, so two
/// collections cannot be merged. Cells that are all 0 are an empty collection. Method: Law, Simulation Modeling and Analysis,
/// 9.5.3.
/// </remarks>
public static class BatchMeans
{
    /// <summary>How many cells it takes.</summary>
    public const int Length = Batches + 2 * MostBatches;

    private const int MostBatches = 256;
    private const int SizeLog = 0, Whole = 1, Filled = 2, Open = 3, Batches = 5;

    /// <summary>Takes in the next value of the series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<long> cells, long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells.Length, Length);
        WideSum.Add(ref cells[Open], ref cells[Open + 1], value);
        if (++cells[Filled] == 1L << (int)cells[SizeLog]) Close(cells);
    }

    /// <summary>How many whole batches there are.</summary>
    public static int BatchCount(ReadOnlySpan<long> cells) => (int)cells[Whole];

    /// <summary>How many values make a batch.</summary>
    public static long BatchSize(ReadOnlySpan<long> cells) => 1L << (int)cells[SizeLog];

    /// <summary>The mean over the whole batches; null where there is none.</summary>
    public static double? Mean(ReadOnlySpan<long> cells) =>
        cells[Whole] == 0 ? null : (double)Total(cells) / ((double)cells[Whole] * BatchSize(cells));

    /// <summary>The standard error of <see cref="Mean"/>; null below two whole batches.</summary>
    public static double? StandardError(ReadOnlySpan<long> cells)
    {
        int n = BatchCount(cells);
        if (n < 2) return null;
        Int128 total = Total(cells);
        double squares = 0;
        for (int i = 0; i < n; i++)
        {
            double deviation = (double)(BatchSum(cells, i) * n - total);
            squares += deviation * deviation;
        }
        // Deviations are n batch sizes too large: once for the scale of the sum, once for that of a batch.
        return Math.Sqrt(squares / ((double)n * (n - 1))) / ((double)n * BatchSize(cells));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Close(Span<long> cells)
    {
        int at = Batches + 2 * (int)cells[Whole]++;
        (cells[at], cells[at + 1]) = (cells[Open], cells[Open + 1]);
        cells.Slice(Filled, 3).Clear();
        if (cells[Whole] < MostBatches) return;
        for (int i = 0; i < MostBatches / 2; i++)
        {
            Int128 pair = BatchSum(cells, 2 * i) + BatchSum(cells, 2 * i + 1);
            cells[Batches + 2 * i] = (long)(ulong)pair;
            cells[Batches + 2 * i + 1] = (long)(pair >> 64);
        }
        cells[(Batches + MostBatches)..Length].Clear();
        cells[Whole] = MostBatches / 2;
        cells[SizeLog]++;
    }

    private static Int128 BatchSum(ReadOnlySpan<long> cells, int batch) =>
        WideSum.Read(cells[Batches + 2 * batch], cells[Batches + 2 * batch + 1]);

    private static Int128 Total(ReadOnlySpan<long> cells)
    {
        Int128 total = 0;
        for (int i = 0; i < cells[Whole]; i++) total += BatchSum(cells, i);
        return total;
    }
}
