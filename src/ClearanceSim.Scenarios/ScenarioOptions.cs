using ClearanceSim.Scenarios.Files;

namespace ClearanceSim.Scenarios;

/// <summary>What a command line says differently from the file.</summary>
public sealed record ScenarioOptions
{
    /// <summary>Which levers are on: <c>none</c>, <c>all</c> or <c>1,5</c>; null: as the file says.</summary>
    public string? Levers { get; init; }

    /// <summary>Only these regimes, by id; empty: all of the file.</summary>
    public IReadOnlyList<string> Regimes { get; init; } = [];

    /// <summary>Files with declarations, instead of those of the file.</summary>
    public IReadOnlyList<string> BatchFiles { get; init; } = [];

    /// <summary>What is read in place of files on disk; null: those on disk.</summary>
    public CarriedFiles? Carried { get; init; }
}
