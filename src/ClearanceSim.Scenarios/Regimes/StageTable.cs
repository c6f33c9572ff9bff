using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Processes;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Regimes;

/// <summary>The keys of a stage.</summary>
internal static class StageTable
{
    /// <summary>A stage.</summary>
    public static readonly MappingShape Stage;

    /// <summary>Stages by id, in order.</summary>
    public static readonly MappingShape Stages;

    private static readonly DistributionShape Duration = new(Dimension.Duration);

    private static readonly MappingShape First = new("slots given before others", () =>
    [
        new("when", ConditionShape.Instance, "who asks for one") { Required = true },
        new("at-most", new QuantityShape(Dimension.Share, max: 1), "the part of a day's places at a post that is given so") { Required = true },
    ])
    { FromFile = false };

    private static readonly MappingShape Slots = new("slots of an electronic queue", () =>
    [
        new("every", new QuantityShape(Dimension.Duration, min: 1), "the length of a slot") { Required = true },
        new("places", new QuantityShape(Dimension.Count, min: 1, max: 10_000), "places in a slot, at each post") { Required = true },
        new("ahead", Duration, "how long after asking the vehicle could be at the gate"),
        new("no-shows", new QuantityShape(Dimension.Share, max: 0.99m), "the share of those booked who do not come and book again"),
        new("again", Duration, "how long after a missed slot they book again"),
        new("out-of-turn", First, "who goes first because of what they carry"),
        new("accelerated", First, "who goes first because they pay for it"),
        new("late", Duration, "how long after the beginning of the slot they come"),
    ])
    { FromFile = false };

    private static readonly ChoiceShape GivingUp = new("continue", "refuse", "withdraw", "lapse");

    static StageTable()
    {
        Stage = new MappingShape("a stage", () => [.. Place, .. Guards, .. Bodies, .. Effects]) { FromFile = false };
        Stages = new MappingShape("stages by id", new OpenKeys("the id of a stage", Stage));
    }

    private static Key[] Place =>
    [
        new("title", ScalarShape.Text, "what it is called for people"),
        new(
            "after", ScalarShape.Text,
            "the stage that this one follows; else it stands where it is written") { NotWith = ["before"] },
        new("before", ScalarShape.Text, "the stage that follows this one"),
    ];

    private static Key[] Guards =>
    [
        new("when", ConditionShape.Instance, "which declarations go through it"),
        new("within", Duration, "a time limit for all that happens in it") { NotWith = ["within-working-days"] },
        new(
            "within-working-days", new QuantityShape(Dimension.Count, min: 1, max: 1000),
            "the same, up to the end of the n-th working day of the post after the day on which it begins"),
        new("through", ScalarShape.Text, "the later stage to whose end the limit runs; else it is for this stage alone"),
        new("extended", new MappingShape("an extension of a limit", () =>
        [
            new("when", ConditionShape.Instance, "which declarations are given more time; all where it is left out"),
            new("within", Duration, "how much more time") { NotWith = ["within-working-days"] },
            new(
                "within-working-days", new QuantityShape(Dimension.Count, min: 1, max: 1000),
                "the same, up to the end of the n-th working day of the post after that on which the first limit passed"),
        ]) { FromFile = false, NeedsOneOf = ["within", "within-working-days"] }, "more time, once, when the limit has passed"),
        new("late", GivingUp, "what happens when the limit has passed") { NotWith = ["instead"] },
        new(
            "instead",
            new MappingShape("stages done instead", new OpenKeys("the id of a stage", Stage)) { FromFile = false },
            "stages that are done when the limit has passed, as on paper while a system is out of order"),
        new("repeat", new MappingShape("a repetition", () =>
        [
            new("while", ConditionShape.Instance, "as long as this holds before each round") { Required = true },
        ]) { FromFile = false }, "the stage is done again and again"),
        new("awaits", new MappingShape("what a stage waits for", () =>
        [
            new("signal", ScalarShape.Text, "a signal that another stage gives") { NotWith = ["until"] },
            new("until", ConditionShape.Instance, "a condition on the declaration's own columns"),
        ]) { FromFile = false, NeedsOneOf = ["signal", "until"] }, "what has to happen before it begins"),
    ];

