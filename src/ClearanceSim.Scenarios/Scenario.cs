using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Batches;
using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Published;

namespace ClearanceSim.Scenarios;

/// <summary>A scenario that has been read and found right.</summary>
public sealed record Scenario
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

    /// <summary>
    /// SHA-256 over the names and bytes of all files that the scenario is made of, in the order of their names.
    /// </summary>
    public required string Sha256 { get; init; }

    /// <summary>The folder out of which none of its files leads, as the user would name it.</summary>
    public required string Root { get; init; }

    /// <summary>The files that the scenario is made of, in the order of their names.</summary>
    public required IReadOnlyList<SourceText> Sources { get; init; }

    /// <summary>Names of the files that the scenario is made of, relative to its root folder, in order.</summary>
    public IReadOnlyList<string> Files => [.. Sources.Select(s => s.Name)];

    /// <summary>Seed of all random draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The date on which simulated time 0 is midnight.</summary>
    public DateOnly Start { get; init; }

    /// <summary>How long to run and how often.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>What is compared: one or more.</summary>
    public required IReadOnlyList<ScenarioRegime> Regimes { get; init; }

    /// <summary>Every input of the model, each once.</summary>
    public required IReadOnlyList<Assumption> Ledger { get; init; }

    /// <summary>How files bring the declarations; null for a scenario that makes its own.</summary>
    public BatchLayout? Batch { get; init; }

    /// <summary>The files that bring the declarations, in order.</summary>
    public IReadOnlyList<string> BatchFiles { get; init; } = [];

    /// <summary>Declarations in the files.</summary>
    public long BatchRows { get; init; }

    /// <summary>Figures that were published, beside which its own are set.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init; } = [];

    /// <summary>The interval of which reports speak first (<c>entered-released</c>); null: the main one.</summary>
    public string? Headline { get; init; }

    /// <summary>Sentences on what is not modelled, for reports.</summary>
    public IReadOnlyList<string> NotModelled { get; init; } = [];
}

/// <summary>How long to run and how often. Times are microseconds.</summary>
/// <remarks>
/// The cohort is what is created from <see cref="WarmUp"/> on, either before <see cref="WarmUp"/> plus <see cref="Length"/> or
/// the first <see cref="Count"/>; with neither, all that the sources bring.
/// </remarks>
public sealed record RunSettings
{
    /// <summary>The word that stands for a warm-up that is to be found.</summary>
    public const string Auto = "auto";

    /// <summary>What is created before this does not count; 0 where it has yet to be found.</summary>
    public long WarmUp { get; init; }

    /// <summary>Is the warm-up to be found by a pilot (<c>warm-up: auto</c>)?</summary>
    public bool FindsWarmUp { get; init; }

    /// <summary>For how long after the warm-up entities count, or null.</summary>
    public long? Length { get; init; }

    /// <summary>How many entities count, or null.</summary>
    public long? Count { get; init; }

    /// <summary>How often the run is repeated with other luck, from 1.</summary>
    public int Replications { get; init; } = 1;

    /// <summary>How well results are to be known before replications end; null: <see cref="Replications"/> are run.</summary>
    public PrecisionSettings? Precision { get; init; }

    /// <summary>
    /// How long to wait for those still inside once the cohort is complete (at the end of the length, with the last of the count, or when
    /// arrivals have ended); null: as long as is usual.
    /// </summary>
    public long? Drain { get; init; }

    /// <summary>Reads a warm-up as a planner writes it: <c>7d</c>.</summary>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public static string? WarmUpProblem(string text, out long warmUp) => RunTable.WarmUpProblem(text, out warmUp);
}

/// <summary>One regime of a scenario: a process, and what it was read from.</summary>
public sealed record ScenarioRegime
{
    /// <summary>Stable id: <c>astana-1</c>; <c>process</c> for a process without a name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called for people.</summary>
    public required string Title { get; init; }

    /// <summary>The process, with the overlays that are on and the scenario's own changes.</summary>
    public required Process Process { get; init; }

    /// <summary>Numbers of the levers that are on, in order; empty for a regime without overlays.</summary>
    public IReadOnlyList<int> LeversOn { get; init; } = [];

    /// <summary>The regime's overlays, in file order, on or off.</summary>
    public IReadOnlyList<Overlay> Overlays { get; init; } = [];

    /// <summary>Ids of the regimes from which it differs by levers and by nothing else; told where it says what they cost.</summary>
    public IReadOnlyList<string> OnlyLeversFrom { get; init; } = [];

    /// <summary>Declarations a day that come where the regime is in force, for which its levers cost what they cost; null: nobody says.</summary>
    public double? Serves { get; init; }

    /// <summary>What comes into force on a date, overlays before changes of law, each in the order of their dates.</summary>
    public IReadOnlyList<DatedChange> Changes { get; init; } = [];

    /// <summary>The customs regime; null for a generic process.</summary>
    public RegimeDefinition? Definition { get; init; }

    /// <summary>The customs world; null for a generic process.</summary>
    public World? World { get; init; }
}
