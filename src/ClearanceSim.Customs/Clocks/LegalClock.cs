using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Customs.Clocks;

/// <summary>Measures an interval in the hours in which the declaration's post is open, against a deadline of the law.</summary>
/// <remarks>
/// Where the deadline starts afresh, the hours before closing that were too few for it count only if they were enough: who is released
/// before closing took what passed, who is released later took the time since the next opening.
/// </remarks>
public sealed class LegalClock : IntervalClock
{
    private readonly LegalDeadline deadline;
    private readonly IReadOnlyList<OfficeHours> offices;
    private readonly ConditionTable conditions;
    private readonly LegalLimit[] extended;
    private readonly string text;

    // Cells of the milestones between which the limit stands still; -1: it does not.
    private readonly int stillFrom = -1;
    private readonly int stillTo = -1;

    /// <summary>A clock for a deadline.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="offices">The hours of each post, by its number.</param>
    /// <param name="hours">The same in words, for what tells programs apart.</param>
    public LegalClock(LegalDeadline deadline, IReadOnlyList<OfficeHours> offices, string hours)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        this.deadline = deadline;
        this.offices = offices;
        conditions = new();
        foreach (var (when, _) in deadline.Extended) conditions.Add(when);
        extended = [.. deadline.Extended.Select(e => e.Limit)];
        text = $"{DefinitionText.Of(deadline)} {hours}";
    }

    private LegalClock(LegalClock clock, int stillFrom, int stillTo)
    {
        (deadline, offices, conditions, extended, text) = (clock.deadline, clock.offices, clock.conditions, clock.extended, clock.text);
        (this.stillFrom, this.stillTo) = (stillFrom, stillTo);
    }

    /// <inheritdoc/>
    public override string Name => "legal";

    /// <inheritdoc/>
    public override IntervalClock For(Func<string, int?> cellOf)
    {
        ArgumentNullException.ThrowIfNull(cellOf);
        if (deadline.StandsStill is not { } still || cellOf(still.From) is not { } begun || cellOf(still.To) is not { } ended) return this;
        return new LegalClock(this, begun, ended);
    }

    /// <inheritdoc/>
    public override long Length(ReadOnlySpan<long> row, long from, long to)
    {
        var office = offices[(int)row[AttributeSchema.Site]];
        if (office.IsAlwaysOpen && !StoodStill(row, from, out _, out _)) return to - from;
        bool isAfresh = deadline.StartsAfresh && LimitOf(row) is LegalLimit.WorkingTime limit && !Fits(office, from, limit.Time);
        if (isAfresh && office.Closing(from) is var closing && to > closing) from = closing;
        long passed = office.Open(from, to);
        return StoodStill(row, from, out long begun, out long ended) ? passed - office.Open(Math.Min(begun, to), Math.Min(ended, to)) : passed;
    }

    /// <inheritdoc/>
    public override long Due(ReadOnlySpan<long> row, long from)
    {
        var office = offices[(int)row[AttributeSchema.Site]];
        var limit = LimitOf(row);
        if (limit is LegalLimit.WorkingTime w && deadline.StartsAfresh && !Fits(office, from, w.Time)) from = office.Closing(from);
        long due = Due(office, limit, from, 0, 0);
        return StoodStill(row, from, out long begun, out long ended) && begun <= due ? Due(office, limit, from, begun, ended) : due;
    }

    /// <inheritdoc/>
    public override string Describe() => text;

    // The limit, and besides it the spell in which it stood still; of a limit in working days, those on whose evening it stood.
    private static long Due(OfficeHours office, LegalLimit limit, long from, long begun, long ended) => limit switch
    {
        LegalLimit.WorkingDays d => office.EndOfWorkingDay(from, d.Days + office.WorkingDays(begun, ended)),
        LegalLimit.WallTime w => from + w.Time + (ended - begun),
        LegalLimit.WorkingTime w => office.After(from, w.Time + office.Open(begun, ended)),
        _ => throw new InvalidOperationException("There is no other kind of limit."),
    };

    // Was there a spell in which the limit did not run, and how much of it lies behind the moment from which it ran?
    private bool StoodStill(ReadOnlySpan<long> row, long from, out long begun, out long ended)
    {
        (begun, ended) = (0, 0);
        if (stillFrom < 0 || row[stillFrom] == AttributeSchema.Unset || row[stillTo] == AttributeSchema.Unset) return false;
        (begun, ended) = (Math.Max(row[stillFrom], from), row[stillTo]);
        return ended > begun;
    }

    // Does the limit run out before the office closes? Outside its hours nothing has begun yet, and the next opening is fresh anyway.
    private static bool Fits(OfficeHours office, long from, long time) =>
        !office.IsOpen(from) || office.Closing(from) - from >= time;

    private LegalLimit LimitOf(ReadOnlySpan<long> row)
    {
        for (int i = 0; i < extended.Length; i++) if (conditions.Holds(i, row)) return extended[i];
        return deadline.Limit;
    }
}
