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
    public static string Intervals(ResultsDocument document)
    {
        if (document.Replications > 1)
        {
            string level = (100 * Level(document)).ToString("0.#", CultureInfo.InvariantCulture);
            return $"±: half-width of the {level} % interval over the replications; in per cent of a time or "
                + "quantity, in percentage points (pp) of a share. Differences are paired by replication. Chance only: it says "
                + "nothing of the inputs.";
        }

        return document.Regimes.Any(r => r.Intervals.Any(i => i.Mean.StandardError is not null))
            ? "±: 1.96 standard errors from batch means within the one replication. Chance only: it says nothing of the inputs."
            : "One replication: no intervals. Ask for more with --replications.";
    }

    /// <summary>What common luck saves, and whether several differences hold together.</summary>
    public static IEnumerable<string> Pairing(ResultsDocument document) =>
        new[] { CommonLuck.Joint(document), CommonLuck.Saved(document) }.OfType<string>();

    /// <summary>What the figures are of.</summary>
    public static string Meanings(ResultsDocument document, Wording wording)
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
        return of + "Every figure is rounded by itself.";
    }

    /// <summary>Figures that rest on few events, and how few.</summary>
    public static IEnumerable<string> FewEvents(ResultsDocument document, Wording wording) =>
        document.Regimes.SelectMany(r => Comparison.FewEvents.Of(r, Name(document, r), wording));

    /// <summary>Writes figures that rest on few events.</summary>
    public static void WriteFewEvents(TextWriter writer, ResultsDocument document, Wording wording)
    {
        var lines = FewEvents(document, wording).ToList();
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
        foreach (string line in Inside(document)) writer.WriteParagraph(line, "- ", "  ");
        if (document.Regimes.Any(r => r.Scenario == document.Scenarios[0].Id && r.Declarations.InProgress > 0))
        {
            writer.WriteLine("One of them:");
            writer.WriteLine($"  {CommandText.Trace(document, "--inside")}");
        }
    }

    /// <summary>What had not left when the simulation ended: a line for each regime.</summary>
    public static IEnumerable<string> Inside(ResultsDocument document)
    {
        foreach (var regime in document.Regimes)
        {
            string causes = string.Join(", ", regime.Inside.Where(i => i.Count > 0).OrderByDescending(i => i.Count)
                .Select(i => $"{Causes.Title(i.Cause)} {Numbers.Grouped(i.Count)}"));
            string count = regime.Declarations.InProgress == 0
                ? "none"
                : $"{Numbers.Grouped(regime.Declarations.InProgress)} of {Numbers.Grouped(regime.Declarations.Submitted)}";
            yield return $"{Name(document, regime)}: {count}{(causes.Length > 0 ? $" ({causes})" : "")}";
        }
    }

    /// <summary>What the model leaves out, in sentences.</summary>
    public static IReadOnlyList<string> NotModelled(ResultsDocument document) =>
        [.. document.Scenarios.SelectMany(s => s.NotModelled).Distinct()];

    /// <summary>Writes what the model leaves out.</summary>
    public static void WriteNotModelled(TextWriter writer, ResultsDocument document)
    {
        var sentences = NotModelled(document);
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

    /// <summary>What a regime is called, with its scenario where there are several.</summary>
    public static string Name(ResultsDocument document, RegimeResult regime) =>
        document.Scenarios.Count > 1 ? $"{regime.Scenario}, {regime.Regime}" : regime.Title ?? regime.Regime;

    /// <summary>The level of confidence of the document's intervals, 0 to 1.</summary>
    public static double Level(ResultsDocument document) =>
        document.Regimes.SelectMany(r => r.Intervals).Select(i => i.Mean.Level).DefaultIfEmpty(Estimate.UsualLevel).First();
}
