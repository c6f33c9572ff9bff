using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>What a pilot from empty says of the warm-up: MSER over the means of whole weeks.</summary>
public sealed record WarmUpResult
{
    /// <summary><c>auto</c>: what was found is the warm-up of every regime; <c>check</c>: the given one was kept.</summary>
    public required string Rule { get; init; }

    /// <summary>What was found, seconds: the greatest cut of all regimes.</summary>
    public required double Found { get; init; }

    /// <summary>The warm-up given, seconds; of several the shortest. Absent where it was to be found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Given { get; init; }

    /// <summary>Replications of the pilot, of every regime.</summary>
    public required int Replications { get; init; }

    /// <summary>Regime by regime.</summary>
    public required IReadOnlyList<WarmUpRegime> Regimes { get; init; }
}

/// <summary>What the pilot says of one regime.</summary>
public sealed record WarmUpRegime
{
    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the regime.</summary>
    public required string Regime { get; init; }

    /// <summary>The milestone that begins the interval whose weekly means were looked at.</summary>
    public required string From { get; init; }

    /// <summary>The milestone that ends it.</summary>
    public required string To { get; init; }

    /// <summary>Whole weeks that are cut off.</summary>
    public required int Weeks { get; init; }

    /// <summary>Is it the last cut that was looked at, half of the series? Then the series may be too short, or never settle.</summary>
    public required bool AtEnd { get; init; }

    /// <summary>
    /// Is something cut off though the first week lies within two standard deviations of the weeks that are left? Then what is cut off
    /// may be something in the calendar (holidays, a surge, a date on which something changes) or chance, rather than the filling of empty queues.
    /// </summary>
    public required bool StartsAlike { get; init; }

    /// <summary>Did the traffic end before the pilot was to (or as many come as a pilot takes)?</summary>
    public required bool TrafficEnds { get; init; }

    /// <summary>
    /// Means of the interval by the week in which it began, seconds, averaged over the replications; null where none began.
    /// </summary>
    public required IReadOnlyList<double?> Means { get; init; }
}
