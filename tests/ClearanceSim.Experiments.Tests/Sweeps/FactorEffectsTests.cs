using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Effects of responses that are written down: what was put in comes out.</summary>
public class FactorEffectsTests
{
    // With luck that all points share, which must not show in any effect.
    private static double Luck(int replication) => 100 * Math.Sin(replication);

    // 10 + 3a - 2b + 4ab + c, in the coding of books: -1 and 1.
    private static double Polynomial(SweepPoint point, int replication)
    {
        int a = Sweeps.Sign(point, 0), b = Sweeps.Sign(point, 1), c = Sweeps.Sign(point, 2);
        return 10 + (3 * a) - (2 * b) + (4 * a * b) + c + Luck(replication);
    }

    [Fact]
    public void Coefficients_of_a_polynomial_are_found_and_common_luck_falls_out()
    {
        var effects = Of(Sweeps.TwoLevels(3), "full", Polynomial);
        double[] main = [3, 2, 1];
        for (int f = 0; f < 3; f++)
        {
            var effect = effects.Main(f, 0, 0);
            Assert.Equal(2 * main[f], effect.Range.Value!.Value, 9);
            Assert.Equal(0, effect.Range.HalfWidth!.Value, 9);
            Assert.Equal(f == 1 ? [2, -2] : [-main[f], main[f]], effect.Levels.Select(l => Math.Round(l.Effect.Value!.Value, 9)));
            Assert.True(effect.Levels[0].Mean.HalfWidth > 10, "The mean itself keeps its luck.");
            Assert.Null(effect.Aliases);
        }
        Assert.Equal(2 * 4, effects.Of(0, 1, 0, 0)!.Effect.Value!.Value, 9);
        Assert.Equal(0, effects.Of(0, 2, 0, 0)!.Effect.Value!.Value, 9);
        Assert.Equal(0, effects.Of(1, 2, 0, 0)!.Effect.HalfWidth!.Value, 9);
    }

    // Half of it with c = ab: what is told of c is c and ab together, and of a it is a and bc (of which there is nothing).
    [Fact]
    public void A_fraction_adds_up_its_aliases_and_names_them()
    {
        var effects = Of(Sweeps.TwoLevels(3), "{ fractional: [C=AB] }", Polynomial);
        Assert.Equal(2 * (1 + 4), effects.Main(2, 0, 0).Range.Value!.Value, 9);
        Assert.Equal(["a x b"], effects.Main(2, 0, 0).Aliases!);
        Assert.Equal(2 * 3, effects.Main(0, 0, 0).Range.Value!.Value, 9);
        Assert.Equal(2 * (1 + 4), effects.Of(0, 1, 0, 0)!.Effect.Value!.Value, 9);
        Assert.Equal(["c"], effects.Of(0, 1, 0, 0)!.Aliases!);
        // The other half has -ab beside c.
        var other = Of(Sweeps.TwoLevels(3), "{ fractional: [C=-AB] }", Polynomial);
        Assert.Equal(2 * (4 - 1), other.Main(2, 0, 0).Range.Value!.Value, 9);
        Assert.Equal(["-a x b"], other.Main(2, 0, 0).Aliases!);
    }

    [Fact]
    public void All_that_a_fraction_cannot_tell_apart_stands_in_one_table()
    {
        var figures = Sweeps.Figures(SweepPlan.Of(Sweeps.Read(Sweeps.TwoLevels(3), "{ fractional: [C=-AB] }"), replications: 2), Polynomial);
        var design = SweepResultBuilder.Build(figures).Design;
        Assert.Equal(["a | -b x c", "b | -a x c", "c | -a x b"], design.Aliases!.Select(c => string.Join(" | ", c)));
        var four = new Fraction(4, [new Generator(3, 0b111, Minus: false)]);
        var factors = SweepPlan.Of(Sweeps.Read(Sweeps.TwoLevels(3), "full")).Experiment.Factors;
        Assert.Equal(["a x b | c x d", "a x c | b x d", "a x d | b x c"],
            AliasClasses.Of(four, [.. factors, factors[0] with { Name = "d" }]).Select(c => string.Join(" | ", c)));
    }

    // Rows 1, 4, 10 against columns of 0 and 7: sums, but for one corner that is 6 higher.
    [Fact]
    public void Of_three_levels_each_has_its_own_effect_and_the_corner_that_departs_is_told()
    {
        double[] rows = [1, 4, 10];
        var effects = Of("""
              a: { path: pools.clerk.capacity, levels: [1, 2, 3] }
              b: { path: process.counter.takes, levels: ['*1', '*2'] }
            """, "full", (p, r) => rows[p.Groups[0]] + (7 * p.Groups[1]) + (p.Groups is [2, 1] ? 6 : 0) + Luck(r));
        var main = effects.Main(0, 0, 0);
        // Means 4.5, 7.5 and 16.5 beside 9.5.
        Assert.Equal([-5, -2, 7], main.Levels.Select(l => Math.Round(l.Effect.Value!.Value, 9)));
        Assert.Equal(12, main.Range.Value!.Value, 9);
        var interaction = effects.Of(0, 1, 0, 0)!;
        Assert.Equal("3", interaction.Levels[0]);
        // 23 at the corner, less 16.5 and 14 (the means of its row and column), plus 9.5.
        Assert.Equal(2, Math.Abs(interaction.Effect.Value!.Value), 9);
    }

    private static FactorEffects Of(string factors, string design, Func<SweepPoint, int, double> response) =>
        new(Sweeps.Figures(SweepPlan.Of(Sweeps.Read(factors, design), replications: 5), response));
}
