using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Files;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>The declarations of batch files as arrivals.</summary>
/// <remarks>
/// Open it for files that <see cref="BatchChecker"/> found sound: reading stops with a <see cref="BatchException"/> at the first
/// error.
/// </remarks>
public sealed class BatchFeedFactory : IFeedFactory
{
    private readonly BatchPlan plan;
    private readonly IReadOnlyList<string> files;

    /// <summary>A batch of one or more files, one after the other.</summary>
    /// <exception cref="ArgumentException">The layout is contradictory.</exception>
    public BatchFeedFactory(BatchLayout layout, IReadOnlyList<string> files)
    {
        plan = new BatchPlan(layout);
        this.files = [.. files];
    }

    /// <inheritdoc/>
    /// <remarks>What the files hold, wherever they lie, and how it is read.</remarks>
    public string Describe()
    {
        var layout = plan.Layout;
        object[] parts = [layout.Format, layout.Separator, layout.Number, layout.Date, layout.Start, layout.Columns,
            layout.Filing.Usual.Describe(), layout.Filing.ByPost.OrderBy(p => p.Key).Select(p => $"{p.Key} {p.Value.Describe()}"),
            files.Select(FileDigest.Of)];
        return $"batch {DefinitionText.Of(parts)}";
    }

    /// <inheritdoc/>
    public IFeed Open(ulong root) => new BatchFeed(plan, files, root);
}

/// <summary>Reads declarations row by row and hands them on in the order of their times.</summary>
/// <remarks>
/// Rows come day by day, but within a day (and for those filed on a closed day, up to the next open one) in any order of time.
/// They wait here until the file has gone beyond their time; so the busiest days bound the memory, whatever the batch's length.
/// </remarks>
internal sealed class BatchFeed : IFeed
{
    private readonly BatchPlan plan;
    private readonly IReadOnlyList<string> files;
    private readonly RowReader reader;
    private readonly BatchFaults faults = new(limit: 0);
    private readonly long[] scratch;
    private readonly PriorityQueue<int, Filing> waiting = new();
    private readonly Stack<int> free = new();
    private long[] cells = [];
    private int places;
    private RowCursor? cursor;
    private int opened;
    private long day;
    private bool ended;

    public BatchFeed(BatchPlan plan, IReadOnlyList<string> files, ulong root)
    {
        this.plan = plan;
        this.files = files;
        reader = new RowReader(plan, root);
        scratch = new long[plan.Layout.Schema.Count];
    }

    /// <inheritdoc/>
    public long Position { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(Span<long> row, out long time, out ulong identity)
    {
        (time, identity) = (0, 0);
        if (!Next(out int place, out var filing)) return false;
        (time, identity) = (filing.Time, filing.Identity);
        var kept = cells.AsSpan(place * plan.Slots.Length);
        for (int i = 0; i < plan.Slots.Length; i++) row[plan.Slots[i]] = kept[i];
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>Going back begins anew: a row's place in the file is not known, for rows of a day are put in order.</remarks>
    public void Seek(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        if (position < Position) Rewind();
        while (Position < position && Next(out _, out _))
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cursor?.Dispose();

    private bool Next(out int place, out Filing filing)
    {
        while (!ended && (!waiting.TryPeek(out _, out filing) || filing.Time >= day * CapacitySchedule.Day)) ReadRow();
        if (!waiting.TryDequeue(out place, out filing)) return false;
        free.Push(place);
        Position++;
        return true;
    }

    private void ReadRow()
    {
        while (cursor is null || !cursor.Next())
        {
            cursor?.Dispose();
            cursor = null;
            ended = opened == files.Count;
            if (ended) return;
            cursor = RowCursor.Open(files[opened++], plan, faults);
        }
        reader.TryRead(cursor, scratch);
        if (reader.Day < day)
            cursor.Fault(BatchPlan.Date, plan.Headings[BatchPlan.Date], BatchChecker.GoesBack(plan.Layout, reader.Day, day));
        day = reader.Day;
        int place = Place();
        var kept = cells.AsSpan(place * plan.Slots.Length);
        for (int i = 0; i < plan.Slots.Length; i++) kept[i] = scratch[plan.Slots[i]];
        waiting.Enqueue(place, new Filing(reader.Time, reader.Identity));
    }

    private int Place()
    {
        if (free.TryPop(out int place)) return place;
        int needed = (places + 1) * plan.Slots.Length;
        if (cells.Length < needed) Array.Resize(ref cells, Math.Max(needed, cells.Length * 2));
        return places++;
    }

    private void Rewind()
    {
        cursor?.Dispose();
        cursor = null;
        waiting.Clear();
        free.Clear();
        (opened, places, day, ended, Position) = (0, 0, 0, false, 0);
    }

    // Equal times are put in order by what the declarations are, never by the rows they stand in.
    private readonly record struct Filing(long Time, ulong Identity) : IComparable<Filing>
    {
        public int CompareTo(Filing other) =>
            Time != other.Time ? Time.CompareTo(other.Time) : Identity.CompareTo(other.Identity);
    }
}
