using ClearanceSim.Scenarios.Calendars;

namespace ClearanceSim.Scenarios.Tests.Calendars;

public sealed class WeekHoursTests
{
    private const long Minute = 60_000_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    [Theory]
    [InlineData("always", 10_080)]
    [InlineData("mon-fri 09:00-18:00", 5 * 9 * 60)]
    [InlineData("sat,sun", 2 * 24 * 60)]
    [InlineData("sat-mon 10:00-12:00", 3 * 2 * 60)]
    [InlineData("mon-sun 20:00-08:00", 7 * 12 * 60)]
    [InlineData("09:00-13:00, 14:00-18:00", 7 * 8 * 60)]
    [InlineData("mon-sun 00:00-24:00", 10_080)]
    public void Hours_add_up(string text, int minutes)
    {
        Assert.Null(WeekHours.Read(text, out var hours));
        Assert.Equal(minutes, hours.Spans.Sum(s => s.To - s.From));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mon-fri 9-18")]
    [InlineData("mon-fri 09:00-25:00")]
    [InlineData("monday 09:00-18:00")]
    [InlineData("mon-fri 09:00-09:00")]
    [InlineData("09:00-18:00 mon")]
    public void What_is_no_hours_is_refused(string text) => Assert.NotNull(WeekHours.Read(text, out _));

    [Fact]
    public void A_schedule_opens_and_closes_with_the_week_and_the_holidays()
    {
        Assert.Null(WeekHours.Read("mon-fri 09:00-18:00", out var hours));
        // A Wednesday, with a holiday on Friday.
        var schedule = new Calendar(new(2024, 5, 8), [new(2024, 5, 10)]).Schedule([(hours, 4)], closesOnHolidays: true);
        Assert.Equal([0, 4, 4, 0], At(schedule, 8 * Hour, 9 * Hour, 17 * Hour, 18 * Hour));
        Assert.Equal([4, 0, 0, 4], At(schedule, Day + 10 * Hour, 2 * Day + 10 * Hour, 3 * Day + 10 * Hour, 5 * Day + 10 * Hour));
    }

    [Fact]
    public void Night_shifts_run_over_midnight_and_over_the_end_of_the_week()
    {
        Assert.Null(WeekHours.Read("sun 22:00-06:00", out var hours));
        var schedule = new Calendar(new(2024, 1, 1), []).Schedule([(hours, 1)], closesOnHolidays: false);
        Assert.Equal([1, 0, 0, 1], At(schedule, 5 * Hour, 6 * Hour, 6 * Day + 21 * Hour, 6 * Day + 23 * Hour));
    }

    [Fact]
    public void Overlapping_shifts_add_up_but_overlapping_hours_of_one_shift_do_not()
    {
        var shifts = new[] { "mon 08:00-20:00", "mon 12:00-14:00" }.Select(t => (WeekHours.Union([t]), 3)).ToList();
        var schedule = new Calendar(new(2024, 1, 1), []).Schedule(shifts, closesOnHolidays: false);
        Assert.Equal([3, 6, 3], At(schedule, 9 * Hour, 13 * Hour, 15 * Hour));
        Assert.Equal([(480, 1200)], WeekHours.Union(["mon 08:00-20:00", "mon 12:00-14:00"]).Spans);
    }

    private static IEnumerable<int> At(Engine.Pools.CapacitySchedule schedule, params long[] times) => times.Select(schedule.At);
}
