using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Tests.Comparison;

/// <summary>Results documents that the tests print: the figures are made up.</summary>
internal static class Documents
{
    public static Estimate E(double value, double? halfWidth = null) => new(value, halfWidth, 0.95);

    public static IntervalResult Interval(string from, string to, long count, double mean, double halfWidth) => new()
    {
        From = from,
        To = to,
        Count = count,
        Mean = E(mean, halfWidth),
        P50 = E(mean / 500, mean / 40_000),
        P90 = E(mean * 3.5, mean / 10),
        P95 = E(mean * 5, mean / 8),
        P99 = E(mean * 9, mean / 2),
        Max = E(mean * 90, mean * 30),
    };

    /// <summary>Astana-1 against Keden; <paramref name="scale"/> stretches every time and sum.</summary>
    public static ResultsDocument Customs(double scale = 1)
    {
        var astana = Regime("baseline", "astana-1", "Astana-1", scale, null);
        var keden = Regime("baseline", "keden", "Keden", scale * 0.67, [3, 4, 5, 10]);
        var from = new RegimeReference("baseline", "astana-1");
        var to = new RegimeReference("baseline", "keden");
        DifferenceEntry D(string measure, double difference, double halfWidth, double relative) => new()
        {
            Measure = measure,
            From = from,
            To = to,
            Difference = E(difference, halfWidth),
            Relative = E(relative, 0.01),
        };
        return new ResultsDocument
        {
            Scenarios =
            [
                new ScenarioEntry
                {
                    Id = "baseline",
                    File = "scenarios/baseline.yaml",
                    Sha256 = "00",
                    Name = "Astana-1 against Keden",
                    NotModelled =
                        ["Crossings, advance information and transit, which come before a goods declaration is filed at all."],
                },
            ],
            Seed = 2024,
            Replications = 10,
            Simulated = new SimulatedSpan
            {
                From = "2024-01-01T00:00:00",
                To = "2024-02-07T00:00:00",
                WarmUp = 604_800,
                Cohort = 123_456,
            },
            Assumptions = Assumptions("assumed", "assumed", "published"),
            Regimes = [astana, keden],
            Differences =
            [
                D("intervals.registered-released.mean", -3_821 * scale, 480 * scale, -0.33),
                D("intervals.registered-released.p50", -7.64 * scale, 0.1 * scale, -0.33),
                D("shareReleasedWithin.60s", 0.002, 0.0004, 0.003),
                D("lanes.red.share", 0, 0, 0),
                D("control.missedRevenue", -3.1e6 * scale, 2e6 * scale, -0.01),
                D("waiting.trader.meanPerDeclaration", -1_775 * scale, 60 * scale, -0.33),
                D("cost.officerHours", -4_073 * scale, 100 * scale, -0.33),
            ],
        };
    }

    /// <summary>M/M/1: nothing of customs, one replication with batch means.</summary>
    public static ResultsDocument Generic() => new()
    {
        Scenarios = [new ScenarioEntry { Id = "mm1", File = "mm1.yaml", Sha256 = "00", Name = "M/M/1" }],
        Seed = 1,
        Replications = 1,
        Simulated = new SimulatedSpan
        {
            From = "2024-01-01T00:00:00",
            To = null,
            WarmUp = 0,
            Cohort = 1_000_000,
            Count = 1_000_000,
        },
        Assumptions = Assumptions("assumed", "assumed"),
        Regimes =
        [
            new RegimeResult
            {
                Scenario = "mm1",
                Regime = "process",
                Declarations = Counts(1_000_000, 1_000_000, 0, 0),
                Outcomes =
                [
                    new OutcomeResult("released", E(1)),
                    new OutcomeResult("refused", E(0)),
                    new OutcomeResult("reneged", E(0)),
                ],
                Inside = [],
                Intervals =
                [
                    Interval("created", "ended", 1_000_000, 4, 0) with
                    {
                        Mean = E(4.002) with { StandardError = 0.021, Batches = 512 },
                    },
                ],
                ShareReleasedWithin = new Dictionary<string, Estimate>(),
                ThroughputPerDay = E(86_400),
                Groups =
                [
                    new GroupResult("kind",
                    [
                        new GroupMemberResult
                        {
                            Code = "hurried",
                            Count = 250_000,
                            Share = E(0.25),
                            Intervals = [Interval("created", "ended", 250_000, 1.5, 0)],
                        },
                    ]),
                ],
                Stages = [],
                Pools = [Pool("clerk", null, 0.8, 3.2, 3.2)],
                Waiting = [Waiting("service", 0.8, null), Waiting("queue clerk", 3.202, null)],
                Cost = new CostResult { OfficerHours = E(222), TraderDelay = E(3.202) },
            },
        ],
    };

