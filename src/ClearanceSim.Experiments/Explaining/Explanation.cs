using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>How much of the difference that a regime makes is due to each of its levers: what every face of <c>explain</c> shows.</summary>
/// <remarks>The same scenario files, seed and choices give the same bytes on every machine and for any number of threads.</remarks>
public sealed record Explanation
{
    /// <summary>The only value of <see cref="Schema"/> so far.</summary>
    public const string SchemaName = "clearsim/explanation/1";

    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The scenario.</summary>
    public required ScenarioEntry Scenario { get; init; }

    /// <summary>The regime whose difference is explained.</summary>
    public required string Regime { get; init; }

    /// <summary>Its title for people.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Id of the regime that it is without its levers, program for program; null where the scenario's first regime is another one.
    /// </summary>
    public required string? Against { get; init; }

    /// <summary>What the figures rest on.</summary>
    public required string RestsOn { get; init; }

    /// <summary>How well the inputs are founded.</summary>
    public required AssumptionSummary Assumptions { get; init; }

    /// <summary>What was run.</summary>
    public required ExplainedRun Run { get; init; }

    /// <summary>A difference for each measure, and whose it is.</summary>
    public required IReadOnlyList<MeasureShares> Measures { get; init; }

    /// <summary>
    /// What each lever costs to build and when its share of the saving has paid for it; absent where nobody says what any of them costs, or
    /// where one comes into force only during the run.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedProgramme? Programme { get; init; }

    /// <summary>The change of the mean time, split by lane; absent where there are no lanes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LaneSplit? Lanes { get; init; }

    /// <summary>All that the document depends on: <c>clearsim run</c> of it gives the same bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Manifest? Manifest { get; init; }
}

/// <summary>What was run: every combination of the levers that are on, under the same luck.</summary>
public sealed record ExplainedRun
{
    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Combinations of levers.</summary>
    public required int Combinations { get; init; }

    /// <summary>Different programs among them; equal ones were run once.</summary>
    public required int Programs { get; init; }

    /// <summary>Replications of each.</summary>
    public required int Replications { get; init; }

    /// <summary>The first moment whose declarations count, <c>yyyy-MM-ddTHH:mm:ss</c>.</summary>
    public required string From { get; init; }

    /// <summary>The first moment whose declarations no longer count; null where it is a number of declarations.</summary>
    public required string? To { get; init; }

    /// <summary>Seconds before that in each replication whose declarations do not count.</summary>
    public required double WarmUp { get; init; }

    /// <summary>Seconds from <see cref="From"/> to <see cref="To"/>; null where it is a number of declarations.</summary>
    public required double? Length { get; init; }

    /// <summary>Declarations that count in each replication, where that is a number; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Count { get; init; }

    /// <summary>
    /// Seconds that each replication sees of that stretch where they are spread over it, each with another part; else absent.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Each { get; init; }

    /// <summary>Do the replications divide that stretch among themselves? Else each sees the whole of it.</summary>
    public required bool Divided { get; init; }

    /// <summary>Is it the scenario's own run? Else a shorter one, in which arrivals end with the declarations that count.</summary>
    public required bool Own { get; init; }

    /// <summary>
    /// What of the scenario's own run none of them sees although something else is in force then; absent where there is no such time.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<UnseenEntry>? Unseen { get; init; }

    /// <summary>Declarations simulated, about: all different programs, all replications.</summary>
    public required long Declarations { get; init; }
}

/// <summary>A stretch between changes that come on dates, of which nothing is simulated.</summary>
/// <param name="From">Its begin, <c>yyyy-MM-ddTHH:mm:ss</c>.</param>
/// <param name="To">Its end; null where the scenario's run ends with a number of declarations.</param>
public sealed record UnseenEntry(string From, string? To);

/// <summary>A measure, the difference that the levers make to it, and whose the difference is.</summary>
public sealed record MeasureShares
{
    /// <summary>Its path, as in the results document.</summary>
    public required string Measure { get; init; }

