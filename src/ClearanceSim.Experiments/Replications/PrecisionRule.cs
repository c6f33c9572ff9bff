using System.Runtime.InteropServices;
using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using Interval = ClearanceSim.Engine.Statistics.Estimate;

namespace ClearanceSim.Experiments.Replications;

/// <summary>
/// Decides after each replication whether results are known well enough: when the half-width of every chosen measure and of its differences
/// is no more than a part of the value (the sequential procedure of Law, Simulation Modeling and Analysis, 9.4.1).
/// </summary>
/// <remarks>
/// It is told of replications in the order of their numbers and knows nothing of those that come later, so where it ends does not depend on
/// how many run at a time. A sequential rule stops a little too readily; the pilot keeps it from stopping by luck at the start.
/// </remarks>
internal sealed class PrecisionRule(ExperimentPlan plan, PrecisionGoal goal)
{
    private readonly List<Watched> watched = [];
    private int count;

    // Several differences are told with intervals that hold together, and these are to be so narrow.
    private double levelOfDifferences;

    /// <summary>Takes in the next replication.</summary>
    /// <param name="figures">Its figures under each regime, in the order of the plan.</param>
    /// <returns>Is it the last that is needed?</returns>
    public bool Add(IReadOnlyList<ReplicationFigures> figures)
    {
        if (count++ == 0) Watch(figures);
        foreach (var w in watched)
            w.Values.Add(figures[w.To].ValueOf(w.Measure) - (w.From is { } from ? figures[from].ValueOf(w.Measure) : 0));
        return count >= goal.Pilot && watched.TrueForAll(w => IsMet(Of(w)));
    }

    /// <summary>How well each measure is known now.</summary>
    public IReadOnlyList<PrecisionMeasure> Measures() => [.. watched.Select(Result)];

    private void Watch(IReadOnlyList<ReplicationFigures> figures)
    {
        var measures = plan.Regimes.Select((r, i) => (goal.Measures.Count > 0 ? goal.Measures : [Main(r)])
            .Where(figures[i].Paths.Contains).ToList()).ToList();
        watched.AddRange(measures.SelectMany((some, to) => some.Select(m => new Watched(m, null, to, []))));
        var pairs = RegimeComparison.Pairs([.. plan.Regimes.Select(r => r.Of)]).ToList();
        levelOfDifferences = RegimeComparison.LevelOfEach(plan.Level, pairs.Count);
        watched.AddRange(pairs.SelectMany(
            p => measures[p.From].Intersect(measures[p.To]).Select(m => new Watched(m, p.From, p.To, []))));
    }

    private static string Main(PlannedRegime regime)
    {
        var process = regime.Program.Process;
        var (from, to) = process.Intervals[process.MainInterval];
        return MeasurePath.Interval(from, to, "mean");
    }

    private Interval Of(Watched w) =>
        Interval.Over(CollectionsMarshal.AsSpan(w.Values), w.From is null ? plan.Level : levelOfDifferences);

    private bool IsMet(Interval e) => e.Value is { } value && e.HalfWidth is { } half && half <= goal.Within * Math.Abs(value);

    // The half-width falls with the root of the number.
    private PrecisionMeasure Result(Watched w)
    {
        var estimate = Of(w);
        double? relative = estimate is { Value: { } value, HalfWidth: { } half } && (value != 0 || half == 0)
            ? half == 0 ? 0 : half / Math.Abs(value)
            : null;
        double? needed = relative is { } r ? Math.Ceiling(count * (r / goal.Within) * (r / goal.Within)) : null;
        return new()
        {
            Measure = w.Measure,
            From = w.From is { } from ? plan.Regimes[from].Of : null,
            To = plan.Regimes[w.To].Of,
            Relative = relative,
            Needed = needed <= long.MaxValue / 2 ? (long)Math.Max(needed.Value, goal.Pilot) : null,
            Met = IsMet(estimate),
        };
    }

    private sealed record Watched(string Measure, int? From, int To, List<double> Values);
}
