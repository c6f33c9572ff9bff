using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>What was observed under one regime of one scenario.</summary>
public sealed record RegimeResult
{
    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the regime.</summary>
    public required string Regime { get; init; }

    /// <summary>Title of the regime for people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    /// <summary>Numbers of the levers that were on; absent where the regime has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Levers { get; init; }

    /// <summary>The overlays behind <see cref="Levers"/>; absent where the regime has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OverlayResult>? Overlays { get; init; }

    /// <summary>What comes into force on a date, in the order of the dates; absent where nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChangeResult>? Changes { get; init; }

    /// <summary>What became of the cohort, summed over replications.</summary>
    public required DeclarationCounts Declarations { get; init; }

    /// <summary>Share of the cohort by outcome.</summary>
    public required IReadOnlyList<OutcomeResult> Outcomes { get; init; }

    /// <summary>What is still inside at the end, by what it waits for, summed over replications; nothing inside: empty.</summary>
    public required IReadOnlyList<InsideResult> Inside { get; init; }

    /// <summary>Times from milestone to milestone; the first is the main one.</summary>
    public required IReadOnlyList<IntervalResult> Intervals { get; init; }

    /// <summary>
    /// Share of the declarations <em>submitted</em> that were released within a time of registration, by that time (<c>60s</c>).
    /// </summary>
    public required IReadOnlyDictionary<string, Estimate> ShareReleasedWithin { get; init; }

    /// <summary>Share of the declarations released that were released within the law's limit; absent where none is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? ShareWithinLegalDeadline { get; init; }

    /// <summary>The law's limits and how they were kept; absent where none is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DeadlineResult>? Deadlines { get; init; }

    /// <summary>
    /// Releases a day while the cohort came: what was released, whenever it came, from the end of the warm-up until the last of the
    /// cohort had come (or the end, where there is one), over that time. No value where all came at one moment.
    /// </summary>
    public required Estimate ThroughputPerDay { get; init; }

    /// <summary>By lane; absent for a process without lanes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LaneResult>? Lanes { get; init; }

    /// <summary>By customs post; absent where the process does not tell them apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PostResult>? Posts { get; init; }

    /// <summary>By customs procedure; absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProcedureResult>? Procedures { get; init; }

    /// <summary>By category of trader; absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TraderResult>? Traders { get; init; }

    /// <summary>By the attributes that a process without customs asks for (<c>statistics.groups</c>); absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<GroupResult>? Groups { get; init; }

    /// <summary>The stages in the order of the process; ways out of one (refused, impatient) come before it.</summary>
    public required IReadOnlyList<StageResult> Stages { get; init; }

    /// <summary>The pools.</summary>
    public required IReadOnlyList<PoolResult> Pools { get; init; }

    /// <summary>Stages whose slots are too few for the vehicles that come; absent if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LateSlotsResult>? LateSlots { get; init; }

    /// <summary>Where the time of the main interval went; the causes' means sum to its mean.</summary>
    public required IReadOnlyList<WaitingResult> Waiting { get; init; }

    /// <summary>What control found and missed; absent for a process without customs control.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ControlResult? Control { get; init; }

    /// <summary>How often each measure was ordered; absent for a process without customs control.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MeasureResult>? Measures { get; init; }

    /// <summary>What became of duties and taxes; absent for a process without customs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PaymentResult? Payments { get; init; }

    /// <summary>What it cost.</summary>
    public required CostResult Cost { get; init; }
}

/// <summary>A stage whose slots are given more than two days, or a twentieth of the time observed, later than vehicles could come.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Later">How much later, seconds on average.</param>
public sealed record LateSlotsResult(string Stage, double Later);

/// <summary>An overlay that was on.</summary>
/// <param name="Lever">The lever's number.</param>
/// <param name="Overlay">The overlay's name.</param>
/// <param name="Title">What it is called for people; its name where it has no title.</param>
public sealed record OverlayResult(int Lever, string Overlay, string Title);

/// <summary>A change of the regime on a date, which may lie before or after the time that was simulated.</summary>
/// <param name="Date">When it is in force, <c>yyyy-MM-dd</c>, with <c>HH:mm</c> where it is not midnight.</param>
/// <param name="Title">What it is called for people.</param>
/// <param name="Lever">Number of the lever whose overlay it is; absent for a change of law.</param>
/// <param name="Law">The date of the law that it carries out; absent for an overlay.</param>
public sealed record ChangeResult(
    string Date, string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Lever,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Law);

/// <summary>What became of the cohort; <see cref="Submitted"/> is the sum of all the others.</summary>
public sealed record DeclarationCounts
{
    /// <summary>Declarations of the cohort.</summary>
    public required long Submitted { get; init; }

    /// <summary>Released.</summary>
    public required long Released { get; init; }

    /// <summary>Refused, by an officer, an agency or a full queue.</summary>
    public required long Refused { get; init; }

    /// <summary>Withdrawn by the declarant.</summary>
    public required long Withdrawn { get; init; }

    /// <summary>Gave up waiting.</summary>
    public required long Reneged { get; init; }

    /// <summary>Still inside when the simulation ended: neither in the times nor dropped.</summary>
    public required long InProgress { get; init; }
}

/// <summary>How often the cohort ended so.</summary>
/// <param name="Outcome"><c>released</c>, <c>refused</c>, <c>withdrawn</c> or <c>reneged</c>.</param>
/// <param name="Share">Of the declarations submitted.</param>
public sealed record OutcomeResult(string Outcome, Estimate Share);

/// <summary>How often a measure of control was ordered.</summary>
/// <param name="Measure">The measure (<c>inspection</c>, <c>document-check</c>).</param>
/// <param name="Count">Declarations that left with it, summed over replications.</param>
/// <param name="Share">Of the declarations submitted.</param>
public sealed record MeasureResult(string Measure, long Count, Estimate Share);

/// <summary>Declarations still inside that wait for the same thing.</summary>
/// <param name="Cause">A cause of waiting.</param>
/// <param name="Count">How many, summed over replications.</param>
public sealed record InsideResult(string Cause, long Count);
