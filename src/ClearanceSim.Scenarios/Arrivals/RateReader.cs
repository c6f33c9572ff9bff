using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Arrivals;

/// <summary>A dated surge: arrivals of a source of its own, within a window.</summary>
/// <param name="Name">The surge's name.</param>
/// <param name="Rate">What comes in addition.</param>
/// <param name="From">Microseconds from the start.</param>
/// <param name="Until">Microseconds from the start.</param>
internal sealed record Surge(string Name, RateProfile Rate, long From, long Until);

/// <summary>Reads rates with their weekly profile, holidays and surges.</summary>
internal static class RateReader
{
    /// <summary>The usual rate; null where it cannot be read or nothing ever comes (which is noted).</summary>
    public static RateProfile? Read(Section section)
    {
        if (section.Number("rate") is not { } rate) return null;
        if (rate == 0)
        {
            section.Fault("rate", "nothing ever comes; write a rate above 0");
            return null;
        }
        var week = Weekly(section.Sub("weekly"));
        if (week.Any(f => f > 0)) return Profile(section, rate, week);
        section.Fault("weekly", "every hour has 0%, so nothing ever comes; give some hours a percentage");
        return null;
    }

    /// <summary>The surges.</summary>
    public static IEnumerable<Surge> Surges(Section section)
    {
        if (section.Sub("surges") is not { } surges || section.Number("rate") is not > 0) yield break;
        double usual = section.Number("rate")!.Value;
        var week = Weekly(section.Sub("weekly"));
        if (!week.Any(f => f > 0)) yield break;
        foreach (var (name, surge) in surges.Named())
        {
            if (surge.Moment("from") is not { } from || surge.Duration("for") is not { } duration
                || surge["rate"] is not { } rate) continue;
            double? extra = Quantity.Of(rate, Dimension.Share) is { } share
                ? (double)share * usual
                : (double?)Quantity.Of(rate, Dimension.Rate);
            // A window that lies wholly before the start belongs to another year of the same world.
            if (extra is not > 0 || from + duration <= 0) continue;
            yield return new(name, Profile(section, extra.Value, week), Math.Max(0, from), from + duration);
        }
    }

    private static RateProfile Profile(Section section, double rate, double[] week)
    {
        var calendar = section.Reading.Calendar;
        double[] days = [];
        if (section.Number("holidays") is { } factor && calendar.HolidayNumbers.ToList() is { Count: > 0 } holidays)
        {
            days = [.. Enumerable.Repeat(1.0, (int)holidays[^1] + 1)];
            foreach (long day in holidays) days[day] = factor;
        }
        int startHour = (int)(calendar.StartInWeek / (Engine.Pools.CapacitySchedule.Day / 24));
        return new([.. week.Select(f => f * rate)], startHour, days);
    }

    private static double[] Weekly(Section? weekly)
    {
        var factors = new double?[168];
        foreach (var (entry, _) in weekly?.Entries() ?? [])
        {
            if (WeekHours.Read(entry.Name, out var hours) is not null
                || Quantity.Of(entry.Value, Dimension.Share) is not { } factor) continue;
            foreach (var (from, to) in hours.Spans)
                for (int hour = from / 60; hour < to / 60; hour++) factors[hour] ??= (double)factor;
        }
        double otherwise = weekly?.Number("otherwise") ?? 1;
        return [.. factors.Select(f => f ?? otherwise)];
    }
}
