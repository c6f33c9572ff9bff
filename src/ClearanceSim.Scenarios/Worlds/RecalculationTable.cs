using ClearanceSim.Customs.Traders;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>The keys of how traders' categories are recalculated, and what they say.</summary>
internal static class RecalculationTable
{
    private const string Monthly = "monthly";
    private const decimal Day = 86_400_000_000m;

    /// <summary>How categories move.</summary>
    public static readonly MappingShape Recalculation = new("a recalculation of categories", () =>
    [
        new(
            "every", new QuantityShape(Dimension.Duration, min: Day, words: [Monthly]),
            "how often; 'monthly' is at the beginning of every calendar month") { Required = true },
        new("upgrade", new MappingShape("what moves a trader towards low risk", () =>
        [
            new("declarations", Count, "so many in a row of which nothing was found, since the last move") { Required = true },
        ]), "when a trader moves one category towards low risk; never where it is left out"),
        new("downgrade", new MappingShape("what moves a trader towards high risk", () =>
        [
            new("findings", Count, "so many within the period, after release too") { Required = true },
        ]), "when a trader moves one category towards high risk; never where it is left out"),
    ])
    { NeedsOneOf = ["upgrade", "downgrade"] };

    private static QuantityShape Count => new(Dimension.Count, min: 1, max: 1_000_000_000);

    /// <summary>Reads it; null where categories stay.</summary>
    public static Recalculation? Read(Section? s) => s is null ? null : new()
    {
        Every = s.Text("every") == Monthly ? null : s.Duration("every"),
        UpgradeAfter = s.Sub("upgrade")?.Count("declarations"),
        DowngradeAt = s.Sub("downgrade")?.Count("findings"),
    };
}
