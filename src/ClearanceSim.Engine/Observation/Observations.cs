using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Engine.Observation;

/// <summary>What one replication has observed of its cohort: counts, sums and histograms, all integers, read through typed views.</summary>
/// <remarks>Times are microseconds. A view reads the replication as it stands; take figures before it runs on.</remarks>
public sealed class Observations
{
    private readonly Simulation simulation;
    private readonly ObservationLayout layout;
    private readonly long[] cells;

    internal Observations(Simulation simulation)
    {
        this.simulation = simulation;
        layout = simulation.Program.Layout;
        cells = simulation.Cells;
    }

    /// <summary>Entities in the cohort.</summary>
    public long Submitted => cells[ObservationLayout.Submitted];

    /// <summary>Entities of the cohort that have not left.</summary>
    public long InProgress => Submitted - Left(Outcome.Released) - Left(Outcome.Refused) - Left(Outcome.Withdrawn) - Left(Outcome.Reneged);

    /// <summary>Entities released while the cohort came, of it or not: what the process lets through.</summary>
    public long ReleasedInWindow => cells[ObservationLayout.ReleasedInWindow];

    /// <summary>The clock.</summary>
    public long Clock => simulation.Now;

    /// <summary>
    /// The window over which throughput is observed, in which the cohort came: from the end of the warm-up until it was complete, or the
    /// clock. It does not hang on who leaves last.
    /// </summary>
    public (long From, long To) Coming => simulation.Coming;

    /// <summary>The window over which pools are observed: from the end of the warm-up to the end, or the clock.</summary>
    public (long From, long To) Window => simulation.Window;

    /// <summary>Entities of the cohort that left with an outcome.</summary>
    public long Left(Outcome outcome) => cells[ObservationLayout.LeftFirst + (int)outcome];

    /// <summary>Entities of the cohort that are inside, by the cause of what their trunk is waiting for at this moment.</summary>
    public long InProgressAt(int cause) => simulation.CountInside(cause);

    /// <summary>An interval, by its index in the process.</summary>
    public IntervalView Interval(int index) =>
        new(cells.AsSpan(layout.Intervals[index].At, layout.IntervalCells), layout.BatchMeans);

    /// <summary>An interval by another clock, by its index in <see cref="Process.Clocked"/>.</summary>
    public IntervalView Clocked(int index) =>
        new(cells.AsSpan(layout.Clocked[index].At, ObservationLayout.InTime), false);

    /// <summary>How many intervals by another clock ended within their limit, by the same index.</summary>
    public long InTime(int index) => cells[layout.Clocked[index].At + ObservationLayout.InTime];

    /// <summary>The main interval of the members of a group with one code.</summary>
    public IntervalView Group(int group, int code)
    {
        int size = Moments.Length + Histogram.Length;
        return new(cells.AsSpan(layout.Groups[group].At + code * size, size), false);
    }

    /// <summary>Main intervals no longer than a threshold.</summary>
    public long Within(int threshold) => cells[layout.Within + threshold];

    /// <summary>A stage, by its index in the program.</summary>
    public StageView Stage(int index) => new(cells.AsSpan(layout.Stages + index * layout.StageCells, layout.StageCells), layout.BatchMeans);

    /// <summary>A pool, by its index in the program.</summary>
    public PoolView Pool(int index) => new(simulation.WindowOf(index), Window.To - Window.From, simulation.Program.Pools[index].Capacity is null);

    /// <summary>Time of the main interval that went into a cause, summed over the cohort; over all causes it is the interval's sum.</summary>
    public Int128 Waiting(int cause) => WideSum.Read(cells[layout.Waiting + 2 * cause], cells[layout.Waiting + 2 * cause + 1]);

    /// <summary>Time of arms that were not the longest of their fork, which delayed nobody, in the main interval or outside it.</summary>
    public Int128 Hidden(int cause) => WideSum.Read(cells[layout.Hidden + 2 * cause], cells[layout.Hidden + 2 * cause + 1]);

    /// <summary>A tally, by its index in the process and, if it is split, a code.</summary>
    public Int128 Tally(int tally, int code = 0)
    {
        int at = layout.Tallies[tally].At + 2 * code;
        return WideSum.Read(cells[at], cells[at + 1]);
    }

    /// <summary>A weighted time, by its index in <see cref="Process.WeightedTimes"/>: microseconds times what was weighed with.</summary>
    public Int128 WeightedTime(int index)
    {
        int at = layout.Weighted[index].At;
        return WideSum.Read(cells[at], cells[at + 1]);
    }

    /// <summary>Whole batches that the standard error of an outcome's share rests on.</summary>
    public int OutcomeBatches(Outcome outcome) => layout.OutcomeBatches < 0
        ? 0
        : BatchMeans.BatchCount(cells.AsSpan(layout.OutcomeBatches + (int)outcome * BatchMeans.Length, BatchMeans.Length));

    /// <summary>Standard error of an outcome's share, from batch means in the order of leaving; null if they are not kept or too few.</summary>
    public double? OutcomeStandardError(Outcome outcome) => layout.OutcomeBatches < 0
        ? null
        : BatchMeans.StandardError(cells.AsSpan(layout.OutcomeBatches + (int)outcome * BatchMeans.Length, BatchMeans.Length));
}
