using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Tests.Clocks;

/// <summary>Release within four hours (EAEU Customs Code, art. 119) at a post that works on weekdays from 9 to 18.</summary>
public class LegalClockTests
{
    private const long Hour = 3_600_000_000;
    private const long Day = 24 * Hour;

    // Behind the columns stand the milestones between which the limit stands still.
    private const int Suspended = DeclarationSchema.Turn + 1;

    private static readonly IntervalClock Clock = new LegalClock(
        new LegalDeadline
        {
            Name = "release",
            From = "registered",
            To = "released",
            Limit = new LegalLimit.WorkingTime(4 * Hour),
            StartsAfresh = true,
            StandsStill = new("suspended", "resumed"),
            Extended =
            [
                (new Condition.HasBits(DeclarationSchema.Measures, Measures.Mask(Measure.Expertise)), new LegalLimit.WallTime(120 * Day)),
                (new Condition.HasBits(DeclarationSchema.Measures, Measures.Mask(Measure.Inspection)), new LegalLimit.WorkingDays(10)),
            ],
        },
        [new OfficeHours(CapacitySchedule.Weekly(
            [.. Enumerable.Range(0, 5).SelectMany(d => ((long, int)[])[(d * Day + 9 * Hour, 1), (d * Day + 18 * Hour, 0)])], 0))],
        "weekdays").For(milestone => milestone == "suspended" ? Suspended : Suspended + 1);

    [Fact]
    public void RegisteredInTheMorningItHasFourHours() => Assert.Equal(14 * Hour, Clock.Due(Row(), 10 * Hour));

    [Fact]
    public void RegisteredShortlyBeforeClosingAFreshFourHoursRunFromTheNextOpening()
    {
        Assert.Equal(Day + 13 * Hour, Clock.Due(Row(), 15 * Hour));
        Assert.Equal(7 * Day + 13 * Hour, Clock.Due(Row(), 4 * Day + 17 * Hour));
    }

    [Fact]
    public void JustFourHoursBeforeClosingTheyEndWithIt() => Assert.Equal(18 * Hour, Clock.Due(Row(), 14 * Hour));

    [Fact]
    public void RegisteredAtNightTheFourHoursBeginInTheMorning() => Assert.Equal(13 * Hour, Clock.Due(Row(), 2 * Hour));

    [Fact]
    public void HoursBeforeClosingThatWereTooFewDoNotCount()
    {
        Assert.Equal(2 * Hour, Clock.Length(Row(), 15 * Hour, 17 * Hour));
        Assert.Equal(1 * Hour, Clock.Length(Row(), 15 * Hour, Day + 10 * Hour));
        Assert.Equal(5 * Hour, Clock.Length(Row(), 13 * Hour, Day + 9 * Hour));
    }

    [Fact]
    public void InspectionMayTakeTenWorkingDays() =>
        Assert.Equal(14 * Day + 18 * Hour, Clock.Due(Row(Measure.Inspection), 15 * Hour));

    [Fact]
    public void TheFirstLongerLimitThatFitsHolds() =>
        Assert.Equal(15 * Hour + 120 * Day, Clock.Due(Row(Measure.Inspection, Measure.Expertise), 15 * Hour));

    [Fact]
    public void What_is_left_of_the_four_hours_when_release_is_suspended_is_left_when_it_is_resumed()
    {
        var row = Still(Row(), 11 * Hour, 8 * Day + 10 * Hour);
        Assert.Equal(8 * Day + 13 * Hour, Clock.Due(row, 10 * Hour));
        Assert.Equal(2 * Hour, Clock.Length(row, 10 * Hour, 8 * Day + 11 * Hour));
    }

    [Fact]
    public void Four_hours_that_begin_afresh_do_not_begin_before_release_is_resumed() =>
        Assert.Equal(2 * Day + 14 * Hour, Clock.Due(Still(Row(), 17 * Hour, 2 * Day + 10 * Hour), 16 * Hour));

    [Fact]
    public void Of_ten_working_days_as_many_are_left()
    {
        // From Tuesday to Thursday of next week seven working days passed: ten are over on the 23rd, and not on the 14th.
        var row = Still(Row(Measure.Inspection), Day + 10 * Hour, 10 * Day + 10 * Hour);
        Assert.Equal(23 * Day + 18 * Hour, Clock.Due(row, 15 * Hour));
        Assert.Equal(130 * Day, Clock.Due(Still(Row(Measure.Expertise), Day, 11 * Day), 0));
    }

    [Fact]
    public void A_limit_that_has_run_out_is_not_run_again() => Assert.Equal(14 * Hour, Clock.Due(Still(Row(), 15 * Hour, 3 * Day), 10 * Hour));

    private static long[] Row(params Measure[] measures)
    {
        var row = new long[Suspended + 2];
        row[DeclarationSchema.Measures] = Measures.Mask(measures);
        row[Suspended] = row[Suspended + 1] = AttributeSchema.Unset;
        return row;
    }

    private static long[] Still(long[] row, long from, long to)
    {
        (row[Suspended], row[Suspended + 1]) = (from, to);
        return row;
    }
}
