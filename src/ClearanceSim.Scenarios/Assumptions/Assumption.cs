using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Assumptions;

/// <summary>How well a number is known.</summary>
public enum Grade
{
    /// <summary>A figure that nobody has measured; also every number written without a grade.</summary>
    Assumed,

    /// <summary>Derived by somebody from something else.</summary>
    Estimated,

    /// <summary>Printed in a publication.</summary>
    Published,

    /// <summary>Measured for this model.</summary>
    Measured,
}

/// <summary>One input of the model: a number, how far it may be off, and where it comes from.</summary>
/// <param name="Path">Where it stands, as <c>stages.registration.takes.likely</c>; with <c>regimes.ID.</c> before it where
/// regimes differ.</param>
/// <param name="Value">As written, with its unit.</param>
/// <param name="Low">The least that it may be, or null if no range is given.</param>
/// <param name="High">The most that it may be, or null if no range is given.</param>
/// <param name="Source">Where the number comes from, or null.</param>
/// <param name="Grade">How well it is known.</param>
public sealed record Assumption(string Path, string Value, string? Low, string? High, string? Source, Grade Grade)
{
    /// <summary>
    /// Is it known from somewhere? A source beside the grade <c>assumed</c> says only what the assumption goes by.
    /// </summary>
    public bool HasSource => Source is not null && Grade != Grade.Assumed;

    /// <summary>What is measured; null for what is no number of its own, such as one within a text.</summary>
    public Dimension? Dimension { get; init; }
}
