namespace ClearanceSim.Engine.Kernel;

/// <summary>Something that a person does to a running replication from outside.</summary>
public abstract record Intervention
{
    /// <summary>From now on a pool has another capacity, until its calendar changes it again.</summary>
    /// <param name="Pool">Index of the pool in the program.</param>
    /// <param name="Capacity">Units, 0 or more; nothing happens to a system without limit.</param>
    public sealed record SetCapacity(int Pool, int Capacity) : Intervention;

    /// <summary>A pool breaks. Outages add up: it works again when each has been repaired.</summary>
    /// <param name="Pool">Index of the pool in the program.</param>
    public sealed record Break(int Pool) : Intervention;

    /// <summary>One outage that was caused by <see cref="Break"/> ends.</summary>
    /// <param name="Pool">Index of the pool in the program.</param>
    public sealed record Repair(int Pool) : Intervention;

    /// <summary>An entity is withdrawn, whatever it is doing.</summary>
    /// <param name="Source">Index of its source in the program.</param>
    /// <param name="Ordinal">Its ordinal in the source; nothing happens if it is not inside, or if its lifecycle does not let it
    /// be withdrawn any more.</param>
    public sealed record WithdrawEntity(int Source, long Ordinal) : Intervention;
}

/// <summary>An intervention and when it was made.</summary>
/// <param name="AfterEvents">Events of the replication before it.</param>
/// <param name="AfterGrants">How often freed capacity had been given away before it, which is no event.</param>
/// <param name="At">The clock, microseconds.</param>
/// <param name="Done">What was done.</param>
public sealed record JournalEntry(long AfterEvents, long AfterGrants, long At, Intervention Done);
