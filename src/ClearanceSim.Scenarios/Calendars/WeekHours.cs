using System.Globalization;

namespace ClearanceSim.Scenarios.Calendars;

/// <summary>
/// Hours of the week as planners write them: <c>mon-fri 09:00-18:00</c>, <c>sat,sun</c>, <c>mon-sun 20:00-08:00</c>,
/// <c>always</c>.
/// </summary>
/// <remarks>Hours that end before they begin run over midnight. Minutes count from Monday 00:00.</remarks>
public sealed class WeekHours
{
    /// <summary>Minutes in a week.</summary>
    public const int Week = 7 * Day;

    /// <summary>How hours are written, for messages.</summary>
    public const string Writing = "write days and hours such as 'mon-fri 09:00-18:00', or 'always'";

    private const int Day = 24 * 60;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private WeekHours(IReadOnlyList<(int From, int To)> spans) => Spans = spans;

    /// <summary>Every hour.</summary>
    public static WeekHours Always { get; } = new([(0, Week)]);

    /// <summary>Spans of minutes within the week; none runs over its end.</summary>
    public IReadOnlyList<(int From, int To)> Spans { get; }

    /// <summary>Reads hours; says what is wrong where it cannot.</summary>
    public static string? Read(string text, out WeekHours hours)
    {
        hours = Always;
        string[] parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is ["always"]) return null;
        var days = new List<int>();
        var times = new List<(int, int)>();
        foreach (string part in parts)
        {
            if (char.IsAsciiDigit(part[0]) && Times(part) is { } time) times.Add(time);
            else if (times.Count == 0 && DaysOf(part) is { } some) days.AddRange(some);
            else return $"'{part}' is neither a day nor hours of a day; {Writing}";
        }
        if (parts.Length == 0) return $"no hours are given; {Writing}";
        if (days.Count == 0) days.AddRange(Enumerable.Range(0, 7));
        if (times.Count == 0) times.Add((0, Day));
        var spans = new List<(int, int)>();
        foreach (int day in days.Distinct())
            foreach (var (from, to) in times)
                Add(spans, day * Day + from, day * Day + (to > from ? to : to + Day));
        hours = new(spans);
        return null;
    }

    /// <summary>All hours that any of the texts names, each once; unreadable texts are passed over.</summary>
    public static WeekHours Union(IEnumerable<string> texts)
    {
        var joined = new List<(int From, int To)>();
        var all = texts.Select(t => Read(t, out var hours) is null ? hours : null).OfType<WeekHours>().SelectMany(h => h.Spans);
        foreach (var (from, to) in all.Order())
        {
            if (joined.Count > 0 && from <= joined[^1].To) joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, to));
            else joined.Add((from, to));
        }
        return new(joined);
    }

    private static void Add(List<(int, int)> spans, int from, int to)
    {
        spans.Add((from, Math.Min(to, Week)));
        if (to > Week) spans.Add((0, to - Week));
    }

    private static List<int>? DaysOf(string text)
    {
        string[] ends = text.Split('-');
        int first = Array.IndexOf(Days, ends[0].ToLowerInvariant());
        int last = ends.Length == 2 ? Array.IndexOf(Days, ends[1].ToLowerInvariant()) : first;
        if (ends.Length > 2 || first < 0 || last < 0) return null;
        return [.. Enumerable.Range(0, (last - first + 7) % 7 + 1).Select(i => (first + i) % 7)];
    }

    private static (int, int)? Times(string text)
    {
        string[] ends = text.Split('-');
        return ends.Length == 2 && Minute(ends[0]) is { } from && Minute(ends[1]) is { } to && from < Day && from != to
            ? (from, to)
            : null;
    }

    private static int? Minute(string text)
    {
        string[] parts = text.Split(':');
        return parts is [{ Length: 1 or 2 }, { Length: 2 }]
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minute)
            && minute < 60 && hour * 60 + minute <= Day
            ? hour * 60 + minute
            : null;
    }
}
