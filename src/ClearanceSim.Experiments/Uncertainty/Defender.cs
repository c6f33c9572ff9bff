using System.Diagnostics;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Holds a claim against what is merely assumed.</summary>
/// <param name="plan">What is run of each variant.</param>
/// <param name="samples">How many samples of the assumptions; null: the usual number.</param>
/// <param name="shown">How many inputs are followed to the value at which the claim turns: those that move it most.</param>
public sealed class Defender(VariantPlan plan, int? samples = null, int shown = Defender.UsuallyShown)
{
    /// <summary>Inputs followed when nobody says how many.</summary>
    public const int UsuallyShown = 8;

    /// <summary>Samples taken at least when nobody says how many.</summary>
    public const int LeastUsualSamples = 50;

    /// <summary>With the usual number of samples an input with this share of the variance has an even chance to stand out.</summary>
    public const double UsuallyStandsOut = 0.1;

    // A tenth of the samples lies beyond the two ends that are shown.
    private const double Tail = 0.05;

    // Ends and rounds of the search, on average.
    private const int RunsAnAxis = 6;

    private readonly IReadOnlyList<InputRange> ranges = plan.Ranges;
    private readonly Lazy<IReadOnlyList<StressFactor>> stress = new(() => StressFactor.Of(plan));

    /// <summary>How many samples are taken.</summary>
    public int Samples { get; } = samples ?? UsualSamples(plan.Ranges.Count);

    /// <summary>Inputs that are varied together.</summary>
    public int Inputs => ranges.Count;

    /// <summary>How many samples are taken of so many inputs when nobody says it: in tens.</summary>
    public static int UsualSamples(int inputs) =>
        Math.Max(LeastUsualSamples, (SampledInputs.Needed(inputs, UsuallyStandsOut) + 9) / 10 * 10);

    /// <summary>Reads a claim; nothing is run.</summary>
    /// <exception cref="ExperimentException">It is none; the message says what would be right.</exception>
    public Claim Read(string claim)
    {
        var common = new SamplerShelf();
        return ClaimReader.Read(
            claim, [.. plan.Scenario.Regimes.Select(r => r.Id)],
            [.. plan.Scenario.Regimes.Select(r => ExperimentPlanner.PathsOf(ProgramCompiler.Compile(r.Process, common), plan.Run, ExperimentPlanner.PricesOf(r)))]);
    }

    /// <summary>Runs the scenario itself.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="ExperimentException">Nothing was observed of what the claim speaks of.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public DefenceStart Start(Claim claim, CancellationToken stop = default)
    {
        long clock = Stopwatch.GetTimestamp();
        var own = new VariantRunner(plan, 1, 1).Run([[]], VariantLuck.Common, stop)[0];
        var took = Stopwatch.GetElapsedTime(clock);
        double here = claim.Figure(own);
        if (double.IsNaN(here)) throw new ExperimentException($"'{claim.Measure}' was observed of nothing in {plan.Scenario.File}, so nothing can be claimed of it.");
        return new(claim, own, here, (ranges.Count > 0 ? Samples : 0) + (RunsAnAxis * (Math.Min(shown, ranges.Count) + stress.Value.Count)), took);
    }

    /// <summary>Runs the rest and judges.</summary>
    /// <param name="start">The claim, and what the scenario itself gives.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="ExperimentException">The ranges do not go together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Defence Run(DefenceStart start, int parallel, Action<IWorkProgress>? begun = null, CancellationToken stop = default)
    {
        var (meant, own, here, _, _) = start;
        var runner = new VariantRunner(plan, parallel, start.Variants);
        begun?.Invoke(runner);
        var inputs = new SampledInputs(ranges, Samples, plan.Seed);
        var sampled = ranges.Count == 0 ? [] : runner.Run([.. Enumerable.Range(0, Samples).Select(i => plan.With(inputs.At(i)))], VariantLuck.Own, stop);
        double[] figures = [.. sampled.Select(meant.Figure)];
        var ranked = inputs.Shares(figures).Take(Math.Min(shown, ranges.Count)).ToList();
        var axes = ranked.Select(r => new Axis(r.Range, amount => plan.With([(r.Range, amount)])))
            .Concat(stress.Value.Select(f => new Axis(f.Range, f.With))).ToList();
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
                Ranks.Quantile(figures, Tail), Ranks.Quantile(figures, 0.5), Ranks.Quantile(figures, 1 - Tail),
                sampled.Count(s => s.Regimes.Any(r => r.IsOverloaded))),
            // Where nothing was observed nothing fails for a reason that an input could tell.
            WhereItFails = figures.Any(double.IsNaN) ? null : inputs.Contrast([.. figures.Select(f => !meant.Holds(f))]),
            Inputs = [.. ranked.Select((r, i) => Influence(r.Range, r.Share, turning[i], inputs.ChanceLevel))],
            Stress = [.. stress.Value.Select((f, i) => Stressed(f, turning[ranked.Count + i]))],
        };
    }

    private static double[] Figures(
        VariantRunner runner, Claim claim, IReadOnlyList<IReadOnlyList<InputValue>> variants, VariantLuck luck, CancellationToken stop) =>
        [.. runner.Run(variants, luck, stop).Select(claim.Figure)];

    private static string UnitOf(Claim claim) => claim.IsRelative ? "share" : MeasureUnits.NameOf(claim.Measure);

    private static InputInfluence Influence(InputRange range, double share, SwitchingValues turning, double chanceLevel) => new()
    {
        Path = range.Path,
        Low = ShortAmount.WriteExact(range, range.Low),
        Value = ShortAmount.WriteExact(range, range.Value),
        High = ShortAmount.WriteExact(range, range.High),
        VarianceShare = share,
        ChanceLevel = chanceLevel,
        Narrowing = 1 - Math.Sqrt(1 - Math.Min(1, share)),
        FigureAtLow = Number(turning.FigureAtLow),
        FigureAtHigh = Number(turning.FigureAtHigh),
        Below = Turning(range, turning.Below),
        Above = Turning(range, turning.Above),
    };

    private static SwitchingValue? Turning(InputRange range, double? at) =>
        at is { } amount ? new((double)range.Fitted(amount), ShortAmount.Write(range, range.Fitted(amount))) : null;

    private static StressResult Stressed(StressFactor factor, SwitchingValues turning) => new(
        factor.Name, factor.Paths.Count, (double)factor.Range.Low, (double)factor.Range.High,
        Number(turning.FigureAtLow), Number(turning.FigureAtHigh), turning.Below, turning.Above);

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
