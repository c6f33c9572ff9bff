using ClearanceSim.Engine.Distributions;
using Oracle = MathNet.Numerics.Distributions;

namespace ClearanceSim.Engine.Tests.Distributions;

public class DistributionTests
{
    public static TheoryData<Distribution, Oracle.IContinuousDistribution> WithOracle => new()
    {
        { new Uniform(2, 7), new Oracle.ContinuousUniform(2, 7) },
        { new Exponential(5), new Oracle.Exponential(0.2) },
        { new Gamma(0.1, 3), new Oracle.Gamma(0.1, 1 / 3.0) },
        { new Gamma(1, 3), new Oracle.Gamma(1, 1 / 3.0) },
        { new Gamma(2.5, 3), new Oracle.Gamma(2.5, 1 / 3.0) },
        { new Gamma(400, 3), new Oracle.Gamma(400, 1 / 3.0) },
        { new LogNormal(1, 0.5), new Oracle.LogNormal(1, 0.5) },
        { new LogNormal(3, 2.5), new Oracle.LogNormal(3, 2.5) },
        { new Triangular(1, 2, 9), new Oracle.Triangular(1, 9, 2) },
        { new Triangular(1, 1, 9), new Oracle.Triangular(1, 9, 1) },
        { new Pert(0, 0, 6), new Oracle.BetaScaled(1, 5, 0, 6) },
        { new Pert(1, 2, 9), new Oracle.BetaScaled(1.5, 4.5, 1, 8) },
        { new Weibull(0.7, 4), new Oracle.Weibull(0.7, 4) },
        { new Weibull(3, 4), new Oracle.Weibull(3, 4) },
    };

    [Theory]
    [MemberData(nameof(WithOracle))]
    public void Mean_variance_and_quantiles_agree_with_the_oracle(
        Distribution distribution, Oracle.IContinuousDistribution oracle)
    {
        Assert.Null(distribution.Validate());
        Assert.Equal(1, distribution.Mean / oracle.Mean, 1e-12);
        Assert.Equal(1, distribution.Variance / oracle.Variance, 1e-11);
        foreach (double p in new[] { 1e-6, 0.001, 0.1, 0.25, 0.5, 0.500001, 0.75, 0.9, 0.999, 1 - 1e-6 })
        {
            double x = ((ContinuousDistribution)distribution).Quantile(p);
            if (x < 1e-9) continue; // where the oracle gives 0; Far_tails_follow_their_formulas looks there
            double reached = oracle.CumulativeDistribution(x);
            Assert.Equal(1, Math.Min(reached, 1 - reached) / Math.Min(p, 1 - p), 1e-8);
        }
    }

    [Theory]
    [InlineData(5, 2, 0, double.PositiveInfinity)]
    [InlineData(1, 2, 0, double.PositiveInfinity)]
    [InlineData(-4, 2, 0, 3)]
    [InlineData(100, 30, 90, 95)]
    public void A_cut_normal_has_the_moments_of_its_own_quantiles(double location, double scale, double min, double max)
    {
        var d = new Normal(location, scale, min, max);
        Assert.Null(d.Validate());
        double mean = 0, square = 0;
        const int n = 200_000;
        for (int i = 0; i < n; i++)
        {
            double x = d.Quantile((i + 0.5) / n);
            Assert.InRange(x, min, max);
            mean += x / n;
            square += x * x / n;
        }
        Assert.Equal(mean, d.Mean, d.StandardDeviation * 1e-4);
        Assert.Equal(square - mean * mean, d.Variance, d.Variance * 1e-3);
    }

    [Fact]
    public void A_normal_that_hardly_reaches_its_bound_is_the_uncut_one()
    {
        var d = new Normal(100, 10);
        Assert.Equal(100, d.Mean, 1e-12);
        Assert.Equal(100, d.Variance, 1e-10);
        Assert.Equal(119.59963984540054, d.Quantile(0.975), 1e-11);
    }

    [Fact]
    public void Observed_values_have_their_weighted_moments()
    {
        var d = new Empirical([10, 1, 4], [1, 2, 1]);
        Assert.Equal([1, 4, 10], d.Values);
        Assert.Equal([2, 1, 1], d.Weights);
        Assert.Equal(4, d.Mean);
        Assert.Equal((2 * 9 + 0 + 36) / 4.0, d.Variance);
    }

    [Fact]
    public void Filled_gaps_are_uniforms_between_neighbours()
    {
        // Two gaps of equal weight: uniform on [0, 2] and on [2, 6].
        var d = new Empirical([2, 0, 6], interpolate: true);
        Assert.Equal(2.5, d.Mean);
        Assert.Equal((4 / 12.0 + 2.25 + 16 / 12.0 + 2.25) / 2, d.Variance, 1e-12);
    }

    [Fact]
    public void A_mixture_has_the_variance_within_and_between_its_parts()
    {
        var d = new Mixture([(3, new Constant(2)), (1, new Exponential(10))]);
        Assert.Equal(4, d.Mean);
        Assert.Equal((3 * 4 + 100 + 36) / 4.0, d.Variance);
    }

    [Fact]
    public void Equal_descriptions_are_equal()
    {
        Assert.Equal(new Empirical([1, 2]), new Empirical([2, 1]));
        Assert.NotEqual(new Empirical([1, 2]), new Empirical([2, 1], interpolate: true));
        Assert.Equal(new Mixture([(1, new Constant(2))]), new Mixture([(1, new Constant(2))]));
        Assert.NotEqual(new Mixture([(1, new Constant(2))]), new Mixture([(1, new Constant(3))]));
    }

    [Fact]
    public void Far_tails_follow_their_formulas()
    {
        const double q = 1e-18;
        Assert.Equal(-Math.Log(q), new Exponential(1).UpperQuantile(q), 1e-12);
        Assert.Equal(-Math.Log(q), new Gamma(1, 1).UpperQuantile(q), 1e-10);
        Assert.Equal(Math.Sqrt(-Math.Log(q)), new Weibull(2, 1).UpperQuantile(q), 1e-12);
        Assert.Equal(8.7572903487823150, new Normal(100, 1).UpperQuantile(q) - 100, 1e-12);
        Assert.Equal(Math.Exp(8.7572903487823150), new LogNormal(0, 1).UpperQuantile(q), 1e-8);
        // Near an end of a PERT with shapes 1 and 5 the upper tail is ((max - x) / width)^5.
        Assert.Equal(Math.Pow(q, 0.2), 1 - new Pert(0, 0, 1).UpperQuantile(q), 1e-13);
        Assert.Equal(Math.Pow(q, 0.2), new Pert(0, 1, 1).Quantile(q), 1e-15);
        // The gamma's lower tail is x^a / Γ(a + 1) where x is tiny.
        Assert.Equal(Math.Sqrt(2 * q), new Gamma(2, 1).Quantile(q), 1e-17);
        Assert.Equal(1, new Gamma(0.1, 1).Quantile(0.01) / Math.Pow(0.01 * 0.95135076986687318, 10), 1e-10);
    }
}
