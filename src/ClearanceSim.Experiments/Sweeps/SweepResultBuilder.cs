using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Makes the document of a sweep from its figures.</summary>
public static class SweepResultBuilder
{
    /// <summary>The document.</summary>
    public static SweepResult Build(SweepFigures figures)
    {
        var plan = figures.Plan;
        var experiment = plan.Experiment;
        bool isCube = experiment.Design is Design.LatinHypercube;
        var effects = new FactorEffects(figures);
        var each = (from response in Enumerable.Range(0, figures.Responses.Count)
                    from regime in Enumerable.Range(0, figures.Regimes.Count)
                    select (Response: response, Regime: regime)).ToList();
        int factors = experiment.Factors.Count;
        var cube = isCube ? new CubeEffects(figures) : null;
        var fits = cube is null ? null : each.ConvertAll(e => cube.Of(e.Regime, e.Response));
        return new()
        {
            Experiment = ExperimentEntry.Of(experiment.Source),
            Scenario = ScenarioEntry.Of(experiment.Scenario),
            Seed = plan.Seed,
            Replications = plan.Replications,
            Design = DesignOf(experiment, plan.Points),
            Factors = [.. experiment.Factors.Select(Entry)],
            Responses = [.. experiment.Responses.Select((r, i) => new ResponseEntry(figures.Responses[i], MeasureUnits.NameOf(figures.Responses[i]), Want(r.Want), Within(figures.Responses[i], experiment.Scenario)))],
            Regimes = figures.Regimes,
            Assumptions = ResultsBuilder.Summary(experiment.Scenario.Ledger) with { List = [] },
            Fits = fits?.ConvertAll(f => f.Fit),
            Effects = fits is not null ? [.. fits.SelectMany(f => f.Effects)] : [.. each.SelectMany(e => Enumerable.Range(0, factors).Select(f => effects.Main(f, e.Regime, e.Response)))],
            Interactions = isCube ? [] :
            [
                .. each.SelectMany(e => Enumerable.Range(0, factors).SelectMany(
                    one => Enumerable.Range(one + 1, factors - one - 1).Select(other => effects.Of(one, other, e.Regime, e.Response)))).OfType<Interaction>(),
            ],
            Frontier = Frontier.Of(figures),
            Points = [.. plan.Points.Select((p, i) => Point(figures, p, i))],
        };
    }

    private static PointResult Point(SweepFigures figures, SweepPoint point, int index)
    {
        var responses = Enumerable.Range(0, figures.Responses.Count).ToList();
        return new(
            point.Number, [.. point.Levels.Select(l => l.Text)],
            [.. figures.Regimes.Select((id, r) => new PointFigures(id, [.. responses.Select(i => figures.Over(figures.Series(index, r, i)))], figures.Overloaded.Contains((index, r))))],
            [
                .. figures.Regimes.Skip(1).Select((id, r) => new PointDifference(
                    figures.Regimes[0], id,
                    [.. responses.Select(i => figures.Over(Minus(figures.Series(index, r + 1, i), figures.Series(index, 0, i))))])),
            ]);
    }

    private static double[] Minus(double[] a, double[] b) => [.. a.Select((x, i) => x - b[i])];

    private static FactorEntry Entry(Factor factor) => new(
        factor.Name, factor.Title, factor.Path?.Text ?? FormattableString.Invariant($"lever {factor.Lever}"),
        factor.Range is { } range
            ? [range.Low, range.High] : [.. factor.Levels.Select(l => l.Text)], factor.IsCircumstance);

    private static DesignResult DesignOf(DesignedExperiment experiment, IReadOnlyList<SweepPoint> points) => experiment.Design switch
    {
        Design.Full => new("full", points.Count),
        Design.Fractional { Of: var fraction } => new("fractional", points.Count)
        {
            Generators = [.. fraction.Generators.Select(g => g.ToString())],
            DefiningRelation = [.. fraction.DefiningRelation.Select(w => (w.Minus ? "-" : "") + Fraction.Write(w.Word))],
            Aliases = AliasClasses.Of(fraction, experiment.Factors),
            Resolution = Fraction.Roman(fraction.Resolution),
        },
        _ => new("latin-hypercube", points.Count)
        {
            Distinct = DesignPoints.Distinct(points).Count is var distinct && distinct < points.Count ? distinct : null,
        },
    };

    private static IReadOnlyList<string>? Within(string path, Scenarios.Scenario scenario)
    {
        if (!path.StartsWith(MeasurePath.Within(""), StringComparison.Ordinal)) return null;
        var process = scenario.Regimes[0].Process;
        var (from, to) = process.Intervals[process.MainInterval];
        return [from, to];
    }

    private static string? Want(Want? want) => want switch
    {
        Scenarios.Designs.Want.Least => "least",
        Scenarios.Designs.Want.Most => "most",
        _ => null,
    };
}
