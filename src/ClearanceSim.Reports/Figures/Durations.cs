using System.Globalization;

namespace ClearanceSim.Reports.Figures;

/// <summary>
/// Writes lengths of time as a person says them: <c>350 ms</c>, <c>12.3 s</c>, <c>1 min 12 s</c>, <c>3 h 05 min</c>, <c>2 d 04
/// h</c>.
/// </summary>
/// <remarks>Never more than two units: about three digits, which is what a mean over replications carries at most.</remarks>
public static class Durations
{
    private const double Minute = 60;
    private const double Hour = 3_600;
    private const double Day = 86_400;

    /// <summary>A length of time in seconds; negative ones with a minus.</summary>
    public static string Human(double seconds)
    {
        double size = Math.Abs(seconds);
        string text = Unsigned(size);
        return seconds < 0 && !IsZero(text) ? "-" + text : text;
    }

    /// <summary>A length of time in microseconds, the engine's unit.</summary>
    public static string HumanMicroseconds(long microseconds) => Human(microseconds / 1e6);

    /// <summary>With a plus or a minus, for a difference.</summary>
    public static string Signed(double seconds)
    {
        string text = Human(seconds);
        return seconds > 0 && !IsZero(text) ? "+" + text : text;
    }

    /// <summary>One unit and two digits, for the half-width of an interval: <c>8 min</c>, <c>1.2 h</c>.</summary>
    public static string Rough(double seconds)
    {
        double size = Math.Abs(seconds);
        if (size == 0) return "0 s";
        if (size < 0.9995) return TwoDigits(size * 1_000) + " ms";
        if (size < 99.5) return TwoDigits(size) + " s";
        if (size < 99.5 * Minute) return TwoDigits(size / Minute) + " min";
        return size < 99.5 * Hour ? TwoDigits(size / Hour) + " h" : TwoDigits(size / Day) + " d";
    }

    private static string Unsigned(double seconds)
    {
        if (seconds == 0) return "0 s";
        if (seconds < 0.9995) return ThreeDigits(seconds * 1_000) + " ms";
        if (seconds < 59.95) return ThreeDigits(seconds) + " s";
        if (Numbers.Whole(seconds) < Hour) return TwoUnits(Numbers.Whole(seconds), Minute, "min", 1, "s");
        if (Numbers.Whole(seconds / Minute) < Day / Minute)
            return TwoUnits(Numbers.Whole(seconds / Minute) * Minute, Hour, "h", Minute, "min");
        double hours = Numbers.Whole(seconds / Hour);
        return hours < 100 * 24 ? TwoUnits(hours * Hour, Day, "d", Hour, "h") : Numbers.Grouped(seconds / Day) + " d";
    }

    private static string TwoUnits(double seconds, double large, string largeName, double small, string smallName)
    {
        double whole = Math.Floor(seconds / large);
        double rest = Numbers.Whole((seconds - (whole * large)) / small);
        return string.Create(CultureInfo.InvariantCulture, $"{whole:0} {largeName} {rest:00} {smallName}");
    }

    private static string ThreeDigits(double value) => value switch
    {
        < 9.995 => Numbers.Fixed(value, 2),
        < 99.95 => Numbers.Fixed(value, 1),
        _ => Numbers.Fixed(value, 0),
    };

    private static string TwoDigits(double value) => value switch
    {
        < 0.095 => Numbers.Fixed(value, 2),
        < 9.95 => Numbers.Fixed(value, 1),
        _ => Numbers.Fixed(value, 0),
    };

    private static bool IsZero(string text) => !text.AsSpan().ContainsAnyInRange('1', '9');
}
