namespace ClearanceSim.Engine.Kernel;

/// <summary>What one replication does: its luck, and how long it runs. Times are microseconds from the start.</summary>
/// <remarks>
/// The cohort, whose entities are observed, is what arrives from <see cref="WarmUp"/> on and before <see cref="End"/> (or the first
/// <see cref="Count"/>). It is complete at <see cref="End"/>, with the last of <see cref="Count"/> or, where no end is set, when the
/// sources have come to theirs. Arrivals go on afterwards until it has drained, or <see cref="Drain"/> or <see cref="DrainCap"/> is met.
/// </remarks>
public sealed record RunPlan
{
    /// <summary>The scenario's seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Number of the replication, from 1.</summary>
    public int Replication { get; init; } = 1;

    /// <summary>Nothing arrives before this time: the run begins empty there.</summary>
    public long Begin { get; init; }

    /// <summary>Nothing arrives at or after this time.</summary>
    public long Close { get; init; } = long.MaxValue;

    /// <summary>Nothing that arrives earlier is observed.</summary>
    public long WarmUp { get; init; }

    /// <summary>Nothing that arrives at or after this time is observed.</summary>
    public long End { get; init; } = long.MaxValue;

    /// <summary>Size of the cohort, or null if only time bounds it.</summary>
    public long? Count { get; init; }

    /// <summary>The clock stops so long after the cohort was complete at the latest, with whoever is inside then.</summary>
    public long Drain { get; init; } = long.MaxValue;

    /// <summary>The clock stops here at the latest.</summary>
    public long DrainCap { get; init; } = long.MaxValue;
}