    /// <summary>One regime in several scenarios.</summary>
    public static ResultsDocument Scenarios(params string[] ids)
    {
        var regimes = ids.Select((id, i) => Regime(id, "keden", "Keden", 1 + (i * 0.1), null)).ToList();
        return Customs() with
        {
            Scenarios =
            [
                .. ids.Select(id => new ScenarioEntry { Id = id, File = $"scenarios/{id}.yaml", Sha256 = "00", Name = id }),
            ],
            Regimes = regimes,
            Differences =
            [
                .. ids.Skip(1).Select(id => new DifferenceEntry
                {
                    Measure = "intervals.registered-released.mean",
                    From = new RegimeReference(ids[0], "keden"),
                    To = new RegimeReference(id, "keden"),
                    Difference = E(1_158, 200),
                    Relative = E(0.1, 0.01),
                }),
            ],
        };
    }

    private static RegimeResult Regime(string scenario, string id, string title, double scale, IReadOnlyList<int>? levers) =>
        new()
        {
            Scenario = scenario,
            Regime = id,
            Title = title,
            Levers = levers,
            Overlays = levers is null ? null : [.. levers.Select(l => new OverlayResult(l, $"lever-{l}", $"Title of lever {l}"))],
            Declarations = Counts(123_456, 120_000, 3_000, 12),
            Outcomes = [new OutcomeResult("released", E(0.972, 0.001)), new OutcomeResult("refused", E(0.0243, 0.0005))],
            Inside = [new InsideResult("queue inspectors", 300), new InsideResult("trader", 144)],
            Intervals =
        [
            Interval("registered", "released", 120_000, 11_580 * scale, 480 * scale),
            Interval("filed", "released", 120_000, 14_580 * scale, 480 * scale),
        ],
            ShareReleasedWithin = new Dictionary<string, Estimate> { ["60s"] = E(0.702, 0.003), ["4h"] = E(0.86, 0.004) },
            ThroughputPerDay = E(412.3, 3.1),
            Lanes =
        [
            new LaneResult { Lane = "green", Count = 110_000, Share = E(0.7, 0.003), Intervals = [] },
            new LaneResult
            {
                Lane = "red",
                Count = 88,
                Share = E(0.012, 0.0003),
                HitRate = E(0.22, 0.02),
                Intervals = [Interval("registered", "released", 88, 50_000, 4_000)],
            },
            new LaneResult { Lane = "unassigned", Count = 0, Share = E(0, 0), Intervals = [] },
        ],
            Posts = [Post("semey", "Semey customs centre", 20_000, 9_000 * scale), Post("kordai", null, 100_000, 12_000 * scale)],
            Stages = [],
            Pools =
        [
            Pool("astana-1", null, null, 1, 0.1),
            .. Enumerable.Range(0, 12).Select(i => Pool(
                i % 2 == 0 ? "inspectors" : "document-officers",
                $"post-{i}",
                0.9 - (i * 0.05), 4_000 * scale / (i + 1), 4.5 / (i + 1))),
        ],
            Waiting =
        [
            Waiting("service", 1_200 * scale, 12 * scale), Waiting("queue inspectors", 5_000 * scale, 300 * scale),
            Waiting("trader", 5_380 * scale, 100 * scale), Waiting("members", 0, 0),
        ],
            Control = new ControlResult
            {
                InspectionRate = E(0.012, 0.0003),
                HitRate = E(0.22, 0.02),
                Detection = E(0.42, 0.03),
                MissedRevenue = E(1.2e9 * scale, 3e7 * scale),
                Counts = new ControlCounts(88, 19, 500, 210),
            },
            Cost = new CostResult { OfficerHours = E(12_345 * scale, 130 * scale), TraderDelay = E(10_380 * scale, 300 * scale) },
        };

    private static DeclarationCounts Counts(long submitted, long released, long refused, long withdrawn) => new()
    {
        Submitted = submitted,
        Released = released,
        Refused = refused,
        Withdrawn = withdrawn,
        Reneged = 0,
        InProgress = submitted - released - refused - withdrawn,
    };

    private static PostResult Post(string id, string? title, long count, double mean) => new()
    {
        Post = id,
        Title = title,
        Count = count,
        Share = E(count / 120_000.0, 0.01),
        Intervals = [Interval("registered", "released", count, mean, mean / 50)],
    };

    private static PoolResult Pool(string name, string? post, double? busy, double wait, double queue) => new()
    {
        Pool = name,
        Post = post,
        Utilisation = busy is { } share ? E(share, 0.01) : Estimate.None(),
        Wait = E(wait, wait / 100),
        Queue = E(queue, queue / 50),
        Served = 1_000,
    };

    private static WaitingResult Waiting(string cause, double mean, double? halfWidth) =>
        new() { Cause = cause, MeanPerDeclaration = E(mean, halfWidth) };

    private static AssumptionSummary Assumptions(params string[] grades) => new()
    {
        Inputs = grades.Length,
        WithSource = grades.Count(g => g == "published"),
        List = [.. grades.Select((g, i) => new AssumptionEntry { Path = $"input-{i}", Value = "1s", Grade = g })],
    };
}
