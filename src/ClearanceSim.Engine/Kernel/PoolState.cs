using ClearanceSim.Engine.Observation;

namespace ClearanceSim.Engine.Kernel;

/// <summary>In which of its clocks a pool's time runs at present.</summary>
internal enum PoolMode : byte
{
    Open,
    Closed,
    Broken,
}

/// <summary>The state of a pool in one replication.</summary>
internal struct PoolState
{
    /// <summary>Capacity of the moment: scheduled, or none while the pool is broken.</summary>
    public int Available;

    public int Busy;

    /// <summary>Tokens in the queue, those that were interrupted not counted.</summary>
    public int QueueLength;

    /// <summary>Tokens that were interrupted and wait to go on.</summary>
    public int Paused;

    public int Limit;

    /// <summary>One bit for each priority that has somebody waiting.</summary>
    public uint Levels;

    public int Scheduled;

    /// <summary>Outages in force, planned and random ones counted alike.</summary>
    public int Outages;

    public int PausedHead;

    public int ServiceHead;

    public int ServiceTail;

    public int Class;

    public bool ByPriority;

    public bool Overtaking;

    /// <summary>Unlimited, and able to break: what passes through is held up for as long as the outage lasted.</summary>
    public bool HoldsUp;

    /// <summary>Work may be taken from an officer: the pool keeps a list of what is being worked on.</summary>
    public bool Interrupts;

    /// <summary>Others who wait elsewhere may want its units too.</summary>
    public bool WantedTogether;

    public bool GrantPending;

    public PoolMode Mode;

    public long ModeSince;

    public long ClosedTime;

    public long BrokenTime;

    public PoolAreas Areas;

    public readonly int Free => Available - Busy;

    public readonly long ClosedAt(long now) => ClosedTime + (Mode == PoolMode.Closed ? now - ModeSince : 0);

    public readonly long BrokenAt(long now) => BrokenTime + (Mode == PoolMode.Broken ? now - ModeSince : 0);
}
