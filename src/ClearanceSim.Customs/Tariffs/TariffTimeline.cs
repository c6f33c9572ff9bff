using ClearanceSim.Customs.Regimes;

namespace ClearanceSim.Customs.Tariffs;

/// <summary>The tariffs of a world, compiled: which of them is in force when.</summary>
/// <remarks>
/// What a declaration owes is worked out as it is made. By law the day of registration decides, some hours later: on the day of a change
/// the difference is that of the declarations in preparation.
/// </remarks>
public sealed class TariffTimeline
{
    private readonly (long From, DutiesAndTaxes Tariff)[] versions;

    /// <summary>Compiles them.</summary>
    /// <exception cref="ArgumentException">A prefix or a procedure is not one.</exception>
    public TariffTimeline(World world) =>
        versions =
        [
            (long.MinValue, new DutiesAndTaxes(world.Tariff)),
            .. world.LaterTariffs.Select(later => (later.From, new DutiesAndTaxes(later.Tariff))),
        ];

    /// <summary>The tariff in force at a moment, microseconds from the start.</summary>
    public DutiesAndTaxes At(long moment)
    {
        int v = versions.Length - 1;
        while (versions[v].From > moment) v--;
        return versions[v].Tariff;
    }
}