    /// <summary>Its value with every lever off.</summary>
    public required Estimate From { get; init; }

    /// <summary>Its value with the levers on that the scenario has on.</summary>
    public required Estimate To { get; init; }

    /// <summary>The difference, paired by replication.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>Every lever of the regime, rising; the contributions sum to <see cref="Difference"/>.</summary>
    public required IReadOnlyList<LeverShare> Levers { get; init; }
}

/// <summary>What one lever does to a measure.</summary>
public sealed record LeverShare
{
    /// <summary>Its number.</summary>
    public required int Lever { get; init; }

    /// <summary>What it is called for people.</summary>
    public required string Title { get; init; }

    /// <summary>Is it on? One that is off contributes nothing.</summary>
    public required bool On { get; init; }

    /// <summary>Its order-free share (Shapley's value).</summary>
    public required Estimate Contribution { get; init; }

    /// <summary>What it does where no other is on.</summary>
    public required Estimate Alone { get; init; }

    /// <summary>What it adds where all others are on.</summary>
    public required Estimate LastIn { get; init; }
}

/// <summary>The levers that are on as a programme: costs, savings and paybacks.</summary>
public sealed record ExplainedProgramme
{
    /// <summary>Lever by lever, rising; those that are off are left out.</summary>
    public required IReadOnlyList<LeverPayback> Levers { get; init; }

    /// <summary>What they cost to build together, KZT.</summary>
    public required AmountRange Build { get; init; }

    /// <summary>What they cost to keep together, KZT a year.</summary>
    public required AmountRange Upkeep { get; init; }

    /// <summary>What they save together, before upkeep.</summary>
    public required SavingResult Saving { get; init; }

    /// <summary>When all of it is paid for.</summary>
    public required PaybackResult Payback { get; init; }

    /// <summary>For how many declarations they cost that, and about how many came; absent where nobody says the one or the other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ServedTraffic? Traffic { get; init; }
}

/// <summary>What one lever costs and when its order-free share of the saving has paid for it.</summary>
/// <param name="Lever">Its number.</param>
/// <param name="Title">What it is called for people.</param>
/// <param name="Build">KZT, once; null where nobody says.</param>
/// <param name="Upkeep">KZT a year; null where nobody says.</param>
/// <param name="Saving">Its share of the saving; the levers' totals at the middle prices sum to the whole.</param>
/// <param name="Payback">Years; null where nobody says what it costs to build.</param>
public sealed record LeverPayback(
    int Lever, string Title, AmountRange? Build, AmountRange? Upkeep, SavingResult Saving, PaybackResult? Payback);

/// <summary>The change of the mean time as lane mix and as change within the lanes.</summary>
public sealed record LaneSplit
{
    /// <summary>The measure that is split.</summary>
    public required string Measure { get; init; }

    /// <summary>The change of the mean.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>What of it comes of declarations being in other lanes.</summary>
    public required Estimate Mix { get; init; }

    /// <summary>What of it comes of the same lane taking another time.</summary>
    public required Estimate Within { get; init; }

    /// <summary>The same lane by lane; the parts sum to those above.</summary>
    public required IReadOnlyList<LanePart> Lanes { get; init; }
}

/// <summary>A lane's part in the change of the mean time.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="ShareFrom">Its share of the released declarations with every lever off.</param>
/// <param name="ShareTo">Its share with the levers on.</param>
/// <param name="MeanFrom">Its mean time with every lever off, seconds.</param>
/// <param name="MeanTo">Its mean time with the levers on, seconds.</param>
/// <param name="Mix">What comes of its share's change.</param>
/// <param name="Within">What comes of its time's change.</param>
public sealed record LanePart(
    string Lane, Estimate ShareFrom, Estimate ShareTo, Estimate MeanFrom, Estimate MeanTo, Estimate Mix, Estimate Within);
