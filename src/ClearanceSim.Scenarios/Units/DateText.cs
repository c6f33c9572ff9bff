using System.Globalization;

namespace ClearanceSim.Scenarios.Units;

/// <summary>Dates (<c>2024-01-31</c>) and times of a date (<c>2024-01-31 12:00</c>).</summary>
public static class DateText
{
    /// <summary>How a date is written, for messages.</summary>
    public const string Writing = "write year-month-day, such as 2024-01-31";

    private static readonly string[] WithTime = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Reads a date.</summary>
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads a date with or without a time of day.</summary>
    public static bool TryRead(string text, out DateTime moment)
    {
        if (!TryRead(text, out DateOnly date))
            return DateTime.TryParseExact(text, WithTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
        moment = date.ToDateTime(TimeOnly.MinValue);
        return true;
    }

    /// <summary>Microseconds from the start of the scenario's first day.</summary>
    public static long Since(DateTime moment, DateOnly start) => (moment - start.ToDateTime(TimeOnly.MinValue)).Ticks / 10;
}
