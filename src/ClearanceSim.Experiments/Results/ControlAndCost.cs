using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>What control selected, found and missed.</summary>
public sealed record ControlResult
{
    /// <summary>Declarations inspected over submitted.</summary>
    public required Estimate InspectionRate { get; init; }

    /// <summary>
    /// Inspected declarations of which something was found, by whatever check before they left, over all inspected.
    /// </summary>
    public required Estimate HitRate { get; init; }

    /// <summary>Problems found over declarations that had one, found by whatever check before they left; audits are among them.</summary>
    public required Estimate Detection { get; init; }

    /// <summary>Duties and taxes, in KZT a replication, that went uncollected on what was missed.</summary>
    public required Estimate MissedRevenue { get; init; }

    /// <summary>
    /// Missed revenue over the per cent of declarations that are non-compliant, which is assumed: KZT for one per cent. No value where
    /// nothing is wrong.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? MissedRevenuePerPoint { get; init; }

    /// <summary>Duties and taxes that were evaded, found and put right, KZT a replication; audits after release are among them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? RecoveredRevenue { get; init; }

    /// <summary>Of the recovered revenue, what audits after release assessed, KZT a replication.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? RecoveredByAudit { get; init; }

    /// <summary>Recovered revenue over the per cent of declarations that are non-compliant, KZT for one per cent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? RecoveredRevenuePerPoint { get; init; }

    /// <summary>
    /// How often an officer met the trader, a declaration submitted: stages worked by a pool of limited capacity that belongs to a post.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? ContactsPerDeclaration { get; init; }

    /// <summary>Duties and taxes debited before release, KZT a replication; what audits assess is not among them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? Collected { get; init; }

    /// <summary>Share of the declarations that have something wrong with them, known to the model alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? NonCompliant { get; init; }

    /// <summary>The counts behind the rates, summed over replications.</summary>
    public required ControlCounts Counts { get; init; }
}

/// <summary>How many events a control figure rests on.</summary>
/// <param name="Inspected">Declarations inspected.</param>
/// <param name="Hits">Of these, those of which something was found, by whatever check before they left.</param>
/// <param name="NonCompliant">Declarations with something wrong.</param>
/// <param name="Found">Of these, those found.</param>
public sealed record ControlCounts(long Inspected, long Hits, long NonCompliant, long Found);

/// <summary>What a regime costs the state and the trader.</summary>
public sealed record CostResult
{
    /// <summary>Hours of work of all pools of limited capacity within the observed window, a replication.</summary>
    public required Estimate OfficerHours { get; init; }

    /// <summary>Hours in which the capacity of these pools was open and in order, worked or not, a replication; absent in documents of before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? StaffedHours { get; init; }

    /// <summary>
    /// Seconds a released declaration within the main interval, less being worked on by customs: queues, closed hours and outages,
    /// and the time of the trader, the agencies and missing money.
    /// </summary>
    public required Estimate TraderDelay { get; init; }

    /// <summary>Checks by agencies a replication; absent where there are none to count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? AgencyChecks { get; init; }

    /// <summary>The same in money, by the year; absent where the world has no prices.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PerYearResult? PerYear { get; init; }
}
