using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>How well results were to be known, and how well they are.</summary>
public sealed record PrecisionResult
{
    /// <summary>Half-width of an interval, as a part of the value, that was good enough.</summary>
    public required double Within { get; init; }

    /// <summary>Level of confidence.</summary>
    public required double Level { get; init; }

    /// <summary>Replications after which it would have ended in any case.</summary>
    public required int AtMost { get; init; }

    /// <summary>Replications of the pilot.</summary>
    public required int Pilot { get; init; }

    /// <summary>
    /// Replications in all that the pilot foresaw: those of the pilot times the square of the half-width over the one wanted, of the measure that
    /// needs most (Law, Simulation Modeling and Analysis, 9.4.1); null where a difference could not be told from nothing.
    /// </summary>
    public required long? Foreseen { get; init; }

    /// <summary>Is every measure known so well?</summary>
    public required bool Met { get; init; }

    /// <summary>The measures, regime by regime, and their differences.</summary>
    public required IReadOnlyList<PrecisionMeasure> Measures { get; init; }
}

/// <summary>How well one measure is known.</summary>
public sealed record PrecisionMeasure
{
    /// <summary>Its path.</summary>
    public required string Measure { get; init; }

    /// <summary>What it is compared with; absent for a measure itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RegimeReference? From { get; init; }

    /// <summary>Whose it is.</summary>
    public required RegimeReference To { get; init; }

    /// <summary>Half-width over the size of the value; null where the value is zero or was not observed.</summary>
    public required double? Relative { get; init; }

    /// <summary>Replications in all that it takes, by the variance seen so far; null where no number can be told.</summary>
    public required long? Needed { get; init; }

    /// <summary>Is it known well enough?</summary>
    public required bool Met { get; init; }
}
