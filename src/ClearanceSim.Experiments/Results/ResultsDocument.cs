using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Results;

/// <summary>
/// The results of one experiment: what every face of the product shows, and nothing that depends on when or how fast it ran.
/// </summary>
/// <remarks>
/// The same scenario files, seed and replications give the same bytes on every machine and for any number of threads.
/// </remarks>
public sealed record ResultsDocument
{
    /// <summary>The only value of <see cref="Schema"/> so far.</summary>
    public const string SchemaName = "clearsim/results/1";

    /// <summary>Names the layout of the document.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>The scenarios in the order in which they were given.</summary>
    public required IReadOnlyList<ScenarioEntry> Scenarios { get; init; }

    /// <summary>The seed, common to all scenarios and regimes.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What the caller chose beside the scenarios; absent where that is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunOptions? Options { get; init; }

    /// <summary>Replications that the figures rest on: those that were finished under every regime.</summary>
    public required int Replications { get; init; }

    /// <summary>Replications that were asked for, where the run was interrupted before all were finished; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReplicationsPlanned { get; init; }

    /// <summary>
    /// The numbers of the replications, where an interruption left a gap in them; else absent and they are 1, 2, 3 and so on.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? ReplicationNumbers { get; init; }

    /// <summary>How well results were to be known, and are; absent where a number of replications was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PrecisionResult? Precision { get; init; }

    /// <summary>The stretch of time that was simulated (of the first scenario; the others stand with their scenario).</summary>
    public required SimulatedSpan Simulated { get; init; }

    /// <summary>What a pilot says of the warm-up; absent where nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WarmUpResult? WarmUp { get; init; }

    /// <summary>How well the inputs of the first scenario are founded.</summary>
    public required AssumptionSummary Assumptions { get; init; }

    /// <summary>A result for each regime of each scenario: scenario by scenario, its regimes in order.</summary>
    public required IReadOnlyList<RegimeResult> Regimes { get; init; }

    /// <summary>Paired differences between regimes or scenarios; empty for one regime of one scenario.</summary>
    public IReadOnlyList<DifferenceEntry> Differences { get; init; } = [];

    /// <summary>How far the results reach within the ranges of the assumptions; absent where nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AssumedRanges? Assumed { get; init; }

    /// <summary>The time release study of each regime; absent where nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReleaseStudyResult>? ReleaseStudy { get; init; }

    /// <summary>What one unit more in a pool is worth; absent where nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StaffingResult? OneMore { get; init; }

    /// <summary>How queues rise and fall over the week; absent where nobody asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QueueWeekResult? QueueWeek { get; init; }

    /// <summary>Published figures beside the model's own; absent where the scenarios name none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PublishedResult>? Published { get; init; }

    /// <summary>
    /// What the levers that regimes differ in cost and save; absent where nobody says what any of them costs, or where one comes into force
    /// only during the run, which then shows no year with it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProgrammeResult>? Programmes { get; init; }

    /// <summary>How a replay's outcomes stand to what was expected of them; absent where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExpectationReport? Expectations { get; init; }

    /// <summary>All that the document depends on: <c>clearsim run</c> of it gives the same bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Manifest? Manifest { get; init; }
}

/// <summary>A scenario of the experiment.</summary>
public sealed record ScenarioEntry
{
    /// <summary>File name without its ending; a scenario given twice is <c>NAME#2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file as it was named by the caller.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of what was read, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The scenario's own title.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>The interval of which reports speak first (<c>entered-released</c>); absent: the main one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Headline { get; init; }

    /// <summary>What the model leaves out, in sentences.</summary>
    public IReadOnlyList<string> NotModelled { get; init; } = [];

    /// <summary>The entry of a scenario, but for what only some documents tell.</summary>
    internal static ScenarioEntry Of(Scenario scenario) => new()
    {
        Id = scenario.Id,
        File = scenario.File,
        Sha256 = scenario.Sha256,
        Name = scenario.Name,
        NotModelled = scenario.NotModelled,
    };

    /// <summary>The stretch simulated, where it is not that of the first scenario.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SimulatedSpan? Simulated { get; init; }

    /// <summary>The foundation of the inputs, for every scenario but the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AssumptionSummary? Assumptions { get; init; }
}

/// <summary>The stretch of simulated time, in the scenario's one time zone.</summary>
public sealed record SimulatedSpan
{
    /// <summary>Start of the simulation, <c>yyyy-MM-ddTHH:mm:ss</c>; the warm-up begins here.</summary>
    public required string From { get; init; }

    /// <summary>
    /// The first moment whose declarations no longer count, in the same form; null where the cohort is a number of declarations.
    /// </summary>
    public required string? To { get; init; }

    /// <summary>Seconds from <see cref="From"/> in which nothing counts.</summary>
    public required double WarmUp { get; init; }

    /// <summary>
    /// Declarations observed (filed after the warm-up and before the end), over all replications, under the first regime.
    /// </summary>
    public required long Cohort { get; init; }

    /// <summary>Size of the cohort of one replication, where the scenario asks for a number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Count { get; init; }
}

/// <summary>How many of the inputs that matter have a source.</summary>
public sealed record AssumptionSummary
{
    /// <summary>Inputs in the ledger.</summary>
    public required int Inputs { get; init; }

    /// <summary>Of these, inputs with a named source.</summary>
    public required int WithSource { get; init; }

    /// <summary>The ledger.</summary>
    public required IReadOnlyList<AssumptionEntry> List { get; init; }
}

/// <summary>One input: its value, its range and what it rests on.</summary>
public sealed record AssumptionEntry
{
    /// <summary>The path of the input in the scenario.</summary>
    public required string Path { get; init; }

    /// <summary>The value used, as a planner writes it, with its unit.</summary>
    public required string Value { get; init; }

    /// <summary>The lowest value held possible, or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Low { get; init; }

    /// <summary>The highest value held possible, or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? High { get; init; }

    /// <summary>Where the value comes from, or absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }

    /// <summary><c>measured</c>, <c>published</c>, <c>estimated</c> or <c>assumed</c>.</summary>
    public required string Grade { get; init; }
}
