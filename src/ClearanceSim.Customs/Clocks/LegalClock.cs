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
    private readonly ConditionTable conditions = new();
    private readonly LegalLimit[] extended;
    private readonly string text;

    /// <summary>A clock for a deadline.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="offices">The hours of each post, by its number.</param>
    /// <param name="hours">The same in words, for what tells programs apart.</param>
    public LegalClock(LegalDeadline deadline, IReadOnlyList<OfficeHours> offices, string hours)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        this.deadline = deadline;
        this.offices = offices;
        foreach (var (when, _) in deadline.Extended) conditions.Add(when);
        extended = [.. deadline.Extended.Select(e => e.Limit)];
        text = $"{DefinitionText.Of(deadline)} {hours}";
    }

    /// <inheritdoc/>
    public override string Name => "legal";

    /// <inheritdoc/>
    public override long Length(ReadOnlySpan<long> row, long from, long to)
    {
        var office = offices[(int)row[AttributeSchema.Site]];
        if (office.IsAlwaysOpen) return to - from;
        if (!deadline.StartsAfresh || LimitOf(row) is not LegalLimit.WorkingTime limit) return office.Open(from, to);
        long closing = office.Closing(from);
        return to <= closing || Fits(office, from, limit.Time) ? office.Open(from, to) : office.Open(closing, to);
    }

    /// <inheritdoc/>
    public override long Due(ReadOnlySpan<long> row, long from)
    {
        var office = offices[(int)row[AttributeSchema.Site]];
        switch (LimitOf(row))
        {
            case LegalLimit.WorkingDays d:
                return office.EndOfWorkingDay(from, d.Days);
            case LegalLimit.WallTime w:
                return from + w.Time;
            case LegalLimit.WorkingTime w when deadline.StartsAfresh && !Fits(office, from, w.Time):
                return office.After(office.Closing(from), w.Time);
            case LegalLimit.WorkingTime w:
                return office.After(from, w.Time);
            default:
                throw new InvalidOperationException("There is no other kind of limit.");
        }
    }

    /// <inheritdoc/>
    public override string Describe() => text;

    // Does the limit run out before the office closes? Outside its hours nothing has begun yet, and the next opening is fresh anyway.
    private static bool Fits(OfficeHours office, long from, long time) =>
        !office.IsOpen(from) || office.Closing(from) - from >= time;

    private LegalLimit LimitOf(ReadOnlySpan<long> row)
    {
        for (int i = 0; i < extended.Length; i++) if (conditions.Holds(i, row)) return extended[i];
        return deadline.Limit;
    }
}
