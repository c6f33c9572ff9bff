namespace ClearanceSim.Engine.Pools;

/// <summary>What follows from how a pool is described.</summary>
internal static class PoolRules
{
    /// <summary>Can work at this pool be taken away from its officer? (A system of unlimited capacity only holds it up.)</summary>
    public static bool InterruptsWork(Pool pool) =>
        pool.Capacity is { } capacity
        && ((pool.AtClosing != Interruption.Finish && !capacity.IsConstant) || (pool.AtOutage != Interruption.Finish && CanBreak(pool)));

    /// <summary>Can the pool break?</summary>
    public static bool CanBreak(Pool pool) => pool.Outages is not null || pool.PlannedOutages.Count > 0;
}
