using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>A published figure and what the model says of the same.</summary>
public sealed record PublishedResult
{
    /// <summary>Name of the figure.</summary>
    public required string Figure { get; init; }

    /// <summary>What it is a figure of.</summary>
    public required string What { get; init; }

    /// <summary>The scenario that sets it beside its own.</summary>
    public required string Scenario { get; init; }

    /// <summary><c>share</c> (0 to 1), <c>time</c> (seconds) or <c>number</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The figure as it was published.</summary>
    public required double Published { get; init; }

    /// <summary>The model's; absent where there is no such measure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? Model { get; init; }

    /// <summary>Path of the measure, or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Measure { get; init; }

    /// <summary>The regime whose measure it is, or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Regime { get; init; }

    /// <summary>The regime over whose measure it is taken, or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Over { get; init; }

    /// <summary><c>fitted</c>, <c>held-out</c> or <c>not-comparable</c>.</summary>
    public required string Standing { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Source { get; init; }

    /// <summary>Why it stands so; empty where that needs no word.</summary>
    public string Why { get; init; } = "";
}
