using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Experiments.ReleaseStudies;

/// <summary>One interval of one group in one replication, by integers: lengths, and who held the declarations meanwhile.</summary>
internal sealed class StudyCells
{
    private readonly long[] moments = new long[Moments.Length], histogram = new long[Histogram.Length];
    private readonly Int128[] held = new Int128[TimeHolders.Names.Count + 1];

    /// <summary>Takes in an interval.</summary>
    /// <param name="length">Microseconds.</param>
    /// <param name="holders">Of it, by holder; the rest was not attributed.</param>
    public void Add(long length, ReadOnlySpan<long> holders)
    {
        Moments.Add(moments, length);
        Histogram.Add(histogram, length);
        long rest = length;
        for (int h = 0; h < holders.Length; h++)
        {
            held[h] += holders[h];
            rest -= holders[h];
        }
        held[^1] += rest;
    }

    /// <summary>The figures, seconds.</summary>
    public StudyFigures Figures() => new(
        Moments.CountOf(moments), (double)Moments.SumOf(moments) / 1e6, Histogram.Quantile(histogram, 0.5)!.Value / 1e6,
        Histogram.Quantile(histogram, 0.9)!.Value / 1e6, Moments.Min(moments)!.Value / 1e6, Moments.Max(moments)!.Value / 1e6,
        [.. held.Select(h => (double)h / 1e6)]);
}

/// <summary>Figures of one interval of one group in one replication, seconds.</summary>
/// <param name="Count">Declarations.</param>
/// <param name="Sum">Of their times.</param>
/// <param name="Median">Half take no longer.</param>
/// <param name="P90">Nine in ten take no longer.</param>
/// <param name="Least">The shortest.</param>
/// <param name="Greatest">The longest.</param>
/// <param name="Held">Of the sum, by holder; what was not attributed comes last.</param>
internal sealed record StudyFigures(
    long Count, double Sum, double Median, double P90, double Least, double Greatest, IReadOnlyList<double> Held);

/// <summary>Which interval of which group: -1 for all declarations, and for the whole way.</summary>
/// <param name="Group">Index of the column.</param>
/// <param name="Code">Code within it.</param>
/// <param name="From">The milestone that begins it.</param>
/// <param name="To">The milestone that ends it.</param>
internal readonly record struct StudyKey(int Group, int Code, int From, int To);
