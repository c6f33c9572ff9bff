using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Scenarios.Designs;

/// <summary>An experiment that has been read and found right: a scenario, what is changed about it, and what is looked at.</summary>
public sealed record Experiment
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

    /// <summary>The factors in the order of the file.</summary>
    public required IReadOnlyList<Factor> Factors { get; init; }

    /// <summary>Which combinations of their levels are run.</summary>
    public required Design Design { get; init; }

    /// <summary>What is looked at, one or more; whether it is measured shows when the scenario is compiled.</summary>
    public required IReadOnlyList<Response> Responses { get; init; }

    /// <summary>How often every point is run with other luck; null: as often as the scenario is.</summary>
    public int? Replications { get; init; }

    /// <summary>Seed of all luck; null: the scenario's.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>What an experiment looks at.</summary>
/// <param name="Measure">A measure as people write it: <c>mean registered-released</c>, <c>control.detection</c>.</param>
/// <param name="Want">What is better; null: nobody says, and it has no part in the frontier.</param>
public sealed record Response(ChosenMeasure Measure, Want? Want);

/// <summary>What is better of a measure.</summary>
public enum Want
{
    /// <summary>The less the better.</summary>
    Least,

    /// <summary>The more the better.</summary>
    Most,
}

/// <summary>An experiment, or everything that is wrong with it.</summary>
/// <param name="Experiment">The experiment; null if anything is wrong.</param>
/// <param name="Errors">What is wrong, file by file from top to bottom; empty if nothing is.</param>
public sealed record ExperimentResult(Experiment? Experiment, IReadOnlyList<InputError> Errors);
