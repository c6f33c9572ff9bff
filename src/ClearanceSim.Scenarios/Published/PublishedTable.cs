using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Published;

/// <summary>The keys of published figures.</summary>
internal static class PublishedTable
{
    private static readonly MappingShape Figure = new("a published figure", () =>
    [
        new("what", ScalarShape.Text, "what it is a figure of") { Required = true },
        new("share", new QuantityShape(Dimension.Share, isInput: false), "the figure, as a part of a whole")
        {
            NotWith = ["time", "number"],
        },
        new("time", new QuantityShape(Dimension.Duration, isInput: false), "the figure, as a length of time") { NotWith = ["number"] },
        new("number", new QuantityShape(Dimension.Number, isInput: false), "the figure, as a number or a multiple"),
        new("source", ScalarShape.Text, "where it was published") { Required = true },
        new(
            "standing", new ChoiceShape("fitted", "held-out", "not-comparable"),
            "whether inputs were chosen to meet it, nothing was tuned to it, or nothing here measures the same") { Required = true },
        new("why", ScalarShape.Text, "why it stands so"),
        new("measure", ScalarShape.Text, "the measure to compare it with, such as intervals.registered-released.mean"),
        new("regime", ScalarShape.Text, "the regime whose measure it is; the first where it is left out"),
        new("over", ScalarShape.Text, "a regime over whose measure it is taken, as a multiple"),
    ])
    { NeedsOneOf = ["share", "time", "number"], FromFile = false };

    /// <summary>Published figures by name.</summary>
    public static readonly MappingShape Figures = new("published figures by name", new OpenKeys("the name of a figure", Figure));
}
