namespace ClearanceSim.Scenarios;

/// <summary>What a file holds.</summary>
public enum FileKind
{
    /// <summary>A scenario, which can be run.</summary>
    Scenario,

    /// <summary>A regime.</summary>
    Regime,

    /// <summary>A world.</summary>
    World,

    /// <summary>Risk profiles.</summary>
    Profiles,

    /// <summary>An experiment over a scenario.</summary>
    Experiment,
}
