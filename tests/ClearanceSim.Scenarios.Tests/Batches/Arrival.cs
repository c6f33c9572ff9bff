using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Scenarios.Batches;

namespace ClearanceSim.Scenarios.Tests.Batches;

/// <summary>One declaration as a feed gives it.</summary>
internal sealed record Arrival(long Time, ulong Identity, long[] Row)
{
    public const ulong Root = 20240101;

    public bool Equals(Arrival? other) =>
        other is not null && Time == other.Time && Identity == other.Identity && Row.AsSpan().SequenceEqual(other.Row);

    public override int GetHashCode() => HashCode.Combine(Time, Identity);

    /// <summary>All of a batch, in the order in which they arrive.</summary>
    public static List<Arrival> All(BatchLayout layout, params string[] files)
    {
        using var feed = new BatchFeedFactory(layout, files).Open(Root);
        return Rest(feed, layout);
    }

    /// <summary>What is left of a feed.</summary>
    public static List<Arrival> Rest(IFeed feed, BatchLayout layout)
    {
        var all = new List<Arrival>();
        while (true)
        {
            long[] row = [.. layout.Schema.Attributes.Select(a => a.Initial)];
            if (!feed.TryRead(row, out long time, out ulong identity)) return all;
            all.Add(new Arrival(time, identity, row));
        }
    }
}
