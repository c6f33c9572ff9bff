using ClearanceSim.Engine.Conditions;

namespace ClearanceSim.Customs.Clocks;

/// <summary>A limit that the law sets on the time from one milestone to another.</summary>
/// <remarks>
/// EAEU Customs Code, articles 111 and 119: registration within a working hour of filing; release within four hours of registration,
/// and a declaration registered less than four hours before closing has its four hours from the next opening on; longer limits where
/// documents are asked for or goods are examined.
/// </remarks>
public sealed record LegalDeadline
{
    /// <summary>Stable name: <c>registration</c>, <c>release</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The milestone from which it runs.</summary>
    public required string From { get; init; }

    /// <summary>The milestone that has to be reached.</summary>
    public required string To { get; init; }

    /// <summary>The usual limit.</summary>
    public required LegalLimit Limit { get; init; }

    /// <summary>Does a limit that cannot run out before closing run anew from the next opening?</summary>
    public bool StartsAfresh { get; init; }

    /// <summary>Other limits for some declarations, as they stand when the interval ends; the first that fits.</summary>
    public IReadOnlyList<(Condition When, LegalLimit Limit)> Extended { get; init; } = [];

    /// <summary>Between which milestones the limit does not run, however long it is; null: it always runs.</summary>
    public StandingStill? StandsStill { get; init; }
}

/// <summary>A spell in which a limit does not run: what was left of it when the spell began is left when it ends.</summary>
/// <param name="From">The milestone that begins it: release was suspended.</param>
/// <param name="To">The milestone that ends it. A spell that has not ended by then does not count.</param>
public sealed record StandingStill(string From, string To);

/// <summary>How long: open hours of the office, working days after the day of the beginning, or time as it passes.</summary>
public abstract record LegalLimit
{
    private LegalLimit()
    {
    }

    /// <summary>So much time in which the office is open, microseconds.</summary>
    public sealed record WorkingTime(long Time) : LegalLimit;

    /// <summary>Until the end of the n-th working day after the day on which it began; n from 1.</summary>
    public sealed record WorkingDays(int Days) : LegalLimit;

    /// <summary>So much time as it passes, microseconds.</summary>
    public sealed record WallTime(long Time) : LegalLimit;
}
