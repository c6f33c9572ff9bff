using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>
/// The end of a report: figures that rest on few events, what is still inside, what is not modelled, where to look closer.
/// </summary>
internal static class Closing
{
    /// <summary>How the figures' intervals are to be read.</summary>
    public static void WriteIntervals(TextWriter writer, ResultsDocument document)
    {
        writer.WriteLine();
        if (document.Replications > 1)
        {
            string level = Level(document).ToString("0.#", CultureInfo.InvariantCulture);
            writer.WriteParagraph(
                $"±: half-width of the {level} % interval over the replications; in per cent of a time or "
                + "quantity, in percentage points (pp) of a share. Differences are paired by replication. Chance only: it says "
                + "nothing of the inputs.");
            if (CommonLuck.Joint(document) is { } joint) writer.WriteParagraph(joint);
            if (CommonLuck.Saved(document) is { } saved) writer.WriteParagraph(saved);
        }
        else if (document.Regimes.Any(r => r.Intervals.Any(i => i.Mean.StandardError is not null)))
        {
            writer.WriteParagraph("±: 1.96 standard errors from batch means within the one replication. Chance only: it says "
                + "nothing of the inputs.");
        }
        else
        {
            writer.WriteParagraph("One replication: no intervals. Ask for more with --replications.");
        }
    }

    /// <summary>What the figures are of.</summary>
    public static void WriteMeanings(TextWriter writer, ResultsDocument document, Wording wording)
    {
        string of = document.Regimes.Any(r => r.Control is not null)
            ? "Times are those of released declarations; shares are of all submitted (who is still inside is in no lane and no measure), the hit rate's of those inspected, "
                + "detection's of those with something wrong. Officer hours (of every pool of limited capacity) and missed "
                + "revenue are sums over one replication. Trader's waiting is the time to release less being worked on: the "
                + "trader's own time and the agencies' are in it. Left released, a day, is what was released and has "
                + "passed its last stage too (an audit, the way out of the country), whenever it came, over the time in which those observed came. "
            : $"Times are those of {wording.Entity}s that were served; shares are of all that came. Served, a day, is what was "
                + "served and has left, whenever it came, over the time in which those observed came. ";
        if (document.Regimes.Any(r => (r.Lanes ?? []).Count(l => l.HitRate?.Value is not null) > 1))
            of += "Hit rates by lane are of those inspected that end in the lane: a green declaration was inspected where a stage inspects "
                + "that no profile has ordered (behind a broken seal, say), or before it was routed into green. ";
        if (document.Regimes.Any(r => r.Control?.RecoveredRevenue is not null))
            of += "How many declarations have something wrong is assumed, so missed and recovered revenue are also told for each per "
                + "cent of them. Officer contacts are the stages, a declaration, that a post's own officers work at. ";
        if (document.Regimes.Any(r => r.Cost.PerYear is not null))
            of += "In money, a year is 365 days like those that were simulated; delay is a share of the customs value for each day that goods "
                + "that have left were under way. ";
        writer.WriteParagraph(of + "Every figure is rounded by itself.");
    }

    /// <summary>Figures that rest on few events, and how few.</summary>
    public static void WriteFewEvents(TextWriter writer, ResultsDocument document, Wording wording)
    {
        var lines = document.Regimes.SelectMany(r => FewEvents.Of(r, Name(document, r), wording)).ToList();
        if (lines.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("FEW EVENTS");
        foreach (string line in lines) writer.WriteParagraph(line, "- ", "  ");
    }

    /// <summary>What had not left when the simulation ended, by what it waits for.</summary>
    public static void WriteInside(TextWriter writer, ResultsDocument document)
    {
        writer.WriteLine();
        writer.WriteLine("STILL INSIDE AT THE END (counted, in no time above)");
        foreach (var regime in document.Regimes)
        {
            string causes = string.Join(", ", regime.Inside.Where(i => i.Count > 0).OrderByDescending(i => i.Count)
                .Select(i => $"{Causes.Title(i.Cause)} {Numbers.Grouped(i.Count)}"));
            string count = regime.Declarations.InProgress == 0
                ? "none"
                : $"{Numbers.Grouped(regime.Declarations.InProgress)} of {Numbers.Grouped(regime.Declarations.Submitted)}";
            writer.WriteParagraph($"{Name(document, regime)}: {count}{(causes.Length > 0 ? $" ({causes})" : "")}", "- ", "  ");
        }

        if (document.Regimes.Any(r => r.Scenario == document.Scenarios[0].Id && r.Declarations.InProgress > 0))
        {
            writer.WriteLine("One of them:");
            writer.WriteLine($"  {CommandText.Trace(document, "--inside")}");
        }
    }

    /// <summary>What the model leaves out.</summary>
    public static void WriteNotModelled(TextWriter writer, ResultsDocument document)
    {
        var sentences = document.Scenarios.SelectMany(s => s.NotModelled).Distinct().ToList();
        if (sentences.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("NOT MODELLED");
        foreach (string sentence in sentences) writer.WriteParagraph(sentence, "- ", "  ");
    }

    /// <summary>The command that tells one declaration's story.</summary>
    public static void WriteStory(TextWriter writer, ResultsDocument document, Wording wording)
    {
        var slow = (document.Regimes[0].Lanes ?? []).Where(l => l.Count > 0 && l.Intervals.Any(i => i.Mean.Value is not null))
            .OrderByDescending(l => l.Intervals[0].Mean.Value)
            .FirstOrDefault();
        string[] which = slow is null ? ["--declaration", "1"] : ["--where", $"lane == {slow.Lane}"];
        writer.WriteLine();
        writer.WriteLine($"One {wording.Entity}'s story:");
        writer.WriteLine($"  {CommandText.Trace(document, which)}");
    }

    private static string Name(ResultsDocument document, RegimeResult regime) =>
        document.Scenarios.Count > 1 ? $"{regime.Scenario}, {regime.Regime}" : regime.Title ?? regime.Regime;

    private static double Level(ResultsDocument document) =>
        100 * document.Regimes.SelectMany(r => r.Intervals).Select(i => i.Mean.Level).DefaultIfEmpty(Estimate.UsualLevel).First();
}
