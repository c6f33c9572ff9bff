using ClearanceSim.Engine.Statistics;
using CsCheck;
using MathNet.Numerics.Distributions;

namespace ClearanceSim.Engine.Tests.Statistics;

public class EstimateTests
{
    [Fact]
    public void A_known_sample_has_the_interval_of_the_textbook()
    {
        // Law, Simulation Modeling and Analysis, section 4.5: 10 values, 90 % interval 1.34 ± 0.24.
        var estimate = Estimate.Over([1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09], 0.90);
        Assert.Equal(1.343, estimate.Value!.Value, 1e-12);
        Assert.Equal(0.24, estimate.HalfWidth!.Value, 0.005);
    }

    [Fact]
    public void Replications_without_an_observation_are_left_out() =>
        Assert.Equal(Estimate.Over([1, 2, 4], 0.95), Estimate.Over([double.NaN, 1, 2, double.NaN, 4], 0.95));

    [Fact]
    public void One_value_has_no_half_width_and_none_no_value()
    {
        Assert.Equal(new Estimate(3, null, 0.95), Estimate.Over([3], 0.95));
        Assert.Equal(new Estimate(null, null, 0.95), Estimate.Over([double.NaN], 0.95));
        Assert.Equal(new Estimate(null, null, 0.95), Estimate.Over([], 0.95));
    }

    [Fact]
    public void Equal_values_have_an_interval_of_width_zero() => Assert.Equal(0, Estimate.Over([7, 7, 7], 0.95).HalfWidth);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_lies_strictly_between_zero_and_one(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Over([1, 2], level));

    [Fact]
    public void Students_quantile_is_where_the_oracles_probability_is_reached() =>
        Gen.Select(Gen.Double[-9, -0.302].Select(e => Math.Pow(10, e)), Gen.Double[-1, 9.2].Select(Math.Exp)).Sample((q, df) =>
        {
            double t = -Student.Quantile(q, df);
            // Relative errors of t and of the tail are alike up to the factor t·density/tail, which is at most df.
            double x = df / (df + t * t), tail = MathNet.Numerics.SpecialFunctions.BetaRegularized(df / 2, 0.5, x) / 2;
            double perT = StudentT.PDF(0, 1, df, t) * t;
            Assert.Equal(0, (tail - q) / perT, 1e-9 + 1e-10 * df / 1000);
        });

    [Theory]
    [InlineData(0.975, 1, 12.706204736174698)]
    [InlineData(0.975, 2, 4.3026527297494637)]
    [InlineData(0.975, 9, 2.2621571627982055)]
    [InlineData(0.95, 30, 1.6972608865939574)]
    [InlineData(0.995, 100, 2.6258905214380182)]
    [InlineData(0.75, 1, 1)]
    [InlineData(0.5, 4, 0)]
    public void Students_quantile_of_known_values(double p, double df, double expected)
    {
        Assert.Equal(expected, Student.Quantile(p, df), Math.Abs(expected) * 1e-12);
        Assert.Equal(-expected, Student.Quantile(1 - p, df), Math.Abs(expected) * 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(29)]
    [InlineData(999)]
    public void Students_quantile_agrees_with_the_oracles_inverse(double df)
    {
        foreach (double p in new[] { 0.55, 0.8, 0.9, 0.95, 0.975, 0.995, 0.9995 })
        {
            double expected = StudentT.InvCDF(0, 1, df, p);
            Assert.Equal(expected, Student.Quantile(p, df), expected * 1e-6);
        }
    }
}
