using ClearanceSim.Customs.Clocks;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Sections;

namespace ClearanceSim.Scenarios.Worlds;

/// <summary>Reads the law's limits.</summary>
internal static class DeadlineReader
{
    /// <summary>The limits under <c>deadlines</c>, in their order.</summary>
    public static IReadOnlyList<LegalDeadline> Read(Section? deadlines)
    {
        var read = new List<LegalDeadline>();
        foreach (var (name, s) in deadlines?.Named() ?? [])
        {
            if (Limit(s) is not { } limit || s.Text("from") is not { } from || s.Text("to") is not { } to) continue;
            if (read.Find(d => (d.From, d.To) == (from, to)) is { } same)
                s.Fault("to", $"'{same.Name}' limits the time from {from} to {to} already; put longer limits under its 'extended'");
            read.Add(new()
            {
                Name = name,
                From = from,
                To = to,
                Limit = limit,
                StartsAfresh = s.YesNo("starts-afresh") ?? false,
                Extended = [.. s.Sections("extended").Select((e, i) => Extension(e, $"{name}.{i + 1}"))
                    .OfType<(Condition, LegalLimit)>()],
                StandsStill = s.Sub("stands-still") is { } still && still.Text("from") is { } begun && still.Text("to") is { } ended
                    ? new(begun, ended) : null,
            });
        }
        return read;
    }

    /// <summary>Reports milestones that neither the regime's stages reach nor any other's would.</summary>
    /// <remarks>A world's limits hold for many regimes: one that does not pay has no limit on payment, which is no mistake.</remarks>
    public static void CheckMilestones(Section? deadlines, IEnumerable<string> reached)
    {
        var known = reached.Concat(ClearanceObservations.Intervals.SelectMany(i => (string[])[i.From, i.To])).Distinct().ToList();
        foreach (var s in (deadlines?.Named() ?? []).SelectMany(d => new[] { d.Section, d.Section.Sub("stands-still") }).OfType<Section>())
            foreach (string key in (string[])["from", "to"])
                if (s.Text(key) is { } milestone && !known.Contains(milestone))
                    s.Fault(key, $"there is no milestone '{milestone}'; {Spelling.Hint(milestone, known)}");
    }

    private static (Condition, LegalLimit)? Extension(Section s, string owner)
    {
        if (s.Condition("when", owner) is not { } when || Limit(s) is not { } limit) return null;
        if (when.Draws()) s.Fault("when", "has a chance in it; the law knows none");
        return (when, limit);
    }

    private static LegalLimit? Limit(Section s) =>
        s.Duration("working-time") is { } working ? new LegalLimit.WorkingTime(working)
        : s.Count("working-days") is { } days ? new LegalLimit.WorkingDays(days)
        : s.Duration("time") is { } time ? new LegalLimit.WallTime(time)
        : null;
}
