using System.Globalization;
using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Engine.Tests.Distributions;

public class ValidationTests
{
    public static TheoryData<Distribution, string> Invalid => new()
    {
        { new Constant(-1), "the value must not be negative, and is -1" },
        { new Constant(double.NaN), "the value must not be negative, and is NaN" },
        { new Uniform(3, 2), "min must not exceed max: 3 is above 2" },
        { new Uniform(-1, 2), "min must not be negative, and is -1" },
        { new Exponential(0), "the mean must be above 0, and is 0" },
        {
            new Exponential(1L << 48),
            "the mean of an exponential distribution is too great; at most 4 years, or 2^47 of what is counted"
        },
        { new Gamma(0, 1), "the shape must lie between 0.01 and 10000, and is 0" },
        { new Gamma(1, 0), "the scale must be above 0, and is 0" },
        { new Normal(double.NaN, 1), "the mean must be a number" },
        { new Normal(1, 0), "the standard deviation must be above 0, and is 0" },
        { new Normal(1, 1, 2, 2), "min must be below max: 2 is not below 2" },
        { new Normal(-10, 1), "less than 0.01 % of the normal distribution lies between its bounds" },
        { new LogNormal(0, 0), "sigma must be above 0 and at most 3, and is 0" },
        { new LogNormal(double.NaN, 1), "mu must be a number" },
        { new Triangular(1, 0.5, 2), "min must not exceed likely: 1 is above 0.5" },
        { new Triangular(1, 3, 2), "likely must not exceed max: 3 is above 2" },
        { new Pert(1, 3, 2), "likely must not exceed max: 3 is above 2" },
        { new Weibull(0.1, 1), "the shape must lie between 0.2 and 1000, and is 0.1" },
        { new Empirical([]), "there must be at least one value" },
        { new Empirical([1, 2], [1]), "there are 2 values but 1 weights" },
        { new Empirical([1, -2]), "each value must not be negative, and is -2" },
        { new Empirical([1], [0]), "the sum of the weights must be above 0, and is 0" },
        { new Mixture([]), "a mixture needs at least one part" },
        { new Mixture([(1, new Constant(-1))]), "the value must not be negative, and is -1" },
        { new Mixture([(-1, new Constant(1))]), "each weight must not be negative, and is -1" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_distribution_says_why_and_is_not_compiled(Distribution distribution, string sentence)
    {
        Assert.Equal(sentence, distribution.Validate());
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => Sampler.Compile(distribution)).Message);
    }

    [Fact]
    public void Words_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.Equal("exponential with mean 1.5", new Exponential(1.5).Describe());
            Assert.Equal("weight 1: always 2.5; weight 2: uniform from 1 to 2",
                new Mixture([(1, new Constant(2.5)), (2, new Uniform(1, 2))]).Describe());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
