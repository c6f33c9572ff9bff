using ClearanceSim.Scenarios.Arrivals;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>The keys of a flow of declarations.</summary>
internal static class TrafficTable
{
    /// <summary>A flow.</summary>
    public static readonly MappingShape Flow = new("a flow of declarations", () =>
    [
        .. RateTable.Keys.Select(k => k.Name == "rate" ? k with { Required = true } : k),
        new("count", new QuantityShape(Dimension.Count), "how many at most"),
        new("from", CalendarShapes.Moment, "nothing before this"),
        new("until", CalendarShapes.Moment, "nothing from this on"),
        new(
            "posts",
            new MappingShape(
                "shares by post",
                new OpenKeys("the id of a post", new QuantityShape(Dimension.Share, max: 1))) { FromFile = false },
            "where they are filed; may be left out where there is one post"),
        new(
            "columns", new MappingShape("columns of a declaration", () => ColumnTable.Keys) { FromFile = false },
            "what the declarations say"),
    ])
    { FromFile = false };

    /// <summary>Flows by name.</summary>
    public static readonly MappingShape Traffic = new("flows of declarations by name", new OpenKeys("the name of a flow", Flow));
}
