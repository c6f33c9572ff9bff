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

    /// <summary>The mean of a response over some points, a figure for each replication.</summary>
    public double[] Mean(IReadOnlyCollection<int> points, int regime, int response) =>
        [.. Enumerable.Range(0, Plan.Replications).Select(r => points.Average(p => Values[p][regime][r][response]))];

    /// <summary>The estimate of a series.</summary>
    public Estimate Over(ReadOnlySpan<double> series) => MeasureTable.Over(series, Plan.Level);
}
