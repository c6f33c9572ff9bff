using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Calendars;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Pools;

/// <summary>Reads pools.</summary>
internal static class PoolReader
{
    /// <summary>The pools of a mapping of classes; those that cannot be read are left out.</summary>
    /// <param name="pools">The mapping.</param>
    /// <param name="site">The site that they serve, or null for all.</param>
    public static IEnumerable<Pool> Read(Section? pools, string? site) =>
        pools is null ? [] : pools.Named().Select(p => Read(p.Name, p.Section, site));

    private static Pool Read(string name, Section pool, string? site) => new()
    {
        Class = name,
        Site = site,
        Capacity = Capacity(pool),
        Discipline = pool.Text("queue") == "priority" ? Discipline.Priority : Discipline.Fifo,
        QueueLimit = pool.Count("limit"),
        AtClosing = Interruption(pool.Text("at-closing"), Engine.Pools.Interruption.Finish),
        AtOutage = Interruption(pool.Text("at-outage"), Engine.Pools.Interruption.Pause),
        Overtaking = pool.YesNo("overtaking") ?? false,
        Outages = Outages(pool),
        PlannedOutages = [.. Planned(pool)],
    };

    private static CapacitySchedule? Capacity(Section pool)
    {
        var calendar = pool.Reading.Calendar;
        bool hasHours = pool.Has("hours") || pool.Has("shifts");
        bool closes = (pool.Text("holidays") ?? (hasHours ? "closed" : "open")) == "closed";
        if (pool.Sub("changes") is { } changes) return Changes(changes);
        if (pool.Has("shifts"))
        {
            var shifts = pool.Sections("shifts").Select(s => (Hours: Hours(s), Capacity: s.Count("capacity"))).ToList();
            return calendar.Schedule([.. shifts.SelectMany(s => s.Hours.Select(h => (h, s.Capacity ?? 0)))], closes);
        }
        if (pool.Text("capacity") == "unlimited")
        {
            if (hasHours) pool.Fault("hours", "what is unlimited has no hours; give a capacity in figures, or planned outages");
            return null;
        }
        int capacity = pool.Count("capacity") ?? 0;
        return calendar.Schedule(
            pool.Has("hours") ? [.. Hours(pool).Select(h => (h, capacity))] : [(WeekHours.Always, capacity)], closes);
    }

    // Hours that overlap within one list are the same staff, not twice as many.
    private static IEnumerable<WeekHours> Hours(Section section) => [WeekHours.Union(section.Texts("hours"))];

    private static CapacitySchedule Changes(Section changes)
    {
        var list = new List<(long At, int Capacity)>();
        foreach (var (entry, path) in changes.Entries())
        {
            if (QuantityText.Read(entry.Name, Dimension.Duration, out decimal at) is not null) continue;
            if (list.Count > 0 && at <= list[^1].At)
                changes.Reading.Faults.Add(
                    entry.Key.Place, path, "is not later than the change above; put changes in the order of their times");
            else if (Grammar.Quantity.Of(entry.Value, Dimension.Count) is { } capacity)
                list.Add(((long)at, (int)Math.Clamp(capacity, 0, PoolTable.MostUnits)));
        }
        return CapacitySchedule.Changes(list);
    }

    private static OutageProcess? Outages(Section pool) =>
        pool.Sub("outages") is { } outages
            && outages.Distribution("every") is { } every
            && outages.Distribution("repair") is { } repair
            ? new(every, repair)
            : null;

    private static IEnumerable<PlannedOutage> Planned(Section pool)
    {
        foreach (var outage in pool.Sections("planned-outages"))
        {
            if (outage.Moment("from") is not { } from || outage.Duration("for") is not { } duration) continue;
            if (from < 0) outage.Fault("from", "lies before the start of the scenario");
            else yield return new(from, duration);
        }
    }

    private static Interruption Interruption(string? word, Interruption otherwise) => word switch
    {
        "finish" => Engine.Pools.Interruption.Finish,
        "pause" => Engine.Pools.Interruption.Pause,
        "restart" => Engine.Pools.Interruption.Restart,
        _ => otherwise,
    };
}
