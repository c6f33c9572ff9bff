using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Points that can be bettered in one respect only at the cost of another.</summary>
public static class Frontier
{
    /// <summary>The members, by point and regime; null where fewer than two responses say what is wanted.</summary>
    /// <remarks>
    /// Only what has the same circumstances is compared: less traffic betters every point, and nobody can choose it.
    /// By means: which of two members that lie within each other's interval is the better is not decided by it.
    /// </remarks>
    public static IReadOnlyList<FrontierMember>? Of(SweepFigures figures)
    {
        var wanted = figures.Plan.Experiment.Responses.Select((r, i) => (Response: i, r.Want)).Where(r => r.Want is not null).ToList();
        if (wanted.Count < 2) return null;
        var all = Enumerable.Range(0, figures.Plan.Points.Count)
            .SelectMany(p => Enumerable.Range(0, figures.Regimes.Count).Select(r => (Point: p, Regime: r)))
            .Select(c => (c.Point, c.Regime, Costs: wanted.Select(w => Cost(figures, c.Point, c.Regime, w.Response, w.Want!.Value)).ToArray()))
            .Where(c => !c.Costs.Any(double.IsNaN)).ToList();
        string[] circumstances = [.. figures.Plan.Points.Select(p => Circumstances(figures.Plan.Experiment, p))];
        return [.. all.Where(c => !all.Any(other => circumstances[other.Point] == circumstances[c.Point] && Dominates(other.Costs, c.Costs)))
            .Select(c => new FrontierMember(figures.Plan.Points[c.Point].Number, figures.Regimes[c.Regime]))];
    }

    private static string Circumstances(DesignedExperiment experiment, SweepPoint point) => string.Join(
        '\n', experiment.Factors.Zip(point.Levels).Where(f => f.First.IsCircumstance).Select(f => f.Second.Text));

    private static double Cost(SweepFigures figures, int point, int regime, int response, Want want)
    {
        double mean = figures.Over(figures.Series(point, regime, response)).Value ?? double.NaN;
        return want == Want.Least ? mean : -mean;
    }

    private static bool Dominates(double[] one, double[] other) =>
        one.Zip(other).All(c => c.First <= c.Second) && one.Zip(other).Any(c => c.First < c.Second);
}
