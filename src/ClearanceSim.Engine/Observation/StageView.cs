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
    public long Count => Moments.CountOf(cells.Slice(Moments.Length, Moments.Length));

    /// <summary>Waits observed: those who were served at once count with 0, those who gave up with what they waited.</summary>
    public long Waits => Moments.CountOf(cells[..Moments.Length]);

    /// <summary>Mean wait before service, or null if there was none.</summary>
    public double? MeanWait => Moments.Mean(cells[..Moments.Length]);

    /// <summary>Mean service, or null if there was none.</summary>
    public double? MeanService => Moments.Mean(cells.Slice(Moments.Length, Moments.Length));

    /// <summary>Standard error of the mean wait from batch means; null if they are not kept or too few.</summary>
    public double? WaitStandardError => batches ? BatchMeans.StandardError(cells[(2 * Moments.Length)..]) : null;

    /// <summary>Whole batches that the standard error rests on.</summary>
    public int Batches => batches ? BatchMeans.BatchCount(cells[(2 * Moments.Length)..]) : 0;
}
