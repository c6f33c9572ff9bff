using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>What an optimisation runs: a lattice of allocations, and what is required of one measure under one regime.</summary>
public sealed record OptimumPlan
{
    // Of the threshold, where nobody says what is near enough; of a share half a point.
    private const double UsualTolerance = 0.01, UsualToleranceOfShares = 0.005;

    /// <summary>The optimisation.</summary>
    public required Optimisation Experiment { get; init; }

    /// <summary>What may be chosen.</summary>
    public required Lattice Lattice { get; init; }

    /// <summary>The scenario's own staffing; null where it has none of its own to compare with.</summary>
    public required Allocation? Own { get; init; }

    /// <summary>Path of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>What is required of it.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>How much may be spent.</summary>
    public required SearchSettings Settings { get; init; }

    /// <summary>The seed, common to all allocations.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Samplers that all allocations share.</summary>
    public required SamplerShelf Samplers { get; init; }

    /// <summary>What each replication runs, but for its number.</summary>
    internal RunPlan Run => ExperimentPlanner.PlanOf(Experiment.Scenario.Run) with { Seed = Seed };

    /// <summary>The plan of an optimisation.</summary>
    /// <param name="experiment">The optimisation.</param>
    /// <param name="seed">Null: the experiment's own, or its scenario's.</param>
    /// <exception cref="ExperimentException">There is no such measure, or what is required of it is no amount of it; the message has its place.</exception>
    public static OptimumPlan Of(Optimisation experiment, ulong? seed = null)
    {
        var common = new SamplerShelf();
        var scenario = experiment.Scenario;
        foreach (var regime in scenario.Regimes) ProgramCompiler.Compile(regime.Process, common);
        string measure = MeasuredPaths.Of([experiment.SoThat.Measure], scenario.Regimes, ExperimentPlanner.PlanOf(scenario.Run), common)[0];
        var over = experiment.Over;
        return new()
        {
            Experiment = experiment,
            Lattice = new([.. over.Select(n => new DecisionVariable(n.Factor.Name, n.From, n.To, n.Weight))]),
            Own = over.All(n => n.Own is not null) ? new(over.Select(n => n.Own!.Value)) : null,
            Measure = measure,
            Requirement = RequirementOf(experiment.SoThat, measure),
            Settings = new(experiment.Budget),
            Seed = seed ?? experiment.Seed ?? scenario.Seed,
            Samplers = common,
        };
    }

    private static Requirement RequirementOf(RequiredMeasure required, string measure)
    {
        double threshold = Amount(required.Threshold, measure);
        double tolerance = required.Tolerance is { } given ? Amount(given, measure)
            : MeasureUnits.Of(measure) == Dimension.Share ? UsualToleranceOfShares : UsualTolerance * Math.Abs(threshold);
        if (tolerance > 0) return new(threshold, required.AtLeast, tolerance);
        var wrong = required.Tolerance ?? required.Threshold;
        throw Wrong(wrong, required.Tolerance is null
            ? "needs a tolerance beside it, for no part of nothing is near enough; add 'tolerance'" : $"'{wrong.Text}' is no tolerance; write an amount above 0");
    }

    private static double Amount(WrittenAmount written, string measure)
    {
        try
        {
            return MeasureUnits.Amount(written.Text, measure);
        }
        catch (ExperimentException wrong)
        {
            throw Wrong(written, wrong.Message);
        }
    }

    private static ExperimentException Wrong(WrittenAmount at, string message) => new(new InputError(at.Place, at.Path, message).ToString());
}
