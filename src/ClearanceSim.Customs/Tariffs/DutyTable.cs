using ClearanceSim.Customs.Declarations;

namespace ClearanceSim.Customs.Tariffs;

/// <summary>Duty rates by commodity code: of all prefixes that a code begins with, the longest counts.</summary>
/// <remarks>The nested prefixes are cut into ranges that do not overlap, sorted, with a first guess by chapter.</remarks>
public sealed class DutyTable
{
    private const long ChapterWidth = 100_000_000;

    private readonly long[] starts;
    private readonly double[] rates;
    private readonly int[] firstOfChapter;

    /// <summary>A table.</summary>
    /// <param name="duties">Prefixes of 1 to 10 digits with their rates.</param>
    /// <param name="otherwise">The rate of codes that begin with none of them.</param>
    /// <exception cref="ArgumentException">A prefix is no such, or stands twice.</exception>
    public DutyTable(IReadOnlyList<(string Prefix, double Rate)> duties, double otherwise)
    {
        var ranges = new List<(long Low, long High, double Rate)>();
        foreach (var (prefix, rate) in duties)
        {
            if (!HsCode.TryRange(prefix, out long low, out long high))
                throw new ArgumentException($"'{prefix}' is no prefix of a commodity code: 1 to 10 digits.", nameof(duties));
            if (ranges.Any(r => r.Low == low && r.High == high))
                throw new ArgumentException($"The prefix '{prefix}' stands twice.", nameof(duties));
            ranges.Add((low, high, rate));
        }
        // Prefix ranges are nested or apart, so the rate in force anywhere is that of the narrowest range around it.
        var bounds = new SortedSet<long> { 0 };
        foreach (var (low, high, _) in ranges) bounds.UnionWith([low, high + 1]);
        starts = [.. bounds];
        rates = [.. starts.Select(at => ranges.Where(r => r.Low <= at && at <= r.High).OrderBy(r => r.High - r.Low)
            .Select(r => r.Rate).FirstOrDefault(otherwise))];
        firstOfChapter = [.. Enumerable.Range(0, 101).Select(chapter => Last(chapter * ChapterWidth))];
    }

    /// <summary>The rate for a commodity code, a share of the customs value.</summary>
    /// <param name="hs">The cell of the column <c>hs</c>.</param>
    public double Rate(long hs)
    {
        int chapter = (int)Math.Clamp(hs / ChapterWidth, 0, 99);
        int low = firstOfChapter[chapter], high = firstOfChapter[chapter + 1];
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= hs) low = middle;
            else high = middle - 1;
        }
        return rates[low];
    }

    private int Last(long at)
    {
        int found = Array.BinarySearch(starts, at);
        return found >= 0 ? found : ~found - 1;
    }
}
