namespace ClearanceSim.Engine.Observation;

/// <summary>A pool over the observed window of one replication. Times are microseconds.</summary>
public readonly struct PoolView
{
    private readonly PoolAreas areas;
    private readonly long window;
    private readonly bool unlimited;

    internal PoolView(in PoolAreas areas, long window, bool unlimited)
    {
        this.areas = areas;
        this.window = window;
        this.unlimited = unlimited;
    }

    /// <summary>Busy time over time in which there was capacity; null for a system without limit, or if there was no capacity.</summary>
    /// <remarks>Above 1 where officers finish their work after closing.</remarks>
    public double? Utilisation => unlimited || areas.Capacity <= 0 ? null : (double)areas.Busy / (double)areas.Capacity;

    /// <summary>Mean wait of those who were granted after waiting or at once, or null if nobody was.</summary>
    public double? MeanWait => areas.Served == 0 ? null : (double)areas.Wait / areas.Served;

    /// <summary>Mean number waiting, or null for an empty window.</summary>
    public double? MeanQueue => window <= 0 ? null : (double)areas.Queue / window;

    /// <summary>Grants.</summary>
    public long Served => areas.Served;

    /// <summary>Turned away by a full queue.</summary>
    public long Refused => areas.Refused;

    /// <summary>Gave up waiting.</summary>
    public long Reneged => areas.Reneged;

    /// <summary>Unit-microseconds of work.</summary>
    public long Busy => areas.Busy;

    /// <summary>Token-microseconds of waiting.</summary>
    public Int128 Queue => areas.Queue;

    /// <summary>Unit-microseconds of capacity that was open and in order.</summary>
    public Int128 Capacity => areas.Capacity;
}
