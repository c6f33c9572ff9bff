using ClearanceSim.Experiments.Optimising;

namespace ClearanceSim.Experiments.Tests.Optimising;

/// <summary>Whether a mean meets a requirement, told on normal figures whose mean is known.</summary>
public class FeasibilityCheckTests
{
    private const int Trials = 1_000;
    private const double Error = 0.05;

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(-1.0, false)]
    [InlineData(4.0, true)]
    public void A_mean_a_tolerance_away_is_judged_wrongly_no_more_often_than_is_said(double margin, bool meets)
    {
        var random = new Random(5);
        int wrong = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            // At most 10 is required.
            var check = new FeasibilityCheck(new Requirement(10, AtLeast: false, Tolerance: 1), first: 8, Error);
            var figures = new List<double>();
            bool? verdict;
            do figures.Add(10 - margin + (2 * Normal(random)));
            while ((verdict = check.Verdict(figures)) is null);
            if (verdict != meets) wrong++;
        }
        Assert.InRange(wrong, 0, (int)(Trials * Error));
    }

    [Fact]
    public void Far_from_the_threshold_figures_that_vary_by_many_tolerances_are_judged_soon()
    {
        var random = new Random(6);
        var check = new FeasibilityCheck(new Requirement(10, AtLeast: false, Tolerance: 0.01), first: 8, Error);
        var figures = new List<double>();
        while (check.Verdict(figures) is null) figures.Add(20 + (5 * Normal(random)));
        Assert.False(check.Verdict(figures));
        Assert.InRange(figures.Count, 8, 40);
    }

    [Fact]
    public void Where_nothing_was_observed_nothing_is_met() =>
        Assert.False(new FeasibilityCheck(new Requirement(10, AtLeast: false, Tolerance: 1), first: 8, Error).Verdict([1, double.NaN]));

    // Box and Muller.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
