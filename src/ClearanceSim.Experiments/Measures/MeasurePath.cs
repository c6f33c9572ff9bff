using System.Globalization;

namespace ClearanceSim.Experiments.Measures;

/// <summary>The names of measures: paths into a regime's result, in one grammar for differences, claims and reports.</summary>
/// <remarks>
/// A path names members by key, parts are joined by points, and a key is the member's own name, taken whole:
/// <code>
/// declarations.submitted                        outcomes.OUTCOME.share
/// intervals.FROM-TO.STATISTIC                   intervals.registered-released@legal.p95   (@ names a clock other than the
/// wall's)
/// shareReleasedWithin.60s                       throughputPerDay
/// lanes.LANE.share   lanes.LANE.hitRate         lanes.LANE.intervals.FROM-TO.STATISTIC    (posts, procedures, traders alike)
/// groups.ATTRIBUTE.CODE.share                   groups.ATTRIBUTE.CODE.intervals.FROM-TO.STATISTIC    (of a process without customs)
/// deadlines.DEADLINE.inTime
/// stages.STAGE.wait|service                     pools.CLASS@POST.utilisation|wait|queue   (without @POST: common to all posts)
/// waiting.CAUSE.meanPerDeclaration|hidden       inside.CAUSE
/// control.inspectionRate|hitRate|detection|nonCompliant|contactsPerDeclaration            measures.MEASURE.share
/// control.missedRevenue|recoveredRevenue|recoveredByAudit|collected   control.missedRevenuePerPoint|recoveredRevenuePerPoint
/// payments.assessed|debited|secured|waived|outstanding
/// cost.officerHours|staffedHours|traderDelay|agencyChecks
/// cost.perYear.delay.low|value|high   cost.perYear.missedRevenue                          (storage, officers, charges like delay)
/// </code>
/// STATISTIC is <c>mean</c>, <c>p50</c>, <c>p90</c>, <c>p95</c>, <c>p99</c>, <c>max</c> or <c>count</c>. Times are seconds,
/// shares 0 to 1.
/// </remarks>
public static class MeasurePath
{
    /// <summary>The statistics of an interval that are estimates, in the order of the document.</summary>
    public static IReadOnlyList<string> Statistics { get; } = ["mean", "p50", "p90", "p95", "p99", "max"];

    /// <summary>The clock on the wall: time as it passes.</summary>
    public const string Wall = "wall";

    /// <summary>Releases a day while the cohort came.</summary>
    public const string Throughput = "throughputPerDay";

    /// <summary>
    /// A number of declarations by what became of them (<c>submitted</c>, <c>released</c>, … <c>inProgress</c>).
    /// </summary>
    public static string Declarations(string field) => "declarations." + field;

    /// <summary>The share of an outcome.</summary>
    public static string Outcome(string outcome) => "outcomes." + outcome + ".share";

    /// <summary>A figure of one member of a section: <c>lanes.red.share</c>, <c>posts.kordai.count</c>.</summary>
    public static string Member(string section, string member, string figure) => section + "." + member + "." + figure;

    /// <summary>A figure of a stage: <c>wait</c>, <c>service</c>, <c>count</c>.</summary>
    public static string Stage(string stage, string figure) => Member("stages", stage, figure);

    /// <summary>Time that goes into a cause: <c>meanPerDeclaration</c>, <c>hidden</c>.</summary>
    public static string Waiting(string cause, string figure = "meanPerDeclaration") => Member("waiting", cause, figure);

    /// <summary>Those still inside by cause.</summary>
    public static string Inside(string cause) => "inside." + cause;

    /// <summary>A figure of control.</summary>
    public static string Control(string figure) => "control." + figure;

    /// <summary>A figure of a measure of control: <c>count</c>, <c>share</c>.</summary>
    public static string Ordered(string measure, string figure) => Member("measures", measure, figure);

    /// <summary>What became of duties and taxes: <c>assessed</c>, <c>debited</c>, <c>secured</c>, <c>waived</c>, <c>outstanding</c>.</summary>
    public static string Payment(string figure) => "payments." + figure;

    /// <summary>A figure of cost.</summary>
    public static string Cost(string figure) => "cost." + figure;

    /// <summary>A cost in KZT a year, at one end of what its price may be: <c>low</c>, <c>value</c>, <c>high</c>.</summary>
    /// <param name="what"><c>delay</c>, <c>storage</c>, <c>officers</c> or <c>charges</c>.</param>
    /// <param name="end">The end.</param>
    public static string PerYear(string what, string end) => PerYear(what) + "." + end;

    /// <summary>A sum in KZT a year: <c>missedRevenue</c>.</summary>
    public static string PerYear(string what) => Cost("perYear." + what);

    /// <summary>A statistic of an interval between milestones.</summary>
    public static string Interval(string from, string to, string statistic, string clock = Wall) =>
        "intervals." + IntervalKey(from, to, clock) + "." + statistic;

    /// <summary>The key of an interval among its regime's.</summary>
    public static string IntervalKey(string from, string to, string clock = Wall) =>
        from + "-" + to + (clock == Wall ? "" : "@" + clock);

    /// <summary>The share released within a time, as <see cref="TimeLabel"/> writes it.</summary>
    public static string Within(string label) => "shareReleasedWithin." + label;

    /// <summary>The share that kept a limit of the law.</summary>
    public static string Deadline(string name) => "deadlines." + name + ".inTime";

    /// <summary>The section of an attribute by whose codes a process without customs is observed.</summary>
    public static string Group(string attribute) => "groups." + attribute;

    /// <summary>A pool: of a post, or of all.</summary>
    public static string Pool(string poolClass, string? post, string figure) =>
        "pools." + PoolKey(poolClass, post) + "." + figure;

    /// <summary>The key of a pool among its regime's.</summary>
    public static string PoolKey(string poolClass, string? post) => post is null ? poolClass : poolClass + "@" + post;

    /// <summary>A length of time as keys write it: <c>60s</c>, <c>4h</c>, <c>1d</c>; one minute is <c>60s</c>.</summary>
    /// <param name="microseconds">Positive.</param>
    public static string TimeLabel(long microseconds)
    {
        const long second = 1_000_000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
        var (unit, name) = microseconds switch
        {
            _ when microseconds % day == 0 => (day, "d"),
            _ when microseconds % hour == 0 => (hour, "h"),
            _ when microseconds % minute == 0 && microseconds > minute => (minute, "min"),
            _ when microseconds % second == 0 => (second, "s"),
            _ when microseconds % 1000 == 0 => (1000, "ms"),
            _ => (1, "us"),
        };
        return (microseconds / unit).ToString(CultureInfo.InvariantCulture) + name;
    }
}
