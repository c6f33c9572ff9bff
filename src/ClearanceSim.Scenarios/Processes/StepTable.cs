using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Arrivals;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Pools;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>The steps of a generic process and their keys.</summary>
internal static class StepTable
{
    /// <summary>What the time of a step may count as.</summary>
    public static readonly ChoiceShape Causes = new([.. CauseNames.OfSteps.Keys]);

    /// <summary>Priorities.</summary>
    public static readonly QuantityShape Priority = new(Dimension.Count, isInput: false, max: 15);

    /// <summary>Which pools, and how many units of each.</summary>
    public static readonly EitherShape By = new(
        "a pool class, a list of them, or { class: units }",
        single: ScalarShape.Text,
        list: new ListShape(ScalarShape.Text, "a list of pool classes"),
        mapping: new MappingShape(
            "units by pool class",
            new OpenKeys("a pool class", new QuantityShape(Dimension.Count, min: 1, max: PoolTable.MostUnits)))
        { FromFile = false });

    /// <summary>Attributes with their values: what a value may be depends on the attribute.</summary>
    public static readonly MappingShape Sets = new(
        "values by attribute", new OpenKeys("an attribute", AnyShape.Instance))
    { FromFile = false };

    /// <summary>Where entities come from.</summary>
    public static readonly MappingShape Arrive;

    /// <summary>Steps in a row.</summary>
    public static readonly ListShape Steps;

    private static readonly Key Name = new(
        "name", ScalarShape.Text, "the step's name, by which statistics and draws speak of it");
    private static readonly DistributionShape Duration = new(Dimension.Duration);
    private static readonly Key Do;

    static StepTable()
    {
        var step = new MappingShape("a step", () => Verbs) { IsTagged = true };
        Steps = new ListShape(
            new EitherShape(
                "a step such as 'serve: { by: …, takes: … }'", single: new ChoiceShape("refuse", "withdraw"), mapping: step),
            "a list of steps");
        Arrive = Of("an arrive step", [Name, .. ArriveKeys, .. RateTable.Keys], "every", "at", "rate");
        Do = new("do", Steps, "what is done") { Required = true };
    }

    private static Key[] Verbs =>
    [
        new("arrive", Arrive, "where entities come from; at the front of the process only"),
        new("serve", Of("a serve step", Serve), "seize pools, work, release them"),
        new(
            "hold", Of("a hold step", [Name, new("by", By, "the pools") { Required = true }, Do]),
            "seize pools, do the steps, release the pools"),
        new(
            "delay", Of("a delay step", [Name, new("takes", Duration, "how long") { Required = true }, Cause("service")]),
            "let time pass"),
        new(
            "branch", new ListShape(Of("an arm of a branch", BranchArm), "a list of arms"),
            "take the first arm whose condition holds"),
        new("fork", Of("a fork step", Fork), "do several things at the same time"),
        new(
            "repeat",
            Of(
                "a repeat step",
                [Name, new("while", ConditionShape.Instance, "as long as this holds before each round") { Required = true }, Do]),
            "do the steps again and again"),
        new(
            "batch", Of("a batch step", [Name, new("size", Units, "how many go together") { Required = true }, Do]),
            "wait for others and go on as one"),
        new(
            "split", Of("a split step", [Name, new("into", Units, "how many members") { Required = true }, Do]),
            "create members and wait for all of them"),
        new("wait", Of("a wait step", Wait, "signal", "until"), "wait for a signal, or until a condition holds"),
        new(
            "signal", new EitherShape("the name of a signal", single: ScalarShape.Text, mapping: Of("a signal step", Signal)),
            "wake whoever waits for the signal"),
        new("within", Of("a within step", Within), "do the steps within a time limit"),
        new("set", Sets, "set attributes"),
        new("milestone", ScalarShape.Text, "note the time of a milestone"),
        new("refuse", Nothing("a refuse step"), "turn the entity down"),
        new("withdraw", Nothing("a withdraw step"), "the entity is taken back by its owner"),
        new("end", new ChoiceShape([.. OutcomeNames.All]), "leave the process"),
    ];

    private static Key[] ArriveKeys =>
    [
        new("every", Duration, "the gap from one to the next") { NotWith = ["at", "rate"] },
        new(
            "at", new ListShape(new QuantityShape(Dimension.Duration), "a list of times such as [1s, 2s]"),
            "when they come, since the start") { NotWith = ["rate"] },
        new("count", new QuantityShape(Dimension.Count), "how many at most"),
        new("from", CalendarShapes.Moment, "nothing before this"),
        new("until", CalendarShapes.Moment, "nothing from this on"),
        new("set", Sets, "what they carry"),
    ];

    private static Key[] Serve =>
    [
        Name,
        new("by", By, "the pools") { Required = true },
        new("takes", Duration, "how long the work takes") { Required = true },
        Cause("service"),
        new("patience", Duration, "how long one waits before giving up"),
        new("priority", Priority, "priority in the queue, 0 (first) to 15; else the entity's own"),
        new("reneged", Steps, "what one that gave up does; else it leaves"),
        new("full", Steps, "what one does whom a full queue turned away; else it leaves as refused"),
    ];

    private static Key[] BranchArm =>
    [
        new("when", ConditionShape.Instance, "the condition") { NotWith = ["chance", "otherwise"] },
        new("chance", new QuantityShape(Dimension.Share, max: 1), "the share that takes this arm") { NotWith = ["otherwise"] },
        new("do", Steps, "what is done") { NotWith = ["otherwise"] },
        new("otherwise", Steps, "what is done if no arm above was taken"),
    ];

    private static Key[] Fork =>
    [
        Name,
        new(
            "join", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 1000, words: ["all", "first"]),
            "how many arms must end: all (the default), first, or a number"),
        new("of", new MappingShape("arms by name", new OpenKeys("the name of an arm", new EitherShape(
            "a list of steps, or { when, do }",
            list: Steps,
            mapping: Of("an arm of a fork", [new("when", ConditionShape.Instance, "whether the arm starts"), Do])))),
            "the arms") { Required = true },
        new("refused", Steps, "what follows a refusal in an arm; else it is passed on"),
    ];

    private static Key[] Wait =>
    [
        Name,
        new("signal", ScalarShape.Text, "the signal") { NotWith = ["until"] },
        new("until", ConditionShape.Instance, "the condition on the entity's own attributes"),
        Cause("trader"),
    ];

    private static Key[] Signal =>
    [
        Name,
        new("of", ScalarShape.Text, "the signal") { Required = true },
        new("own", ChoiceShape.YesNo, "whether it reaches only this entity's own parallel arms"),
    ];

    private static Key[] Within =>
    [
        Name,
        new("limit", Duration, "the time limit") { Required = true },
        Do,
        new("late", Steps, "what is done when the limit has passed; else the entity goes on"),
    ];

    private static QuantityShape Units => new(Dimension.Count, min: 1, max: PoolTable.MostUnits);

    private static Key Cause(string otherwise) =>
        new("cause", Causes, $"what the time counts as; {otherwise} where it is left out");

    private static MappingShape Of(string name, Key[] keys, params string[] needsOneOf) =>
        new(name, () => keys) { NeedsOneOf = needsOneOf, FromFile = false };

    private static MappingShape Nothing(string name) => new(name, () => [Name]) { MayBeEmpty = true, FromFile = false };
}
