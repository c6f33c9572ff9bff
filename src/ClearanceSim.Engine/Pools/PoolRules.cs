namespace ClearanceSim.Engine.Pools;

/// <summary>What follows from how a pool is described.</summary>
internal static class PoolRules
{
    /// <summary>Can work at this pool be taken away from its officer? (A system of unlimited capacity only holds it up.)</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="fromOutside">May people close it and break it, whatever its calendar says?</param>
    public static bool InterruptsWork(Pool pool, bool fromOutside) =>
        pool.Capacity is { } capacity
        && ((pool.AtClosing != Interruption.Finish && (fromOutside || !capacity.IsConstant))
            || (pool.AtOutage != Interruption.Finish && (fromOutside || CanBreak(pool))));

    /// <summary>Is the pool a system of unlimited capacity whose outages hold up what passes through it?</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="fromOutside">May people break it, though it does not break by itself?</param>
    public static bool HoldsUp(Pool pool, bool fromOutside) => pool.Capacity is null && (fromOutside || CanBreak(pool));

    /// <summary>Beginnings (1) and ends (-1) of planned outages in the order of time, beginnings first, so that what overlaps is one.</summary>
    public static (long At, int More)[] PlannedChanges(Pool pool) =>
    [
        .. pool.PlannedOutages.Where(o => o.Duration > 0)
            .SelectMany(o => new[] { (At: o.From, More: 1), (At: o.From + o.Duration, More: -1) })
            .OrderBy(c => c.At).ThenByDescending(c => c.More),
    ];

    /// <summary>Can the pool break?</summary>
    public static bool CanBreak(Pool pool) => BreaksByItself(pool) || pool.PlannedOutages.Count > 0;

    /// <summary>Can the pool break at times that nobody knows?</summary>
    public static bool BreaksByItself(Pool pool) =>
        pool.Outages is not null || pool.LaterOutages.Any(later => later.Outages is not null);
}
