using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Distributions;

public class SamplerTests
{
    // In microseconds, so that rounding to whole ones does not blur the comparison.
    private const double Unit = 1e9;

    public static TheoryData<ContinuousDistribution> Continuous => new()
    {
        new Uniform(0, 3 * Unit),
        new Exponential(Unit),
        new Gamma(0.1, 10 * Unit),
        new Gamma(0.5, Unit),
        new Gamma(3, Unit),
        new Gamma(200, Unit / 100),
        Gamma.FromMeanAndP90(Unit, 2.5 * Unit),
        new Normal(2 * Unit, Unit),
        new Normal(-2 * Unit, Unit),
        new Normal(100 * Unit, Unit),
        new LogNormal(Math.Log(Unit), 0.1),
        new LogNormal(Math.Log(Unit), 1),
        new LogNormal(Math.Log(Unit / 10_000), 2.5),
        LogNormal.FromMeanAndP90(Unit, 2.2 * Unit),
        new Triangular(0, Unit, 4 * Unit),
        new Triangular(Unit, Unit, 2 * Unit),
        new Triangular(Unit, 2 * Unit, 2 * Unit),
        new Pert(0, Unit, 10 * Unit),
        new Pert(Unit, Unit, 2 * Unit),
        new Pert(Unit, 3 * Unit, 3 * Unit),
        new Weibull(0.5, Unit),
        new Weibull(5, Unit),
    };

