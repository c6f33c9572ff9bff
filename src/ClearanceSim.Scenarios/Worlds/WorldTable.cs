using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>The keys of traders, their accounts, the tariff and the rules of compliance.</summary>
internal static class WorldTable
{
    private static readonly QuantityShape Share = new(Dimension.Share, max: 1);
    private static readonly QuantityShape Money = new(Dimension.Money, max: 1_000_000_000_000_000m);

    /// <summary>Who files.</summary>
    public static readonly MappingShape Traders = new("traders", () =>
    [
        new("count", new QuantityShape(Dimension.Count, min: 1, max: 1_000_000), "how many there are"),
        new(
            "concentration", new QuantityShape(Dimension.Number, max: 10),
            "Zipf's exponent: 0 if all file equally often, 1 if the n-th busiest files 1/n as often as the busiest"),
        new(
            "categories", SharesOf("shares of the categories of traders", TraderLists.Categories),
            "shares of the traders by category of risk"),
        new(
            "operators", SharesOf("shares of operator certificates", TraderLists.Operators),
            "shares of the traders by authorised-operator certificate"),
        new("recalculation", RecalculationTable.Recalculation, "how categories move with a trader's record; they stay where it is left out"),
    ]);

    /// <summary>How declarants keep their accounts.</summary>
    public static readonly MappingShape Accounts = new("accounts", () =>
    [
        new("opening", Money, "the balance of every account at the start"),
        new("top-up", new QuantityShape(Dimension.Money, min: 1, max: 1_000_000_000_000_000m), "transfers are multiples of this"),
        new("foresight", Share, "the share of declarations before which the declarant makes sure that there is enough"),
    ]);

    /// <summary>How declarants secure what they do not pay.</summary>
    public static readonly MappingShape Guarantees = new("guarantees", () =>
    [
        new("certificate", Money, "how much every declarant's certificate covers at the start") { Required = true },
        new("step", new QuantityShape(Dimension.Money, min: 1, max: 1_000_000_000_000_000m), "certificates are issued over multiples of this"),
    ]);

    /// <summary>Rates of duties and taxes.</summary>
    public static readonly MappingShape Tariff = new("a tariff", () =>
    [
        new("vat", Share, "value added tax, of value and duty"),
        new("fee", Money, "the fee for a goods declaration"),
        new("duties", new MappingShape(
            "duties by commodity",
            () => [new("otherwise", new QuantityShape(Dimension.Share, max: 10), "the duty for all other goods")],
            new OpenKeys("the first figures of a commodity code", new QuantityShape(Dimension.Share, max: 10))
            {
                Problem = text =>
                    HsCode.TryRange(text, out _, out _)
                        ? null
                        : $"'{text}' does not begin a commodity code; write 1 to 10 figures",
            }), "duty by the first figures of the commodity code; the longest that fit count"),
    ]);

    /// <summary>What is wrong with declarations.</summary>
    public static readonly ListShape Compliance = new(
        new MappingShape("a rule of compliance", () =>
        [
            new("when", ConditionShape.Instance, "which declarations it speaks of; all where it is left out"),
            new("share", Share, "the share of them with a problem") { Required = true },
            new(
                "of", SharesOf("shares of the kinds of problem", Problems.List),
                "kinds of problem with their shares") { Required = true },
        ])
        { FromFile = false },
        "a list of rules");

    /// <summary>What is evaded by declarations with a problem.</summary>
    public static readonly MappingShape Evasion = new(
        "what problems evade",
        () =>
        [
            .. Problems.List.Codes.Skip(1).Select((problem, i) => new Key(
                problem, new QuantityShape(Dimension.Share, max: 10),
                $"what is evaded, in duties and value added tax as declared, if this is wrong: {Problems.List.Titles[i + 1]}")),
        ]);

    private static MappingShape SharesOf(string name, Codelist list) => new(
        name, () => [.. list.Codes.Select((code, i) => new Key(code, Share, "the share of: " + list.Titles[i]))])
    { FromFile = false };
}
