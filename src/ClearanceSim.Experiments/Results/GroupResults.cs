using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>One lane.</summary>
public sealed record LaneResult
{
    /// <summary><c>green</c>, <c>blue</c>, <c>yellow</c>, <c>red</c> or <c>unassigned</c>.</summary>
    public required string Lane { get; init; }

    /// <summary>Declarations of the lane, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>Of the declarations submitted.</summary>
    public required Estimate Share { get; init; }

    /// <summary>Hits over inspected declarations of this lane; absent for a process without customs control.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? HitRate { get; init; }

    /// <summary>The main interval of this lane.</summary>
    public required IReadOnlyList<IntervalResult> Intervals { get; init; }
}

/// <summary>One customs post.</summary>
public sealed record PostResult
{
    /// <summary>Id of the post.</summary>
    public required string Post { get; init; }

    /// <summary>What it is called for people; absent where it has no other name than its id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    /// <summary><c>road</c>, <c>rail</c>, <c>air</c>, <c>sea</c> or <c>inland</c>; absent where it is not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>Declarations of the post, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>Of the declarations submitted.</summary>
    public required Estimate Share { get; init; }

    /// <summary>The main interval at this post.</summary>
    public required IReadOnlyList<IntervalResult> Intervals { get; init; }
}

/// <summary>One customs procedure.</summary>
public sealed record ProcedureResult
{
    /// <summary>Code of the procedure (<c>40</c>).</summary>
    public required string Procedure { get; init; }

    /// <summary>Declarations under the procedure, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>Of the declarations submitted.</summary>
    public required Estimate Share { get; init; }

    /// <summary>The main interval under this procedure.</summary>
    public required IReadOnlyList<IntervalResult> Intervals { get; init; }
}

/// <summary>One category of traders.</summary>
public sealed record TraderResult
{
    /// <summary><c>low</c>, <c>medium</c> or <c>high</c> risk.</summary>
    public required string Trader { get; init; }

    /// <summary>Declarations of the category, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>Of the declarations submitted.</summary>
    public required Estimate Share { get; init; }

    /// <summary>The main interval of this category.</summary>
    public required IReadOnlyList<IntervalResult> Intervals { get; init; }
}

/// <summary>What was observed by the codes of an attribute.</summary>
/// <param name="Attribute">Name of the attribute.</param>
/// <param name="Members">Its codes, in their order; those that never occurred are left out.</param>
public sealed record GroupResult(string Attribute, IReadOnlyList<GroupMemberResult> Members);

/// <summary>One code of an attribute.</summary>
public sealed record GroupMemberResult
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Entities with this code that went all through the main interval, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>Of all that came.</summary>
    public required Estimate Share { get; init; }

    /// <summary>The main interval with this code.</summary>
    public required IReadOnlyList<IntervalResult> Intervals { get; init; }
}
