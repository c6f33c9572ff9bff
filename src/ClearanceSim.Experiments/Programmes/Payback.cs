using ClearanceSim.Customs.Money;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Programmes;

/// <summary>How long it takes until what a programme saves has paid for what it cost to build.</summary>
/// <remarks>Simple payback: without interest, and every year like the one that was simulated.</remarks>
internal static class Payback
{
    /// <summary>The years, at the ends of every range and between; a saving that nobody observed pays nothing.</summary>
    /// <param name="build">What it costs to build, KZT.</param>
    /// <param name="upkeep">What it costs to keep, KZT a year.</param>
    /// <param name="saving">What it saves, KZT a year.</param>
    public static PaybackResult Of(Price build, Price upkeep, CostRange saving) => new(
        Years(build.Low, saving.High.Value - upkeep.Low),
        Years(build.Value, saving.Value.Value - upkeep.Value),
        Years(build.High, saving.Low.Value - upkeep.High));

    private static double? Years(double build, double? gain) => gain is > 0 ? build / gain : null;
}
