namespace ClearanceSim.Engine.Pools;

/// <summary>Capacity over time: a repeating weekly pattern, dated exceptions, and where a test wants it a plain list of changes.</summary>
/// <remarks>Times are microseconds from the simulation's start; the start's place in the week is part of the schedule.</remarks>
public sealed class CapacitySchedule
{
    /// <summary>Microseconds in a day.</summary>
    public const long Day = 86_400_000_000;

    /// <summary>Microseconds in a week.</summary>
    public const long Week = 7 * Day;

    private readonly long[] changeTimes;
    private readonly int[] capacities;
    private readonly bool weekly;
    private readonly long weekOffset;
    private readonly Dictionary<long, (long[] Times, int[] Capacities)> exceptions;
    private readonly (long At, CapacitySchedule Schedule)? later;

    private CapacitySchedule(
        long[] changeTimes, int[] capacities, bool weekly, long weekOffset, Dictionary<long, (long[], int[])> exceptions)
    {
        this.changeTimes = changeTimes;
        this.capacities = capacities;
        this.weekly = weekly;
        this.weekOffset = weekOffset;
        this.exceptions = exceptions;
    }

    private CapacitySchedule(CapacitySchedule before, long at, CapacitySchedule after)
        : this(before.changeTimes, before.capacities, before.weekly, before.weekOffset, before.exceptions) =>
        later = (at, after);

    /// <summary>Never changes?</summary>
    public bool IsConstant => changeTimes.Length == 1 && exceptions.Count == 0 && later is null;

    /// <summary>The greatest capacity that the schedule ever gives.</summary>
    public int Greatest => Math.Max(
        Math.Max(capacities.Max(), exceptions.Values.SelectMany(e => e.Capacities).DefaultIfEmpty(0).Max()),
        later?.Schedule.Greatest ?? 0);

    /// <summary>The same capacity for ever.</summary>
    public static CapacitySchedule Constant(int capacity) => new([0], [capacity], false, 0, []);

    /// <summary>Capacity <c>changes[i].Capacity</c> from <c>changes[i].At</c> on; zero before the first.</summary>
    /// <param name="changes">In rising order of time.</param>
    public static CapacitySchedule Changes(IReadOnlyList<(long At, int Capacity)> changes)
    {
        var all = changes.Count > 0 && changes[0].At == 0 ? changes : [(0, 0), .. changes];
        return new([.. all.Select(c => c.At)], [.. all.Select(c => c.Capacity)], false, 0, []);
    }

    /// <summary>A weekly pattern with dated exceptions.</summary>
    /// <param name="segments">Capacity from a moment of the week on (0 is Monday 00:00), in rising order; the last holds over to the next week.</param>
    /// <param name="startInWeek">Where in the week the simulation starts, microseconds after Monday 00:00; a whole number of days.</param>
    /// <param name="exceptions">By day number (0 is the simulation's first day): that day's capacity from a moment of the day on.</param>
    public static CapacitySchedule Weekly(
        IReadOnlyList<(long At, int Capacity)> segments,
        long startInWeek,
        IReadOnlyDictionary<long, IReadOnlyList<(long At, int Capacity)>>? exceptions = null)
    {
        var own = new Dictionary<long, (long[], int[])>();
        foreach (var (day, list) in exceptions ?? new Dictionary<long, IReadOnlyList<(long, int)>>())
        {
            IReadOnlyList<(long At, int Capacity)> whole = list.Count > 0 && list[0].At == 0 ? list : [(0, 0), .. list];
            own[day] = ([.. whole.Select(s => s.At)], [.. whole.Select(s => s.Capacity)]);
        }
        IReadOnlyList<(long At, int Capacity)> week =
            segments[0].At == 0 ? segments : [(0, segments[^1].Capacity), .. segments];
        return new([.. week.Select(s => s.At)], [.. week.Select(s => s.Capacity)], true, startInWeek, own);
    }

    /// <summary>This schedule until a time, and another from then on.</summary>
    /// <remarks>A schedule that changes already changes once more: <paramref name="at"/> lies after all its own such times.</remarks>
    public CapacitySchedule Until(long at, CapacitySchedule after) =>
        later is { } next ? new(this, next.At, next.Schedule.Until(at, after)) : new(this, at, after);

    /// <summary>The schedule in words; equal schedules have equal words.</summary>
    public string Describe() => FormattableString.Invariant(
        $"{(weekly ? "weekly" : "changes")} {weekOffset} {string.Join(',', changeTimes)}: {string.Join(',', capacities)}; ")
        + string.Join(';', exceptions.OrderBy(e => e.Key).Select(e => $"{e.Key} {string.Join(',', e.Value.Times)}: {string.Join(',', e.Value.Capacities)}"))
        + (later is { } next ? FormattableString.Invariant($"; from {next.At} on {next.Schedule.Describe()}") : "");

    /// <summary>The capacity at <paramref name="time"/>.</summary>
    public int At(long time) => later is { } next && time >= next.At ? next.Schedule.At(time) : OwnAt(time);

    private int OwnAt(long time)
    {
        if (!weekly) return capacities[Last(changeTimes, time)];
        if (exceptions.TryGetValue(time / Day, out var day)) return day.Capacities[Last(day.Times, time % Day)];
        return capacities[Last(changeTimes, (time + weekOffset) % Week)];
    }

    /// <summary>The first moment after <paramref name="time"/> at which capacity differs, or <see cref="long.MaxValue"/>.</summary>
    public long NextChange(long time)
    {
        if (later is not { } next) return OwnNextChange(time);
        if (time >= next.At) return next.Schedule.NextChange(time);
        long own = OwnNextChange(time);
        if (own < next.At) return own;
        return next.Schedule.At(next.At) != OwnAt(time) ? next.At : next.Schedule.NextChange(next.At);
    }

    private long OwnNextChange(long time)
    {
        int now = OwnAt(time);
        if (!weekly)
        {
            for (int i = Last(changeTimes, time) + 1; i < changeTimes.Length; i++)
                if (capacities[i] != now) return changeTimes[i];
            return long.MaxValue;
        }
        // A pattern that never differs within a fortnight beyond the last exception never will.
        long horizon = Math.Max(time, exceptions.Count == 0 ? 0 : (exceptions.Keys.Max() + 1) * Day) + 2 * Week;
        for (long at = NextBoundary(time); at <= horizon; at = NextBoundary(at))
            if (OwnAt(at) != now) return at;
        return long.MaxValue;
    }

    private long NextBoundary(long time)
    {
        long dayStart = time / Day * Day, nextDay = dayStart + Day;
        if (exceptions.TryGetValue(time / Day, out var day))
        {
            int next = Last(day.Times, time - dayStart) + 1;
            return next < day.Times.Length ? dayStart + day.Times[next] : nextDay;
        }
        long inWeek = (time + weekOffset) % Week;
        int i = Last(changeTimes, inWeek) + 1;
        long change = time - inWeek + (i < changeTimes.Length ? changeTimes[i] : Week);
        return Math.Min(change, nextDay);
    }

    private static int Last(long[] times, long time)
    {
        int found = Array.BinarySearch(times, time);
        return found >= 0 ? found : ~found - 1;
    }
}
