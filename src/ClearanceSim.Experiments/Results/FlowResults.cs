using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>One stage of the process.</summary>
public sealed record StageResult
{
    /// <summary>Name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Mean time waited for it to begin, seconds a visit.</summary>
    public required Estimate Wait { get; init; }

    /// <summary>Mean time that it took from there, seconds a visit.</summary>
    public required Estimate Service { get; init; }

    /// <summary>Visits, summed over replications.</summary>
    public required long Count { get; init; }
}

/// <summary>One pool of officers, devices, or a system.</summary>
public sealed record PoolResult
{
    /// <summary>Class of the pool.</summary>
    public required string Pool { get; init; }

    /// <summary>The post whose pool it is; null: common to all.</summary>
    public required string? Post { get; init; }

    /// <summary>Busy unit time over unit time open, 0 to 1; no value for an unlimited pool.</summary>
    public required Estimate Utilisation { get; init; }

    /// <summary>Mean wait of a served request, seconds.</summary>
    public required Estimate Wait { get; init; }

    /// <summary>Mean number waiting over the observed window.</summary>
    public required Estimate Queue { get; init; }

    /// <summary>Requests served, summed over replications.</summary>
    public required long Served { get; init; }

    /// <summary>Requests that a full queue turned away; absent if none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Refused { get; init; }

    /// <summary>
    /// Replications in which it was overloaded: busy for at least 98 % of its open time, and a mean wait of more than a hundredth of the
    /// time observed. More comes then than can be served, and every mean depends on how long is simulated. Absent if none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Overloaded { get; init; }
}

/// <summary>Time that went into one cause.</summary>
public sealed record WaitingResult
{
    /// <summary>
    /// <c>service</c>, <c>closed</c>, <c>outage</c>, <c>trader</c>, <c>agency</c>, <c>payment</c>, <c>members</c>, <c>queue
    /// CLASS</c>.
    /// </summary>
    public required string Cause { get; init; }

    /// <summary>Seconds a released declaration, within the main interval, on the path that decided when it went on.</summary>
    public required Estimate MeanPerDeclaration { get; init; }

    /// <summary>Seconds that passed beside that path, in branches that were not the last; absent if none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? Hidden { get; init; }
}
