using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Tests.Uncertainty;

public class RanksTests
{
    // Spearman (1904): 1 - 6 sum d^2 / n (n^2 - 1) without ties.
    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 10.0, 20, 30, 40, 1e9 }, 1)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 5.0, 4, 3, 2, 1 }, -1)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 2.0, 1, 4, 3, 5 }, 0.8)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 7.0, 7, 7, 7, 7 }, 0)]
    public void Correlation_is_that_of_ranks(double[] x, double[] y, double expected) =>
        Assert.Equal(expected, Ranks.Correlation(x, y), 12);

    [Fact]
    public void Quantiles_lie_between_the_order_statistics()
    {
        double[] values = [4, 2, double.NaN, 1, 3];
        Assert.Equal(2.5, Ranks.Quantile(values, 0.5));
        Assert.Equal(1, Ranks.Quantile(values, 0));
        Assert.Equal(4, Ranks.Quantile(values, 1));
        Assert.Null(Ranks.Quantile([double.NaN], 0.5));
    }
}
