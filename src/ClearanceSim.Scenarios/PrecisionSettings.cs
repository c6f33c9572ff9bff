using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios;

/// <summary>How well results are to be known before replications end.</summary>
public sealed record PrecisionSettings
{
    /// <summary>Where replications end in any case, if nobody says.</summary>
    public const int UsualMost = 1000;

    /// <summary>Half-width of an interval, as a part of the value, that is good enough; above 0, at most 1.</summary>
    public required double Within { get; init; }

    /// <summary>Level of confidence; null: the usual one.</summary>
    public double? Level { get; init; }

    /// <summary>The measures that are to be known so well, with their differences; empty: the mean of the main interval.</summary>
    public IReadOnlyList<ChosenMeasure> Of { get; init; } = [];

    /// <summary>Replications after which it ends in any case.</summary>
    public int AtMost { get; init; } = UsualMost;

    /// <summary>Reads a part of the value as a planner writes it: <c>2%</c>.</summary>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public static string? Problem(string text, out double within) => PrecisionTable.Problem(text, out within);
}

/// <summary>A measure that a scenario names, and where it does.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Place">The place in the file.</param>
/// <param name="Path">The path of the value in the scenario.</param>
public sealed record ChosenMeasure(string Text, Place Place, string Path);
