using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Scenarios.Calendars;

/// <summary>The calendar of a scenario: on which date simulated time begins, and which days are holidays.</summary>
/// <param name="Start">The date on which simulated time 0 is midnight.</param>
/// <param name="Holidays">Dated holidays.</param>
public sealed record Calendar(DateOnly Start, IReadOnlyList<DateOnly> Holidays)
{
    /// <summary>The date of time 0 where a scenario names none: a Monday.</summary>
    public static DateOnly DefaultStart { get; } = new(2024, 1, 1);

    /// <summary>Microseconds from Monday 00:00 to the start.</summary>
    public long StartInWeek => ((int)Start.DayOfWeek + 6) % 7 * CapacitySchedule.Day;

    /// <summary>Numbers of the days (0 is the first) that are holidays.</summary>
    public IEnumerable<long> HolidayNumbers =>
        Holidays.Select(h => (long)h.DayNumber - Start.DayNumber).Where(d => d >= 0).Distinct().Order();

    /// <summary>A weekly schedule: at each moment the sum of what is on duty.</summary>
    /// <param name="shifts">Hours with the capacity that they add.</param>
    /// <param name="closesOnHolidays">Is the capacity zero on holidays?</param>
    public CapacitySchedule Schedule(IReadOnlyList<(WeekHours Hours, int Capacity)> shifts, bool closesOnHolidays)
    {
        const long minute = CapacitySchedule.Day / (24 * 60);
        var changes = new SortedSet<int> { 0 };
        foreach (var (from, to) in shifts.SelectMany(s => s.Hours.Spans))
        {
            changes.Add(from);
            if (to < WeekHours.Week) changes.Add(to);
        }
        var segments = new List<(long, int)>();
        foreach (int at in changes)
        {
            int capacity = shifts.Sum(s => s.Hours.Spans.Any(p => p.From <= at && at < p.To) ? s.Capacity : 0);
            if (segments.Count == 0 || segments[^1].Item2 != capacity) segments.Add((at * minute, capacity));
        }
        var closed = closesOnHolidays
            ? HolidayNumbers.ToDictionary(d => d, _ => (IReadOnlyList<(long, int)>)[(0L, 0)])
            : [];
        return segments.Count == 1 && closed.Count == 0
            ? CapacitySchedule.Constant(segments[0].Item2)
            : CapacitySchedule.Weekly(segments, StartInWeek, closed);
    }
}
