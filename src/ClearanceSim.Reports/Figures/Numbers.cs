using System.Globalization;

namespace ClearanceSim.Reports.Figures;

/// <summary>
/// Writes counts, money and shares: digits in threes with spaces, a point for decimals, whatever the machine's culture.
/// </summary>
/// <remarks>
/// One rule rounds everything that reports print: to the nearest, a half away from zero, and nothing that rounds to zero has a sign. A
/// share that is neither nothing nor the whole is not written as such.
/// </remarks>
public static class Numbers
{
    private static readonly NumberFormatInfo Spaced =
        new() { NumberGroupSeparator = " ", NumberDecimalSeparator = ".", NegativeSign = "-" };

    private static readonly string[] Formats = ["#,0", "#,0.0", "#,0.00", "#,0.000"];

    /// <summary>A number with so many decimals, up to three.</summary>
    public static string Fixed(double value, int decimals)
    {
        string text = value.ToString(Formats[decimals], Spaced);
        return text.AsSpan().ContainsAnyInRange('1', '9') ? text : text.TrimStart('-');
    }

    /// <summary>To a whole number, as <see cref="Fixed"/> rounds.</summary>
    public static double Whole(double value) => Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>A count: <c>1 234 567</c>.</summary>
    public static string Grouped(long count) => count.ToString("#,0", Spaced);

    /// <summary>A quantity without decimals: <c>1 234 567</c>.</summary>
    public static string Grouped(double quantity) => Fixed(quantity, 0);

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
            >= 9.995 => Fixed(value, 1),
            >= 0.9995 => Fixed(value, 2),
            0 => "0",
            _ => Fixed(value, 3),
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
            >= 0.95 => Fixed(value, 1),
            0 => "0",
            _ => Fixed(value, 2),
        };
    }

    /// <summary>
    /// A share from 0 to 1 as a percentage: <c>70.2 %</c>; small ones with more digits, <c>&lt;0.01 %</c> and <c>&gt;99.9 %</c> where
    /// rounding would say nothing or all.
    /// </summary>
    public static string Share(double share) => (share * 100) switch
    {
        > 0 and < 0.005 => "<0.01 %",
        > 99.95 and < 100 => ">99.9 %",
        var percent => Fixed(percent, Math.Abs(percent) is > 0 and < 0.995 ? 2 : 1) + " %",
    };

    /// <summary>Per cent with one digit that says something, two from ten on, without the sign: <c>0.4</c>, <c>33</c>.</summary>
    public static string Percent(double share) => (share * 100) switch
    {
        0 => "0",
        < 0.0095 and var percent => Fixed(percent, 3),
        < 0.095 and var percent => Fixed(percent, 2),
        < 0.95 and var percent => Fixed(percent, 1),
        var percent => Fixed(percent, 0),
    };

    /// <summary>A difference of shares in percentage points: <c>+4.2 points</c> is written <c>+4.2 pp</c>.</summary>
    public static string Points(double difference)
    {
        double points = difference * 100;
        string text = Fixed(points, Math.Abs(points) is > 0 and < 0.095 ? 3 : Math.Abs(points) < 0.995 ? 2 : 1);
        return Signed(text, points) + " pp";
    }

    /// <summary>A number with a plus or a minus.</summary>
    public static string Signed(string unsigned, double value) =>
        value > 0 && unsigned.AsSpan().ContainsAnyInRange('1', '9') ? "+" + unsigned : unsigned;

    /// <summary>A word with its number: <c>1 replication</c>, <c>10 replications</c>.</summary>
    public static string Counted(long count, string one, string? many = null) =>
        $"{Grouped(count)} {(count == 1 ? one : many ?? one + "s")}";
}
