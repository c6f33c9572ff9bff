using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>The keys of overlays, and what <c>set:</c> and <c>levers:</c> may be.</summary>
internal static class LeverTable
{
    private static readonly QuantityShape Number = new(Dimension.Count, isInput: false, min: 1, max: 1000);

    /// <summary>Paths with values.</summary>
    public static readonly MappingShape Set = new(
        "values by path", new OpenKeys("a path such as posts.nur-zholy.pools.scanner.capacity", AnyShape.Instance)
        {
            Problem = text =>
                TreePath.Read(text) is null ? "is no path; write keys with points between them, such as traffic.lorries.rate" : null,
        });

    /// <summary>One overlay.</summary>
    public static readonly MappingShape Overlay = new("an overlay", () =>
    [
        new("lever", Number, "the number of the lever") { Required = true },
        new("title", ScalarShape.Text, "what the lever is called for people"),
        new("from", CalendarShapes.DateAndTime, "the date from which on it is in force; always where it is left out"),
        new("set", Set, "what it changes: values by path") { Required = true },
    ])
    { IsOftenPartial = true };

    /// <summary>Overlays by name.</summary>
    public static readonly MappingShape Overlays = new("overlays by name", new OpenKeys("the name of an overlay", Overlay));

    /// <summary>Which levers are on.</summary>
    public static readonly EitherShape Levers = new(
        "none, all, or a list of numbers such as [1, 5]",
        single: new ScalarShape(
            "none, all, or numbers such as 1,5",
            text => LeverChoice.Read(text) is null ? $"'{text}' is no choice of levers; {LeverChoice.Writing}" : null),
        list: new ListShape(Number, "a list of numbers"));
}
