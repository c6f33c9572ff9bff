using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Engine.Observation;

/// <summary>Lengths of an interval over the cohort of one replication, microseconds.</summary>
public readonly ref struct IntervalView
{
    private readonly ReadOnlySpan<long> cells;
    private readonly bool batches;

    internal IntervalView(ReadOnlySpan<long> cells, bool batches)
    {
        this.cells = cells;
        this.batches = batches;
    }

    /// <summary>Intervals observed.</summary>
    public long Count => Moments.CountOf(cells[..Moments.Length]);

    /// <summary>Their sum, exact.</summary>
    public Int128 Sum => Moments.SumOf(cells[..Moments.Length]);

    /// <summary>Their mean, or null if there were none.</summary>
    public double? Mean => Moments.Mean(cells[..Moments.Length]);

    /// <summary>Their variance, or null if there were none.</summary>
    public double? Variance => Moments.Variance(cells[..Moments.Length]);

    /// <summary>The longest, exact, or null if there were none.</summary>
    public long? Max => Moments.Max(cells[..Moments.Length]);

    /// <summary>A quantile, to within one per cent, or null if there were none.</summary>
    public double? Quantile(double q) => Histogram.Quantile(cells.Slice(Moments.Length, Histogram.Length), q);

    /// <summary>Standard error of the mean from batch means; null if they are not kept or too few.</summary>
    public double? StandardError => batches ? BatchMeans.StandardError(BatchCells) : null;

    /// <summary>Whole batches that the standard error rests on.</summary>
    public int Batches => batches ? BatchMeans.BatchCount(BatchCells) : 0;

    private ReadOnlySpan<long> BatchCells => cells.Slice(Moments.Length + Histogram.Length, BatchMeans.Length);
}
