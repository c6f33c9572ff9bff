namespace ClearanceSim.Scenarios.Designs;

/// <summary>Factors at levels, combined by a design, and what is looked at.</summary>
/// <param name="Source">Its file, and the scenario that it changes.</param>
public sealed record DesignedExperiment(ExperimentSource Source) : Experiment(Source)
{
    /// <summary>The factors in the order of the file.</summary>
    public required IReadOnlyList<Factor> Factors { get; init; }

    /// <summary>Which combinations of their levels are run.</summary>
    public required Design Design { get; init; }

    /// <summary>What is looked at, one or more; whether it is measured shows when the scenario is compiled.</summary>
    public required IReadOnlyList<Response> Responses { get; init; }

    /// <summary>How often every point is run with other luck; null: as often as the scenario is.</summary>
    public int? Replications { get; init; }
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
