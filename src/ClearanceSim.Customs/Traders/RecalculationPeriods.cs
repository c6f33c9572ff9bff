namespace ClearanceSim.Customs.Traders;

/// <summary>Which period a moment lies in: equal lengths from the start, or calendar months.</summary>
internal sealed class RecalculationPeriods
{
    private const int Months = 1200;
    private const long TicksOfMicrosecond = TimeSpan.TicksPerMicrosecond;

    private readonly long every;
    private readonly long[] months;

    /// <summary>Periods.</summary>
    /// <param name="every">Length, microseconds; null: months.</param>
    /// <param name="start">The date on which simulated time 0 is midnight.</param>
    /// <exception cref="ArgumentException">The length is not positive.</exception>
    public RecalculationPeriods(long? every, DateOnly start)
    {
        if (every < 1) throw new ArgumentException("Categories are recalculated after a time above 0.", nameof(every));
        this.every = every ?? 0;
        var first = new DateOnly(start.Year, start.Month, 1);
        months = every is not null ? [] : [.. Enumerable.Range(1, Months).Select(m => Microseconds(start, first, m))];
    }

    /// <summary>The number of the period, from 0; what lies beyond a hundred years of months is in the last.</summary>
    public int Of(long now)
    {
        if (months.Length == 0) return (int)Math.Min(now / every, int.MaxValue);
        int at = Array.BinarySearch(months, now);
        return at >= 0 ? at + 1 : ~at;
    }

    private static long Microseconds(DateOnly start, DateOnly first, int month)
    {
        // The calendar of .NET ends in 9999; later months begin with the last day.
        int left = (DateOnly.MaxValue.Year - first.Year) * 12 + DateOnly.MaxValue.Month - first.Month;
        var boundary = month > left ? DateOnly.MaxValue : first.AddMonths(month);
        return (boundary.ToDateTime(TimeOnly.MinValue) - start.ToDateTime(TimeOnly.MinValue)).Ticks / TicksOfMicrosecond;
    }
}
