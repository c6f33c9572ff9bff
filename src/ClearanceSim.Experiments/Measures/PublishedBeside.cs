using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Published;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Sets published figures beside the model's own.</summary>
internal static class PublishedBeside
{
    /// <summary>A result for each published figure of each scenario.</summary>
    public static IReadOnlyList<PublishedResult> Of(ExperimentPlan plan, IReadOnlyList<MeasuredRegime> measured) =>
    [
        .. from scenario in plan.Scenarios
           from figure in scenario.Scenario.Published
           select Result(figure, scenario.Id, [.. measured.Where(m => m.Of.Scenario == scenario.Id)]),
    ];

    private static PublishedResult Result(PublishedFigure figure, string scenario, IReadOnlyList<MeasuredRegime> regimes) => new()
    {
        Figure = figure.Id,
        What = figure.What,
        Scenario = scenario,
        Unit = figure.Unit switch
        {
            PublishedUnit.Share => "share",
            PublishedUnit.Time => "time",
            _ => "number",
        },
        Published = figure.Value,
        Model = figure.Measure is { } measure ? Model(measure, figure, regimes) : null,
        Measure = figure.Measure,
        Regime = figure.Regime,
        Over = figure.Over,
        Standing = figure.Standing switch
        {
            Standing.Fitted => "fitted",
            Standing.HeldOut => "held-out",
            _ => "not-comparable",
        },
        Source = figure.Source,
        Why = figure.Why,
    };

    // A multiple is taken replication by replication, so that what both sides share falls out of its interval.
    private static Estimate? Model(string measure, PublishedFigure figure, IReadOnlyList<MeasuredRegime> regimes)
    {
        var of = Named(figure.Regime, regimes);
        if (of is null || !of.Table.Has(measure)) return null;
        if (figure.Over is not { } over) return of.Table.Over(measure);
        var below = Named(over, regimes);
        if (below is null || !below.Table.Has(measure)) return null;
        double[] ratios = [.. of.Table.Series(measure).Zip(below.Table.Series(measure), (a, b) => b == 0 ? double.NaN : a / b)];
        return MeasureTable.Over(ratios, of.Table.Level);
    }

    private static MeasuredRegime? Named(string? id, IReadOnlyList<MeasuredRegime> regimes) =>
        id is null ? regimes[0] : regimes.FirstOrDefault(r => r.Of.Regime == id);
}
