using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>A measured value with its interval of confidence: the <c>E</c> of the results document.</summary>
/// <param name="Value">
/// The mean over replications; null where nothing was observed. Times are in seconds, shares from 0 to 1.
/// </param>
/// <param name="HalfWidth">
/// Half the width of the interval of confidence; null for one replication or no observation. Never NaN.
/// </param>
/// <param name="Level">The level of confidence, 0.95 unless said otherwise.</param>
/// <remarks>
/// The interval is Student's over the replications' values. It says how far chance within the model reaches; it says nothing of
/// the
/// inputs, whose ranges are the assumptions' business.
/// </remarks>
public sealed record Estimate(double? Value, double? HalfWidth, double Level)
{
    /// <summary>The level of confidence when nobody chooses another.</summary>
    public const double UsualLevel = 0.95;

    /// <summary>Nothing was observed.</summary>
    public static Estimate None(double level = UsualLevel) => new(null, null, level);

    /// <summary>
    /// Standard error of <see cref="Value"/> from batch means within the replications; absent where none are kept.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StandardError { get; init; }

    /// <summary>Number of batches behind <see cref="StandardError"/>, over all replications.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Batches { get; init; }
}
