using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Replications;

/// <summary>The figures of all replications that were finished under every regime.</summary>
/// <param name="Plan">What was to be run.</param>
/// <param name="Replications">Numbers of the replications that were finished, rising.</param>
/// <param name="Figures">
/// By regime in the order of the plan, then by replication in the order of <paramref name="Replications"/>.
/// </param>
public sealed record ReplicationResults(
    ExperimentPlan Plan, IReadOnlyList<int> Replications, IReadOnlyList<IReadOnlyList<ReplicationFigures>> Figures)
{
    /// <summary>Was a precision met before the last replication of the plan?</summary>
    public bool EndedByPrecision { get; init; }

    /// <summary>Was everything finished that was to be run?</summary>
    public bool IsComplete => EndedByPrecision || Replications.Count == Plan.Replications;

    /// <summary>The measures of each regime, in the order of the plan; only where a replication was finished.</summary>
    public IReadOnlyList<MeasuredRegime> Measured() =>
        [.. Plan.Regimes.Select((r, i) => new MeasuredRegime(r.Of, new MeasureTable(Figures[i], Plan.Level)))];
}
