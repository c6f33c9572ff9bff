using ClearanceSim.Scenarios.Batches;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Pools;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Published;
using ClearanceSim.Scenarios.Regimes;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Worlds;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>The keys at the top of each kind of file, and of the tree that a regime's run is read from.</summary>
internal static class FileTables
{
    private static readonly Key Extends = new(
        TreeLoader.Extends, new ScalarShape("the name of a file", null, "\\.yaml$"),
        "the file that this one is laid over: what stands here replaces or adds to what stands there");

    /// <summary>A world: what is the same under every regime.</summary>
    public static readonly MappingShape World = new("a world", () => [Extends, .. WorldKeys])
    { Instead = file => FileKinds.Instead(FileKind.World, file) };

    /// <summary>A regime, or a process that is compared with others.</summary>
    public static readonly MappingShape Regime = new("a regime", () => [Extends, .. RegimeOnly, .. RegimeKeys, .. SharedKeys])
    { Instead = file => FileKinds.Instead(FileKind.Regime, file) };

    /// <summary>A scenario.</summary>
    public static readonly MappingShape Scenario = new(
        "a scenario", () => [Extends, .. ScenarioOnly, .. WorldKeys, .. RegimeKeys])
    { Instead = file => FileKinds.Instead(FileKind.Scenario, file) };

    /// <summary>What is read: world, scenario and regime as one tree.</summary>
    public static readonly MappingShape Effective = new(
        "a scenario or regime", () => [.. ScenarioOnly, .. RegimeOnly, .. WorldKeys, .. RegimeKeys]);

    /// <summary>Any of these files, for the schema.</summary>
    public static readonly MappingShape AnyFile = new(
        "a file", () => [Extends, .. ScenarioOnly, .. RegimeOnly, .. WorldKeys, .. RegimeKeys])
    { FromFile = false };

    /// <summary>Keys of a scenario that no other file has.</summary>
    public static IReadOnlyList<Key> ScenarioOnly =>
    [
        new("name", ScalarShape.Text, "what the scenario is called for people"),
        new("about", ScalarShape.Text, "what the scenario is about, for people"),
        new("world", World, "posts, traffic, traders and what else is the same under every regime"),
        new("regimes", new ListShape(Regime, "a list of regimes", orSingle: true), "what is compared: files of regimes"),
        new("seed", new QuantityShape(Dimension.Count, isInput: false), "seed of all random draws"),
        new("from", CalendarShapes.FirstDay, "the date on which simulated time begins"),
        new("run", RunTable.Run, "how long to run and how often"),
        new("levers", LeverTable.Levers, "which overlays of the regimes are on"),
        new("set", LeverTable.Set, "changes for this scenario: values by path"),
        new("law", LawTable.Laws, "changes of law, each of which reaches the regimes some time after its date"),
        new("published", PublishedTable.Figures, "figures that were published, beside which the run sets its own"),
        new("headline", ScalarShape.Text, "the interval of which the report speaks first, such as entered-released") { NotWith = ["process"] },
        new("not-modelled", new ListShape(ScalarShape.Text, "a list of sentences"), "what a reader should know is left out"),
        new(
            "models", new ListShape(ScalarShape.Text, "a list of beginnings of sentences"),
            "beginnings of sentences of 'not-modelled' that do not hold here, for this scenario models what they say is left out"),
    ];

    /// <summary>Keys of a regime that no other file has.</summary>
    public static IReadOnlyList<Key> RegimeOnly =>
    [
        new("regime", ScalarShape.Text, "the regime's id"),
        new("title", ScalarShape.Text, "what the regime is called for people"),
        new("overlays", LeverTable.Overlays, "one set of changes for each lever"),
        new("costs", CostTable.Costs, "what its overlays cost to build and to keep"),
        new("serves", new QuantityShape(Dimension.Rate), "how many declarations come where it is in force: its costs are for all of them"),
        new("deployment", LawTable.Deployment, "how long a change of law takes to reach the regime"),
    ];

    /// <summary>Keys of a world, which a scenario may have itself.</summary>
    private static IReadOnlyList<Key> WorldKeys =>
    [
        new("holidays", CalendarShapes.Dates, "dates on which pools with hours are closed"),
        new("deadlines", DeadlineTable.Deadlines, "the law's limits on the time from one milestone to another") { NotWith = ["process"] },
        new("traders", WorldTable.Traders, "who files declarations") { NotWith = ["process"] },
        new("accounts", WorldTable.Accounts, "how declarants keep their accounts") { NotWith = ["process"] },
        new("guarantees", WorldTable.Guarantees, "how declarants secure what they do not pay") { NotWith = ["process"] },
        new("tariff", WorldTable.Tariff, "rates of duties and taxes") { NotWith = ["process"] },
        new("traffic", TrafficTable.Traffic, "flows of declarations") { NotWith = ["batch", "process"] },
        new(
            "compliance", WorldTable.Compliance,
            "what is wrong with declarations; the first rule that fits counts") { NotWith = ["process"] },
        new("evasion", WorldTable.Evasion, "how much the treasury loses by each kind of problem") { NotWith = ["process"] },
        new("money", MoneyTable.Prices, "what time and work cost, for costs and paybacks in money") { NotWith = ["process"] },
        new("batch", BatchTable.Batch, "how rows of a file become declarations") { NotWith = ["process"] },
        .. SharedKeys,
    ];

    /// <summary>Keys of a regime or process, which a scenario may have itself.</summary>
    private static IReadOnlyList<Key> RegimeKeys =>
    [
        new("process", StepTable.Steps, "the steps that every entity goes through") { NotWith = ["stages"] },
        new("stages", StageTable.Stages, "what every declaration goes through, in order"),
        new("profiles", ProfileTable.Profiles, "the risk profiles") { NotWith = ["process"] },
        new("selectivity", SelectivityTable.Selectivity, "targets and quotas of selection, after the profiles") { NotWith = ["process"] },
        new("attributes", AttributeTable.Attributes, "what entities carry") { NotWith = ["stages"] },
        new(
            "sites", new ListShape(ScalarShape.Text, "a list of names") ,
            "names of sites, each with pools of its own under 'posts'") { NotWith = ["stages"] },
        new(
            "intervals", new ListShape(ScalarShape.Text, "a list of intervals such as [created-ended]"),
            "what is measured, from one milestone to another; the first is the main one") { NotWith = ["stages"] },
        new(
            "thresholds", new ListShape(new QuantityShape(Dimension.Duration, isInput: false), "a list of durations"),
            "of which times to count the share within") { NotWith = ["stages"] },
        new("statistics", new MappingShape("what to observe", () =>
        [
            new("batches", ChoiceShape.YesNo, "whether to keep batch means, for intervals of confidence within one replication"),
            new(
                "groups", new ListShape(ScalarShape.Text, "a list of attributes"),
                "attributes by whose codes the main interval is also observed"),
        ]), "what to observe besides"),
    ];

    private static IReadOnlyList<Key> SharedKeys =>
    [
        new("pools", PoolTable.Pools, "officers, devices and systems that serve all posts"),
        new("posts", PostTable.Posts, "posts by id"),
    ];
}
