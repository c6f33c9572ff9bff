using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Experiments.WarmUps;

/// <summary>Sums an interval by the week in which it began, counted from the start of the simulation.</summary>
/// <remarks>Two numbers a week, exact: memory does not depend on how many come.</remarks>
internal readonly struct WeekObserver(int fromSlot, int toSlot, int weeks) : IObserver
{
    /// <summary>Seven days, so that the rhythm of the week is in every mean alike; microseconds.</summary>
    public const long Week = 7 * CapacitySchedule.Day;

    private readonly Int128[] sums = new Int128[weeks];
    private readonly long[] counts = new long[weeks];
    private readonly long[] lastCame = [-1];

    /// <inheritdoc/>
    public static bool WatchesMoves => false;

    /// <summary>
    /// The mean of each whole week, seconds, NaN where none began in it. A week after which nobody came may have been cut short by the end
    /// of the traffic, and is left out with all that follow.
    /// </summary>
    public double[] Means
    {
        get
        {
            int last = (int)(lastCame[0] < 0 ? 0 : lastCame[0] / Week), whole = last >= weeks - 1 ? weeks : last;
            var means = new double[whole];
            for (int week = 0; week < whole; week++) means[week] = counts[week] == 0 ? double.NaN : (double)sums[week] / counts[week] / 1e6;
            return means;
        }
    }

    /// <inheritdoc/>
    public void Created(in EntityView entity)
    {
        if (entity.InCohort) lastCame[0] = entity.Now;
    }

    /// <inheritdoc/>
    public void Moved(in EntityView entity, int token, int step)
    {
    }

    /// <inheritdoc/>
    public void Ended(in EntityView entity, Outcome outcome)
    {
        if (!entity.InCohort) return;
        long from = entity.Row[fromSlot], to = entity.Row[toSlot];
        if (from == AttributeSchema.Unset || to == AttributeSchema.Unset || from / Week >= weeks) return;
        sums[from / Week] += to - from;
        counts[from / Week]++;
    }
}
