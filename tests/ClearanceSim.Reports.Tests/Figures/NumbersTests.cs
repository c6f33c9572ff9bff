using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Tests.Figures;

public class NumbersTests
{
    [Fact]
    public void Counts_are_grouped_in_threes() => Assert.Equal("1 234 567", Numbers.Grouped(1_234_567L));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.1234, "0.123")]
    [InlineData(3.21, "3.21")]
    [InlineData(45.67, "45.7")]
    [InlineData(999_400, "999 400")]
    [InlineData(999_600, "1.00 mn")]
    [InlineData(-3_100_000, "-3.10 mn")]
    [InlineData(1.2e9, "1.20 bn")]
    [InlineData(-0.0001, "0.000")]
    [InlineData(0.0625, "0.063")]
    [InlineData(1234.5, "1 235")]
    public void Quantities_keep_about_three_digits(double value, string text) => Assert.Equal(text, Numbers.Quantity(value));

    [Theory]
    [InlineData(0.702, "70.2 %")]
    [InlineData(1, "100.0 %")]
    [InlineData(0.0012, "0.12 %")]
    [InlineData(0, "0.0 %")]
    [InlineData(0.9996, ">99.9 %")]
    [InlineData(0.00004, "<0.01 %")]
    [InlineData(1.0004, "100.0 %")]
    public void Shares_are_percentages(double share, string text) => Assert.Equal(text, Numbers.Share(share));

    [Theory]
    [InlineData(0.33, "33")]
    [InlineData(0.004, "0.4")]
    [InlineData(0.00001, "0.001")]
    [InlineData(0, "0")]
    public void Small_percentages_keep_a_digit_that_says_something(double share, string text) =>
        Assert.Equal(text, Numbers.Percent(share));

    [Theory]
    [InlineData(-0.000001, "0.000 pp")]
    [InlineData(0.042, "+4.2 pp")]
    [InlineData(-0.0005, "-0.050 pp")]
    [InlineData(0, "0.00 pp")]
    public void Differences_of_shares_are_points(double difference, string text) =>
        Assert.Equal(text, Numbers.Points(difference));
}
