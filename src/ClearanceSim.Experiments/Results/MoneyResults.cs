using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>What time, work and services cost, KZT a year: the run's own figures over the part of a year that it lasted.</summary>
public sealed record PerYearResult
{
    /// <summary>What traders lose while goods that have left were under way: a share of their value for each day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Delay { get; init; }

    /// <summary>What storage of goods that have left cost.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Storage { get; init; }

    /// <summary>Work of all pools of limited capacity.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Officers { get; init; }

    /// <summary>What traders paid for services on the way, beside duties and fees.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Charges { get; init; }

    /// <summary>Duties and taxes that went uncollected on what was missed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Estimate? MissedRevenue { get; init; }
}

/// <summary>A cost at the price that is reckoned with, and at the ends of what that may be.</summary>
/// <param name="Low">At the least.</param>
/// <param name="Value">As it is reckoned with.</param>
/// <param name="High">At the most.</param>
public sealed record CostRange(Estimate Low, Estimate Value, Estimate High);

/// <summary>An amount of money that is an input, KZT.</summary>
/// <param name="Low">The least that it may be.</param>
/// <param name="Value">What is reckoned with.</param>
/// <param name="High">The most that it may be.</param>
public sealed record AmountRange(double Low, double Value, double High);

/// <summary>What the levers of a programme cost to build, what a year with them saves, and when that has paid for them.</summary>
/// <remarks>
/// Saved are the traders' delay, storage and work. What traders pay for services and the revenue that is missed go from one hand to
/// another: they stand under the regimes' costs and are no saving here.
/// </remarks>
public sealed record ProgrammeResult
{
    /// <summary>The regime without these levers.</summary>
    public required RegimeReference From { get; init; }

    /// <summary>The regime with them.</summary>
    public required RegimeReference To { get; init; }

    /// <summary>The levers that the one has and the other has not, by overlay.</summary>
    public required IReadOnlyList<OverlayCost> Levers { get; init; }

    /// <summary>What they cost to build, KZT, once; an overlay without a price counts nothing.</summary>
    public required AmountRange Build { get; init; }

    /// <summary>What they cost to keep, KZT a year.</summary>
    public required AmountRange Upkeep { get; init; }

    /// <summary>What a year with them saves, before upkeep.</summary>
    public required SavingResult Saving { get; init; }

    /// <summary>
    /// When the saving has paid for them; absent where the regimes differ in more than these levers, for nobody can say then what of the
    /// saving is theirs.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PaybackResult? Payback { get; init; }

    /// <summary>For how many declarations they cost that, and how many came; absent where nobody says the one or the other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ServedTraffic? Traffic { get; init; }
}

/// <summary>For how many declarations levers cost what they cost, and how many came in the run whose saving stands beside.</summary>
/// <param name="ServedPerDay">Declarations a day for which they were priced.</param>
/// <param name="CamePerDay">Declarations a day that came.</param>
public sealed record ServedTraffic(double ServedPerDay, double CamePerDay);

/// <summary>What an overlay costs.</summary>
/// <param name="Lever">The lever's number.</param>
/// <param name="Overlay">The overlay's name.</param>
/// <param name="Title">What it is called for people.</param>
/// <param name="Build">KZT, once; null where nobody says.</param>
/// <param name="Upkeep">KZT a year; null where nobody says.</param>
public sealed record OverlayCost(int Lever, string Overlay, string Title, AmountRange? Build, AmountRange? Upkeep);

/// <summary>What is saved, KZT a year; what costs more than before is negative.</summary>
public sealed record SavingResult
{
    /// <summary>Of the traders' delay; absent where it has no price.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Delay { get; init; }

    /// <summary>Of storage; absent where it has no price.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Storage { get; init; }

    /// <summary>Of work; absent where it has no price.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostRange? Officers { get; init; }

    /// <summary>All of it: low at the prices at which least is saved, high at those at which most is.</summary>
    public required CostRange Total { get; init; }
}

/// <summary>Years until what was saved, less upkeep, has paid for what was built; null: never.</summary>
/// <param name="Soonest">At the least cost and the greatest saving.</param>
/// <param name="Value">As it is reckoned with.</param>
/// <param name="Latest">At the greatest cost and the least saving.</param>
public sealed record PaybackResult(double? Soonest, double? Value, double? Latest);
