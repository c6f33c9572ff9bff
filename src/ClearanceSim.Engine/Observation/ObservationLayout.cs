using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Engine.Observation;

/// <summary>Where in a replication's one array of integers each observation lives.</summary>
/// <remarks>One array makes a snapshot a copy and a merge an addition cell by cell.</remarks>
internal sealed class ObservationLayout
{
    public const int Submitted = 0;
    public const int LeftFirst = 1;
    public const int ReleasedInWindow = LeftFirst + 4;
    public const int WaitingFirst = ReleasedInWindow + 1;

    // A clocked interval has no batch means; behind its histogram stands how many were in time.
    public const int InTime = Moments.Length + Histogram.Length;
    private const int ClockedLength = InTime + 1;

    public ObservationLayout(Process process, AttributeSchema attributes, IReadOnlyList<string> milestones, int stages, int causes)
    {
        BatchMeans = process.BatchMeans;
        int at = WaitingFirst;
        int Take(int cells) => (at += cells) - cells;

        Causes = causes;
        Waiting = Take(2 * causes);
        Hidden = Take(2 * causes);

        Thresholds = [.. process.Thresholds];
        Within = Take(Thresholds.Length);

        IntervalCells = Moments.Length + Histogram.Length + (BatchMeans ? Statistics.BatchMeans.Length : 0);
        Intervals =
        [
            .. process.Intervals.Select(i => new Interval(
                milestones.ToList().IndexOf(i.From), milestones.ToList().IndexOf(i.To), Take(IntervalCells))),
        ];
        Clocked =
        [
            .. process.Clocked.Select(c => new ClockedCells(
                milestones.ToList().IndexOf(c.From), milestones.ToList().IndexOf(c.To), Take(ClockedLength), c.Clock)),
        ];
        Main = process.MainInterval;
        Ending = [.. milestones.Select((_, m) => Enumerable.Range(0, Intervals.Length).Where(i => Intervals[i].To == m).ToArray())];
        MainFrom = Intervals[Main].From;

        StageCells = 2 * Sums.Length + (BatchMeans ? Statistics.BatchMeans.Length : 0);
        Stages = Take(StageCells * stages);

        Groups = [.. process.Groups.Select(g => Group(attributes[g], Take))];
        Tallies = [.. process.Tallies.Select(t => Tally(t, attributes, Take))];
        Weighted = [.. process.WeightedTimes.Select(w => new WeightedCells(
            [.. w.From.Select(m => milestones.ToList().IndexOf(m))], [.. w.To.Select(m => milestones.ToList().IndexOf(m))],
            w.Slot ?? -1, w.Beyond, Take(2)))];
        OutcomeBatches = BatchMeans ? Take(4 * Statistics.BatchMeans.Length) : -1;
        Length = at;
    }

    public bool BatchMeans { get; }

    public int Length { get; }

    public int Causes { get; }

    public int Waiting { get; }

    public int Hidden { get; }

    public long[] Thresholds { get; }

    public int Within { get; }

    public int IntervalCells { get; }

    public Interval[] Intervals { get; }

    /// <summary>Intervals by other clocks.</summary>
    public ClockedCells[] Clocked { get; }

    public int Main { get; }

    /// <summary>The milestone that begins the main interval.</summary>
    public int MainFrom { get; }

    /// <summary>For each milestone the intervals that end with it.</summary>
    public int[][] Ending { get; }

    public int StageCells { get; }

    public int Stages { get; }

    public GroupCells[] Groups { get; }

    public TallyCells[] Tallies { get; }

    /// <summary>Times between milestones with their weights.</summary>
    public WeightedCells[] Weighted { get; }

    public int OutcomeBatches { get; }

    private static GroupCells Group(AttributeDefinition a, Func<int, int> take) =>
        new(a.Slot, a.Codes.Count, take(a.Codes.Count * (Moments.Length + Histogram.Length)));

    private static TallyCells Tally(Tally tally, AttributeSchema attributes, Func<int, int> take)
    {
        var group = tally.Group is null ? null : attributes[tally.Group];
        int codes = group?.Codes.Count ?? 1;
        return new(tally.Slot ?? -1, group?.Slot ?? -1, codes, take(2 * codes));
    }

    /// <summary>An interval: milestone numbers and where its cells begin (moments, histogram, batch means).</summary>
    public readonly record struct Interval(int From, int To, int At);

    /// <summary>An interval by a clock: milestone numbers, where its cells begin (moments, histogram, in time) and the clock.</summary>
    public readonly record struct ClockedCells(int From, int To, int At, IntervalClock Clock);

    /// <summary>A group: the cell that says to which member an entity belongs, and where the members' cells begin.</summary>
    public readonly record struct GroupCells(int Slot, int Codes, int At);

    /// <summary>A tally: what is summed (-1: entities), by which cell it is split (-1: not), and where its sums begin.</summary>
    public readonly record struct TallyCells(int Slot, int GroupSlot, int Codes, int At);

    /// <summary>A weighted time: milestone numbers, the cell that weighs (-1: none), what does not count, and where its sum stands.</summary>
    public readonly record struct WeightedCells(int[] From, int[] To, int Slot, long Beyond, int At);
}
