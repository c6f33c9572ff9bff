using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Tests.Units;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("500ms", 500_000)]
    [InlineData("20s", 20_000_000)]
    [InlineData("1.5min", 90_000_000)]
    [InlineData("1h30min", 5_400_000_000)]
    [InlineData("3d 12h", 302_400_000_000)]
    [InlineData("1w", 604_800_000_000)]
    [InlineData("0s", 0)]
    [InlineData(" 2 h ", 7_200_000_000)]
    public void Durations_are_whole_microseconds(string text, long expected)
    {
        Assert.Null(QuantityText.Read(text, Dimension.Duration, out decimal amount));
        Assert.Equal(expected, amount);
    }

    [Theory]
    [InlineData("70%", 0.7)]
    [InlineData("0.05 %", 0.0005)]
    public void Percentages_are_parts_of_one(string text, double expected)
    {
        Assert.Null(QuantityText.Read(text, Dimension.Share, out decimal amount));
        Assert.Equal(expected, (double)amount);
    }

    [Fact]
    public void Rates_masses_and_money_are_kept_per_hour_in_kilograms_and_in_tenge()
    {
        Assert.Equal(30m, Of("720/d", Dimension.Rate));
        Assert.Equal(12m, Of("0.2/min", Dimension.Rate));
        Assert.Equal(12_000m, Of("12t", Dimension.Mass));
        Assert.Equal(20_000m, Of("20 000 KZT", Dimension.Money));
        Assert.Equal(1_000_000m, Of("1_000_000", Dimension.Count));
    }

    [Theory]
    [InlineData("5min", "'5min' is a duration, not a whole number; write digits without a unit, such as 12")]
    [InlineData("5 apples", "'5 apples' is not a whole number; write digits without a unit, such as 12")]
    [InlineData("1.5", "'1.5' is not a whole number; write digits without a unit, such as 12")]
    [InlineData("", "'' is not a whole number; write digits without a unit, such as 12")]
    public void A_wrong_unit_says_what_it_is_and_what_would_be_right(string text, string expected) =>
        Assert.Equal(expected, QuantityText.Read(text, Dimension.Count, out _));

    [Theory]
    [InlineData("101w 5000w 999999w")]
    [InlineData("9999999999999999999999999999999999999w")]
    [InlineData("999999999999999w999999999999999w999999999999999w")]
    public void No_duration_overflows(string text) => Assert.NotNull(QuantityText.Read(text, Dimension.Duration, out _));

    [Theory]
    [InlineData(90_000_000, "90s")]
    [InlineData(60_000_000, "1min")]
    [InlineData(1_500, "1500us")]
    [InlineData(0, "0s")]
    [InlineData(604_800_000_000, "1w")]
    public void Durations_are_written_in_the_greatest_unit_that_is_exact(long microseconds, string expected) =>
        Assert.Equal(expected, DurationText.Write(microseconds));

    private static decimal Of(string text, Dimension dimension)
    {
        Assert.Null(QuantityText.Read(text, dimension, out decimal amount));
        return amount;
    }
}
