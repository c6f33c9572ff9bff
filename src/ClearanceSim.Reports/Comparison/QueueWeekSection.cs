using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>When queues are longest.</summary>
internal static class QueueWeekSection
{
    /// <summary>Writes the section, where it was looked at.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ISectionMessages texts)
    {
        if (document.QueueWeek is not { } result) return;
        writer.WriteLine();
        writer.WriteLine(texts.QueuesOverTheWeek);
        if (result.Pools.Count == 0)
        {
            writer.WriteParagraph(texts.NobodyWaits);
            return;
        }
        var table = new TextTable(3);
        table.Add(texts.Pool, texts.Regime, texts.Longest, texts.At, texts.Shortest, texts.Mean);
        foreach (var week in result.Pools)
        {
            var known = week.Hours.Select((queue, hour) => (queue, hour)).Where(h => h.queue is not null).ToList();
            if (known.Count == 0) continue;
            var longest = known.MaxBy(h => h.queue);
            table.Add(
                PoolSection.Name(week.Pool, week.Post), Regime(document, week), Numbers.Quantity(longest.queue!.Value), Moment(longest.hour, texts),
                Numbers.Quantity(known.Min(h => h.queue!.Value)), Numbers.Quantity(Mean(document, week)));
        }
        table.Write(writer);
        writer.WriteParagraph($"{texts.QueuesMean(result.Replications)} {texts.MeanOfTheRun}");
    }

    /// <summary>The mean queue over all of the run: a few replications show when a queue is long, not how long it is on average.</summary>
    public static double Mean(ResultsDocument document, QueueWeek week) => document.Regimes
        .First(r => (r.Scenario, r.Regime) == (week.Scenario, week.Regime)).Pools.First(p => (p.Pool, p.Post) == (week.Pool, week.Post)).Queue.Value ?? 0;

    /// <summary>The regime, and the scenario where there are several.</summary>
    public static string Regime(ResultsDocument document, QueueWeek week) =>
        document.Scenarios.Count > 1 ? $"{week.Scenario}, {week.Regime}" : week.Regime;

    /// <summary>An hour of the week: <c>Monday 09:00</c>.</summary>
    public static string Moment(int hour, ISectionMessages texts) => texts.HourOfWeek(hour / 24, hour % 24);
}
