using System.Globalization;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Scenarios.Batches;

/// <summary>Turns the present row of a cursor into the cells, day and identity of a declaration.</summary>
internal sealed class RowReader(BatchPlan plan, ulong root)
{
    private static readonly ulong FilingTime = StableHash.Of("filing.time");

    private readonly FilingClock clock = new(plan.Layout.Filing);
    private readonly bool timed = plan.Layout.Date.HasTimeOfDay;
    private readonly DateTime start = plan.Layout.Start.ToDateTime(TimeOnly.MinValue);

    /// <summary>The day that the row tells, 0 being the first of simulated time.</summary>
    public long Day { get; private set; }

    /// <summary>When the declaration is filed, microseconds from the start.</summary>
    public long Time { get; private set; }

    /// <summary>What the declaration is.</summary>
    public ulong Identity { get; private set; }

    /// <summary>Reads the row; false if something is wrong with it, all of which has been told.</summary>
    /// <param name="cursor">At the row.</param>
    /// <param name="row">A full row of the schema.</param>
    public bool TryRead(RowCursor cursor, Span<long> row)
    {
        bool good = ReadNumber(cursor, row);
        good &= ReadDate(cursor, out long time);
        foreach (var (field, reader) in plan.Cells)
        {
            var text = cursor.Text(field);
            if (reader.TryRead(text, out row[reader.Attribute.Slot])) continue;
            cursor.Fault(field, plan.Headings[field], reader.Problem(text));
            good = false;
        }
        if (!good) return false;
        ulong key = Draw.Entity(root, Identity);
        foreach (var (slot, draw) in plan.Draws) row[slot] = draw.Of(key);
        Time = timed ? time : clock.TimeOn(Day, row[AttributeSchema.Site], Draw.Bits(key, FilingTime));
        if (Time >= 0) return true;
        cursor.Fault(BatchPlan.Date, plan.Layout.Date.Heading,
            $"no filing hour is open within {FilingClock.Patience} days from this one; look at 'hours'");
        return false;
    }

    private bool ReadNumber(RowCursor cursor, Span<long> row)
    {
        var number = cursor.Text(BatchPlan.Number);
        if (number.IsEmpty)
        {
            cursor.Fault(BatchPlan.Number, plan.Layout.Number, "is empty; every declaration has a number of its own");
            return false;
        }
        Identity = StableHash.Of(number);
        if (plan.Layout.NumberAttribute is { } attribute) row[attribute.Slot] = NumberCell.Of(number);
        return true;
    }

    private bool ReadDate(RowCursor cursor, out long time)
    {
        var text = cursor.Text(BatchPlan.Date);
        string format = plan.Layout.Date.Format;
        time = 0;
        // With an offset, so that the machine's own time zone has no say; the clock counts as it is written.
        const DateTimeStyles style = DateTimeStyles.AssumeUniversal;
        if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, style, out var moment))
        {
            string example = new DateTime(2024, 1, 31, 9, 30, 0).ToString(format, CultureInfo.InvariantCulture);
            cursor.Fault(BatchPlan.Date, plan.Layout.Date.Heading, text.IsEmpty
                ? $"is empty; write a date such as {example} ({format})"
                : $"'{CellText.Short(text)}' is not a date of the form {format}, such as {example}");
            return false;
        }
        time = (moment.DateTime - start).Ticks / TimeSpan.TicksPerMicrosecond;
        Day = Math.DivRem(time, CapacitySchedule.Day).Quotient;
        if (time >= 0) return true;
        cursor.Fault(BatchPlan.Date, plan.Layout.Date.Heading,
            $"'{CellText.Short(text)}' lies before the scenario's first day, {plan.Layout.Start:yyyy-MM-dd}; "
            + "change 'from' or leave the row out");
        return false;
    }
}
