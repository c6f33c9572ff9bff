using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Trace;

/// <summary>
/// What happened to one declaration in one replication, from its arrival to its leaving. Times are seconds from the start.
/// </summary>
public sealed record Story
{
    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = "clearsim/trace/1";

    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the regime.</summary>
    public required string Regime { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of the replication.</summary>
    public required int Replication { get; init; }

    /// <summary>Number of the declaration, or <c>SOURCE-ORDINAL</c>.</summary>
    public required string Declaration { get; init; }

    /// <summary>Its ordinal among all arrivals of the replication, warm-up included.</summary>
    public required long Ordinal { get; init; }

    /// <summary>Does it count in the results (and did not arrive in the warm-up or after the end)?</summary>
    public required bool InCohort { get; init; }

    /// <summary>Its columns as they were when it left.</summary>
    public required IReadOnlyList<StoryColumn> Columns { get; init; }

    /// <summary><c>released</c>, <c>refused</c>, <c>withdrawn</c>, <c>reneged</c> or <c>inProgress</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Risk profiles that hit, in the order of their numbers.</summary>
    public required IReadOnlyList<StoryProfile> Profiles { get; init; }

    /// <summary>Which lane targets or quotas drew it into; absent if they did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StoryDraw? Drawn { get; init; }

    /// <summary>Milestones with their times, in the order in which they were reached.</summary>
    public required IReadOnlyList<StoryMilestone> Milestones { get; init; }

    /// <summary>The main interval, or null if it did not come to its end.</summary>
    public required StoryInterval? Main { get; init; }

    /// <summary>The law's limits that it came to the end of.</summary>
    public IReadOnlyList<StoryDeadline> Deadlines { get; init; } = [];

    /// <summary>
    /// Where the time of the main interval went; the parts sum to it exactly, or to what has passed of it if it is still inside.
    /// </summary>
    public required IReadOnlyList<StoryWait> Waiting { get; init; }

    /// <summary>Everything that happened, in order.</summary>
    public required IReadOnlyList<StoryEvent> Events { get; init; }
}

/// <summary>One column of the declaration.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Value">Its value as a person writes it.</param>
public sealed record StoryColumn(string Name, string Value);

/// <summary>A risk profile that hit.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it looks for.</param>
/// <param name="Orders">The measures that it orders.</param>
public sealed record StoryProfile(int Number, string Id, string Title, IReadOnlyList<string> Orders);

/// <summary>A lane that targets or quotas of selection drew, since no profile hit.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="By"><c>random</c> (quota), <c>every</c> (of so many in a row one) or <c>expected</c> (share of the lane).</param>
public sealed record StoryDraw(string Lane, string By);

/// <summary>A milestone reached.</summary>
/// <param name="Milestone">Its name.</param>
/// <param name="Time">Seconds from the start.</param>
/// <param name="Moment">The same in the scenario's time zone, <c>yyyy-MM-ddTHH:mm:ss</c>.</param>
public sealed record StoryMilestone(string Milestone, double Time, string Moment);

/// <summary>A time between milestones.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
/// <param name="Seconds">The time between.</param>
public sealed record StoryInterval(string From, string To, double Seconds);

/// <summary>A limit of the law and how it was kept.</summary>
/// <param name="Deadline">Its name.</param>
/// <param name="From">The milestone from which it ran.</param>
/// <param name="To">The milestone that was reached.</param>
/// <param name="Seconds">The time between, by its clock.</param>
/// <param name="Clock">Name of the clock.</param>
/// <param name="Due">The last moment, in the scenario's time zone.</param>
/// <param name="InTime">Was it reached by then?</param>
public sealed record StoryDeadline(
    string Deadline, string From, string To, double Seconds, string Clock, string Due, bool InTime);

/// <summary>Time that went into a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Seconds">How much.</param>
public sealed record StoryWait(string Cause, double Seconds);

/// <summary>Something that happened to the declaration.</summary>
public sealed record StoryEvent
{
    /// <summary>When, seconds from the start.</summary>
    public required double Time { get; init; }

    /// <summary>The same in the scenario's time zone.</summary>
    public required string Moment { get; init; }

    /// <summary>
    /// <c>arrived</c>, <c>stage</c> (asked for, perhaps begun, perhaps ended), <c>changed</c> (a column), <c>milestone</c>,
    /// <c>state</c> (of the lifecycle), <c>limit</c> (of time), <c>left</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The stage or step.</summary>
    public required string Step { get; init; }

    /// <summary>Of a stage: when its work or delay began; absent if it never did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Started { get; init; }

    /// <summary>Of a stage: when it ended, or was given up; absent if it never did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Ended { get; init; }

    /// <summary>Of a stage: the pools whose units it asks for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Pools { get; init; }

    /// <summary>Of a stage: the first of its pools that has a capacity, so people; absent if only systems work on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Staffed { get; init; }

    /// <summary>Of a stage: how many people of that pool; absent if only systems work on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Staff { get; init; }

    /// <summary>Of a stage: what its time counts as, apart from queueing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cause { get; init; }

    /// <summary>Of a stage: does it run beside others?</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Beside { get; init; }

    /// <summary>
    /// Of a change: the column; of a milestone or state: its name; of a limit: <c>set</c>, <c>extended</c> or <c>passed</c>; of leaving
    /// unreleased: the stage at which that was decided.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? What { get; init; }

    /// <summary>Of a change: what it was before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>Of a change: what it was after; of leaving: the outcome.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }
}
