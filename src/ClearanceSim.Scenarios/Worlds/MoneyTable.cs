using ClearanceSim.Customs.Money;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Conditions;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>The keys of what time and work cost, and what they say.</summary>
internal static class MoneyTable
{
    private const decimal Most = 1_000_000_000_000m;
    private const string PerTonne = "per-tonne-day", PerDeclaration = "per-declaration-day";

    private static readonly QuantityShape Money = new(Dimension.Money, max: Most);
    private static readonly ListShape Milestones = new(ScalarShape.Text, "a list of milestones", orSingle: true);

    private static readonly MappingShape Delay = new("the cost of delay", () =>
    [
        new("per-day", new QuantityShape(Dimension.Share, max: 1), "the share of the customs value that a day costs") { Required = true },
        .. Bounds(),
    ]);

    private static readonly MappingShape Store = new("a kind of store", () =>
    [
        new("when", ConditionShape.Instance, "whose goods lie there; all where it is left out"),
        new(PerTonne, Money, "what a tonne costs a day") { NotWith = [PerDeclaration] },
        new(PerDeclaration, Money, "what a declaration's goods cost a day"),
        new("free", new QuantityShape(Dimension.Duration), "how long nothing is charged"),
        .. Bounds(),
    ])
    { NeedsOneOf = [PerTonne, PerDeclaration], FromFile = false };

    /// <summary>What time and work cost.</summary>
    public static readonly MappingShape Prices = new("prices of time and work", () =>
    [
        new("delay", Delay, "what traders lose while their goods are under way"),
        new("storage", new MappingShape("stores by name", new OpenKeys("the name of a kind of store", Store)), "what storage costs"),
        new("officer-hour", Money, "what an hour of work costs, of every pool of limited capacity"),
    ]);

    /// <summary>Reads them; null where nothing is told in money.</summary>
    public static MoneyRules? Read(Section? s) => s is null ? null : new()
    {
        Delay = s.Sub("delay") is { } delay && delay.Price("per-day") is { } share
            ? new(share, delay.Texts("from"), delay.Texts("to"))
            : null,
        Storage = [.. (s.Sub("storage")?.Named() ?? []).Select(store => Storage(store.Name, store.Section)).OfType<StorageCost>()],
        OfficerHour = s.Price("officer-hour"),
    };

    /// <summary>Reports milestones that neither the regime's stages reach nor any other's would.</summary>
    public static void CheckMilestones(Section? money, IEnumerable<string> reached)
    {
        if (money is null) return;
        var known = reached.Concat(ClearanceObservations.Intervals.SelectMany(i => (string[])[i.From, i.To])).Distinct().ToList();
        Section?[] all = [money.Sub("delay"), .. (money.Sub("storage")?.Named() ?? []).Select(n => n.Section)];
        foreach (var s in all.OfType<Section>())
            foreach (string key in (string[])["from", "to"])
                foreach (var (node, path) in s.Items(key))
                    if (node is Yaml.YamlScalar name && !known.Contains(name.Text))
                        s.Reading.Unknown(node, path, "milestone", name.Text, known);
    }

    private static StorageCost? Storage(string name, Section s)
    {
        var when = s.Condition("when", "storage." + name) ?? Condition.Always;
        if (when.Draws()) s.Fault("when", "has a chance in it; what is stored is no matter of luck");
        var by = s.Has(PerTonne) ? StorageUnit.Tonne : StorageUnit.Declaration;
        return s.Price(by == StorageUnit.Tonne ? PerTonne : PerDeclaration) is { } price
            ? new(name, when, price, by, s.Duration("free") ?? 0, s.Texts("from"), s.Texts("to"))
            : null;
    }

    private static IEnumerable<Key> Bounds() =>
    [
        new("from", Milestones, "the milestone from which time counts; of several, the first in the list that was reached") { Required = true },
        new("to", Milestones, "the milestone up to which time counts; of several, the first in the list that was reached") { Required = true },
    ];
}
