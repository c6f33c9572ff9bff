using ClearanceSim.Engine.Processes;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Measures;

/// <summary>Lays the measures of a regime out as the results document has them.</summary>
public static class RegimeResultBuilder
{
    private static readonly string[] Lanes = ["green", "blue", "yellow", "red"];

    /// <summary>The result of one regime.</summary>
    /// <param name="of">The regime's names.</param>
    /// <param name="title">Its title for people, or null.</param>
    /// <param name="levers">Levers that were on, or null where it has none.</param>
    /// <param name="shape">What was observed.</param>
    /// <param name="table">The figures.</param>
    public static RegimeResult Build(
        RegimeReference of, string? title, IReadOnlyList<int>? levers, RegimeShape shape, MeasureTable table) => new()
        {
            Scenario = of.Scenario,
            Regime = of.Regime,
            Title = title,
            Levers = levers,
            Declarations = new()
            {
                Submitted = table.Sum(MeasurePath.Declarations("submitted")),
                Released = table.Sum(MeasurePath.Declarations("released")),
                Refused = table.Sum(MeasurePath.Declarations("refused")),
                Withdrawn = table.Sum(MeasurePath.Declarations("withdrawn")),
                Reneged = table.Sum(MeasurePath.Declarations("reneged")),
                InProgress = table.Sum(MeasurePath.Declarations("inProgress")),
            },
            Outcomes = [.. OutcomeNames.All.Select(o => new OutcomeResult(o, table.Over(MeasurePath.Outcome(o))))],
            Inside = [.. shape.Causes.Select(c => new InsideResult(c, table.Sum(MeasurePath.Inside(c)))).Where(i => i.Count > 0)],
            Intervals =
            [
                .. MainFirst(shape).Select(i => Interval("", i.From, i.To, table)),
                .. shape.Clocked.Select(c => Interval("", c.From, c.To, table, c.Clock)),
            ],
            ShareReleasedWithin = Within(shape, table),
            ShareWithinLegalDeadline = MainDeadline(shape) is { } main ? table.Over(MeasurePath.Deadline(main.Deadline)) : null,
            Deadlines = shape.Clocked.Count == 0 ? null : [.. shape.Clocked.Select(c => Deadline(c, table))],
            ThroughputPerDay = table.Over(MeasurePath.Throughput),
            Lanes = Group(shape, table, "lanes", (m, count, share, intervals) => new LaneResult
            {
                Lane = m,
                Count = count,
                Share = share,
                HitRate = table.Has(MeasurePath.Member("lanes", m, "hitRate")) ? table.Over(MeasurePath.Member("lanes", m, "hitRate")) : null,
                Intervals = intervals,
            }),
            Posts = Group(shape, table, "posts", (m, count, share, intervals) =>
                new PostResult { Post = m, Count = count, Share = share, Intervals = intervals }),
            Procedures = Group(shape, table, "procedures", (m, count, share, intervals) =>
                new ProcedureResult { Procedure = m, Count = count, Share = share, Intervals = intervals }),
            Traders = Group(shape, table, "traders", (m, count, share, intervals) =>
                new TraderResult { Trader = m, Count = count, Share = share, Intervals = intervals }),
            Groups = Groups(shape, table),
            Stages = [.. shape.Stages.Select(s => Stage(s, table))],
            Pools = [.. shape.Pools.Select(p => Pool(p.Class, p.Post, table))],
            Waiting = [.. shape.Causes.Select(c => Waiting(c, table))],
            Control = shape.HasControl ? Control(shape, table) : null,
            Measures = shape.Measures.Count == 0 ? null
                : [.. shape.Measures.Select(m =>
                    new MeasureResult(m, table.Sum(MeasurePath.Ordered(m, "count")), table.Over(MeasurePath.Ordered(m, "share"))))],
            Payments = shape.Sums.Contains(MeasurePath.Payment("assessed")) ? Payments(table) : null,
            Cost = new()
            {
                OfficerHours = table.Over(MeasurePath.Cost("officerHours")),
                StaffedHours = table.Has(MeasurePath.Cost("staffedHours")) ? table.Over(MeasurePath.Cost("staffedHours")) : null,
                TraderDelay = table.Over(MeasurePath.Cost("traderDelay")),
                AgencyChecks = Sum(shape, table, MeasurePath.Cost("agencyChecks")),
                PerYear = PerYear(table),
            },
        };

