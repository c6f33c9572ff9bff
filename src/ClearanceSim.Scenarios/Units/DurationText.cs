using System.Globalization;

namespace ClearanceSim.Scenarios.Units;

/// <summary>Durations as planners write them: <c>20s</c>, <c>1h30min</c>, <c>3d 12h</c>.</summary>
public static class DurationText
{
    /// <summary>The longest duration, 100 years of 365.25 days, in microseconds.</summary>
    public const long Longest = 36_525L * 86_400_000_000;

    /// <summary>Units in microseconds.</summary>
    public static IReadOnlyDictionary<string, decimal> Units { get; } = new Dictionary<string, decimal>
    {
        ["us"] = 1,
        ["ms"] = 1_000,
        ["s"] = 1_000_000,
        ["min"] = 60_000_000,
        ["h"] = 3_600_000_000,
        ["d"] = 86_400_000_000,
        ["w"] = 604_800_000_000,
    };

    /// <summary>Reads one or more numbers with units, largest first or not, as microseconds rounded to the nearest.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out decimal microseconds)
    {
        microseconds = 0;
        text = text.Trim();
        bool negative = text.StartsWith("-");
        if (text.Length == 0) return false;
        bool first = true;
        while (text.Length > 0)
        {
            if (!NumberText.TryTake(text, signed: first, out decimal number, out int used)) return false;
            text = text[used..].TrimStart();
            int length = 0;
            while (length < text.Length && char.IsAsciiLetter(text[length])) length++;
            if (!Units.TryGetValue(text[..length].ToString(), out decimal unit)) return false;
            microseconds += (negative && !first ? -1 : 1) * number * unit;
            text = text[length..].TrimStart();
            first = false;
        }
        microseconds = Math.Round(microseconds, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>The shortest exact writing: <c>90min</c>, <c>1.5s</c>.</summary>
    public static string Write(decimal microseconds)
    {
        foreach (string unit in (string[])["w", "d", "h", "min", "s", "ms", "us"])
            if (microseconds != 0 && microseconds % Units[unit] == 0 || unit == "us")
                return microseconds == 0 ? "0s" : Trim(microseconds / Units[unit]) + unit;
        return Trim(microseconds) + "us";
    }

    internal static string Trim(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
