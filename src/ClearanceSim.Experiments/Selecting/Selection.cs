using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Selecting;

/// <summary>Which of several scenarios or regimes was chosen as the best, with what guarantee: what every face of it shows.</summary>
/// <remarks>The same scenario files, seed and choices give the same bytes on every machine and for any number of threads.</remarks>
public sealed record Selection
{
    /// <summary>The only value of <see cref="Schema"/> so far.</summary>
    public const string SchemaName = "clearsim/selection/1";

    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The scenarios.</summary>
    public required IReadOnlyList<ScenarioEntry> Scenarios { get; init; }

    /// <summary>What is best, as written.</summary>
    public required string Criterion { get; init; }

    /// <summary>Path of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>What its figures are: <c>s</c>, <c>share</c> or <c>number</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>A smaller difference does not matter.</summary>
    public required double Within { get; init; }

    /// <summary>With what probability at least the best is chosen, if it is better than every other by <see cref="Within"/>.</summary>
    public required double Level { get; init; }

    /// <summary>Seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications before anybody was eliminated.</summary>
    public required int First { get; init; }

    /// <summary>Replications of a contender at most.</summary>
    public required int AtMost { get; init; }

    /// <summary>Replications after which it ended.</summary>
    public required int Replications { get; init; }

    /// <summary>Who was chosen.</summary>
    public required RegimeReference Chosen { get; init; }

    /// <summary>Was everybody else eliminated? Else several could not be told apart, and the one that was best so far is named.</summary>
    public required bool IsDecided { get; init; }

    /// <summary>The contenders in the order in which they were given.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    /// <summary>All that the document depends on: <c>clearsim run</c> of it gives the same bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Manifest? Manifest { get; init; }
}

/// <summary>One of those among whom the best is chosen.</summary>
public sealed record Contender
{
    /// <summary>Who it is.</summary>
    public required RegimeReference Of { get; init; }

    /// <summary>The measure over the replications in which it took part.</summary>
    public required Estimate Measured { get; init; }

    /// <summary>How many those were.</summary>
    public required int Replications { get; init; }

    /// <summary>After how many it was eliminated; absent: it was chosen, or could not be told from who was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? EliminatedAfter { get; init; }
}
