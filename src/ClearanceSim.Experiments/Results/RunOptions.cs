using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>What the caller of a run chose beside its scenarios: without it nobody can have the same run again.</summary>
public sealed record RunOptions
{
    /// <summary>The seed, where it is not the first scenario's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ulong? Seed { get; init; }

    /// <summary>The choice of levers, as it was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Levers { get; init; }

    /// <summary>The only regimes that were run, in this order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Regimes { get; init; }

    /// <summary>The precision that was asked for, as it was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Precision { get; init; }

    /// <summary>The warm-up that was asked for, as it was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WarmUp { get; init; }

    /// <summary>Was a time release study asked for?</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ReleaseStudy { get; init; }

    /// <summary>How many samples of the assumptions were run beside the scenarios.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Assumptions { get; init; }

    /// <summary>For how many pools it was looked how their queues go over the week.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Queues { get; init; }

    /// <summary>For how many pools it was measured what one unit more is worth.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OneMore { get; init; }

    /// <summary>The files that the declarations came from, as they were named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Batches { get; init; }
}