    [Theory]
    [MemberData(nameof(Continuous))]
    public void A_sample_is_the_quantile_of_its_draw_within_1e_minus_4(ContinuousDistribution distribution)
    {
        var sampler = Sampler.Compile(distribution);
        double deviation = distribution.StandardDeviation;
        // Down to tails of 2^-34; below 2^-52 an exponential knows no finer steps.
        Gen.Select(Gen.ULong, Gen.Int[0, 33], Gen.Bool).Select((b, shift, upper) =>
        {
            ulong tail = (b >> 1 >> shift) | (1UL << 30);
            return upper ? ~tail : tail;
        }).Sample(bits =>
        {
            // The quantile from the nearer end: 1 - u has lost the digits of a far upper tail.
            double quantile = bits >> 63 == 0 ? distribution.Quantile(Mass(bits)) : distribution.UpperQuantile(Mass(~bits));
            double exact = Math.Min(quantile, Sampler.Max);
            Assert.Equal(exact, sampler.Sample(bits), 1e-4 * Math.Max(exact, deviation) + 1);
        }, iter: 20_000);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Samples_over_all_draws_have_the_exact_mean_and_variance_within_1e_minus_4(ContinuousDistribution distribution)
    {
        var sampler = Sampler.Compile(distribution);
        // Even draws within each octave of both tails, so that the far tails, on which a variance leans, count as they should.
        const int points = 1024;
        double sum = 0, squares = 0;
        for (int octave = 1; octave < 62; octave++)
        {
            for (int i = 0; i < points; i++)
            {
                ulong tail = (1UL << (63 - octave)) + (ulong)(((Int128)1 << (63 - octave)) * (2 * i + 1) / (2 * points));
                double low = sampler.Sample(tail) - distribution.Mean, high = sampler.Sample(~tail) - distribution.Mean;
                double weight = Math.ScaleB(1.0 / points, -octave - 1);
                sum += weight * (low + high);
                squares += weight * (low * low + high * high);
            }
        }
        Assert.Equal(0, sum, distribution.Mean * 1e-4);
        Assert.Equal(distribution.Variance, squares, distribution.Variance * 1e-4);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Greater_draws_give_no_smaller_samples(ContinuousDistribution distribution)
    {
        var sampler = Sampler.Compile(distribution);
        Gen.Select(Gen.ULong, Gen.Int[0, 63]).Sample((bits, shift) =>
        {
            ulong more = bits + (1UL << shift);
            // One unit for the rounding of an exponential where its table's rows meet.
            return more < bits || sampler.Sample(more) + 1 >= sampler.Sample(bits);
        }, iter: 20_000);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(12.5)]
    [InlineData(1e6)]
    [InlineData(1e14)]
    public void An_exponential_keeps_the_fraction_of_its_mean(double mean)
    {
        var sampler = Sampler.Compile(new Exponential(mean));
        Gen.ULong.Sample(bits =>
        {
            double exact = -Math.Log(Draw.Uniform(~bits)) * mean;
            Assert.Equal(exact, sampler.Sample(bits), 0.5 + 5e-12 * mean + 1e-12);
        });
    }

    [Fact]
    public void Observed_values_come_in_order_and_in_proportion_to_their_weights()
    {
        var sampler = Sampler.Compile(new Empirical([30, 10, 20], [1, 2, 1]));
        Assert.Equal([10, 10, 10, 10, 20, 20, 30, 30], Enumerable.Range(0, 8).Select(i => sampler.Sample((ulong)i << 61)));
    }

    [Fact]
    public void Filled_gaps_reach_from_the_least_to_the_greatest_value()
    {
        var sampler = Sampler.Compile(new Empirical([3000, 1000, 2000], interpolate: true));
        Assert.Equal(1000, sampler.Sample(0));
        Assert.Equal(1500, sampler.Sample(1UL << 62));
        Assert.Equal(2000, sampler.Sample(1UL << 63));
        Assert.Equal(3000, sampler.Sample(ulong.MaxValue));
    }

    public static TheoryData<Distribution> Composed => new()
    {
        new Empirical([1000, 5000, 2000], [1, 2, 3]),
        new Empirical([1000, 5000, 2000], [1, 2, 3], interpolate: true),
        new Mixture([(1, new Constant(1000)), (2, new Exponential(50000)), (1, new Gamma(2, 30000))]),
    };

    [Theory]
    [MemberData(nameof(Composed))]
    public void Composed_samples_have_the_mean_and_variance_of_their_formula(Distribution distribution)
    {
        var (mean, variance) = MomentsOverEvenDraws(Sampler.Compile(distribution), distribution.Mean);
        // A mixture's parts are drawn anew, so its draws are not even: standard error of a mean of 2^20 samples, four times.
        double tolerance = distribution is Mixture ? 4.0 / 1024 : 1e-4;
        Assert.Equal(distribution.Mean, mean, distribution.StandardDeviation * tolerance);
        Assert.Equal(distribution.Variance, variance, distribution.Variance * tolerance * 5);
    }

    [Fact]
    public void Degenerate_distributions_are_constants()
    {
        Gen.ULong.Sample(bits =>
            Sampler.Compile(new Constant(7)).Sample(bits) == 7 && Sampler.Compile(new Triangular(7, 7, 7)).Sample(bits) == 7
            && Sampler.Compile(new Pert(7, 7, 7)).Sample(bits) == 7 && Sampler.Compile(new Uniform(7, 7)).Sample(bits) == 7
            && default(Sampler).Sample(bits) == 0);
    }

    [Fact]
    public void Samples_stay_within_zero_and_the_greatest()
    {
        var wild = Sampler.Compile(new LogNormal(40, 3));
        Assert.Equal(Sampler.Max, wild.Sample(ulong.MaxValue));
        Assert.Equal(Sampler.Max, Sampler.Compile(new Constant(1e30)).Sample(0));
        Assert.Throws<ArgumentException>(() => Sampler.Compile(new Exponential(1e20)));
    }

    [Fact]
    public void A_sample_is_what_it_was_when_written_down()
    {
        // Any machine, processor or version of .NET has to give these same numbers. The exact quantiles of this draw, u =
        // 0.1054790686, are 827 494 244.6, 280 602 382.6, 1 497 472 568.1 and 111 466 976.2.
        ulong bits = StableHash.Of("a draw");
        Assert.Equal(827_494_179, Sampler.Compile(new Gamma(2.5, Unit)).Sample(bits));
        Assert.Equal(280_602_367, Sampler.Compile(LogNormal.FromMeanAndP90(Unit, 2 * Unit)).Sample(bits));
        Assert.Equal(1_497_472_536, Sampler.Compile(new Pert(Unit, 2 * Unit, 9 * Unit)).Sample(bits));
        Assert.Equal(111_466_976, Sampler.Compile(new Exponential(Unit)).Sample(bits));
    }

    private static double Mass(ulong tail) => (tail + 0.5) / Math.ScaleB(1, 64);

    private static (double Mean, double Variance) MomentsOverEvenDraws(Sampler sampler, double around)
    {
        const int n = 1 << 20;
        double sum = 0, squares = 0;
        for (int i = 0; i < n; i++)
        {
            double x = sampler.Sample(((ulong)i << 44) + (1UL << 43)) - around;
            sum += x;
            squares += x * x;
        }
        return (around + sum / n, squares / n - sum / n * (sum / n));
    }
}
