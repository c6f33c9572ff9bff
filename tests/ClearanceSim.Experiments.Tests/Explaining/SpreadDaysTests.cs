using ClearanceSim.Experiments.Explaining;
using CsCheck;

namespace ClearanceSim.Experiments.Tests.Explaining;

/// <summary>Days that stand for a stretch of days: one of each part, and each day of the week as often.</summary>
public class SpreadDaysTests
{
    [Theory]
    [InlineData(28, 7)]
    [InlineData(63, 7)]
    [InlineData(63, 14)]
    [InlineData(365, 28)]
    public void Every_day_of_the_week_has_its_due_weight(int all, int some) =>
        Assert.All(SpreadDays.Of(all, some).CountBy(d => d % 7), day => Assert.Equal(some / 7, day.Value));

    [Fact]
    public void Each_part_of_the_stretch_has_its_day() => Gen.Select(Gen.Int[7, 400], Gen.Int[1, 30]).Sample((all, asked) =>
    {
        int some = Math.Min(all, asked);
        var days = SpreadDays.Of(all, some);
        Assert.Equal(some, days.Count);
        for (int i = 0; i < some; i++) Assert.InRange(days[i], i * all / some, (i + 1) * all / some - 1);
    });
}
