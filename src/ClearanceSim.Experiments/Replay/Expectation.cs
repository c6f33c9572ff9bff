using System.Globalization;

namespace ClearanceSim.Experiments.Replay;

/// <summary>What somebody expects to become of one declaration.</summary>
/// <param name="Declaration">Number of the declaration.</param>
/// <param name="Regime">Id of the regime, or null for every regime that ran.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Fields">The expected fields, in the order of the file.</param>
public sealed record Expectation(string Declaration, string? Regime, int Line, IReadOnlyList<ExpectedField> Fields);

/// <summary>One expected field of an outcome.</summary>
/// <param name="Name">
/// <c>lane</c>, <c>outcome</c>, <c>measures</c>, <c>milestones.NAME</c>, <c>waiting.CAUSE</c>, or <c>maxRelease</c>: a
/// bound on the time from registration to release.
/// </param>
/// <param name="Value">
/// The text to be met; measures in the order of the outcome; times in seconds, as the outcome writes them.
/// </param>
/// <param name="Bound">Of <c>maxRelease</c>, the bound in microseconds.</param>
public sealed record ExpectedField(string Name, string Value, long Bound = 0)
{
    /// <summary>The measures of a text, however they are separated; <c>none</c> is none.</summary>
    internal static string[] Names(string text) =>
        [.. text.Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => n != "none")];

    /// <summary>Seconds, to the microsecond; null if the text is no number.</summary>
    internal static long? Microseconds(string seconds) =>
        double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? (long)Math.Round(value * 1e6)
            : null;
}
