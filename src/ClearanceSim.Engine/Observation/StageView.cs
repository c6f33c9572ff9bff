using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Engine.Observation;

/// <summary>Waiting and service at a stage over the cohort of one replication, microseconds.</summary>
public readonly ref struct StageView
{
    private readonly ReadOnlySpan<long> cells;
    private readonly bool batches;

    internal StageView(ReadOnlySpan<long> cells, bool batches)
    {
        this.cells = cells;
        this.batches = batches;
    }

    /// <summary>Passages whose service ended.</summary>
    public long Count => Sums.CountOf(cells.Slice(Sums.Length, Sums.Length));

    /// <summary>Waits observed: those who were served at once count with 0, those who gave up with what they waited.</summary>
    public long Waits => Sums.CountOf(cells[..Sums.Length]);

    /// <summary>Mean wait before service, or null if there was none.</summary>
    public double? MeanWait => Sums.Mean(cells[..Sums.Length]);

    /// <summary>Mean service, or null if there was none.</summary>
    public double? MeanService => Sums.Mean(cells.Slice(Sums.Length, Sums.Length));

    /// <summary>Standard error of the mean wait from batch means; null if they are not kept or too few.</summary>
    public double? WaitStandardError => batches ? BatchMeans.StandardError(cells[(2 * Sums.Length)..]) : null;

    /// <summary>Whole batches that the standard error rests on.</summary>
    public int Batches => batches ? BatchMeans.BatchCount(cells[(2 * Sums.Length)..]) : 0;
}
