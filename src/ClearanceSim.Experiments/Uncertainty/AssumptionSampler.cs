using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Runs an experiment once for each of many samples of its assumptions.</summary>
/// <remarks>
/// An input that two scenarios share has the same probability in both, and within a sample all scenarios and regimes meet the same luck, so
/// that their difference is that of one world. Each sample has a luck of its own: were it common to all, the chance of a few replications
/// would shift the whole range.
/// </remarks>
public static class AssumptionSampler
{
    /// <summary>What one in twenty lies below, and above.</summary>
    private const double Tail = 0.05;

    // What people read first; the members of lanes, posts and so on are too many to be told each with a range.
    private static readonly string[] Headline =
        ["intervals", "shareReleasedWithin", "throughputPerDay", "deadlines", "control", "payments", "cost", "outcomes"];

    /// <summary>Runs the samples.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="variants">The same scenarios, in the same order, as what can be varied.</param>
    /// <param name="samples">How many, at least 1.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="ExperimentException">Ranges do not go together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static AssumedRanges Run(
        ExperimentPlan plan, IReadOnlyList<VariantPlan> variants, int samples, int parallel, Action<IWorkProgress>? begun = null,
        CancellationToken stop = default)
    {
        var cube = new LatinHypercube(samples, plan.Seed);
        var measured = new List<MeasuredRegime>[samples];
        for (int i = 0; i < samples; i++) measured[i] = [];
        var runners = variants.Select(v => new VariantRunner(v, parallel, samples)).ToList();
        begun?.Invoke(new Together(runners));
        for (int k = 0; k < variants.Count; k++)
        {
            var ranges = variants[k].Ranges;
            var drawn = ranges.Select(r => cube.Of(r.Path)).ToList();
            var figures = runners[k].Run(
                [.. Enumerable.Range(0, samples).Select(i => variants[k].With([.. ranges.Select((r, j) => (r, r.At(drawn[j][i])))]))],
                VariantLuck.Own, stop);
            var regimes = variants[k].Scenario.Regimes;
            for (int i = 0; i < samples; i++)
                measured[i].AddRange(Planned(plan, k).Select(
                    r => new MeasuredRegime(r.Of, figures[i].Regimes[Index(regimes, r.Of.Regime)])));
        }
        var values = measured.Select(m => m.SelectMany(Values).ToDictionary(v => v.Key, v => v.Value)).ToList();
        var differences = measured.Select(m => RegimeComparison.Differences(m)
            .Where(d => IsHeadline(d.Measure)).ToDictionary(d => (d.Measure, d.From, d.To), d => d.Difference.Value!.Value)).ToList();
        return new()
        {
            Samples = samples,
            Replications = variants[0].Replications,
            Inputs = [.. variants.Select(v => v.Ranges.Count)],
            Share = 1 - (2 * Tail),
            Overloaded = measured.Count(m => m.Exists(r => r.Table.IsOverloaded)),
            Measures =
            [
                .. values[0].Keys.Select(k => (Key: k, Range: Range(values, k)))
                    .Select(r => new AssumedMeasure(r.Key.Of, r.Key.Measure, r.Range.Low, r.Range.Median, r.Range.High)),
            ],
            Differences =
            [
                .. differences[0].Keys.Select(k => (Key: k, Range: Range(differences, k))).Select(r => new AssumedDifference(
                    r.Key.Measure, r.Key.From, r.Key.To, r.Range.Low, r.Range.Median, r.Range.High,
                    (double)differences.Count(d => d.GetValueOrDefault(r.Key) < 0) / samples)),
            ],
        };
    }

    private static IEnumerable<PlannedRegime> Planned(ExperimentPlan plan, int scenario) =>
        plan.Regimes.Where(r => r.Of.Scenario == plan.Scenarios[scenario].Id);

    private static int Index(IReadOnlyList<Scenarios.ScenarioRegime> regimes, string id) => regimes.Select(r => r.Id).ToList().IndexOf(id);

    private static IEnumerable<KeyValuePair<(RegimeReference Of, string Measure), double>> Values(MeasuredRegime regime) =>
        regime.Table.Paths.Where(IsHeadline)
            .Select(p => KeyValuePair.Create((regime.Of, p), regime.Table.Over(p).Value ?? double.NaN))
            .Where(v => !double.IsNaN(v.Value));

    // A sample has a price, not a range of prices: costs at the ends of that range would be three times the same.
    private static bool IsHeadline(string path) =>
        Headline.Contains(path.Split('.')[0]) && path.Split('.') is not ["cost", "perYear", _, "low" or "high"];

    // Of the samples in which it was observed, which are all but for rare things.
    private static (double Low, double Median, double High) Range<TKey>(List<Dictionary<TKey, double>> samples, TKey key)
        where TKey : notnull
    {
        double[] found = [.. samples.Where(s => s.ContainsKey(key)).Select(s => s[key])];
        return (Ranks.Quantile(found, Tail)!.Value, Ranks.Quantile(found, 0.5)!.Value, Ranks.Quantile(found, 1 - Tail)!.Value);
    }

    private sealed class Together(IReadOnlyList<VariantRunner> runners) : IWorkProgress
    {
        public double Share => runners.Average(r => r.Share);

        public string InWords => string.Join(", ", runners.Select(r => r.InWords));
    }
}
