using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Levers;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>What a caller may choose about an explanation; what is null follows from the scenario and the budget.</summary>
public sealed record ExplainChoices
{
    /// <summary>Declarations to be simulated over all combinations and replications when nobody says otherwise.</summary>
    /// <remarks>
    /// A core simulates some 0.2 million of the national world's a second. With what 512 or 2 048 programs take to be read and
    /// compiled (some 40 ms each) that is less than 180 seconds of one core, and less than two minutes on two.
    /// </remarks>
    public const long UsualBudget = 16_000_000;

    /// <summary>About how many declarations to simulate, over all combinations and replications.</summary>
    public long Budget { get; init; } = UsualBudget;

    /// <summary>Replications of each combination.</summary>
    public int? Replications { get; init; }

    /// <summary>Days of which declarations count, in each replication.</summary>
    public int? Days { get; init; }

    /// <summary>The seed.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Id of the regime to explain; null: the one that has levers.</summary>
    public string? Regime { get; init; }
}

/// <summary>What is run to explain a regime by its levers.</summary>
public sealed record ExplainPlan
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The regime that is explained.</summary>
    public required ScenarioRegime Regime { get; init; }

    /// <summary>The regime under every combination of its levers.</summary>
    public required LeverCombinations Combinations { get; init; }

    /// <summary>The levers that are on in the scenario: those whose combinations are run. Rising.</summary>
    public required IReadOnlyList<int> Levers { get; init; }

    /// <summary>Every combination of <see cref="Levers"/>; bit i of its place in the list stands for the i-th of them.</summary>
    public required IReadOnlyList<LeverCombination> Sets { get; init; }

    /// <summary>
    /// One of the combinations that are one process for certain, for each such process; there may be fewer different programs.
    /// </summary>
    public required IReadOnlyList<LeverCombination> Distinct { get; init; }

    /// <summary>What is run of each combination, replication by replication.</summary>
    public required IReadOnlyList<RunPlan> Runs { get; init; }

    /// <summary>When something comes into force under any combination, microseconds from the scenario's start, rising.</summary>
    public IReadOnlyList<long> Changes => [.. Distinct.SelectMany(c => c.Changes).Distinct().Order()];

    /// <summary>Does each replication see a part of the same stretch, and all of them the whole?</summary>
    public bool IsDivided { get; init; }

    /// <summary>The stretch over which the replications spread, each with a part of it too short to add up to the whole; else null.</summary>
    public (long From, long To)? SpreadOver { get; init; }

    /// <summary>What of the scenario's own run no replication sees although something else is in force then; rising.</summary>
    public IReadOnlyList<UnseenTime> Unseen { get; init; } = [];

    /// <summary>Is each combination run as <c>run</c> would run it?</summary>
    public bool IsOwn { get; init; }

    /// <summary>Arrivals in all replications of one combination, about, those of the warm-up included.</summary>
    public required long Arrivals { get; init; }

    /// <summary>Replications of each combination.</summary>
    public int Replications => Runs.Count;

    /// <summary>The seed.</summary>
    public ulong Seed => Runs[0].Seed;

    /// <summary>Level of confidence.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;
}
