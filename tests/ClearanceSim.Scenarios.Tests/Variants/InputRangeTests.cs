using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Scenarios.Tests.Variants;

public class InputRangeTests
{
    private static readonly InputRange Takes = Of("10min", "8min", "16min", Dimension.Duration)!;

    [Theory]
    [InlineData(0, "8min")]
    [InlineData(0.25, "9min")]
    [InlineData(0.5, "10min")]
    [InlineData(0.75, "13min")]
    [InlineData(1, "16min")]
    public void The_value_is_the_median_and_each_side_is_even(double probability, string amount)
    {
        Assert.Equal(amount, Takes.Write(Takes.At(probability)));
        Assert.Equal(probability, Takes.Below((double)Takes.At(probability)), 9);
    }

    [Fact]
    public void An_end_that_is_not_given_is_the_value()
    {
        var share = Of("30%", null, "50%", Dimension.Share)!;
        Assert.Equal((0.3m, 0.3m, 0.5m), (share.Low, share.Value, share.High));
        Assert.Equal("40%", share.Write(share.At(0.75)));
    }

    [Fact]
    public void People_come_whole()
    {
        var officers = Of("3", "2", "5", Dimension.Count)!;
        Assert.Equal(["2", "3", "4"], new[] { 0, 0.5, 0.8 }.Select(p => officers.Write(officers.At(p))));
    }

    [Fact]
    public void Without_a_range_or_on_a_date_there_is_none()
    {
        Assert.Null(Of("3", null, null, Dimension.Count));
        Assert.Null(InputRange.Of(new Assumption("stages.x.takes@2025-01-01", "3s", "1s", "9s", null, Grade.Assumed) { Dimension = Dimension.Duration }));
    }

    private static InputRange? Of(string value, string? low, string? high, Dimension dimension) =>
        InputRange.Of(new Assumption("path", value, low, high, null, Grade.Assumed) { Dimension = dimension });
}
