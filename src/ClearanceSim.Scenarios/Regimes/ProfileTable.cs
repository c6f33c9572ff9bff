using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Regimes;

/// <summary>The keys of a risk profile.</summary>
internal static class ProfileTable
{
    private static readonly QuantityShape Share = new(Dimension.Share, max: 1);

    /// <summary>A profile.</summary>
    public static readonly MappingShape Profile = new("a risk profile", () =>
    [
        new("title", ScalarShape.Text, "what it is about, for people"),
        new("when", ConditionShape.Instance, "which declarations match") { Required = true },
        new("valid", new MappingShape("a time of validity", () =>
        [
            new("from", CalendarShapes.Date, "the first day in force"),
            new("until", CalendarShapes.Date, "the last day in force"),
        ]) { FromFile = false, NeedsOneOf = ["from", "until"] }, "when it is in force; always where it is left out"),
        new("random", Share, "the share of the matching declarations that it picks; all where it is left out"),
        new("categories", new MappingShape(
            "shares by category of trader",
            () => [.. TraderLists.Categories.Codes.Select(c => new Key(c, Share, $"the share of it for traders of {c} risk"))])
            { FromFile = false }, "a further share by category of trader (subject-oriented approach)"),
        new(
            "orders", new ListShape(new ChoiceShape([.. Measures.List.Codes]), "a list of measures", orSingle: true),
            "the measures that it orders") { Required = true },
    ])
    { FromFile = false };

    /// <summary>Profiles by id.</summary>
    public static readonly MappingShape Profiles = new("risk profiles by id", new OpenKeys("the id of a profile", Profile));
}