    private static IEnumerable<(string From, string To)> MainFirst(RegimeShape shape)
    {
        var main = shape.Intervals[shape.MainInterval];
        return shape.Intervals.Where(i => i != main).Prepend(main);
    }

    // The limit on release time itself.
    private static ClockShape? MainDeadline(RegimeShape shape) =>
        shape.Clocked.FirstOrDefault(c => (c.From, c.To) == shape.Intervals[shape.MainInterval]);

    private static DeadlineResult Deadline(ClockShape of, MeasureTable table) => new()
    {
        Deadline = of.Deadline,
        From = of.From,
        To = of.To,
        Count = table.Sum(MeasurePath.Interval(of.From, of.To, "count", of.Clock)),
        InTime = table.Over(MeasurePath.Deadline(of.Deadline)),
    };

    private static IntervalResult Interval(
        string prefix, string from, string to, MeasureTable table, string clock = MeasurePath.Wall)
    {
        string Path(string statistic) => prefix + MeasurePath.Interval(from, to, statistic, clock);
        return new()
        {
            From = from,
            To = to,
            Clock = clock,
            Count = table.Sum(Path("count")),
            Mean = table.Over(Path("mean")),
            P50 = table.Over(Path("p50")),
            P90 = table.Over(Path("p90")),
            P95 = table.Over(Path("p95")),
            P99 = table.Over(Path("p99")),
            Max = table.Over(Path("max")),
        };
    }

    private static OrderedDictionary<string, Estimate> Within(RegimeShape shape, MeasureTable table)
    {
        var shares = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        foreach (string label in shape.Thresholds.Select(MeasurePath.TimeLabel))
            shares.Add(label, table.Over(MeasurePath.Within(label)));
        return shares;
    }

    // A value that never occurred tells nothing and is left out; the four lanes are always there.
    private static T[]? Group<T>(
        RegimeShape shape, MeasureTable table, string section,
        Func<string, long, Estimate, IReadOnlyList<IntervalResult>, T> make)
    {
        if (shape.Groups.FirstOrDefault(g => g.Section == section) is not { } split) return null;
        var (from, to) = shape.Intervals[shape.MainInterval];
        return
        [
            .. split.Members
                .Where(m => table.Sum(MeasurePath.Member(section, m, "count")) > 0 || (section == "lanes" && Lanes.Contains(m)))
                .Select(m => make(
                    m,
                    table.Sum(MeasurePath.Member(section, m, "count")),
                    table.Over(MeasurePath.Member(section, m, "share")),
                    [Interval(MeasurePath.Member(section, m, ""), from, to, table)])),
        ];
    }

    private static GroupResult[]? Groups(RegimeShape shape, MeasureTable table)
    {
        GroupResult[] groups =
        [
            .. shape.Groups.Where(g => g.Attribute is not null).Select(g => new GroupResult(
                g.Attribute!,
                Group(shape, table, g.Section, (m, count, share, intervals) =>
                    new GroupMemberResult { Code = m, Count = count, Share = share, Intervals = intervals })!)),
        ];
        return groups.Length > 0 ? groups : null;
    }

    private static StageResult Stage(string stage, MeasureTable table) => new()
    {
        Stage = stage,
        Wait = table.Over(MeasurePath.Stage(stage, "wait")),
        Service = table.Over(MeasurePath.Stage(stage, "service")),
        Count = table.Sum(MeasurePath.Stage(stage, "count")),
    };

