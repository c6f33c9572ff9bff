using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Clocks;

/// <summary>When an office is open: sums of open time, openings, closings and working days, each by a look at one day.</summary>
/// <remarks>
/// Built from a schedule that is zero when the office is closed. Times are microseconds from the simulation's start. Days that the
/// table does not reach repeat its last whole weeks, without holidays.
/// </remarks>
public sealed class OfficeHours
{
    private const long Day = CapacitySchedule.Day;
    private const long Week = CapacitySchedule.Week;

    // Eleven years, as the table of dates in declaration numbers.
    private const int Days = 4096 / 7 * 7;

    // From here on its last week comes again and again.
    private const long End = Days * Day;

    // Spans of open time in their order, and for each day the first span that ends after its beginning.
    private readonly (long From, long To, long Before)[] spans;
    private readonly int[] firstOfDay;
    private readonly int[] workingDays;
    private readonly int[] nthWorkingDay;
    private readonly long openInLastWeek;

    /// <summary>The hours of a schedule.</summary>
    /// <param name="schedule">Zero when closed.</param>
    /// <exception cref="ArgumentException">The office never opens.</exception>
    public OfficeHours(CapacitySchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        IsAlwaysOpen = schedule.IsConstant && schedule.At(0) > 0;
        var found = new List<(long From, long To, long Before)>();
        long before = 0;
        for (long at = 0; at < End;)
        {
            long next = Math.Min(schedule.NextChange(at), End);
            if (schedule.At(at) > 0)
            {
                if (found.Count > 0 && found[^1].To == at) found[^1] = found[^1] with { To = next };
                else found.Add((at, next, before));
                before += next - at;
            }
            at = next;
        }
        spans = [.. found];
        firstOfDay = new int[Days + 1];
        workingDays = new int[Days + 1];
        var nth = new List<int>();
        for (int day = 0, span = 0; day <= Days; day++)
        {
            while (span < spans.Length && spans[span].To <= day * Day) span++;
            firstOfDay[day] = span;
            if (day == Days) break;
            bool works = span < spans.Length && spans[span].From < (day + 1) * Day;
            workingDays[day + 1] = workingDays[day] + (works ? 1 : 0);
            if (works) nth.Add(day);
        }
        nthWorkingDay = [.. nth];
        openInLastWeek = OpenUntil(End - 1) + (IsOpen(End - 1) ? 1 : 0) - OpenUntil(End - Week);
        if (openInLastWeek == 0) throw new ArgumentException("An office has to open at some time of the week.", nameof(schedule));
    }

    /// <summary>Open day and night, without holidays?</summary>
    public bool IsAlwaysOpen { get; }

    /// <summary>Is the office open?</summary>
    public bool IsOpen(long time)
    {
        if (IsAlwaysOpen) return true;
        time = Within(time, out _);
        int span = SpanFrom(time);
        return span < spans.Length && spans[span].From <= time;
    }

    /// <summary>How much of the time from one moment to another the office was open.</summary>
    public long Open(long from, long to) => IsAlwaysOpen ? to - from : OpenUntil(to) - OpenUntil(from);

    /// <summary>The next closing: the end of the hours that run, or of the next ones.</summary>
    public long Closing(long time)
    {
        if (IsAlwaysOpen) return long.MaxValue;
        long within = Within(time, out long beyond);
        int span = SpanFrom(within);
        return span < spans.Length ? spans[span].To + beyond : Closing(End + beyond);
    }

    /// <summary>The first opening after a closing.</summary>
    public long Opening(long closing)
    {
        if (IsAlwaysOpen) return closing;
        long within = Within(closing, out long beyond);
        int span = SpanFrom(within);
        return span < spans.Length ? Math.Max(spans[span].From, within) + beyond : Opening(End + beyond);
    }

    /// <summary>The moment until which the office has been open for so long, counted from a moment.</summary>
    public long After(long time, long open)
    {
        if (IsAlwaysOpen) return time + open;
        long at = IsOpen(time) ? time : Opening(time);
        for (long closing = Closing(at); open > closing - at; closing = Closing(at))
        {
            open -= closing - at;
            at = Opening(closing);
        }
        return at + open;
    }

    /// <summary>The end of the n-th working day after the day of a moment: that day's last closing.</summary>
    /// <param name="time">A moment.</param>
    /// <param name="days">n, from 1.</param>
    public long EndOfWorkingDay(long time, int days)
    {
        long within = Within(time, out long beyond);
        int day = (int)(within / Day);
        int wanted = workingDays[day + 1] + days - 1;
        // Beyond the table, a week back is a day like it.
        long weeks = 0;
        while (wanted >= nthWorkingDay.Length)
        {
            wanted -= nthWorkingDay.Length - workingDays[Days - 7];
            weeks++;
        }
        long last = nthWorkingDay[wanted];
        long end = (last + 1) * Day;
        int span = firstOfDay[last];
        long closing = spans[span].To;
        while (span + 1 < spans.Length && spans[span + 1].From < end) closing = spans[++span].To;
        return Math.Min(closing, end) + beyond + weeks * Week;
    }

    /// <summary>How many working days there are after the day of a moment, up to and with the day of another.</summary>
    /// <param name="from">A moment.</param>
    /// <param name="to">The other, no earlier.</param>
    public int WorkingDays(long from, long to) => WorkingDaysUntil(to) - WorkingDaysUntil(from);

    // Working days up to and with that of a moment.
    private int WorkingDaysUntil(long time)
    {
        long within = Within(time, out long beyond);
        return workingDays[(int)(within / Day) + 1] + (int)(beyond / Week) * (workingDays[Days] - workingDays[Days - 7]);
    }

    // The open time before a moment.
    private long OpenUntil(long time)
    {
        long within = Within(time, out long beyond);
        int span = SpanFrom(within);
        long open = span < spans.Length
            ? spans[span].Before + Math.Max(within - spans[span].From, 0)
            : spans.Length == 0 ? 0 : spans[^1].Before + (spans[^1].To - spans[^1].From);
        return open + beyond / Week * openInLastWeek;
    }

    // The first span that ends after a moment of the table; the number of spans if none does.
    private int SpanFrom(long within)
    {
        int span = firstOfDay[within / Day];
        while (span < spans.Length && spans[span].To <= within) span++;
        return span;
    }

    // A moment of the table that is like the given one, and the whole weeks between them.
    private static long Within(long time, out long beyond)
    {
        beyond = time < End ? 0 : ((time - End) / Week + 1) * Week;
        return time - beyond;
    }
}
