using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>What a sweep runs: every point of an experiment's design, the same replications of each under the same luck.</summary>
public sealed record SweepPlan
{
    /// <summary>The experiment.</summary>
    public required DesignedExperiment Experiment { get; init; }

    /// <summary>Its points, in the order of the design.</summary>
    public required IReadOnlyList<SweepPoint> Points { get; init; }

    /// <summary>The seed, common to all points.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of every point, from 1.</summary>
    public required int Replications { get; init; }

    /// <summary>Level of confidence.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;

    /// <summary>The plan of an experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="seed">Null: the experiment's own, or its scenario's.</param>
    /// <param name="replications">Null likewise.</param>
    public static SweepPlan Of(DesignedExperiment experiment, ulong? seed = null, int? replications = null)
    {
        ulong own = seed ?? experiment.Seed ?? experiment.Scenario.Seed;
        return new()
        {
            Experiment = experiment,
            Seed = own,
            Replications = replications ?? experiment.Replications ?? experiment.Scenario.Run.Replications,
            Points = DesignPoints.Of(experiment.Design, experiment.Factors, own),
        };
    }

    /// <summary>What each replication runs, but for its number.</summary>
    internal RunPlan Run => ExperimentPlanner.PlanOf(Experiment.Scenario.Run) with { Seed = Seed };
}

/// <summary>A point of a design: a level for each factor.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Levels">Level by level, in the order of the factors.</param>
/// <param name="Groups">
/// For each factor, in which group of the points its level puts this one: the level's place; 0 of a range.
/// </param>
/// <param name="Places">For each factor, where in its range the level lies, 0 to 1; levels of no range lie in order.</param>
public sealed record SweepPoint(int Number, IReadOnlyList<FactorLevel> Levels, IReadOnlyList<int> Groups, IReadOnlyList<double> Places);
