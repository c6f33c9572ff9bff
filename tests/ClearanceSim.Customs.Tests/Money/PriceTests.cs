using ClearanceSim.Customs.Money;

namespace ClearanceSim.Customs.Tests.Money;

public class PriceTests
{
    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(-1, 0, 1)]
    [InlineData(double.NaN, 1, 2)]
    public void A_price_lies_within_its_range(double low, double value, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Price(low, value, high));

    [Fact]
    public void Prices_add_up_at_each_end() => Assert.Equal(new Price(1, 3, 5), new Price(1, 2, 3) + new Price(0, 1, 2));
}
