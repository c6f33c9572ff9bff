using ClearanceSim.Engine.Numerics;
using CsCheck;
using MathNet.Numerics;

namespace ClearanceSim.Engine.Tests.Numerics;

public class SpecialFunctionsTests
{
    [Fact]
    public void Log_gamma_agrees_with_the_oracle() =>
        Gen.Double[-7, 13].Select(Math.Exp).Sample(x =>
        {
            double expected = SpecialFunctions.GammaLn(x);
            Assert.Equal(expected, GammaFunction.LogGamma(x), 2e-14 * Math.Max(1, Math.Abs(expected)));
        });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(5, 24)]
    [InlineData(11, 3628800)]
    [InlineData(0.5, 1.7724538509055160273)]
    public void Gamma_of_known_values(double x, double expected) =>
        Assert.Equal(expected, GammaFunction.Gamma(x), expected * 2e-14);

    [Fact]
    public void Incomplete_gamma_agrees_with_the_oracle_in_both_tails() =>
        Gen.Select(Gen.Double[-4, 7].Select(Math.Exp), Gen.Double[-5, 5]).Sample((a, z) =>
        {
            double x = a * Math.Pow(Math.Max(0.05, 1 - 1 / (9 * a) + z / (3 * Math.Sqrt(a))), 3);
            var (lower, upper) = GammaFunction.Incomplete(a, x);
            Assert.Equal(1, lower + upper, 1e-15);
            Assert.Equal(SpecialFunctions.GammaLowerRegularized(a, x), lower, 2e-11);
            Assert.Equal(SpecialFunctions.GammaUpperRegularized(a, x), upper, 2e-11);
        });

    [Theory]
    [InlineData(1, 50)]
    [InlineData(1, 700)]
    [InlineData(2, 60)]
    public void Upper_incomplete_gamma_of_whole_shapes_is_poissons_sum_far_out(int a, double x)
    {
        double sum = 0, term = 1;
        for (int k = 0; k < a; k++)
        {
            sum += term;
            term *= x / (k + 1);
        }
        double expected = sum * Math.Exp(-x);
        Assert.Equal(expected, GammaFunction.Incomplete(a, x).Upper, expected * 1e-12);
    }

    [Fact]
    public void Incomplete_beta_agrees_with_the_oracle_in_both_tails() =>
        Gen.Select(Gen.Double[-2, 6], Gen.Double[-2, 6], Gen.Double[0.001, 0.999]).Sample((logA, logB, x) =>
        {
            double a = Math.Exp(logA), b = Math.Exp(logB);
            var (lower, upper) = BetaFunction.Incomplete(a, b, x);
            Assert.Equal(1, lower + upper, 1e-15);
            Assert.Equal(SpecialFunctions.BetaRegularized(a, b, x), lower, 1e-11);
        });

    [Fact]
    public void Incomplete_beta_is_a_binomial_sum_for_whole_shapes()
    {
        // I_x(a, n-a+1) is the chance of at least a successes in n trials: here n = 5, x = 1e-4.
        const double x = 1e-4, y = 1 - x;
        double expected = 5 * x * x * x * x * y + x * x * x * x * x;
        Assert.Equal(expected, BetaFunction.Incomplete(4, 2, x).Lower, expected * 1e-13);
    }

    [Fact]
    public void Normal_tail_agrees_with_the_oracle_far_out() =>
        Gen.Double[-37, 37].Sample(z =>
        {
            double expected = SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;
            Assert.Equal(expected, StandardNormal.Upper(z), expected * 5e-13);
        });

    [Fact]
    public void Normal_quantile_and_tail_undo_each_other_down_to_1e_minus_300() =>
        Gen.Double[-300, -0.31].Select(e => Math.Pow(10, e)).Sample(q =>
            Math.Abs(StandardNormal.Upper(StandardNormal.UpperQuantile(q)) / q - 1) < 2e-12);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.975, 1.9599639845400542)]
    [InlineData(0.001, -3.0902323061678132)]
    [InlineData(1e-9, -5.9978070150076869)]
    public void Normal_quantile_of_known_values(double p, double expected) =>
        Assert.Equal(expected, StandardNormal.Quantile(p), 2e-14);

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1.5, double.NaN)]
    public void Normal_quantile_at_the_ends(double p, double expected) => Assert.Equal(expected, StandardNormal.Quantile(p));
}
