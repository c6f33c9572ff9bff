using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>The keys of the law's limits.</summary>
internal static class DeadlineTable
{
    private static readonly string[] LimitKeys = ["working-time", "working-days", "time"];

    private static readonly MappingShape Extension = new("a longer limit", () =>
    [
        new("when", ConditionShape.Instance, "for which declarations, as they stand when the limit's milestone is reached")
        {
            Required = true,
        },
        .. Limits(),
    ])
    { NeedsOneOf = LimitKeys, FromFile = false };

    private static readonly MappingShape Deadline = new("a limit of the law", () =>
    [
        new("from", ScalarShape.Text, "the milestone from which it runs") { Required = true },
        new("to", ScalarShape.Text, "the milestone that has to be reached") { Required = true },
        .. Limits(),
        new(
            "starts-afresh", ChoiceShape.YesNo,
            "whether a limit of working time that cannot run out before closing runs anew from the next opening"),
        new("extended", new ListShape(Extension, "a list of longer limits"), "longer limits; the first that fits holds"),
        new("stands-still", new MappingShape("a spell in which a limit stands still", () =>
        [
            new("from", ScalarShape.Text, "the milestone that begins it") { Required = true },
            new("to", ScalarShape.Text, "the milestone that ends it") { Required = true },
        ]) { FromFile = false }, "between which milestones it does not run, as while release is suspended"),
    ])
    { NeedsOneOf = LimitKeys };

    /// <summary>Limits by name.</summary>
    public static readonly MappingShape Deadlines = new("limits of the law by name", new OpenKeys("the name of a limit", Deadline));

    private static IEnumerable<Key> Limits() =>
    [
        new("working-time", new QuantityShape(Dimension.Duration, min: 1), "so many hours in which the post is open")
        {
            NotWith = ["working-days", "time"],
        },
        new(
            "working-days", new QuantityShape(Dimension.Count, min: 1, max: 1000),
            "the end of so many working days after the day on which it began") { NotWith = ["time"] },
        new("time", new QuantityShape(Dimension.Duration, min: 1), "so much time as it passes"),
    ];
}
