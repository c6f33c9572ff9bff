using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Tests.Regimes;

/// <summary>A small world and a regime in the manner of Astana-1, for tests to vary.</summary>
internal static class Samples
{
    public const long Second = 1_000_000;

    public static readonly Condition DocumentsOrdered = Has(Measure.DocumentCheck);

    public static World World { get; } = new()
    {
        Start = new DateOnly(2024, 1, 1),
        Posts = [new("north", "North"), new("south", "South", Office: 50_200)],
        Pools = [Pool("officers", "north"), Pool("officers", "south"), Pool("laboratory", null)],
        Traffic = [Imports],
        Traders = new TraderPopulation
        {
            Count = 1000,
            Concentration = 0.8,
            Categories = [(TraderCategory.Low, 0.25), (TraderCategory.Medium, 0.6), (TraderCategory.High, 0.15)],
            Operators = [(OperatorCertificate.None, 0.9), (OperatorCertificate.Type1, 0.1)],
        },
        Compliance = new ComplianceRules
        {
            Rules =
            [
                new(
                    new Condition.Between(DeclarationSchema.TraderCategory, 2, 2), 0.4,
                    [(Problem.Value, 3), (Problem.Documents, 1)]),
                new(Condition.Always, 0.1, [(Problem.Classification, 1)]),
            ],
        },
        Tariff = new Tariff { Duties = [("87", 0.15), ("8703", 0.2)], OtherDuty = 0.05 },
    };

    public static TrafficFlow Imports => new()
    {
        Name = "imports",
        Arrivals = new ArrivalPattern.Every(new Exponential(60 * Second)),
        Posts = [("north", 3), ("south", 1)],
        Columns = new Dictionary<string, ColumnDraw>
        {
            ["procedure"] = new ColumnDraw.OneOf([(Procedures.DomesticConsumption, 0.8), (Procedures.Transit, 0.2)]),
            ["hs"] = new ColumnDraw.OneOf(
                [(HsCode.Parse("8703").Cell, 1), (HsCode.Parse("0803").Cell, 1), (HsCode.Parse("8471").Cell, 2)]),
            ["origin"] = new ColumnDraw.OneOf([(PackedText.Pack("CN"), 0.6), (PackedText.Pack("TR"), 0.4)]),
            ["departure"] = new ColumnDraw.SameAs("origin"),
            ["value"] = new ColumnDraw.Amount(LogNormal.FromMeanAndP90(9_000_000, 20_000_000)),
            ["mass"] = new ColumnDraw.Amount(new Uniform(1000, 20_000)),
            ["codes"] = new ColumnDraw.Cases(
                [(new Condition.Between(DeclarationSchema.Hs, 0, 2_499_999_999), new ColumnDraw.Flags([(5, 0.9), (6, 0.5)]))],
                new ColumnDraw.Flags([(3, 0.2)])),
            ["documents-at-hand"] = new ColumnDraw.OneOf([(1, 0.92), (0, 0.08)]),
        },
    };

    public static IReadOnlyList<StageDefinition> Stages { get; } =
    [
        new() { Id = "filing", Fires = "file", Reaches = "filed" },
        Systems("registration") with { Fires = "register", Reaches = "registered" },
        Systems("risk") with { Assess = true, Fires = "assess", Reaches = "assessed" },
        new()
        {
            Id = "documents",
            When = DocumentsOrdered,
            By = [new("officers")],
            Takes = new Exponential(900 * Second),
            Finds = new Dictionary<Problem, double> { [Problem.Documents] = 0.6 },
        },
        new()
        {
            Id = "agencies",
            When = Has(Measure.AgencyCheck),
            In = GroupOrder.All,
            Of = [Agency("veterinary", 5), Agency("quarantine", 6)],
        },
        Systems("payment") with { Pays = true, ShortWaits = new Exponential(3600 * Second), Fires = "pay", Reaches = "paid" },
        Systems("release") with { Fires = "release", Reaches = "released" },
    ];

    public static RegimeDefinition Regime { get; } = new()
    {
        Id = "astana-1",
        Title = "Astana-1",
        Stages = Stages,
        Profiles =
        [
            new() { Id = "cars", When = new Condition.Between(
                DeclarationSchema.Hs, 8_703_000_000, 8_703_999_999), Orders = [Measure.Inspection] },
            new() { Id = "food", When = new Condition.HasBits(
                DeclarationSchema.Codes, 0b1100000), Orders = [Measure.AgencyCheck] },
        ],
        Pools = [new Pool { Class = "system" }],
    };

    public static Condition Has(Measure measure) => new Condition.HasBits(DeclarationSchema.Measures, Measures.Mask(measure));

    public static StageDefinition Systems(string id) => new() { Id = id, By = [new("system")], Takes = new Constant(Second) };

    public static StageDefinition Agency(string id, int code) => new()
    {
        Id = id,
        When = new Condition.HasBits(DeclarationSchema.Codes, 1L << code),
        By = [new("laboratory")],
        Takes = new Exponential(1800 * Second),
        Cause = Cause.Agency,
    };

    public static Pool Pool(string name, string? site) =>
        new() { Class = name, Site = site, Capacity = CapacitySchedule.Constant(2) };

    /// <summary>The sample regime with a stage put before another.</summary>
    public static RegimeDefinition With(StageDefinition stage, string before = "payment") =>
        Regime with { Stages = [.. Stages.SelectMany(s => s.Id == before ? (IEnumerable<StageDefinition>)[stage, s] : [s])] };

    /// <summary>The sample regime with one stage changed.</summary>
    public static RegimeDefinition Change(string id, Func<StageDefinition, StageDefinition> change) =>
        Regime with { Stages = [.. Stages.Select(s => s.Id == id ? change(s) : s)] };

    /// <summary>The steps of any stages, legal or not.</summary>
    public static Process Process(IReadOnlyList<StageDefinition> stages)
    {
        var compiler = new StageCompiler(
            new RiskAssessment([]), new AccountBook(new AccountRules(), 1), new HashSet<string>(), new LegalClocks([]), posts: 1,
            new Registers(0), new HashSet<string>(), records: null);
        return new Process
        {
            Attributes = DeclarationSchema.Create(["north"]),
            Pools = [],
            Sources = [],
            Steps = compiler.Steps(stages),
            Refused = compiler.Refused,
            Withdrawn = compiler.Withdrawn,
            Lifecycle = DeclarationLifecycle.Table,
        };
    }

    public static IEnumerable<ProcessStep> All(IEnumerable<ProcessStep> steps) =>
        steps.SelectMany(step => (IEnumerable<ProcessStep>)
    [
        step,
        .. All(step switch
        {
            Branch b => b.Arms.SelectMany(a => a.Do),
            Fork f => f.Arms.SelectMany(a => a.Do),
            Within w => w.Do.Concat(w.Late),
            Limited l => l.Do,
            SetLimit l => l.Late,
            Repeat r => r.Do,
            Serve s => (s.Reneged ?? []).Concat(s.Full ?? []),
            _ => [],
        }),
    ]);
}

/// <summary>What tests ask of regimes.</summary>
internal static class RegimeQuestions
{
    public static Process Compiles(this RegimeDefinition regime) => ClearanceCompiler.ToProcess(regime, Samples.World);

    public static IReadOnlyList<RegimeError> Errors(this RegimeDefinition regime, World? world = null) =>
        Assert.Throws<RegimeException>(() => ClearanceCompiler.ToProcess(regime, world ?? Samples.World)).Errors;

    public static string FirstError(this RegimeDefinition regime) => regime.Errors()[0].Message;
}
