using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>The difference of one measure between two regimes or scenarios, paired by replication.</summary>
public sealed record DifferenceEntry
{
    /// <summary>Path of the measure within a regime, as <c>intervals.registered-released.p95</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>What is compared with.</summary>
    public required RegimeReference From { get; init; }

    /// <summary>What is compared.</summary>
    public required RegimeReference To { get; init; }

    /// <summary>To minus from: mean of the replications' differences, with their Student interval.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The difference over the mean of <see cref="From"/>; no value where that is zero.</summary>
    public required Estimate Relative { get; init; }

    /// <summary>
    /// Where several differences are told, <see cref="Difference"/> with an interval so wide that those of this measure hold all at once with
    /// the level given; absent where there is one.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? Together { get; init; }

    /// <summary>
    /// How many times the variance of the difference would be what it is had the two sides not met the same luck: the sum of their variances
    /// over that of the paired differences. Absent below two replications, and where every pair differs by the same.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? VarianceSaved { get; init; }
}

/// <summary>Names a regime of a scenario.</summary>
public sealed record RegimeReference(string Scenario, string Regime);
