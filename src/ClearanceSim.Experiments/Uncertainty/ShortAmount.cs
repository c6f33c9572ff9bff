using System.Globalization;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Writes amounts that were searched for or sampled in four digits: they are no more exact.</summary>
internal static class ShortAmount
{
    // People count days, not weeks.
    private static readonly (string Name, decimal Size)[] DurationUnits =
        [.. DurationText.Units.Where(u => u.Key != "w").OrderByDescending(u => u.Value).Select(u => (u.Key, u.Value))];

    /// <summary>The amount as people write it; a duration in the greatest unit of which it has one at least.</summary>
    public static string Write(InputRange range, decimal amount)
    {
        if (range.Dimension != Dimension.Duration || amount == 0) return range.Write(Short(amount));
        var (name, size) = DurationUnits.First(u => Math.Abs(amount) >= u.Size || u == DurationUnits[^1]);
        return Short(amount / size).ToString("0.####", CultureInfo.InvariantCulture) + name;
    }

    /// <summary>The amount as it is; in four digits where it is one like 500 a day, which has no end by the hour.</summary>
    public static string WriteExact(InputRange range, decimal amount)
    {
        const int readable = 10;
        string exact = range.Write(amount);
        return exact.Length <= readable ? exact : Write(range, amount);
    }

    private static decimal Short(decimal amount)
    {
        if (amount == 0) return 0;
        decimal unit = 1;
        while (Math.Abs(amount) / unit >= 10_000) unit *= 10;
        while (Math.Abs(amount) / unit < 1_000) unit /= 10;
        return Math.Round(amount / unit) * unit;
    }
}
