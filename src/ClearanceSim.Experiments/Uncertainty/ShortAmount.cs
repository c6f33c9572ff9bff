using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Writes amounts that were searched for or sampled in four digits: they are no more exact.</summary>
internal static class ShortAmount
{
    /// <summary>The amount as people write it.</summary>
    public static string Write(InputRange range, decimal amount) => range.Write(Short(amount));

    private static decimal Short(decimal amount)
    {
        if (amount == 0) return 0;
        decimal unit = 1;
        while (Math.Abs(amount) / unit >= 10_000) unit *= 10;
        while (Math.Abs(amount) / unit < 1_000) unit /= 10;
        return Math.Round(amount / unit) * unit;
    }
}
