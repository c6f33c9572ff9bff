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
}

/// <summary>Names a regime of a scenario.</summary>
public sealed record RegimeReference(string Scenario, string Regime);
