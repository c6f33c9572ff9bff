using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>When queues are longest.</summary>
internal static class QueueWeekSection
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>What the figures are.</summary>
    public static string Meaning(QueueWeekResult result) =>
        $"Mean number waiting in the middle of each hour of the week, {Numbers.Counted(result.Replications, "replication")}.";

    /// <summary>Writes the section, where it was looked at.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.QueueWeek is not { } result) return;
        writer.WriteLine();
        writer.WriteLine("QUEUES OVER THE WEEK");
        if (result.Pools.Count == 0)
        {
            writer.WriteParagraph("Nobody waits for a pool.");
            return;
        }
        var table = new TextTable(3);
        table.Add("pool", "regime", "longest", "at", "shortest", "mean");
        foreach (var week in result.Pools)
        {
            var known = week.Hours.Select((queue, hour) => (queue, hour)).Where(h => h.queue is not null).ToList();
            if (known.Count == 0) continue;
            var longest = known.MaxBy(h => h.queue);
            table.Add(
                PoolSection.Name(week.Pool, week.Post), Regime(document, week), Numbers.Quantity(longest.queue!.Value), Moment(longest.hour),
                Numbers.Quantity(known.Min(h => h.queue!.Value)), Numbers.Quantity(Mean(document, week)));
        }
        table.Write(writer);
        writer.WriteParagraph($"{Meaning(result)} Mean: over all of the run, as in the table of pools.");
    }

    // A few replications show when a queue is long; how long it is on average is better known.
    private static double Mean(ResultsDocument document, QueueWeek week) => document.Regimes
        .First(r => (r.Scenario, r.Regime) == (week.Scenario, week.Regime)).Pools.First(p => (p.Pool, p.Post) == (week.Pool, week.Post)).Queue.Value ?? 0;

    /// <summary>The regime, and the scenario where there are several.</summary>
    public static string Regime(ResultsDocument document, QueueWeek week) =>
        document.Scenarios.Count > 1 ? $"{week.Scenario}, {week.Regime}" : week.Regime;

    /// <summary>An hour of the week: <c>Monday 09:00</c>.</summary>
    public static string Moment(int hour) => FormattableString.Invariant($"{Days[hour / 24]} {hour % 24:00}:00");
}
