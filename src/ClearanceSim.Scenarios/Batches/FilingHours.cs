using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>When declarations are filed whose rows tell only the day: when a schedule's capacity is positive.</summary>
/// <param name="Usual">The hours of every post that has none of its own.</param>
public sealed record FilingHours(CapacitySchedule Usual)
{
    /// <summary>At any hour of any day.</summary>
    public static FilingHours AllDay { get; } = new(CapacitySchedule.Constant(1));

    /// <summary>Hours of single posts, by the number of the site.</summary>
    public IReadOnlyDictionary<int, CapacitySchedule> ByPost { get; init; } = new Dictionary<int, CapacitySchedule>();
}
