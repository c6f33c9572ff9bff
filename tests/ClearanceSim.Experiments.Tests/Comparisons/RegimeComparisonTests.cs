using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Tests.Measures;

namespace ClearanceSim.Experiments.Tests.Comparisons;

public class RegimeComparisonTests
{
    private static MeasuredRegime Regime(string scenario, string regime, double value) =>
        new(new(scenario, regime), new MeasureTable([Figures.Of(1, value), Figures.Of(2, 2 * value)]));

    private static List<(RegimeReference, RegimeReference)> Pairs(params MeasuredRegime[] regimes) =>
        [.. RegimeComparison.Differences(regimes).Select(d => (d.From, d.To)).Distinct()];

    [Fact]
    public void Within_a_scenario_the_first_regime_is_compared_with_each_other()
    {
        Assert.Equal(
            [(new("s", "a"), new("s", "b")), (new("s", "a"), new("s", "c"))],
            Pairs(Regime("s", "a", 1), Regime("s", "b", 2), Regime("s", "c", 3)));
        Assert.Empty(Pairs(Regime("s", "a", 1)));
    }

    [Fact]
    public void Between_scenarios_the_same_regime_is_compared_with_the_first_scenario() =>
        Assert.Equal(
            [(new("s", "a"), new("t", "a")), (new("s", "b"), new("t", "b")), (new("s", "a"), new("u", "a"))],
            Pairs(Regime("s", "a", 1), Regime("s", "b", 2), Regime("t", "a", 1), Regime("t", "b", 2), Regime("u", "a", 1),
                Regime("u", "c", 5)));

    [Fact]
    public void Every_measure_that_both_have_is_compared()
    {
        var (from, to) = (Regime("s", "a", 1), Regime("s", "b", 4));
        var differences = RegimeComparison.Between(from, to).ToList();
        Assert.Equal(from.Table.Paths, differences.Select(d => d.Measure));
        Assert.All(differences, d => Assert.Equal(4.5, d.Difference.Value!.Value, 1e-9));
    }

    [Fact]
    public void Several_differences_have_intervals_that_hold_together()
    {
        var (a, b, c) = (Regime("s", "a", 1), Regime("s", "b", 2), Regime("s", "c", 4));
        Assert.All(RegimeComparison.Differences([a, b]), d => Assert.Null(d.Together));
        // Student's t for one degree of freedom at 1 - 0.05 / 2 / 2, over that at 1 - 0.05 / 2.
        Assert.All(RegimeComparison.Differences([a, b, c]), d => Assert.Equal(
            (Math.Round(25.4516995794 / 12.7062047362, 9), 0.95),
            (Math.Round(d.Together!.HalfWidth!.Value / d.Difference.HalfWidth!.Value, 9), d.Together.Level)));
    }
}
