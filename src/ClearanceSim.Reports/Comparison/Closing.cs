using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>
/// The end of a report: figures that rest on few events, what is still inside, what is not modelled, where to look closer.
/// </summary>
internal static class Closing
{
    /// <summary>How the figures' intervals are to be read.</summary>
    public static string Intervals(ResultsDocument document, IClosingMessages texts)
    {
        if (document.Replications > 1) return texts.Intervals(Level(document));
        return document.Regimes.Any(r => r.Intervals.Any(i => i.Mean.StandardError is not null)) ? texts.IntervalsWithin : texts.NoIntervals;
    }

    /// <summary>What common luck saves, and whether several differences hold together.</summary>
    public static IEnumerable<string> Pairing(ResultsDocument document, ReportLanguage language) =>
        new[] { CommonLuck.Joint(document, language.Closing), CommonLuck.Saved(document, language) }.OfType<string>();

    /// <summary>What the figures are of.</summary>
    public static string Meanings(ResultsDocument document, IClosingMessages texts)
    {
        List<string> sentences =
            [document.Regimes.Any(r => r.Control is not null) ? texts.ControlledMean : texts.ServedMean(Subjects.Of(document))];
        if (document.Regimes.Any(r => (r.Lanes ?? []).Count(l => l.HitRate?.Value is not null) > 1)) sentences.Add(texts.HitRatesMean);
        if (document.Regimes.Any(r => r.Control?.RecoveredRevenue is not null)) sentences.Add(texts.RevenueMeans);
        if (document.Regimes.Any(r => r.Cost.PerYear is not null)) sentences.Add(texts.MoneyMeans);
        return string.Join(' ', sentences.Append(texts.Rounded));
    }

    /// <summary>Figures that rest on few events, and how few.</summary>
    public static IEnumerable<string> FewEvents(ResultsDocument document, ReportLanguage language) =>
        document.Regimes.SelectMany(r => Comparison.FewEvents.Of(r, Name(document, r), Subjects.Of(document), language));

    /// <summary>Writes figures that rest on few events.</summary>
    public static void WriteFewEvents(TextWriter writer, ResultsDocument document, ReportLanguage language) =>
        WriteList(writer, language.Closing.FewEvents, [.. FewEvents(document, language)]);

    /// <summary>Writes what had not left when the simulation ended, by what it waits for.</summary>
    public static void WriteInside(TextWriter writer, ResultsDocument document, ReportLanguage language)
    {
        WriteList(writer, language.Closing.Inside, [.. Inside(document, language)]);
        if (document.Regimes.Any(r => r.Scenario == document.Scenarios[0].Id && r.Declarations.InProgress > 0))
        {
            writer.WriteLine(language.Closing.OneInside);
            writer.WriteLine($"  {CommandText.Trace(document, "--inside")}");
        }
    }

    /// <summary>What had not left when the simulation ended: a line for each regime.</summary>
    public static IEnumerable<string> Inside(ResultsDocument document, ReportLanguage language) =>
        from regime in document.Regimes
        let causes = regime.Inside.Where(i => i.Count > 0).OrderByDescending(i => i.Count)
        select language.Closing.InsideOf(
            Name(document, regime), regime.Declarations.InProgress, regime.Declarations.Submitted,
            causes.Select(i => (language.Measures.Cause(i.Cause), i.Count)));

    /// <summary>What the model leaves out, in sentences.</summary>
    public static IReadOnlyList<string> NotModelled(ResultsDocument document) =>
        [.. document.Scenarios.SelectMany(s => s.NotModelled).Distinct()];

    /// <summary>Writes what the model leaves out.</summary>
    public static void WriteNotModelled(TextWriter writer, ResultsDocument document, IClosingMessages texts) =>
        WriteList(writer, texts.NotModelled, NotModelled(document));

    /// <summary>The command that tells one declaration's story.</summary>
    public static void WriteStory(TextWriter writer, ResultsDocument document, IClosingMessages texts)
    {
        var slow = (document.Regimes[0].Lanes ?? []).Where(l => l.Count > 0 && l.Intervals.Any(i => i.Mean.Value is not null))
            .OrderByDescending(l => l.Intervals[0].Mean.Value)
            .FirstOrDefault();
        string[] which = slow is null ? ["--declaration", "1"] : ["--where", $"lane == {slow.Lane}"];
        writer.WriteLine();
        writer.WriteLine(texts.StoryOf(Subjects.Of(document)));
        writer.WriteLine($"  {CommandText.Trace(document, which)}");
    }

    /// <summary>What a regime is called, with its scenario where there are several.</summary>
    public static string Name(ResultsDocument document, RegimeResult regime) =>
        document.Scenarios.Count > 1 ? $"{regime.Scenario}, {regime.Regime}" : regime.Title ?? regime.Regime;

    /// <summary>The level of confidence of the document's intervals, 0 to 1.</summary>
    public static double Level(ResultsDocument document) =>
        document.Regimes.SelectMany(r => r.Intervals).Select(i => i.Mean.Level).DefaultIfEmpty(Estimate.UsualLevel).First();

    private static void WriteList(TextWriter writer, string title, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine(title);
        foreach (string line in lines) writer.WriteParagraph(line, "- ", "  ");
    }
}