    private static Key[] Bodies =>
    [
        new("by", StepTable.By, "the pools that do the work") { NotWith = ["waits", "books", "of"] },
        new("takes", Duration, "how long the work takes") { NotWith = ["waits", "books", "of"] },
        new("waits", Duration, "how long nothing is done by anyone of customs") { NotWith = ["books", "of"] },
        new("books", Slots, "a slot of an electronic queue, until which it waits") { NotWith = ["of"] },
        new(
            "of", new MappingShape("the stages of a group", new OpenKeys("the id of a stage", Stage)) { FromFile = false },
            "stages of a group"),
        new("in", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 100, words: ["sequence", "parallel", "first"]),
            "how the stages of a group follow each other: sequence, parallel, first (the first to end decides), "
                + "or how many must end"),
        new("cause", StepTable.Causes, "what the time counts as; service for work, trader for a wait"),
        new("priority", StepTable.Priority, "priority in the queue, 0 (first) to 15; else the declaration's own"),
        new("patience", Duration, "how long a declaration waits in the queue before it gives up"),
        new("impatient", GivingUp, "what happens then"),
    ];

    private static Key[] Effects =>
    [
        new(
            "charges", new QuantityShape(Dimension.Money, max: 1_000_000_000m),
            "what the trader pays for the service each time that it is done"),
        new("inspects", ChoiceShape.YesNo, "whether the goods are inspected"),
        new("finds", new MappingShape(
            "shares found by kind of problem",
            () =>
            [
                .. Problems.List.Codes.Skip(1).Select((p, i) => new Key(
                    p, new QuantityShape(Dimension.Share, max: 1), "the share found of: " + Problems.List.Titles[i + 1])),
            ])
            { FromFile = false }, "which problems are found here, and how often"),
        new("corrects", ChoiceShape.YesNo, "whether what was found is put right"),
        new("assess", ChoiceShape.YesNo, "whether risk management assesses the declaration"),
        new("pays", ChoiceShape.YesNo, "whether what is due is debited from the declarant's account"),
        new("secures", ChoiceShape.YesNo, "whether what is secured and not paid is held under the declarant's guarantee"),
        new(
            "secures-also", new QuantityShape(Dimension.Share, max: 1),
            "the part of the declared value that is secured besides, where goods are released on a condition"),
        new("meets", ChoiceShape.YesNo, "whether the condition of the release is met: what was secured is not due"),
        new("frees", ChoiceShape.YesNo, "whether the guarantee is free again"),
        new("calls-in", ChoiceShape.YesNo, "whether what was secured is collected from the guarantee"),
        new("short", new MappingShape("what happens without money", () =>
        [
            new("waits", Duration, "how long a transfer or a further certificate takes") { Required = true },
            new(
                "within-working-days", new QuantityShape(Dimension.Count, min: 1, max: 1000),
                "up to the end of the n-th working day of the post after this one; what is not there by then is refused"),
        ]) { FromFile = false }, "what happens if the account lacks money, or the certificate covers too little"),
        new("routes", new ChoiceShape("green", "blue", "yellow", "red"), "the lane that they are put in, whatever risk management ordered"),
        new("sets", StepTable.Sets, "columns that are set"),
        new("signals", ScalarShape.Text, "a signal that is given"),
        new("refuses", ConditionShape.Instance, "which declarations are refused"),
        new("withdraws", ConditionShape.Instance, "which declarations are taken back by the declarant"),
        new("fires", new ChoiceShape([.. DeclarationLifecycle.Table.Triggers]), "a trigger of the declaration's lifecycle"),
        new("reaches", ScalarShape.Text, "a milestone"),
    ];
}
