using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Clocks;

/// <summary>The law's limits as intervals that the engine observes.</summary>
public static class LegalClocks
{
    /// <summary>A clocked interval for each deadline whose milestones are reached.</summary>
    /// <param name="world">The deadlines, and the posts with their hours.</param>
    /// <param name="milestones">What the regime reaches.</param>
    public static IReadOnlyList<ClockedInterval> Of(World world, IReadOnlySet<string> milestones)
    {
        ArgumentNullException.ThrowIfNull(world);
        var deadlines = world.Deadlines.Where(d => milestones.Contains(d.From) && milestones.Contains(d.To)).ToList();
        if (deadlines.Count == 0) return [];
        // Posts with the same hours share one table.
        var tables = new Dictionary<string, OfficeHours>(StringComparer.Ordinal);
        var schedules = world.Posts.Select(p => p.Hours ?? CapacitySchedule.Constant(1)).ToList();
        foreach (var schedule in schedules) tables.TryAdd(schedule.Describe(), new OfficeHours(schedule));
        OfficeHours[] offices = [.. schedules.Select(s => tables[s.Describe()])];
        string hours = string.Join(" | ", schedules.Select(s => s.Describe()));
        return [.. deadlines.Select(d => new ClockedInterval(d.Name, d.From, d.To, new LegalClock(d, offices, hours)))];
    }
}
