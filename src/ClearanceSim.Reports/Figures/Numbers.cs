using System.Globalization;

namespace ClearanceSim.Reports.Figures;

/// <summary>
/// Writes counts, money and shares: digits in threes with spaces, a point for decimals, whatever the machine's culture.
/// </summary>
public static class Numbers
{
    private static readonly NumberFormatInfo Spaced =
        new() { NumberGroupSeparator = " ", NumberDecimalSeparator = ".", NegativeSign = "-" };

    /// <summary>A count: <c>1 234 567</c>.</summary>
    public static string Grouped(long count) => count.ToString("#,0", Spaced);

    /// <summary>A quantity without decimals: <c>1 234 567</c>.</summary>
    public static string Grouped(double quantity) => Math.Round(quantity).ToString("#,0", Spaced);

    /// <summary>
    /// A quantity with about three digits: <c>12.3 mn</c> (million), <c>1.20 bn</c> (billion), <c>4 560</c>, <c>0.123</c>.
    /// </summary>
    public static string Quantity(double value)
    {
        double size = Math.Abs(value);
        if (size >= 999.5e6) return Quantity(value / 1e9) + " bn";
        if (size >= 999_500) return Quantity(value / 1e6) + " mn";
        return size switch
        {
            >= 99.95 => Grouped(value),
            >= 9.995 => value.ToString("0.0", Spaced),
            >= 0.9995 => value.ToString("0.00", Spaced),
            0 => "0",
            _ => value.ToString("0.000", Spaced),
        };
    }

    /// <summary>A quantity with two digits, for the half-width of an interval: <c>15 mn</c>, <c>130</c>, <c>0.44</c>.</summary>
    public static string Rough(double value)
    {
        double size = Math.Abs(value);
        if (size >= 995e6) return Rough(value / 1e9) + " bn";
        if (size >= 995_000) return Rough(value / 1e6) + " mn";
        return size switch
        {
            >= 9.95 => Grouped(value),
            >= 0.95 => value.ToString("0.0", Spaced),
            0 => "0",
            _ => value.ToString("0.00", Spaced),
        };
    }

    /// <summary>A share from 0 to 1 as a percentage: <c>70.2 %</c>; small ones with more digits.</summary>
    public static string Share(double share)
    {
        double percent = share * 100;
        string format = Math.Abs(percent) is > 0 and < 0.995 ? "0.00" : "0.0";
        return percent.ToString(format, Spaced) + " %";
    }

    /// <summary>A difference of shares in percentage points: <c>+4.2 points</c> is written <c>+4.2 pp</c>.</summary>
    public static string Points(double difference)
    {
        double points = difference * 100;
        string format = Math.Abs(points) is > 0 and < 0.095 ? "0.000" : Math.Abs(points) < 0.995 ? "0.00" : "0.0";
        string text = points.ToString(format, Spaced);
        bool zero = !text.AsSpan().ContainsAnyInRange('1', '9');
        return (zero ? text.TrimStart('-') : points > 0 ? "+" + text : text) + " pp";
    }

    /// <summary>A number with a plus or a minus.</summary>
    public static string Signed(string unsigned, double value) =>
        value > 0 && unsigned.AsSpan().ContainsAnyInRange('1', '9') ? "+" + unsigned : unsigned;

    /// <summary>A word with its number: <c>1 replication</c>, <c>10 replications</c>.</summary>
    public static string Counted(long count, string one, string? many = null) =>
        $"{Grouped(count)} {(count == 1 ? one : many ?? one + "s")}";
}
