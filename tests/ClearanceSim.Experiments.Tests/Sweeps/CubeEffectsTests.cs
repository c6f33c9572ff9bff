using ClearanceSim.Experiments.Sweeps;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Effects of Latin hypercubes: factors do not lend each other what they do.</summary>
public class CubeEffectsTests
{
    private const string Three = """
          strong: { path: process.counter.takes, low: '*0.5', high: '*1.5' }
          weak: { path: process.way.takes, low: '*0.5', high: '*1.5' }
          idle: { path: process.1.arrive.every, low: '*1', high: '*3' }
        """;

    private static double Luck(int replication) => 100 * Math.Sin(replication);

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    public void A_sum_is_taken_apart_exactly_however_few_the_points(int points)
    {
        var (fit, effects) = Of(Three, points, (p, r) => 7 + (20 * p.Places[0]) - (3 * p.Places[1]) + Luck(r));
        Assert.Equal(1, fit.RSquared!.Value, 9);
        Assert.Equal((points, 5), (fit.Points, fit.Needed));
        double[] expected = [20, 3, 0];
        for (int f = 0; f < 3; f++)
        {
            Assert.Equal(expected[f], effects[f].Range.Value!.Value, 9);
            Assert.Equal(0, effects[f].Range.HalfWidth!.Value, 9);
        }
        Assert.Equal(["*0.5", "*1.5"], effects[0].Levels.Select(l => l.Level));
        Assert.Equal(-3, effects[1].Levels[1].Mean.Value!.Value - effects[1].Levels[0].Mean.Value!.Value, 9);
        Assert.True(effects[0].VarianceShare > effects[1].VarianceShare && effects[2].VarianceShare < 1e-12);
    }

    // The order by effect and that by share of variance are one, for all are spread alike; the interval holds what a line leaves.
    [Fact]
    public void What_is_no_line_widens_the_interval_and_lowers_R2()
    {
        var (line, straight) = Of(Three, 40, (p, _) => 10 * p.Places[0]);
        var (bent, curved) = Of(Three, 40, (p, _) => (10 * p.Places[0]) + (60 * (p.Places[1] - 0.5) * (p.Places[1] - 0.5)));
        Assert.True(line.RSquared > 0.999999 && bent.Adjusted < 0.7, $"{bent.Adjusted}");
        Assert.True(curved[0].Range.HalfWidth > 2 && straight[0].Range.HalfWidth < 1e-6);
        Assert.InRange(10, curved[0].Range.Value!.Value - curved[0].Range.HalfWidth!.Value, curved[0].Range.Value!.Value + curved[0].Range.HalfWidth!.Value);
        Assert.Equal(curved.OrderByDescending(e => e.Range.Value).Select(e => e.Factor), curved.OrderByDescending(e => e.VarianceShare).Select(e => e.Factor));
    }

    /// <summary>Law: with normal scatter by other causes, 95 % intervals hold the truth in about 95 of 100 hypercubes.</summary>
    [Fact]
    public void Intervals_hold_the_truth_as_often_as_they_say()
    {
        var luck = new Random(5);
        var experiment = Sweeps.Read(Three, "{ latin-hypercube: 12 }");
        int held = 0, all = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var plan = SweepPlan.Of(experiment, seed, replications: 1);
            double[] scatter = [.. plan.Points.Select(_ => Normal(luck))];
            var effects = new CubeEffects(Sweeps.Figures(plan, (p, _) => (8 * p.Places[0]) + scatter[p.Number - 1])).Of(0, 0).Effects;
            held += Math.Abs(effects[0].Range.Value!.Value - 8) <= effects[0].Range.HalfWidth ? 1 : 0;
            all++;
        }
        Assert.InRange((double)held / all, 0.9, 0.99);
    }

    /// <summary>Law: what luck does to every point alike is in no residual, and the interval holds the truth all the same.</summary>
    [Fact]
    public void Luck_that_all_points_share_is_in_the_interval()
    {
        var luck = new Random(7);
        var plan = SweepPlan.Of(Sweeps.Read(Three, "{ latin-hypercube: 12 }"), replications: 4);
        int held = 0;
        const int trials = 200;
        for (int i = 0; i < trials; i++)
        {
            double[] slope = [.. Enumerable.Range(0, 4).Select(_ => Normal(luck) * 2)], height = [.. slope.Select(_ => Normal(luck) * 50)];
            var range = new CubeEffects(Sweeps.Figures(plan, (p, r) => height[r - 1] + ((8 + slope[r - 1]) * p.Places[0]))).Of(0, 0).Effects[0].Range;
            held += Math.Abs(range.Value!.Value - 8) <= range.HalfWidth ? 1 : 0;
        }
        Assert.InRange((double)held / trials, 0.9, 0.99);
    }

    [Fact]
    public void Figures_that_differ_by_rounding_do_not_vary()
    {
        var (fit, effects) = Of(Three, 10, (_, _) => 0.1);
        Assert.Null(fit.RSquared);
        Assert.All(effects, e => Assert.Equal((0, 0), (e.Range.Value!.Value, e.VarianceShare!.Value)));
    }

    [Fact]
    public void Too_few_points_tell_no_effects()
    {
        var (fit, effects) = Of(Three, 4, (p, _) => p.Places[0]);
        Assert.Equal((4, 5, (double?)null), (fit.Points, fit.Needed, fit.RSquared));
        Assert.All(effects, e => Assert.Equal((0, (double?)null, (double?)null), (e.Levels.Count, e.Range.Value, e.VarianceShare)));
    }

    [Fact]
    public void Levels_without_an_order_have_each_their_own_and_same_points_speak_once()
    {
        double[] own = [5, 1, 9];
        var (fit, effects) = Of("""
              kind: { path: process.counter.takes, levels: [exponential(40s), 30s, '*2'] }
              clerks: { path: pools.clerk.capacity, levels: [1, 2] }
            """, 60, (p, r) => own[p.Groups[0]] + (4 * p.Groups[1]) + Luck(r));
        Assert.Equal((6, 5), (fit.Points, fit.Needed));
        Assert.Equal(8, effects[0].Range.Value!.Value, 9);
        Assert.Equal(["exponential(40s)", "30s", "*2"], effects[0].Levels.Select(l => l.Level));
        Assert.Equal([0, -4, 4], effects[0].Levels.Select(l => Math.Round(l.Effect.Value!.Value, 9)));
        Assert.Equal(4, effects[1].Range.Value!.Value, 9);
    }

    private static double Normal(Random luck) => Math.Sqrt(-2 * Math.Log(1 - luck.NextDouble())) * Math.Cos(2 * Math.PI * luck.NextDouble());

    private static (FitResult Fit, IReadOnlyList<MainEffect> Effects) Of(string factors, int points, Func<SweepPoint, int, double> response) =>
        new CubeEffects(Sweeps.Figures(SweepPlan.Of(Sweeps.Read(factors, $"{{ latin-hypercube: {points} }}"), replications: 3), response)).Of(0, 0);
}
