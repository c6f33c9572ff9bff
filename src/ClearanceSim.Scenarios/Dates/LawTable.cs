using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>The keys of changes of law, and of the time that they take to reach a regime.</summary>
internal static class LawTable
{
    /// <summary>What a change of law is reached through; the first is meant where nothing is said.</summary>
    public static readonly IReadOnlyList<string> Reached = ["rules", "modules"];

    private static readonly QuantityShape Lag = new(Dimension.Duration);

    /// <summary>One change of law.</summary>
    public static readonly MappingShape Law = new("a change of law", () =>
    [
        new("title", ScalarShape.Text, "what it is called for people"),
        new("on", CalendarShapes.DateAndTime, "the date of the law; it reaches a regime after the regime's deployment") { Required = true },
        new(
            "reaches", new ChoiceShape([.. Reached]),
            "what has to be changed for it: rules that are there (the usual case), or modules of the system"),
        new("set", LeverTable.Set, "what it changes: values by path; a stage or profile that is not there yet is added") { Required = true },
    ])
    { FromFile = false };

    /// <summary>Changes of law by name.</summary>
    public static readonly MappingShape Laws = new("changes of law by name", new OpenKeys("the name of a change of law", Law))
    { FromFile = false };

    /// <summary>How long changes of law take to reach a regime.</summary>
    public static readonly MappingShape Deployment = new("a time of deployment", () =>
    [
        new("rules", Lag, "time from the date of a law to its rules in force"),
        new("modules", Lag, "time from the date of a law to a new or changed module of the system"),
    ])
    { FromFile = false };
}
