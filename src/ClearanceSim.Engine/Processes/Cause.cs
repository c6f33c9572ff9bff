namespace ClearanceSim.Engine.Processes;

/// <summary>What an entity's time went into. Queueing has a cause for each pool class, numbered from <see cref="Queue"/> on.</summary>
public enum Cause
{
    /// <summary>Being worked on.</summary>
    Service,

    /// <summary>The pool was closed by its calendar.</summary>
    Closed,

    /// <summary>The pool or system was out of order.</summary>
    Outage,

    /// <summary>The trader had to act: bring documents, present goods, correct data.</summary>
    Trader,

    /// <summary>Another agency was working or being waited for.</summary>
    Agency,

    /// <summary>Money was missing from the declarant's account.</summary>
    Payment,

    /// <summary>The other members of a batch had not come yet.</summary>
    Members,

    /// <summary>Queueing for the first pool class; the n-th class has this number plus n.</summary>
    Queue,
}
