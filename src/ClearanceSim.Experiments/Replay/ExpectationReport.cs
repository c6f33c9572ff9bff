using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Replay;

/// <summary>How the outcomes of a replay stand to what was expected of them.</summary>
/// <remarks>
/// Met are the expectations if every expected row occurred once and all its fields agreed. Declarations of which nothing is
/// expected
/// are counted, not complained of: an expectation file may speak of a few declarations among many.
/// </remarks>
public sealed record ExpectationReport
{
    /// <summary>The file of expectations as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>Were all expectations met?</summary>
    public bool Met => Mismatched == 0 && Missing == 0 && Duplicates == 0;

    /// <summary>Outcomes compared: pairs of a declaration and a regime of which something is expected.</summary>
    public required int Compared { get; init; }

    /// <summary>Of these, outcomes that agree in every field.</summary>
    public required int Matched { get; init; }

    /// <summary>Of these, outcomes that differ in some field.</summary>
    public required int Mismatched { get; init; }

    /// <summary>Expected, but no such declaration came out of the replay.</summary>
    public required int Missing { get; init; }

    /// <summary>Rows of the file, or outcomes of the replay, that came more than once.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Outcomes of which nothing is expected.</summary>
    public required int WithoutExpectation { get; init; }

    /// <summary>
    /// Everything that is not as expected, in the order of the outcomes; what is missing or doubled comes last.
    /// </summary>
    public required IReadOnlyList<Mismatch> Mismatches { get; init; }

    /// <summary>Every outcome compared, for faces that list the good ones too.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Declaration, string Regime)> Cases { get; init; } = [];
}

/// <summary>One thing that is not as expected.</summary>
/// <param name="Declaration">Number of the declaration.</param>
/// <param name="Regime">Id of the regime; empty where every regime was meant.</param>
/// <param name="Field">The field, or <c>declaration</c> where the whole row is missing or doubled.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came out.</param>
public sealed record Mismatch(string Declaration, string Regime, string Field, string Expected, string Actual);
