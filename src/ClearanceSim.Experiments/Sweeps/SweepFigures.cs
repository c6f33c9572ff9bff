using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>The responses at every point, replication by replication.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Responses">Paths of the measures.</param>
/// <param name="Regimes">Ids of the regimes.</param>
/// <param name="Values">By point, regime, replication and response; NaN where nothing was observed.</param>
public sealed record SweepFigures(
    SweepPlan Plan, IReadOnlyList<string> Responses, IReadOnlyList<string> Regimes, IReadOnlyList<double[][][]> Values)
{
    /// <summary>A response at a point, a figure for each replication.</summary>
    public double[] Series(int point, int regime, int response) => [.. Values[point][regime].Select(r => r[response])];

    /// <summary>
    /// The mean of a response over those of some points where it was observed, a figure for each replication; NaN where it was at none.
    /// </summary>
    public double[] Mean(IReadOnlyCollection<int> points, int regime, int response) =>
    [
        .. Enumerable.Range(0, Plan.Replications).Select(r => points.Select(p => Values[p][regime][r][response])
            .Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average()),
    ];

    /// <summary>Points, from 0, and regimes under which more came than some pool can serve, in any replication.</summary>
    public IReadOnlySet<(int Point, int Regime)> Overloaded { get; init; } = new HashSet<(int, int)>();

    /// <summary>Figures that are missing: nothing was observed at a point under a regime in a replication.</summary>
    public int Missing(int regime, int response) => Values.Sum(p => p[regime].Count(r => double.IsNaN(r[response])));

    /// <summary>The estimate of a series.</summary>
    /// <param name="series">A figure for each replication.</param>
    /// <param name="chosenOf">Of so many it was chosen for being the greatest: its interval holds for all of them at once (Bonferroni).</param>
    public Estimate Over(ReadOnlySpan<double> series, int chosenOf = 1) =>
        MeasureTable.Over(series, 1 - ((1 - Plan.Level) / Math.Max(1, chosenOf)));
}
