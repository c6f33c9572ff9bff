using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Pools;

/// <summary>The keys of a pool and of what describes its capacity.</summary>
internal static class PoolTable
{
    /// <summary>More than any staff, and small enough for sums of many.</summary>
    public const int MostUnits = 1_000_000;

    private static readonly ChoiceShape Interruptions = new("finish", "pause", "restart");

    private static readonly QuantityShape Units = new(Dimension.Count, max: MostUnits);

    /// <summary>A shift.</summary>
    public static readonly MappingShape Shift = new("a shift", () =>
    [
        new("hours", CalendarShapes.HoursList, "when it is on duty") { Required = true },
        new("capacity", Units, "how many are on duty; overlapping shifts add up") { Required = true },
    ]);

    /// <summary>Changes of capacity.</summary>
    public static readonly MappingShape Changes = new("changes of capacity", new OpenKeys("when, since the start", Units)
    {
        Problem = text =>
            QuantityText.Read(text, Dimension.Duration, out decimal at) ?? (at < 0 ? $"'{text}' lies before the start" : null),
    });

    /// <summary>Outages that come by themselves.</summary>
    public static readonly MappingShape Outages = new("outages", () =>
    [
        new("every", new DistributionShape(Dimension.Duration), "time from a repair to the next failure") { Required = true },
        new("repair", new DistributionShape(Dimension.Duration), "how long a repair takes") { Required = true },
    ]);

    /// <summary>An outage at a known time.</summary>
    public static readonly MappingShape PlannedOutage = new("a planned outage", () =>
    [
        new("from", CalendarShapes.Moment, "when it begins") { Required = true },
        new("for", new QuantityShape(Dimension.Duration), "how long it lasts") { Required = true },
    ]);

    /// <summary>A pool.</summary>
    public static readonly MappingShape Pool = new("a pool", () =>
    [
        new(
            "capacity", new QuantityShape(Dimension.Count, max: MostUnits, words: ["unlimited"]),
            "how many officers or devices, or 'unlimited' for an information system")
            { NotWith = ["shifts", "changes"] },
        new(
            "hours", CalendarShapes.HoursList,
            "when the capacity is on duty; outside it is zero") { NotWith = ["shifts", "changes"] },
        new("shifts", new ListShape(Shift, "a list of shifts"), "capacities by hours of the week") { NotWith = ["changes"] },
        new("changes", Changes, "the capacity from a time after the start on, such as { 0s: 1, 5h: 2 }"),
        new(
            "holidays", new ChoiceShape("open", "closed"),
            "whether it works on holidays; closed where it has hours or shifts, else open"),
        new("queue", new ChoiceShape("fifo", "priority"), "who is served first"),
        new("limit", new QuantityShape(Dimension.Count, max: int.MaxValue), "how many may wait; one more is turned away"),
        new("at-closing", Interruptions, "what happens to work in progress when the pool closes"),
        new("at-outage", Interruptions, "what happens to work in progress when the pool breaks"),
        new("overtaking", ChoiceShape.YesNo, "whether a later comer may be served while an earlier one waits for more units"),
        new("outages", Outages, "failures that come by themselves"),
        new("planned-outages", new ListShape(PlannedOutage, "a list of planned outages"), "failures at known times"),
    ])
    { NeedsOneOf = ["capacity", "shifts", "changes"] };

    /// <summary>Pools by class.</summary>
    public static readonly MappingShape Pools = new(
        "pools by class", new OpenKeys("the class by which steps ask for a pool", Pool) { Problem = NotInPaths });

    /// <summary>What is wrong with the name of a pool or post: results name a pool of a post CLASS@POST.</summary>
    public static string? NotInPaths(string name) =>
        name.Contains('@', StringComparison.Ordinal) ? "has an '@' in its name; results write POOL@POST, so choose another name" : null;
}
