using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Pools;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>The keys of a customs post.</summary>
internal static class PostTable
{
    /// <summary>A post.</summary>
    public static readonly MappingShape Post = new("a post", () =>
    [
        new("title", ScalarShape.Text, "what it is called for people"),
        new("kind", new ChoiceShape([.. PostKinds.All]), "what kind of post it is"),
        new(
            "office", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 99_999),
            "the office code in declaration numbers"),
        new("hours", CalendarShapes.HoursList, "when it is open: legal clocks run, and declarations are filed whose time of day is not known"),
        new("pools", PoolTable.Pools, "its officers and devices"),
    ]);

    /// <summary>Posts by id.</summary>
    public static readonly MappingShape Posts = new("posts by id", new OpenKeys("the id of a post", Post) { Problem = PoolTable.NotInPaths });
}
