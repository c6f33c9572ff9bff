using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Arrivals;

/// <summary>The keys that describe a rate over the week and the year; arrivals and traffic have them among theirs.</summary>
internal static class RateTable
{
    private static readonly QuantityShape Factor = new(Dimension.Share, max: 100);

    /// <summary>The weekly profile.</summary>
    public static readonly MappingShape Weekly = new(
        "a weekly profile",
        () => [new("otherwise", Factor, "the factor in all other hours; 100% where it is left out")],
        new OpenKeys("hours of the week such as mon-fri 09:00-18:00", Factor) { Problem = text => WholeHours(text) });

    /// <summary>A surge.</summary>
    public static readonly MappingShape Surge = new("a surge", () =>
    [
        new("from", CalendarShapes.Moment, "when it begins") { Required = true },
        new("for", new QuantityShape(Dimension.Duration), "how long it lasts") { Required = true },
        new(
            "rate", new SurgeRateShape(),
            "what comes in addition: a percentage of the usual rate, or a rate of its own") { Required = true },
    ]);

    /// <summary>The keys.</summary>
    public static IReadOnlyList<Key> Keys { get; } =
    [
        new("rate", new QuantityShape(Dimension.Rate), "how many come in the hours whose factor is 100%"),
        new("weekly", Weekly, "the factor on the rate by hour of the week; the first hours that fit count"),
        new("holidays", Factor, "the factor on the rate on holidays"),
        new(
            "surges", new MappingShape("surges by name", new OpenKeys("the name of a surge", Surge)),
            "dated additions to the rate"),
    ];

    // The engine's profile has a rate for each hour of the week.
    private static string? WholeHours(string text) =>
        WeekHours.Read(text, out var hours) is { } problem ? problem
        : hours.Spans.All(s => s.From % 60 == 0 && s.To % 60 == 0) ? null
        : $"'{text}' does not begin and end on the hour; rates go by whole hours";
}