    private static PoolResult Pool(string poolClass, string? post, MeasureTable table)
    {
        long refused = table.Sum(MeasurePath.Pool(poolClass, post, "refused"));
        long overloaded = table.Sum(MeasurePath.Pool(poolClass, post, "overloaded"));
        return new()
        {
            Pool = poolClass,
            Post = post,
            Utilisation = table.Over(MeasurePath.Pool(poolClass, post, "utilisation")),
            Wait = table.Over(MeasurePath.Pool(poolClass, post, "wait")),
            Queue = table.Over(MeasurePath.Pool(poolClass, post, "queue")),
            Served = table.Sum(MeasurePath.Pool(poolClass, post, "served")),
            Refused = refused > 0 ? refused : null,
            Overloaded = overloaded > 0 ? overloaded : null,
        };
    }

    private static WaitingResult Waiting(string cause, MeasureTable table)
    {
        var hidden = table.Over(MeasurePath.Waiting(cause, "hidden"));
        return new()
        {
            Cause = cause,
            MeanPerDeclaration = table.Over(MeasurePath.Waiting(cause)),
            Hidden = hidden.Value is null or 0 ? null : hidden,
        };
    }

    private static Estimate? Sum(RegimeShape shape, MeasureTable table, string path) =>
        shape.Sums.Contains(path) ? table.Over(path) : null;

    private static PaymentResult Payments(MeasureTable table) => new()
    {
        Assessed = table.Over(MeasurePath.Payment("assessed")),
        Debited = table.Over(MeasurePath.Payment("debited")),
        Secured = table.Over(MeasurePath.Payment("secured")),
        Waived = table.Over(MeasurePath.Payment("waived")),
        Outstanding = table.Over(MeasurePath.Payment("outstanding")),
    };

    private static PerYearResult? PerYear(MeasureTable table)
    {
        CostRange? Range(string what) => table.Has(MeasurePath.PerYear(what, "value"))
            ? new(
                table.Over(MeasurePath.PerYear(what, "low")), table.Over(MeasurePath.PerYear(what, "value")),
                table.Over(MeasurePath.PerYear(what, "high")))
            : null;
        var read = new PerYearResult
        {
            Delay = Range("delay"),
            Storage = Range("storage"),
            Officers = Range("officers"),
            Charges = Range("charges"),
            MissedRevenue = table.Has(MeasurePath.PerYear("missedRevenue")) ? table.Over(MeasurePath.PerYear("missedRevenue")) : null,
        };
        return read == new PerYearResult() ? null : read;
    }

    private static Estimate? Measured(MeasureTable table, string figure) =>
        table.Has(MeasurePath.Control(figure)) ? table.Over(MeasurePath.Control(figure)) : null;

    private static ControlResult Control(RegimeShape shape, MeasureTable table) => new()
    {
        InspectionRate = table.Over(MeasurePath.Control("inspectionRate")),
        HitRate = table.Over(MeasurePath.Control("hitRate")),
        Detection = table.Over(MeasurePath.Control("detection")),
        MissedRevenue = table.Over(MeasurePath.Control("missedRevenue")),
        MissedRevenuePerPoint = Measured(table, "missedRevenuePerPoint"),
        RecoveredRevenue = Sum(shape, table, MeasurePath.Control("recoveredRevenue")),
        RecoveredByAudit = Sum(shape, table, MeasurePath.Control("recoveredByAudit")),
        RecoveredRevenuePerPoint = Measured(table, "recoveredRevenuePerPoint"),
        ContactsPerDeclaration = Measured(table, "contactsPerDeclaration"),
        Collected = Sum(shape, table, MeasurePath.Control("collected")),
        NonCompliant = table.Over(MeasurePath.Control("nonCompliant")),
        Counts = new(
            table.Sum(MeasurePath.Control("inspected")),
            table.Sum(MeasurePath.Control("hits")),
            table.Sum(MeasurePath.Control("nonCompliantCount")),
            table.Sum(MeasurePath.Control("found"))),
    };
}
