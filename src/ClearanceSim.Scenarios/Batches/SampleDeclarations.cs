using System.Globalization;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Makes up declarations for a layout, where a scenario has no traffic to take them from.</summary>
/// <remarks>
/// Each column is drawn as its <see cref="BatchColumn.Like"/> says, or evenly from the values that it can take; filing times are
/// spread evenly. The n-th declaration depends on the seed and n, its time on their number too. Made-up rows show a layout; they
/// are no picture of anyone's trade.
/// </remarks>
public sealed class SampleDeclarations
{
    private static readonly ulong Kind = StableHash.Of("sample");
    private static readonly ulong Moment = StableHash.Of("sample.time");

    private readonly ulong root;
    private readonly long count;
    private readonly double gap;
    private readonly (int Slot, CellDraw Draw)[] draws;
    private long ordinal;

    /// <summary>Prepares to make declarations up.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="days">Over how many days from the start they are filed.</param>
    /// <exception cref="ArgumentException">For some column nothing says what to draw (see <see cref="Lacking"/>).</exception>
    public SampleDeclarations(BatchLayout layout, long count, ulong seed, int days)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (Lacking(layout) is [var first, ..])
            throw new ArgumentException($"nothing says what to write for '{first}'; give its column a 'like'", nameof(layout));
        this.count = count;
        root = Draw.Replication(seed, 1);
        gap = days * (double)CapacitySchedule.Day / Math.Max(count, 1);
        draws = [.. layout.Columns.Select(c => (c.Attribute.Slot, CellDraw.Of(Drawn(c)!, c.Attribute)))];
    }

    /// <summary>The attributes for which nothing says what to draw: free texts and numbers of a file without a 'like'.</summary>
    public static IReadOnlyList<string> Lacking(BatchLayout layout) =>
        [.. layout.Columns.Where(c => Drawn(c) is null).Select(c => c.Attribute.Name)];

    /// <summary>The next one: see <see cref="NextDeclaration"/>. Numbers have eight digits.</summary>
    public bool Next(Span<long> row, Span<char> number, out int length, out long time)
    {
        (length, time) = (0, 0);
        if (ordinal == count) return false;
        ulong key = Draw.Entity(root, Draw.Identity(Kind, ++ordinal));
        foreach (var (slot, draw) in draws) row[slot] = draw.Of(key);
        time = (long)((ordinal - 1 + Draw.Uniform(Draw.Bits(key, Moment))) * gap);
        return (10_000_000 + ordinal).TryFormat(number, out length, provider: CultureInfo.InvariantCulture);
    }

    private static CellSource? Drawn(BatchColumn column)
    {
        if (column.Like is { } like) return like;
        if (column.Source is not CellSource.FromFile file) return column.Source;
        if (file.Values.Count > 0) return Evenly(file.Values.Select(v => v.Cell).Distinct());
        return column.Attribute.Kind switch
        {
            AttributeKind.Code => Evenly(column.Attribute.Codes.Select((_, i) => (long)i)),
            AttributeKind.Flags => new CellSource.Constant(0),
            _ => null,
        };
    }

    private static CellSource.Weighted Evenly(IEnumerable<long> cells) => new([.. cells.Select(c => (c, 1.0))]);
}
