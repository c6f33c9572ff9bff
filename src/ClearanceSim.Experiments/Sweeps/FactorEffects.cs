using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Main effects and two-factor interactions of a sweep.</summary>
/// <remarks>
/// Contrasts of means over points, formed within each replication: luck is common to all points, so what it does to all of them cancels, and
/// Student's interval over the replications is that of the contrast. In a fraction each contrast is that of all its aliases together (Box,
/// Hunter and Hunter, Statistics for Experimenters, 2nd edition, chapter 6). Of a Latin hypercube the groups are thirds of a range: other
/// factors are spread alike over them only by and large, which the interval, being of chance alone, does not tell.
/// </remarks>
public sealed class FactorEffects(SweepFigures figures)
{
    private static readonly string[] Thirds = ["lower third", "middle third", "upper third"];

    private readonly SweepPlan plan = figures.Plan;

    /// <summary>The effect of a factor.</summary>
    public MainEffect Main(int factor, int regime, int response)
    {
        var all = figures.Mean([.. Enumerable.Range(0, plan.Points.Count)], regime, response);
        var groups = Groups(factor);
        var means = groups.Select(g => figures.Mean(g.Points, regime, response)).ToList();
        var levels = groups.Select((g, i) => new LevelEffect(
            Name(plan.Experiment.Factors[factor], g.Group), figures.Over(means[i]), figures.Over(Minus(means[i], all)))).ToList();
        int least = Place(levels, Enumerable.MinBy), most = Place(levels, Enumerable.MaxBy);
        return new(
            figures.Responses[response], figures.Regimes[regime], plan.Experiment.Factors[factor].Name, levels,
            figures.Over(Minus(means[most], means[least])), Share(factor, regime, response), Aliases(1 << factor));
    }

    /// <summary>The interaction of two factors; null where a design does not show it.</summary>
    public Interaction? Of(int one, int other, int regime, int response)
    {
        if (plan.Experiment.Design is Design.LatinHypercube) return null;
        var all = figures.Mean([.. Enumerable.Range(0, plan.Points.Count)], regime, response);
        List<Interaction> cells = [];
        bool areTwo = Groups(one).Count == 2 && Groups(other).Count == 2;
        foreach (var (a, pointsOfA) in Groups(one))
        {
            foreach (var (b, pointsOfB) in Groups(other))
            {
                int[] both = [.. pointsOfA.Intersect(pointsOfB)];
                if (both.Length == 0 || (areTwo && (a, b) != (1, 1))) continue;
                var cell = figures.Mean(both, regime, response);
                var (ofA, ofB) = (figures.Mean(pointsOfA, regime, response), figures.Mean(pointsOfB, regime, response));
                // Of two levels each: the mean where the signs agree less that where they do not, as a main effect is one mean less another.
                double[] departure = [.. cell.Select((c, r) => (areTwo ? 2 : 1) * (c - ofA[r] - ofB[r] + all[r]))];
                var factors = plan.Experiment.Factors;
                cells.Add(new(
                    figures.Responses[response], figures.Regimes[regime], [factors[one].Name, factors[other].Name],
                    [factors[one].Levels[a].Text, factors[other].Levels[b].Text], figures.Over(departure), Aliases(1 << one | 1 << other)));
            }
        }
        return cells.MaxBy(c => Math.Abs(c.Effect.Value ?? 0));
    }

    private List<(int Group, int[] Points)> Groups(int factor) =>
    [
        .. Enumerable.Range(0, plan.Points.Count).GroupBy(p => plan.Points[p].Groups[factor]).OrderBy(g => g.Key).Select(g => (g.Key, g.ToArray())),
    ];

    private static int Place(List<LevelEffect> levels, Func<IEnumerable<int>, Func<int, double>, int> best) =>
        best(Enumerable.Range(0, levels.Count), i => levels[i].Mean.Value ?? 0);

    private static string Name(Factor factor, int group) => factor.Range is null ? factor.Levels[group].Text : Thirds[group];

    private double? Share(int factor, int regime, int response)
    {
        if (plan.Experiment.Design is not Design.LatinHypercube) return null;
        double[] at = [.. plan.Points.Select(p => p.Places[factor])];
        double[] means = [.. Enumerable.Range(0, plan.Points.Count).Select(p => figures.Over(figures.Series(p, regime, response)).Value ?? 0)];
        double correlation = Ranks.Correlation(at, means);
        return correlation * correlation;
    }

    // Effects of three factors and more are taken to be nothing, as is usual.
    private List<string>? Aliases(int word) => plan.Experiment.Design is not Design.Fractional { Of: var fraction } ? null :
    [
        .. fraction.AliasesOf(word).Where(a => Fraction.Length(a.Word) <= 2).Select(a => (a.Minus ? "-" : "") + Named(a.Word)),
    ];

    private string Named(int word) => string.Join(" x ", plan.Experiment.Factors.Where((_, f) => (word >> f & 1) != 0).Select(f => f.Name));

    private static double[] Minus(double[] a, double[] b) => [.. a.Select((x, i) => x - b[i])];
}
