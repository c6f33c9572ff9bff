using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Clocks;

/// <summary>Makes clocks over the hours of some posts; the tables of hours are made when the first clock needs them.</summary>
/// <param name="posts">The posts, in the order of their numbers.</param>
public sealed class LegalClocks(IReadOnlyList<Post> posts)
{
    private readonly Lazy<(IReadOnlyList<OfficeHours> Offices, string Text)> hours = new(() => Hours(posts));

    /// <summary>A clocked interval for each deadline whose milestones are reached.</summary>
    /// <param name="deadlines">The deadlines.</param>
    /// <param name="milestones">What the regime reaches.</param>
    public IReadOnlyList<ClockedInterval> Of(IEnumerable<LegalDeadline> deadlines, IReadOnlySet<string> milestones) =>
    [
        .. deadlines.Where(d => milestones.Contains(d.From) && milestones.Contains(d.To))
            .Select(d => new ClockedInterval(d.Name, d.From, d.To, Clock(d))),
    ];

    /// <summary>A clock for a stage that has to be done by the end of some working day.</summary>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="days">The n-th working day after that on which the stage begins; from 1.</param>
    public LegalClock WorkingDays(string stage, int days) =>
        Clock(new() { Name = stage, From = stage, To = stage, Limit = new LegalLimit.WorkingDays(days) });

    private LegalClock Clock(LegalDeadline deadline) => new(deadline, hours.Value.Offices, hours.Value.Text);

    private static (IReadOnlyList<OfficeHours>, string) Hours(IReadOnlyList<Post> posts)
    {
        // Posts with the same hours share one table.
        var schedules = posts.Select(p => p.Hours ?? CapacitySchedule.Constant(1)).Select(s => (Schedule: s, Text: s.Describe())).ToList();
        var tables = schedules.DistinctBy(s => s.Text).ToDictionary(s => s.Text, s => new OfficeHours(s.Schedule));
        return ([.. schedules.Select(s => tables[s.Text])], string.Join(" | ", schedules.Select(s => s.Text)));
    }
}
