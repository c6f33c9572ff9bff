using ClearanceSim.Customs.Declarations;
using ClearanceSim.Scenarios.Distributions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>How the drawn columns of a declaration are written: a key for each.</summary>
internal static class ColumnTable
{
    private static readonly QuantityShape Share = new(Dimension.Share, max: 1);

    private static readonly EitherShape Codes = new(
        "a code, or shares such as { 40: 80%, 10: 20% }",
        single: ScalarShape.Text,
        mapping: new MappingShape("shares by code", new OpenKeys("a code", Share)) { FromFile = false });

    /// <summary>The keys.</summary>
    public static IReadOnlyList<Key> Keys { get; } =
    [
        new("procedure", Codes, "the procedure, two figures of box 37"),
        new("mode", Codes, "the mode of transport"),
        new("trader-category", Codes, "the trader's category of risk; the trader's own where it is left out"),
        new("operator", Codes, "the trader's certificate; the trader's own where it is left out"),
        new("hs", Codes, "the commodity code"),
        new("origin", Codes, "the country of origin"),
        new("departure", Codes, "the country of departure, or 'same-as origin'"),
        new("value", new DistributionShape(Dimension.Money), "the customs value"),
        new("mass", new DistributionShape(Dimension.Mass), "the net mass"),
        new("items", new DistributionShape(Dimension.Number), "how many items it has"),
        new("codes", new MappingShape(
            "shares of the codes of box 33",
            () =>
            [
                .. Prohibitions.List.Codes.Select((code, i) =>
                    new Key(code, Share, "the share with: " + Prohibitions.List.Titles[i])),
            ]) { FromFile = false },
            "which prohibitions and restrictions apply, each by its own luck"),
        new(
            "documents-at-hand", new QuantityShape(Dimension.Share, max: 1, words: ["yes", "no"]),
            "the share whose documents are at hand"),
        new("advance-information", Codes, "when information was sent ahead of the goods"),
    ];
}
