using ClearanceSim.Customs.Regimes;

namespace ClearanceSim.Customs.Money;

/// <summary>All prices that hold under a regime: the world's, and what its stages charge.</summary>
/// <param name="Rules">What time and work cost.</param>
/// <param name="Charges">By stage, what the trader pays for a service each time that it is done, KZT.</param>
public sealed record PriceList(MoneyRules Rules, IReadOnlyDictionary<string, Price> Charges)
{
    /// <summary>The prices under a regime; null where nothing is told in money.</summary>
    public static PriceList? Of(World world, RegimeDefinition regime)
    {
        var charges = ClearanceCompiler.AllStages(regime.Stages).Where(s => s.Charges is not null)
            .DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Charges!.Value);
        return world.Money is null && charges.Count == 0 ? null : new(world.Money ?? new(), charges);
    }
}
