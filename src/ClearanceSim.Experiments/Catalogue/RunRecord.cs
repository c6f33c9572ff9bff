namespace ClearanceSim.Experiments.Catalogue;

/// <summary>A run as the catalogue lists it: what was run, when, and its main figures.</summary>
public sealed record RunRecord
{
    /// <summary>Twelve hexadecimal digits; any beginning that no other run shares will do to name it.</summary>
    public required string Id { get; init; }

    /// <summary>When it was started, UTC.</summary>
    public required DateTime Started { get; init; }

    /// <summary>The command (<c>run</c>, <c>compare</c>, <c>compare --best</c>, <c>replay</c>, <c>explain</c>, <c>sweep</c>, <c>defend</c>).</summary>
    public required string Command { get; init; }

    /// <summary>The scenarios, without their text.</summary>
    public required IReadOnlyList<RunScenario> Scenarios { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Replications finished.</summary>
    public required int Replications { get; init; }

    /// <summary>Replications asked for, where the run was interrupted before all were finished; else null.</summary>
    public int? ReplicationsPlanned { get; init; }

    /// <summary>Ids of the regimes; empty of what is no comparison of regimes.</summary>
    public required IReadOnlyList<string> Regimes { get; init; }

    /// <summary>The main figures; empty likewise.</summary>
    public required IReadOnlyList<RunFigure> Figures { get; init; }
}

/// <summary>A scenario of a run: with its text where the run is stored or shown, without it in lists.</summary>
/// <param name="Id">Id of the scenario.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Sha256">Hash of what was read.</param>
/// <param name="Text">The text, or null in a list.</param>
public sealed record RunScenario(string Id, string File, string Sha256, string? Text);

/// <summary>One main figure of a run.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Regime">Id of the regime.</param>
/// <param name="Measure">Path of the measure.</param>
/// <param name="Value">Its value; null where nothing was observed.</param>
/// <param name="HalfWidth">Half-width of its interval; null for one replication.</param>
public sealed record RunFigure(string Scenario, string Regime, string Measure, double? Value, double? HalfWidth);

/// <summary>A run with all that is kept of it.</summary>
/// <param name="Record">The record, its scenarios with their text.</param>
/// <param name="Results">The document, the bytes that <c>--format json</c> printed.</param>
public sealed record StoredRun(RunRecord Record, string Results);
