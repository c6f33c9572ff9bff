using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Calendars;

/// <summary>What may stand where a date, a moment or hours of the week are expected.</summary>
internal static class CalendarShapes
{
    private const int FirstYear = 2000;
    private const int LastYear = 2080;

    /// <summary>A date.</summary>
    public static readonly ScalarShape Date = new(
        "a date such as 2024-01-31",
        text => DateText.TryRead(text, out DateOnly _) ? null : $"'{text}' is no date; {DateText.Writing}",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    /// <summary>The first day of a scenario.</summary>
    /// <remarks>Declaration numbers write the year in two figures of this century, and a run may take years.</remarks>
    public static readonly ScalarShape FirstDay = new(
        "a date such as 2024-01-31",
        text => !DateText.TryRead(text, out DateOnly date) ? $"'{text}' is no date; {DateText.Writing}"
            : date.Year is < FirstYear or > LastYear
                ? $"'{text}' is no first day; write one from {FirstYear} to {LastYear}"
                : null,
        "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$");

    /// <summary>A date, or a date with a time.</summary>
    public static readonly ScalarShape DateAndTime = new(
        "a date such as 2024-01-31, with a time of day or without",
        text => DateText.TryRead(text, out DateTime _) ? null : $"'{text}' is no date; {DateText.Writing} or 2024-01-31 12:00",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$");

    /// <summary>A date, a date with a time, or a duration since the start.</summary>
    public static readonly ScalarShape Moment = new(
        "a moment such as 2024-01-31 12:00, or a duration since the start such as 3d 12h",
        text => IsMoment(text)
            ? null
            : $"'{text}' is no moment; write a date with or without a time, such as 2024-01-31 12:00, "
                + "or a duration since the start");

    /// <summary>One span of hours.</summary>
    public static readonly ScalarShape Hours = new("hours such as mon-fri 09:00-18:00", text => WeekHours.Read(text, out _));

    /// <summary>Hours, or several of them.</summary>
    public static readonly ListShape HoursList = new(Hours, "a list of hours such as [mon-fri 09:00-18:00]", orSingle: true);

    /// <summary>Dates.</summary>
    public static readonly ListShape Dates = new(Date, "a list of dates such as [2024-01-01]");

    private static bool IsMoment(string text) =>
        DateText.TryRead(text, out DateTime _)
            || (QuantityText.Read(text, Dimension.Duration, out decimal since) is null && since >= 0);
}
