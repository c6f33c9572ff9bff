using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Tests.Distributions;

public sealed class DistributionFormsTests
{
    public static TheoryData<string, Distribution> Forms => new()
    {
        { "20s", new Constant(20e6) },
        { "constant(20s)", new Constant(20e6) },
        { "exponential(1s)", new Exponential(1e6) },
        { "uniform(1s, 5s)", new Uniform(1e6, 5e6) },
        { "erlang(2, 1s)", new Gamma(2, 5e5) },
        { "gamma(4, 2s)", new Gamma(4, 5e5) },
        { "normal(10s, 2s)", new Normal(10e6, 2e6) },
        { "triangular(1s, 2s, 4s)", new Triangular(1e6, 2e6, 4e6) },
        { "pert(1s, 2s, 4s)", new Pert(1e6, 2e6, 4e6) },
        { "weibull(1.5, 2s)", new Weibull(1.5, 2e6) },
        { "{ min: 1s, likely: 2s, max: 4s }", new Pert(1e6, 2e6, 4e6) },
        { "{ min: 1s, likely: 2s, max: 4s, shape: triangular }", new Triangular(1e6, 2e6, 4e6) },
        { "{ min: 1s, max: 4s }", new Uniform(1e6, 4e6) },
        { "{ mean: 1min, p90: 2min }", LogNormal.FromMeanAndP90(60e6, 120e6) },
        { "{ mean: 1min, p90: 2min, shape: gamma }", Gamma.FromMeanAndP90(60e6, 120e6) },
        { "{ mean: 1min }", new Exponential(60e6) },
        { "{ value: 20s, low: 10s, high: 40s }", new Constant(20e6) },
        { "{ mean: { value: 1min, low: 30s } }", new Exponential(60e6) },
        { "{ values: [1s, 3s, 2s], weights: [1, 2, 3] }", new Empirical([1e6, 3e6, 2e6], [1, 2, 3]) },
        { "{ mixture: [ { share: 30%, of: 1s }, { share: 70%, of: exponential(2s) } ] }", new Mixture(
            [(0.3, new Constant(1e6)), (0.7, new Exponential(2e6))]) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_way_of_writing_a_distribution_is_read(string text, Distribution expected) =>
        Assert.Equal(expected, Takes(text));

    [Fact]
    public void A_lognormal_has_the_mean_and_deviation_that_were_written()
    {
        var distribution = Takes("lognormal(10s, 5s)");
        Assert.Equal(10e6, distribution.Mean, 1e-3);
        Assert.Equal(5e6, distribution.StandardDeviation, 1e-3);
    }

    [Fact]
    public void Observed_values_come_from_a_column_of_a_file()
    {
        var scenario = ScenarioText.Read(
            Delay("{ file: times.csv, column: inspection, unit: min }"), ("times.csv", "day,inspection\nmon,5\ntue,7.5\n"));
        Assert.Equal(new Empirical([300e6, 450e6]), ((Delay)scenario.Regimes[0].Process.Steps[0]).Takes);
        Assert.Contains("times.csv", scenario.Files);
    }

    [Fact]
    public void A_part_of_a_mixture_may_come_from_a_file_and_the_gaps_of_a_file_may_be_filled()
    {
        var takes = ((Delay)ScenarioText.Read(
            Delay("{ mixture: [ { share: 30%, of: 1s }, "
                + "{ share: 70%, of: { file: times.csv, column: inspection, unit: min, gaps: fill } } ] }"),
            ("times.csv", "day,inspection\nmon,5\ntue,7.5\n")).Regimes[0].Process.Steps[0]).Takes;
        Assert.Equal(new Mixture([(0.3, new Constant(1e6)), (0.7, new Empirical([300e6, 450e6], null, true))]), takes);
    }

    [Fact]
    public void What_only_the_files_of_a_mixture_show_to_be_wrong_is_told() =>
        Assert.Single(ScenarioText.Errors(
            Delay("{ mixture: [ { share: 0%, of: 1s }, { share: 0%, of: { file: times.csv, column: inspection, unit: min } } ] }"),
            ("times.csv", "day,inspection\nmon,5\n")));

    [Theory]
    [InlineData(
        "day,inspekt\nmon,5\n",
        "main.yaml:4:41: process.2.delay.takes.column: there is no column 'inspection' in 'times.csv'; choose from day, inspekt")]
    [InlineData(
        "day,inspection\nmon,five\n",
        "times.csv:2: 'fivemin' is not a duration; write a number with ms, s, min, h, d or w, such as 15min")]
    [InlineData("day,inspection\n", "times.csv: holds no values")]
    public void A_wrong_file_of_values_is_told(string csv, string expected) =>
        Assert.Equal(
            [expected],
            ScenarioText.Errors(Delay("{ file: times.csv, column: inspection, unit: min }"), ("times.csv", csv)).Take(1));

    [Theory]
    [InlineData("exponential(0s)", "the mean must be above 0")]
    [InlineData("uniform(5s, 1s)", "min must not exceed max")]
    [InlineData("erlang(1.5, 1s)", "the stages must be a whole number")]
    [InlineData("{ mean: 10min, p90: 5min }", "p90 must exceed the mean for a lognormal distribution")]
    [InlineData(
        "{ mean: 10min, likely: 5min }",
        "no distribution is given by mean, likely; give min, likely and max, or mean and p90, or mean, or min and max")]
    [InlineData("{ values: [1s], weights: [1, 2] }", "there are 1 values but 2 weights")]
    [InlineData(
        "exponential(90w 900w)",
        "the mean of an exponential distribution is too great; at most 4 years, or 2^47 of what is counted")]
    [InlineData("nonsense", "'nonsense' is not a duration; write a number with ms, s, min, h, d or w, such as 15min")]
    [InlineData("exponential 1s", "'exponential 1s' is not a duration; write a number with ms, s, min, h, d or w, such as 15min")]
    public void What_is_no_distribution_says_why(string text, string expected) =>
        Assert.Equal(
            [expected], ScenarioText.Errors(Delay(text)).Select(e => e[(e.IndexOf("takes: ", StringComparison.Ordinal) + 7)..]));

    [Fact]
    public void Each_number_within_a_distribution_is_an_input()
    {
        var ledger = ScenarioText.Read(
            Delay("{ min: 1s, likely: { value: 2s, low: 1s, high: 3s, source: a book, grade: published }, max: 4s }")).Ledger;
        Assert.Equal(
            [
                new("process.1.arrive.every.mean", "1s", null, null, null, Grade.Assumed),
                new("process.1.arrive.count", "5", null, null, null, Grade.Assumed) { Dimension = Dimension.Count },
                new("process.2.delay.takes.min", "1s", null, null, null, Grade.Assumed) { Dimension = Dimension.Duration },
                new("process.2.delay.takes.likely", "2s", "1s", "3s", "a book", Grade.Published) { Dimension = Dimension.Duration },
                new("process.2.delay.takes.max", "4s", null, null, null, Grade.Assumed) { Dimension = Dimension.Duration },
            ],
            ledger);
    }

    private static Distribution Takes(string text) => ((Delay)ScenarioText.Read(Delay(text)).Regimes[0].Process.Steps[0]).Takes;

    private static string Delay(string takes) => $$"""
        process:
          - arrive: { every: exponential(1s), count: 5 }
          - delay:
              takes: {{takes}}
        """;
}
