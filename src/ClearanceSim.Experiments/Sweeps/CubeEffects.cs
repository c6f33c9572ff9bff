using ClearanceSim.Scenarios.Designs;
using Estimate = ClearanceSim.Experiments.Results.Estimate;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Effects of the factors of a Latin hypercube: those of a linear fit of the points' means on all factors together.</summary>
/// <remarks>
/// In a hypercube no factor's levels meet the same levels of the others, so means of groups of points would mix up what several factors do; a
/// fit on all of them keeps them apart. Its residuals hold curves, interactions and the chance of each point, and Student's interval has them.
/// What luck does to all points alike is in no residual: it shows between the fits of single replications, and their interval is added as
/// independent (the root of the sum of squares; the chance of each point is in both, so that it is rather too wide). The share of
/// variance is the squared standardised coefficient (Saltelli and others, Global Sensitivity Analysis: The Primer, 2008, 1.2.5). Levels of a
/// range or a pair lie on a line; of three levels and more each has a coefficient of its own, since names have no order.
/// Points that are the same meet the same luck and say a thing once.
/// </remarks>
public sealed class CubeEffects
{
    private readonly SweepFigures figures;
    private readonly SweepPlan plan;
    private readonly List<int> points;
    private readonly List<int[]> columns;

    /// <summary>The effects in the figures of a sweep.</summary>
    public CubeEffects(SweepFigures figures)
    {
        this.figures = figures;
        plan = figures.Plan;
        points = [.. DesignPoints.Distinct(plan.Points).Select(p => p.Number - 1)];
        columns = [];
        int next = 0;
        foreach (var factor in plan.Experiment.Factors)
        {
            columns.Add([.. Enumerable.Range(next, IsLine(factor) ? 1 : factor.Levels.Count - 1)]);
            next += columns[^1].Length;
        }
    }

    /// <summary>The fit and the effects of all factors, in their order, on a response under a regime.</summary>
    public (FitResult Fit, IReadOnlyList<MainEffect> Effects) Of(int regime, int response)
    {
        var seen = points.Select(p => (Point: plan.Points[p], Mean: figures.Over(figures.Series(p, regime, response)).Value))
            .Where(p => p.Mean is not null).ToList();
        var fit = LinearFit.Of(seen.ConvertAll(p => Row(p.Point)), seen.ConvertAll(p => p.Mean!.Value));
        string path = figures.Responses[response], id = figures.Regimes[regime];
        var told = fit is null ? null : new CubeFit(fit, Each([.. seen.Select(p => p.Point)], regime, response), plan.Level);
        var effects = plan.Experiment.Factors.Select((f, i) => new MainEffect(
            path, id, f.Name, told is null ? [] : Levels(told, i), told is null ? Estimate.None(plan.Level) : Range(told, i), figures.Missing(regime, response),
            fit?.Share(columns[i]), null));
        return (new(path, id, seen.Count, columns[^1][^1] + 3, fit?.RSquared, fit?.Adjusted), [.. effects]);
    }

    // The same fit of every replication in which all of the points have a figure.
    private IReadOnlyList<LinearFit> Each(IReadOnlyList<SweepPoint> seen, int regime, int response)
    {
        List<double[]> rows = [.. seen.Select(Row)], series = [.. seen.Select(p => figures.Series(p.Number - 1, regime, response))];
        return [.. Enumerable.Range(0, plan.Replications).Select(r => series.ConvertAll(s => s[r])).Where(values => !values.Any(double.IsNaN))
            .Select(values => LinearFit.Of(rows, values)!)];
    }

    private static bool IsLine(Factor factor) => factor.Range is not null || factor.Levels.Count == 2;

    private double[] Row(SweepPoint point) => [.. plan.Experiment.Factors.SelectMany((f, i) => Inputs(i, point.Places[i], point.Groups[i]))];

    // A place on a line; or 1 for the level's own coefficient, the first level having none.
    private IEnumerable<double> Inputs(int factor, double place, int level) => IsLine(plan.Experiment.Factors[factor])
        ? [place] : columns[factor].Select((_, c) => c + 1 == level ? 1.0 : 0);

    // Level by level, of a range at its ends: the others at their means.
    private IReadOnlyList<LevelEffect> Levels(CubeFit fit, int factor)
    {
        var of = plan.Experiment.Factors[factor];
        string[] names = of.Range is { } range ? [range.Low, range.High] : [.. of.Levels.Select(l => l.Text)];
        return [.. names.Select((name, level) =>
        {
            double[] from = new double[columns[^1][^1] + 1];
            foreach (var (input, c) in Inputs(factor, level, level).Zip(columns[factor])) from[c] = input - fit.Whole.Means[c];
            return new LevelEffect(name, fit.Mean(from), fit.Difference(from));
        })];
    }

    private Estimate Range(CubeFit fit, int factor)
    {
        var levels = Levels(fit, factor).Select((l, i) => (l.Effect.Value, Level: i)).OrderBy(l => l.Value).ToList();
        double[] between = new double[columns[^1][^1] + 1];
        foreach (var (input, c) in Inputs(factor, levels[^1].Level, levels[^1].Level).Zip(columns[factor])) between[c] += input;
        foreach (var (input, c) in Inputs(factor, levels[0].Level, levels[0].Level).Zip(columns[factor])) between[c] -= input;
        var range = fit.Difference(between, levels.Count * (levels.Count - 1) / 2);
        return range with { Value = Math.Max(0, range.Value!.Value) };
    }
}
