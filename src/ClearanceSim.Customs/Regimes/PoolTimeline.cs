using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Regimes;

/// <summary>Makes one list of pools of the versions that they go through while a simulation runs.</summary>
/// <remarks>Capacity and outages may change on a date. A pool that comes later has no capacity before; one that goes stays as it was.</remarks>
public static class PoolTimeline
{
    /// <summary>The pools.</summary>
    /// <param name="versions">From when on, microseconds from the simulation's start, there are which pools; in rising order.</param>
    /// <exception cref="RegimeException">A pool changes in a way that is not possible in the middle of a run.</exception>
    public static IReadOnlyList<Pool> Merge(IReadOnlyList<(long From, IReadOnlyList<Pool> Pools)> versions)
    {
        if (versions.Count == 1) return versions[0].Pools;
        var names = versions.SelectMany(v => v.Pools).Select(p => (p.Class, p.Site)).Distinct().ToList();
        var pools = new List<Pool>();
        var errors = new List<RegimeError>();
        foreach (var (poolClass, site) in names)
        {
            var own = versions.Select(v => (v.From, Pool: v.Pools.FirstOrDefault(p => p.Class == poolClass && p.Site == site)))
                .Where(v => v.Pool is not null).Select(v => (v.From, v.Pool!)).ToList();
            if (Problem([.. own.Select(v => v.Item2)]) is { } problem) errors.Add(new("pools", poolClass, problem));
            else pools.Add(Merge(own, isNew: own[0].From != versions[0].From));
        }
        return errors.Count == 0 ? pools : throw new RegimeException(errors);
    }

    private static Pool Merge(List<(long From, Pool Pool)> versions, bool isNew)
    {
        var first = versions[0].Pool;
        var capacity = isNew && first.Capacity is { } late
            ? CapacitySchedule.Constant(0).Until(versions[0].From, late)
            : first.Capacity;
        var outages = new List<DatedOutages>();
        for (int v = 1; v < versions.Count; v++)
        {
            var (from, pool) = versions[v];
            var before = versions[v - 1].Pool;
            if (pool.Capacity is { } changed && changed.Describe() != before.Capacity!.Describe()) capacity = capacity!.Until(from, changed);
            if (DefinitionText.Of(pool.Outages) != DefinitionText.Of(before.Outages)) outages.Add(new(from, pool.Outages));
        }
        return first with { Capacity = capacity, LaterOutages = outages.Count > 0 ? outages : [], PlannedOutages = Planned(versions) };
    }

    // Each version's own outages, as far as they begin while it is in force.
    private static List<PlannedOutage> Planned(List<(long From, Pool Pool)> versions)
    {
        var planned = new List<PlannedOutage>();
        for (int v = 0; v < versions.Count; v++)
        {
            long from = v == 0 ? long.MinValue : versions[v].From;
            long until = v + 1 < versions.Count ? versions[v + 1].From : long.MaxValue;
            planned.AddRange(versions[v].Pool.PlannedOutages.Where(o => o.From >= from && o.From < until));
        }
        return planned;
    }

    private static string? Problem(IReadOnlyList<Pool> versions)
    {
        var first = versions[0];
        foreach (var later in versions.Skip(1))
        {
            string? what = (later.Capacity is null) != (first.Capacity is null) ? "between unlimited and limited"
                : later.Discipline != first.Discipline ? "its 'queue'"
                : later.QueueLimit != first.QueueLimit ? "its 'limit'"
                : later.AtClosing != first.AtClosing ? "its 'at-closing'"
                : later.AtOutage != first.AtOutage ? "its 'at-outage'"
                : later.Overtaking != first.Overtaking ? "its 'overtaking'"
                : null;
            if (what is not null) return $"Pool '{first.Class}' changes {what} on a date; only capacity, hours and outages can.";
        }
        return null;
    }
}
