using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>How an answer stands after replications that were not used for choosing it.</summary>
public enum Standing
{
    /// <summary>The whole interval is on the right side of the threshold.</summary>
    Confirmed,

    /// <summary>The threshold lies within the interval, or the mean within the tolerance of it: more replications could turn it.</summary>
    Close,

    /// <summary>The mean is on the wrong side by more than the tolerance, and the budget did not suffice for another choice.</summary>
    Refuted,

    /// <summary>There is no answer: not even the most of everything meets the requirement, or the budget did not show that it does.</summary>
    None,
}

/// <summary>What a search for the allocation of least cost found.</summary>
public sealed record OptimumFinding
{
    /// <summary>How it stands.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The answer; null if there is none.</summary>
    public required Allocation? Answer { get; init; }

    /// <summary>The measure with the answer, over fresh replications alone.</summary>
    public required Estimate Measured { get; init; }

    /// <summary>How many fresh replications.</summary>
    public required int Fresh { get; init; }

    /// <summary>All that was run for choosing.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>
    /// The greatest allocations that cost less and were neither judged nor are covered by a verdict; empty, unless <see cref="OpenIsCut"/>: all that costs less falls short.
    /// </summary>
    public required IReadOnlyList<Allocation> Open { get; init; }

    /// <summary>Are there more than those?</summary>
    public required bool OpenIsCut { get; init; }

    /// <summary>Verdicts on allocations.</summary>
    public required int Checks { get; init; }

    /// <summary>With what probability all verdicts by a test are right, at least; where a mean alone decided, nothing is promised.</summary>
    public required double Together { get; init; }

    /// <summary>Replications spent in all.</summary>
    public required int Spent { get; init; }

    /// <summary>Did the budget end the search?</summary>
    public required bool RanOut { get; init; }

    /// <summary>Answers that were chosen and that fresh replications did not bear out.</summary>
    public required int Withdrawn { get; init; }
}
