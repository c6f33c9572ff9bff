using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Main effects and two-factor interactions of a sweep.</summary>
/// <remarks>
/// Contrasts of means over points, formed within each replication: luck is common to all points, so what it does to all of them cancels, and
/// Student's interval over the replications is that of the contrast. In a fraction each contrast is that of all its aliases together (Box,
/// Hunter and Hunter, Statistics for Experimenters, 2nd edition, chapter 6). Of factorial designs, in which every level meets the same levels of
/// the others; of a Latin hypercube see <see cref="CubeEffects"/>.
/// </remarks>
public sealed class FactorEffects(SweepFigures figures)
{
    private readonly SweepPlan plan = figures.Plan;

    /// <summary>The effect of a factor.</summary>
    public MainEffect Main(int factor, int regime, int response)
    {
        var all = figures.Mean([.. Enumerable.Range(0, plan.Points.Count)], regime, response);
        var groups = Groups(factor);
        var means = groups.Select(g => figures.Mean(g.Points, regime, response)).ToList();
        var levels = groups.Select((g, i) => new LevelEffect(
            plan.Experiment.Factors[factor].Levels[g.Group].Text, figures.Over(means[i]), figures.Over(Minus(means[i], all)))).ToList();
        int[] known = [.. Enumerable.Range(0, levels.Count).Where(i => levels[i].Mean.Value is not null)];
        int least = known.Length == 0 ? 0 : known.MinBy(i => levels[i].Mean.Value), most = known.Length == 0 ? 0 : known.MaxBy(i => levels[i].Mean.Value);
        return new(
            figures.Responses[response], figures.Regimes[regime], plan.Experiment.Factors[factor].Name, levels,
            known.Length < 2 ? Results.Estimate.None(plan.Level) : figures.Over(Minus(means[most], means[least]), known.Length * (known.Length - 1) / 2),
            figures.Missing(regime, response), null, Aliases(1 << factor));
    }

    /// <summary>The interaction of two factors; null where no points show it.</summary>
    public Interaction? Of(int one, int other, int regime, int response)
    {
        var all = figures.Mean([.. Enumerable.Range(0, plan.Points.Count)], regime, response);
        var cells = new List<(Interaction Told, double[] Departure)>();
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
                cells.Add((new(
                    figures.Responses[response], figures.Regimes[regime], [factors[one].Name, factors[other].Name],
                    [factors[one].Levels[a].Text, factors[other].Levels[b].Text], figures.Over(departure), Aliases(1 << one | 1 << other)), departure));
            }
        }
        var greatest = cells.Where(c => c.Told.Effect.Value is not null).MaxBy(c => Math.Abs(c.Told.Effect.Value!.Value));
        return greatest.Told is { } told ? told with { Effect = figures.Over(greatest.Departure, cells.Count) } : null;
    }

    private List<(int Group, int[] Points)> Groups(int factor) =>
    [
        .. Enumerable.Range(0, plan.Points.Count).GroupBy(p => plan.Points[p].Groups[factor]).OrderBy(g => g.Key).Select(g => (g.Key, g.ToArray())),
    ];

    private IReadOnlyList<string>? Aliases(int word) =>
        plan.Experiment.Design is Design.Fractional { Of: var fraction } ? AliasClasses.Of(fraction, word, plan.Experiment.Factors) : null;

    private static double[] Minus(double[] a, double[] b) => [.. a.Select((x, i) => x - b[i])];
}
