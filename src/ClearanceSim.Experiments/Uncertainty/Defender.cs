using ClearanceSim.Engine.Numerics;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Holds a claim against what is merely assumed.</summary>
/// <param name="plan">What is run of each variant.</param>
/// <param name="samples">How many samples of the assumptions.</param>
/// <param name="shown">How many inputs are followed to the value at which the claim turns: those that move it most.</param>
public sealed class Defender(VariantPlan plan, int samples, int shown = Defender.UsuallyShown)
{
    /// <summary>Inputs followed when nobody says how many.</summary>
    public const int UsuallyShown = 8;

    /// <summary>Samples taken when nobody says how many.</summary>
    public const int UsualSamples = 50;

    // A tenth of the samples lies beyond the two ends that are shown.
    private const double Tail = 0.05;

    // How often any of all the inputs that do nothing may stand out.
    private const double FalseAlarm = 0.05;

    // Ends and rounds of the search, on average.
    private const int RunsAnAxis = 6;

    // Spearman's coefficient of what does nothing is about normal with variance 1 / (n - 1); the greatest of many is great by luck (Bonferroni).
    private double ChanceLevel => Math.Min(1, Square(StandardNormal.Quantile(1 - (FalseAlarm / 2 / Math.Max(1, plan.Ranges.Count)))) / (samples - 1));

    /// <summary>Runs and judges.</summary>
    /// <param name="claim">The claim's text.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="ExperimentException">The claim is none, or the ranges do not go together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Defence Run(string claim, int parallel, Action<IWorkProgress>? begun = null, CancellationToken stop = default)
    {
        var ranges = plan.Ranges;
        var stress = StressFactor.Of(plan);
        int followed = Math.Min(shown, ranges.Count);
        var runner = new VariantRunner(plan, parallel, 1 + (ranges.Count > 0 ? samples : 0) + (RunsAnAxis * (followed + stress.Count)));
        begun?.Invoke(runner);
        var own = runner.Run([[]], VariantLuck.Common, stop)[0];
        var meant = ClaimReader.Read(claim, [.. plan.Scenario.Regimes.Select(r => r.Id)], own);
        double here = meant.Figure(own);
        if (double.IsNaN(here)) throw new ExperimentException($"'{meant.Measure}' was observed of nothing in {plan.Scenario.File}, so nothing can be claimed of it.");

        var cube = new LatinHypercube(samples, plan.Seed);
        var drawn = ranges.Select(r => cube.Of(r.Path)).ToList();
        double[] figures = ranges.Count == 0 ? [] : Figures(runner, meant, [.. Enumerable.Range(0, samples).Select(i => Sample(ranges, drawn, i))], VariantLuck.Own, stop);
        var ranked = ranges.Select((r, i) => (Range: r, Share: Square(Ranks.Correlation(drawn[i], figures))))
            .OrderByDescending(r => r.Share).ThenBy(r => r.Range.Path, StringComparer.Ordinal).Take(followed).ToList();
        var axes = ranked.Select(r => new Axis(r.Range, amount => plan.With([(r.Range, amount)])))
            .Concat(stress.Select(f => new Axis(f.Range, f.With))).ToList();
        var turning = new SwitchingSearch(meant, variants => Figures(runner, meant, variants, VariantLuck.Common, stop)).Of(axes, here);
        return new Defence
        {
            Scenario = ScenarioEntry.Of(plan.Scenario),
            Claim = meant.Text,
            Measure = meant.Measure,
            Amount = meant.Amount,
            Unit = UnitOf(meant),
            Seed = plan.Seed,
            Replications = plan.Replications,
            Figure = MeasureTable.Over(meant.Series(own), plan.Level),
            Holds = meant.Holds(here),
            Assumptions = ResultsBuilder.Summary(plan.Scenario.Ledger) with { List = [] },
            Sampled = new(
                figures.Length, ranges.Count, figures.Length == 0 ? (meant.Holds(here) ? 1 : 0) : (double)figures.Count(meant.Holds) / figures.Length,
                Ranks.Quantile(figures, Tail), Ranks.Quantile(figures, 0.5), Ranks.Quantile(figures, 1 - Tail)),
            Inputs = [.. ranked.Select((r, i) => Influence(r.Range, r.Share, turning[i]))],
            Stress = [.. stress.Select((f, i) => Stressed(f, turning[ranked.Count + i]))],
        };
    }

    private static double[] Figures(
        VariantRunner runner, Claim claim, IReadOnlyList<IReadOnlyList<InputValue>> variants, VariantLuck luck, CancellationToken stop) =>
        [.. runner.Run(variants, luck, stop).Select(claim.Figure)];

    private IReadOnlyList<InputValue> Sample(IReadOnlyList<InputRange> ranges, List<double[]> drawn, int sample) =>
        plan.With([.. ranges.Select((r, i) => (r, r.At(drawn[i][sample])))]);

    private static double Square(double value) => value * value;

    private static string UnitOf(Claim claim) => claim.IsRelative ? "share" : MeasureUnits.NameOf(claim.Measure);

    private InputInfluence Influence(InputRange range, double share, SwitchingValues turning) => new()
    {
        Path = range.Path,
        Low = range.Write(range.Low),
        Value = range.Write(range.Value),
        High = range.Write(range.High),
        VarianceShare = share,
        ChanceLevel = ChanceLevel,
        Narrowing = 1 - Math.Sqrt(1 - Math.Min(1, share)),
        FigureAtLow = Number(turning.FigureAtLow),
        FigureAtHigh = Number(turning.FigureAtHigh),
        Below = Turning(range, turning.Below),
        Above = Turning(range, turning.Above),
    };

    private static SwitchingValue? Turning(InputRange range, double? at) =>
        at is { } amount ? new((double)range.Fitted(amount), range.Write(Short(range.Fitted(amount)))) : null;

    // Four digits: a search is no more exact.
    private static decimal Short(decimal amount)
    {
        if (amount == 0) return 0;
        decimal unit = 1;
        while (Math.Abs(amount) / unit >= 10_000) unit *= 10;
        while (Math.Abs(amount) / unit < 1_000) unit /= 10;
        return Math.Round(amount / unit) * unit;
    }

    private static StressResult Stressed(StressFactor factor, SwitchingValues turning) => new(
        factor.Name, factor.Paths.Count, (double)factor.Range.Low, (double)factor.Range.High,
        Number(turning.FigureAtLow), Number(turning.FigureAtHigh), turning.Below, turning.Above);

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
