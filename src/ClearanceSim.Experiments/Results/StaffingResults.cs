namespace ClearanceSim.Experiments.Results;

/// <summary>What one unit more in a pool is worth, pool by pool: measured, not reckoned from queues.</summary>
public sealed record StaffingResult
{
    /// <summary>Replications behind each figure.</summary>
    public required int Replications { get; init; }

    /// <summary>The measure that is told: the mean of the main interval.</summary>
    public required string Measure { get; init; }

    /// <summary>The pools that keep most waiting, by how many wait.</summary>
    public required IReadOnlyList<OneMoreResult> Pools { get; init; }
}

/// <summary>One unit more in one pool, in every shift.</summary>
public sealed record OneMoreResult
{
    /// <summary>Class of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>The post; null: one more in every pool whose capacity this is.</summary>
    public required string? Post { get; init; }

    /// <summary>The paths that were set one higher.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Mean number waiting before, under the regime where most wait.</summary>
    public required double Queue { get; init; }

    /// <summary>What changes, regime by regime as the scenario has them.</summary>
    public required IReadOnlyList<OneMoreGain> Gains { get; init; }
}

/// <summary>What one unit more changes under a regime.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Difference">With one more less without, seconds, paired by replication.</param>
public sealed record OneMoreGain(string Regime, Estimate Difference);
