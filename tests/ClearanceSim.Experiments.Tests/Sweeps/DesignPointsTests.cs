using ClearanceSim.Experiments.Sweeps;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Which combinations the designs make.</summary>
public class DesignPointsTests
{
    [Fact]
    public void A_full_design_has_every_combination_once_the_last_factor_changing_fastest()
    {
        var plan = SweepPlan.Of(Sweeps.Read("""
              clerks: { path: pools.clerk.capacity, levels: [1, 2, 3] }
              service: { path: process.counter.takes, levels: ['*1', '*2'] }
            """, "full"));
        Assert.Equal(
            ["1 *1", "1 *2", "2 *1", "2 *2", "3 *1", "3 *2"], plan.Points.Select(p => string.Join(' ', p.Levels.Select(l => l.Text))));
        Assert.Equal([1, 2, 3, 4, 5, 6], plan.Points.Select(p => p.Number));
    }

    [Fact]
    public void A_fraction_has_the_points_at_which_its_generators_hold()
    {
        var plan = SweepPlan.Of(Sweeps.Read(Sweeps.TwoLevels(3), "{ fractional: [C=-AB] }"));
        Assert.Equal(4, plan.Points.Count);
        Assert.All(plan.Points, p => Assert.Equal(-Sweeps.Sign(p, 0) * Sweeps.Sign(p, 1), Sweeps.Sign(p, 2)));
        Assert.Equal(4, plan.Points.Select(p => string.Join(' ', p.Groups)).Distinct().Count());
    }

    [Fact]
    public void A_hypercube_meets_every_part_of_every_range_equally_often_and_another_seed_otherwise()
    {
        var experiment = Sweeps.Read("""
              clerks: { path: pools.clerk.capacity, low: 1, high: 12 }
              service: { path: process.counter.takes, low: '*0.5', high: '*1.5' }
              way: { path: process.way.takes, levels: ['*1', '*2', '*3'] }
            """, "{ latin-hypercube: 60 }");
        var plan = SweepPlan.Of(experiment);
        Assert.Equal([20, 20, 20], plan.Points.GroupBy(p => p.Groups[2]).OrderBy(g => g.Key).Select(g => g.Count()));
        // A place is that of the level as it is run: whole numbers lie where they lie.
        Assert.Equal(Enumerable.Range(0, 60), plan.Points.Select(p => (int)(p.Places[1] * 60)).Order());
        Assert.All(plan.Points, p => Assert.Equal((p.Levels[0].Amount!.Value - 1) / 11, p.Places[0], 12));
        // Levels lie where they lie among each other, not where they were drawn.
        Assert.Equal([0, 0.5, 1], plan.Points.Select(p => p.Places[2]).Distinct().Order());
        Assert.All(plan.Points, p => Assert.Equal(Math.Round(p.Levels[0].Amount!.Value), p.Levels[0].Amount));
        Assert.Equal((1, 12), (plan.Points.Min(p => p.Levels[0].Amount), plan.Points.Max(p => p.Levels[0].Amount)));
        string Text(SweepPlan of) => string.Join(';', of.Points.Select(p => string.Join(' ', p.Levels.Select(l => l.Text))));
        Assert.Equal(Text(plan), Text(SweepPlan.Of(experiment)));
        Assert.NotEqual(Text(plan), Text(SweepPlan.Of(experiment, seed: 12)));
    }

    [Fact]
    public void Points_that_are_the_same_count_once()
    {
        var plan = SweepPlan.Of(Sweeps.Read(Sweeps.TwoLevels(2), "{ latin-hypercube: 30 }"));
        Assert.Equal((30, 4), (plan.Points.Count, DesignPoints.Distinct(plan.Points).Count));
    }
}
