namespace ClearanceSim.Experiments.Results;

/// <summary>A limit of the law on an interval, and how it was kept.</summary>
public sealed record DeadlineResult
{
    /// <summary>Name of the limit: <c>registration</c>, <c>release</c>.</summary>
    public required string Deadline { get; init; }

    /// <summary>The milestone from which it runs.</summary>
    public required string From { get; init; }

    /// <summary>The milestone that has to be reached.</summary>
    public required string To { get; init; }

    /// <summary>Declarations of the cohort that reached both, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>The share of them that kept the limit.</summary>
    public required Estimate InTime { get; init; }
}
