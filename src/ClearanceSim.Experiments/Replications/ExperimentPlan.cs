using ClearanceSim.Customs.Money;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Levers;

namespace ClearanceSim.Experiments.Replications;

/// <summary>What is to be run: every regime of every scenario, the same replications of each.</summary>
/// <remarks>
/// Seed and replication numbers are common to all, so the same declaration meets the same luck everywhere: differences are
/// paired by
/// replication (common random numbers; Law, Simulation Modeling and Analysis, 11.2).
/// </remarks>
public sealed record ExperimentPlan
{
    /// <summary>The scenarios with the ids under which they appear: a scenario given twice is <c>NAME#2</c>.</summary>
    public required IReadOnlyList<PlannedScenario> Scenarios { get; init; }

    /// <summary>The regimes, scenario by scenario.</summary>
    public required IReadOnlyList<PlannedRegime> Regimes { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of replications, from 1 on; with <see cref="Precision"/>, the most that are run.</summary>
    public required int Replications { get; init; }

    /// <summary>When replications end before that; null: never.</summary>
    public PrecisionGoal? Precision { get; init; }

    /// <summary>Level of confidence.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;
}

/// <summary>A scenario of an experiment.</summary>
/// <param name="Id">Unique within the experiment.</param>
/// <param name="Scenario">What was read.</param>
public sealed record PlannedScenario(string Id, Scenario Scenario);

/// <summary>A regime of an experiment, compiled.</summary>
public sealed record PlannedRegime
{
    /// <summary>Whose it is.</summary>
    public required RegimeReference Of { get; init; }

    /// <summary>Title for people, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Numbers of the levers that are on, or null where there are none.</summary>
    public IReadOnlyList<int>? Levers { get; init; }

    /// <summary>The overlays that are on, in their order.</summary>
    public IReadOnlyList<Overlay> Overlays { get; init; } = [];

    /// <summary>Ids of the regimes from which it differs by levers and by nothing else.</summary>
    public IReadOnlyList<string> OnlyLeversFrom { get; init; } = [];

    /// <summary>Declarations a day for which its levers cost what they cost; null: nobody says.</summary>
    public double? Serves { get; init; }

    /// <summary>What comes into force on a date.</summary>
    public IReadOnlyList<DatedChange> Changes { get; init; } = [];

    /// <summary>The date on which simulated time begins.</summary>
    public DateOnly Start { get; init; }

    /// <summary>What time and work cost; null: nothing is told in money.</summary>
    public PriceList? Prices { get; init; }

    /// <summary>The regime as it was defined; null for a process without customs.</summary>
    public RegimeDefinition? Definition { get; init; }

    /// <summary>The posts as people know them; none for a process without customs.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>The program.</summary>
    public required CompiledProgram Program { get; init; }

    /// <summary>What each replication runs, but for its number.</summary>
    public required RunPlan Plan { get; init; }
}
