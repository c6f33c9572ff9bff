using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>An experiment that has been read and found right: a <see cref="DesignedExperiment"/> or an <see cref="Optimisation"/>.</summary>
/// <param name="Source">Its file, and the scenario that it changes.</param>
public abstract record Experiment(ExperimentSource Source)
{
    /// <summary>The scenario at its own values, with the regimes that were chosen.</summary>
    public Scenario Scenario => Source.Scenario;

    /// <summary>Makes the scenario with other values.</summary>
    public ScenarioVariants Variants => Source.Variants;

    /// <summary>The file as the user gave it.</summary>
    public string File => Source.File;

    /// <summary>Seed of all luck; null: the scenario's.</summary>
    public ulong? Seed => Source.Seed;
}

/// <summary>The file of an experiment, and the scenario that it changes.</summary>
public sealed record ExperimentSource
{
    /// <summary>Name of the file without <c>.yaml</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called for people; the id where it has no name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, for people.</summary>
    public string About { get; init; } = "";

    /// <summary>The file as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The file's text.</summary>
    public required string Text { get; init; }

    /// <summary>The folder out of which it does not lead, as the user would name it.</summary>
    public required string Root { get; init; }

    /// <summary>The file itself, as it was read; its scenario has its own.</summary>
    public required IReadOnlyList<SourceText> Sources { get; init; }

    /// <summary>SHA-256 of the file, and of all that its scenario is made of.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The scenario at its own values, with the regimes that were chosen.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Makes the scenario with other values.</summary>
    public required ScenarioVariants Variants { get; init; }

    /// <summary>Seed of all luck; null: the scenario's.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>An experiment, or everything that is wrong with it.</summary>
/// <param name="Experiment">The experiment; null if anything is wrong.</param>
/// <param name="Errors">What is wrong, file by file from top to bottom; empty if nothing is.</param>
public sealed record ExperimentResult(Experiment? Experiment, IReadOnlyList<InputError> Errors);
