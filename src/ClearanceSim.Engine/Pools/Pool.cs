using ClearanceSim.Engine.Distributions;

namespace ClearanceSim.Engine.Pools;

/// <summary>What happens to work in progress when the pool that does it closes or breaks.</summary>
public enum Interruption
{
    /// <summary>It is finished; only new work has to wait.</summary>
    Finish,

    /// <summary>It stops and goes on later where it stopped.</summary>
    Pause,

    /// <summary>It stops and begins anew later; the drawn duration is kept.</summary>
    Restart,
}

/// <summary>Who is served first.</summary>
public enum Discipline
{
    /// <summary>In order of arrival.</summary>
    Fifo,

    /// <summary>By priority (0 first), then in order of arrival; who is served is never interrupted.</summary>
    Priority,
}

/// <summary>Officers, devices or a system of one site (or of all sites): a capacity with a calendar, and a queue.</summary>
public sealed record Pool
{
    /// <summary>The class by which steps ask for it.</summary>
    public required string Class { get; init; }

    /// <summary>The site that it serves; null: the pool of every site that has none of its own.</summary>
    public string? Site { get; init; }

    /// <summary>Capacity over time; null: unlimited (an information system).</summary>
    public CapacitySchedule? Capacity { get; init; }

    /// <summary>Who is served first.</summary>
    public Discipline Discipline { get; init; }

    /// <summary>Most tokens that may wait; one more is refused. Null: no bound.</summary>
    public int? QueueLimit { get; init; }

    /// <summary>What happens to work when capacity falls below what is busy.</summary>
    public Interruption AtClosing { get; init; } = Interruption.Finish;

    /// <summary>What happens to work when the pool breaks. A pool of unlimited capacity always pauses.</summary>
    public Interruption AtOutage { get; init; } = Interruption.Pause;

    /// <summary>May a later comer whose wishes can be met overtake one whose cannot (several units or pools at once)?</summary>
    public bool Overtaking { get; init; }

    /// <summary>Random outages, or none.</summary>
    public OutageProcess? Outages { get; init; }

    /// <summary>What takes the place of <see cref="Outages"/> from a time on, in rising order of time.</summary>
    public IReadOnlyList<DatedOutages> LaterOutages { get; init; } = [];

    /// <summary>Outages at known times.</summary>
    public IReadOnlyList<PlannedOutage> PlannedOutages { get; init; } = [];
}

/// <summary>Outages that come by themselves; up-times run on the wall clock, from repair to next failure.</summary>
public sealed record OutageProcess(Distribution Between, Distribution Repair);

/// <summary>How a pool breaks from a time on, microseconds from the start; null: not at all.</summary>
/// <remarks>
/// The time to a failure is drawn by what is in force when the last repair ended, the repair by what is in force when it begins; a failure
/// that was drawn before the date comes after it all the same.
/// </remarks>
public sealed record DatedOutages(long From, OutageProcess? Outages);

/// <summary>An outage at a known time, microseconds from the start.</summary>
public sealed record PlannedOutage(long From, long Duration);
