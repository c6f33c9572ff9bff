using ClearanceSim.Customs.Clocks;
using ClearanceSim.Engine.Pools;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Clocks;

/// <summary>An office's hours against counting minute by minute.</summary>
public class OfficeHoursTests
{
    private const long Hour = 3_600_000_000;
    private const long Minute = Hour / 60;
    private const long Day = CapacitySchedule.Day;

    // Time 0 is a Monday; Wednesday of the first week is a holiday.
    private static readonly CapacitySchedule Weekdays = Schedule([(9, 18), (33, 42), (57, 66), (81, 90), (105, 114)], holiday: 2);

    [Fact]
    public void SumsOfOpenTimeAreWhatMinutesCount() =>
        Gen.Select(Hours, Gen.Int[0, 14 * 24 * 60], Gen.Int[0, 5 * 24 * 60]).Sample((schedule, from, length) =>
        {
            var office = new OfficeHours(schedule);
            long counted = Enumerable.Range(from, length).LongCount(m => schedule.At(m * Minute) > 0) * Minute;
            Assert.Equal(counted, office.Open(from * Minute, (from + length) * Minute));
        }, iter: 60);

    [Fact]
    public void AfterSoMuchOpenTimeJustSoMuchHasPassed() =>
        Gen.Select(Hours, Gen.Int[0, 14 * 24 * 60], Gen.Int[1, 3 * 24 * 60]).Sample((schedule, from, open) =>
        {
            var office = new OfficeHours(schedule);
            long after = office.After(from * Minute, open * Minute);
            Assert.Equal(open * Minute, office.Open(from * Minute, after));
            Assert.Equal(open * Minute - Minute, office.Open(from * Minute, after - Minute));
        }, iter: 60);

    [Fact]
    public void AClosingIsFollowedByAnOpening()
    {
        var office = new OfficeHours(Weekdays);
        Assert.True(office.IsOpen(10 * Hour));
        Assert.Equal(18 * Hour, office.Closing(10 * Hour));
        Assert.Equal(Day + 9 * Hour, office.Opening(18 * Hour));
        Assert.False(office.IsOpen(2 * Day + 10 * Hour));
        Assert.Equal(3 * Day + 9 * Hour, office.Opening(Day + 18 * Hour));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 3)] // past the holiday
    [InlineData(4, 1, 7)] // past the weekend
    [InlineData(4, 10, 18)]
    public void WorkingDaysPassOverWeekendsAndHolidays(int day, int days, int last)
    {
        var office = new OfficeHours(Weekdays);
        Assert.Equal(last * Day + 18 * Hour, office.EndOfWorkingDay(day * Day + 10 * Hour, days));
    }

    [Fact]
    public void AnOfficeThatNeverClosesHasCalendarDays()
    {
        var office = new OfficeHours(CapacitySchedule.Constant(3));
        Assert.Equal(2 * Day, office.EndOfWorkingDay(10 * Hour, 1));
        Assert.Equal(5 * Hour, office.After(Hour, 4 * Hour));
        Assert.Equal(Day, office.Open(Hour, Day + Hour));
    }

    // The last moments of the table come before no opening in it; they are looked past, not walked past.
    [Fact]
    public void TheLastEveningOfTheTableIsFollowedByTheNextMorning()
    {
        var office = new OfficeHours(Weekdays);
        long sunday = (4096 / 7 * 7 - 1) * Day;
        Assert.Equal(sunday + Day + 9 * Hour, office.Opening(sunday + 20 * Hour));
        Assert.Equal(sunday + Day + 18 * Hour, office.Closing(sunday + 20 * Hour));
        Assert.Equal(sunday + 8 * Day + 9 * Hour, office.Opening(sunday + 7 * Day + 20 * Hour));
    }

    [Fact]
    public void HoursGoOnBeyondTheTable()
    {
        const long weeks = 600 * CapacitySchedule.Week;
        var office = new OfficeHours(Weekdays);
        Assert.Equal(9 * Hour, office.Open(weeks, weeks + Day));
        Assert.Equal(45 * Hour, office.Open(weeks + 3 * Hour, weeks + CapacitySchedule.Week + 3 * Hour));
        Assert.Equal(weeks + 18 * Hour, office.Closing(weeks + 10 * Hour));
        Assert.Equal(weeks + 14 * Day + 18 * Hour, office.EndOfWorkingDay(weeks + 10 * Hour, 10));
    }

    [Fact]
    public void AnOfficeHasToOpen() =>
        Assert.Throws<ArgumentException>(() => new OfficeHours(CapacitySchedule.Constant(0)));

    // Up to four spells a week, on whole hours, some of them over midnight or the weekend.
    private static Gen<CapacitySchedule> Hours =>
        Gen.Select(Gen.Int[1, 167].Array[2, 8], Gen.Int[0, 9]).Select((hours, holiday) =>
        {
            int[] at = [.. hours.Distinct().Order()];
            if (at.Length % 2 == 1) at = at[..^1];
            return Schedule([.. at.Length < 2 ? [(9, 18)] : at.Chunk(2).Select(c => (c[0], c[1]))], holiday);
        });

    private static CapacitySchedule Schedule((int From, int To)[] spells, int holiday) => CapacitySchedule.Weekly(
        [(0, 0), .. spells.SelectMany(s => ((long, int)[])[(s.From * Hour, 1), (s.To * Hour, 0)])],
        startInWeek: 0,
        new Dictionary<long, IReadOnlyList<(long, int)>> { [holiday] = [(0, 0)] });
}
