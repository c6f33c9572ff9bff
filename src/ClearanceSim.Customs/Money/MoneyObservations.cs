using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Money;

/// <summary>What has to be observed so that time can be told in money: value and mass times the time that they stand still.</summary>
/// <remarks>Sums of integers; prices are laid on them afterwards, so that one run tells the cost at every price.</remarks>
public static class MoneyObservations
{
    /// <summary>Name of the time that goods are under way, weighed with their value: KZT times microseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Name of the time in a store, weighed with the mass in kilograms, or not at all.</summary>
    public static string Storage(StorageCost store) => "storage." + store.Name;

    /// <summary>What a regime is observed by; nothing where it reaches none of the milestones.</summary>
    /// <param name="money">The prices, or null.</param>
    /// <param name="milestones">What the regime reaches.</param>
    public static IReadOnlyList<WeightedTime> Of(MoneyRules? money, IReadOnlySet<string> milestones)
    {
        var times = new List<WeightedTime>();
        if (money?.Delay is { } delay) times.Add(new(Delay, delay.From, delay.To, Condition.Always, DeclarationSchema.Value));
        foreach (var store in money?.Storage ?? [])
            times.Add(new(
                Storage(store), store.From, store.To, store.When,
                store.By == StorageUnit.Tonne ? DeclarationSchema.Mass : null, store.Free));
        return
        [
            .. times.Select(t => t with { From = Reached(t.From, milestones), To = Reached(t.To, milestones) })
                .Where(t => t.From.Count > 0 && t.To.Count > 0),
        ];
    }

    private static IReadOnlyList<string> Reached(IReadOnlyList<string> names, IReadOnlySet<string> milestones) =>
        [.. names.Where(milestones.Contains)];
}
