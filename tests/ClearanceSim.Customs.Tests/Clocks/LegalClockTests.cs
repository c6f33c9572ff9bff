using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Tests.Clocks;

/// <summary>Release within four hours (EAEU Customs Code, art. 119) at a post that works on weekdays from 9 to 18.</summary>
public class LegalClockTests
{
    private const long Hour = 3_600_000_000;
    private const long Day = 24 * Hour;

    private static readonly LegalClock Clock = new(
        new LegalDeadline
        {
            Name = "release",
            From = "registered",
            To = "released",
            Limit = new LegalLimit.WorkingTime(4 * Hour),
            StartsAfresh = true,
            Extended =
            [
                (new Condition.HasBits(DeclarationSchema.Measures, Measures.Mask(Measure.Expertise)), new LegalLimit.WallTime(120 * Day)),
                (new Condition.HasBits(DeclarationSchema.Measures, Measures.Mask(Measure.Inspection)), new LegalLimit.WorkingDays(10)),
            ],
        },
        [new OfficeHours(CapacitySchedule.Weekly(
            [.. Enumerable.Range(0, 5).SelectMany(d => ((long, int)[])[(d * Day + 9 * Hour, 1), (d * Day + 18 * Hour, 0)])], 0))],
        "weekdays");

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

    private static long[] Row(params Measure[] measures)
    {
        var row = new long[DeclarationSchema.AgencyChecks + 1];
        row[DeclarationSchema.Measures] = Measures.Mask(measures);
        return row;
    }
}
