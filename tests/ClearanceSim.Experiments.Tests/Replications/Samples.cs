using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Tests.Replications;

/// <summary>Small scenarios made without files.</summary>
internal static class Samples
{
    public const long Second = 1_000_000, Hour = 3600 * Second, Day = 24 * Hour;

    /// <summary>One counter, no customs word.</summary>
    public static Process Counter(double service = 0.8 * Second, IAction? act = null, bool batchMeans = false) => new()
    {
        Attributes = new AttributeSchema(),
        Pools = [new Pool { Class = "clerk", Capacity = CapacitySchedule.Constant(1) }],
        Sources = [new Source { Name = "customers", Arrivals = new ArrivalPattern.Every(new Exponential(Second)) }],
        Steps =
        [
            .. act is null ? Array.Empty<ProcessStep>() : [new Act("act", act)],
            new Serve("counter", [new PoolRequest("clerk")], new Exponential(service)),
        ],
        Thresholds = [60 * Second],
        BatchMeans = batchMeans,
    };

    public static World World { get; } = new()
    {
        Start = new DateOnly(2024, 1, 1),
        Posts = [new("north", "North", Office: 55_301), new("south", "South")],
        Pools = [Officers("north"), Officers("south"),
            new Pool { Class = "laboratory", Capacity = CapacitySchedule.Constant(2) }],
        Traffic =
        [
            new TrafficFlow
            {
                Name = "imports",
                Arrivals = new ArrivalPattern.Every(new Exponential(200 * Second)),
                Posts = [("north", 3), ("south", 1)],
                Columns = new Dictionary<string, ColumnDraw>
                {
                    ["procedure"] = new ColumnDraw.OneOf([(Procedures.DomesticConsumption, 0.8), (Procedures.Transit, 0.2)]),
                    ["hs"] = new ColumnDraw.OneOf([(HsCode.Parse("8703").Cell, 1), (HsCode.Parse("0803").Cell, 3)]),
                    ["origin"] = new ColumnDraw.Always(PackedText.Pack("CN")),
                    ["departure"] = new ColumnDraw.SameAs("origin"),
                    ["value"] = new ColumnDraw.Amount(new Constant(1_000_000)),
                    ["mass"] = new ColumnDraw.Amount(new Uniform(1000, 20_000)),
                    ["codes"] = new ColumnDraw.Flags([(5, 0.3), (6, 0.3)]),
                },
            },
        ],
        Compliance = new ComplianceRules { Rules = [new(Condition.Always, 0.2, [(Problem.Classification, 1)])] },
    };

    public static RegimeDefinition Regime(string id, double inspection = 2000 * Second) => new()
    {
        Id = id,
        Title = "The regime " + id,
        Pools = [new Pool { Class = "system", PlannedOutages = [new PlannedOutage(Day / 2, Hour)] }],
        Profiles =
        [
            new() { Id = "cars", Title = "Cars",
                When = new Condition.Between(DeclarationSchema.Hs, 8_703_000_000, 8_703_999_999), Orders = [Measure.Inspection] },
            new() { Id = "food", When = new Condition.HasBits(DeclarationSchema.Codes, 0b1100000),
                Orders = [Measure.AgencyCheck] },
            new() { Id = "any", When = Condition.Always, Random = 0.1, Orders = [Measure.Inspection] },
        ],
        Stages =
        [
            new() { Id = "filing", Fires = "file", Reaches = "filed" },
            System("registration") with { Fires = "register", Reaches = "registered" },
            System("risk") with { Assess = true, Fires = "assess", Reaches = "assessed" },
            new()
            {
                Id = "inspection",
                When = Has(Measure.Inspection),
                By = [new("officers")],
                Takes = new Exponential(inspection),
                Inspects = true,
                Finds = new Dictionary<Problem, double> { [Problem.Classification] = 0.6 },
            },
            new()
            {
                Id = "agencies",
                When = Has(Measure.AgencyCheck),
                In = GroupOrder.All,
                Of = [Agency("veterinary", 5), Agency("quarantine", 6)],
            },
            System("payment") with { Pays = true, ShortWaits = new Exponential(Hour), Fires = "pay", Reaches = "paid" },
            System("release") with { Fires = "release", Reaches = "released" },
        ],
    };

    public static Scenario Scenario(string id, params (string Regime, Process Process)[] regimes) => new()
    {
        Id = id,
        Name = id,
        File = $"{id}.yaml",
        Text = "",
        Root = ".",
        Sources = [new($"{id}.yaml", "")],
        Sha256 = new string('0', 64),
        Seed = 7,
        Start = new DateOnly(2024, 1, 1),
        Run = new RunSettings { WarmUp = Hour, Length = Day, Replications = 4, Drain = 30 * Day },
        Regimes = [.. regimes.Select(r => new ScenarioRegime { Id = r.Regime, Title = r.Regime, Process = r.Process })],
        Ledger = [],
        NotModelled = [],
    };

    /// <summary>A customs scenario with these regimes.</summary>
    public static Scenario Customs(string id, params RegimeDefinition[] regimes) => Scenario(id) with
    {
        Regimes =
        [
            .. regimes.Select(r => new ScenarioRegime
            {
                Id = r.Id,
                Title = r.Title,
                Process = ClearanceCompiler.ToProcess(r, World),
                Definition = r,
                World = World,
            }),
        ],
    };

    public static ExperimentPlan Plan(Scenario scenario, int replications = 4) =>
        ExperimentPlanner.Plan([scenario], new PlanChoices { Replications = replications });

    private static Pool Officers(string post) =>
        new() { Class = "officers", Site = post, Capacity = CapacitySchedule.Constant(3) };

    private static Condition.HasBits Has(Measure measure) =>
        new(DeclarationSchema.Measures, ClearanceSim.Customs.Risk.Measures.Mask(measure));

    private static StageDefinition System(string id) => new() { Id = id, By = [new("system")], Takes = new Constant(Second) };

    private static StageDefinition Agency(string id, int code) => new()
    {
        Id = id,
        When = new Condition.HasBits(DeclarationSchema.Codes, 1L << code),
        By = [new("laboratory")],
        Takes = new Exponential(600 * Second),
        Cause = Cause.Agency,
    };
}
