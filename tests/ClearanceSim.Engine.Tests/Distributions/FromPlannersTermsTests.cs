using ClearanceSim.Engine.Distributions;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Distributions;

public class FromPlannersTermsTests
{
    [Fact]
    public void A_lognormal_has_the_mean_and_p90_that_were_asked_for() =>
        Gen.Select(Gen.Double[1e-3, 1e12], Gen.Double[1.001, 2.27]).Sample((mean, ratio) =>
        {
            var d = LogNormal.FromMeanAndP90(mean, mean * ratio);
            Assert.Null(d.Validate());
            Assert.Equal(1, d.Mean / mean, 1e-13);
            Assert.Equal(1, d.Quantile(0.9) / (mean * ratio), 1e-13);
            Assert.InRange(d.Sigma, 0, 1.2815515655446006);
        });

    [Fact]
    public void A_gamma_has_the_mean_and_p90_that_were_asked_for() =>
        Gen.Select(Gen.Double[1e-3, 1e12], Gen.Double[1.014, 3.02]).Sample((mean, ratio) =>
        {
            var d = Gamma.FromMeanAndP90(mean, mean * ratio);
            Assert.Null(d.Validate());
            Assert.Equal(1, d.Mean / mean, 1e-13);
            Assert.Equal(1, d.Quantile(0.9) / (mean * ratio), 1e-9);
        }, iter: 30);

    [Fact]
    public void The_shape_from_which_gammas_are_sought_has_the_greatest_p90_over_mean()
    {
        double greatest = Ratio(0.2031);
        Assert.True(Ratio(0.2031 * 1.02) < greatest);
        Assert.True(Ratio(0.2031 / 1.02) < greatest);

        static double Ratio(double shape) => new Gamma(shape, 1 / shape).Quantile(0.9);
    }

    [Fact]
    public void Half_an_hour_with_p90_of_an_hour_as_lognormal()
    {
        // sigma = z - √(z² - 2 ln 2) with z = 1.28155.
        var d = LogNormal.FromMeanAndP90(30, 60);
        Assert.Equal(0.775508, d.Sigma, 1e-6);
    }

    [Theory]
    [InlineData(100, 228, "no lognormal distribution has a p90 above")]
    [InlineData(100, 100, "p90 must exceed the mean")]
    [InlineData(100, 90, "p90 must exceed the mean")]
    [InlineData(100, double.NaN, "p90 must exceed the mean")]
    [InlineData(0, 90, "the mean must be above 0")]
    public void A_lognormal_that_does_not_exist_is_refused_in_words(double mean, double p90, string words) =>
        Assert.StartsWith(words, Assert.Throws<ArgumentException>(() => LogNormal.FromMeanAndP90(mean, p90)).Message);

    [Theory]
    [InlineData(100, 303, "no gamma distribution has a p90 above")]
    [InlineData(100, double.NaN, "no gamma distribution has a p90 above")]
    [InlineData(100, 100.5, "p90 must exceed the mean by at least 1.3 %")]
    [InlineData(100, 90, "p90 must exceed the mean by at least 1.3 %")]
    [InlineData(-1, 90, "the mean must be above 0")]
    public void A_gamma_that_does_not_exist_is_refused_in_words(double mean, double p90, string words) =>
        Assert.StartsWith(words, Assert.Throws<ArgumentException>(() => Gamma.FromMeanAndP90(mean, p90)).Message);

    [Fact]
    public void Erlangs_stages_share_the_mean()
    {
        var d = Gamma.Erlang(4, 20);
        Assert.Equal(20, d.Mean);
        Assert.Equal(100, d.Variance);
    }
}
