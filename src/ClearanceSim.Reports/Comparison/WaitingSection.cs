using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Where the time goes, by cause: the causes add up to the mean of the main interval.</summary>
internal static class WaitingSection
{
    // A cause that takes less of the time than this under every regime is counted, not shown.
    private const double LeastShare = 0.001;

    /// <summary>Writes the section, or nothing where no time was spent.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, Subject of, ReportLanguage language)
    {
        var (rows, leftOut) = Rows(group, language.Measures);
        if (rows.Count == 0) return;
        writer.WriteLine();
        var main = group.Members[0].Result.Intervals[0];
        writer.WriteParagraph(language.Sections.WhereTheTimeGoes(language.Measures.Interval(main.From, main.To), of));
        ComparisonTable.Write(writer, group, [new MeasureBlock(language.Sections.Cause, [new MeasureGroup("", rows)])], language);
        if (rows.Count > 1) writer.WriteParagraph(Total(group, main, leftOut, language));
    }

    /// <summary>A row for each cause, the largest first, and how many causes are too small for one.</summary>
    public static (IReadOnlyList<MeasureRow> Rows, int LeftOut) Rows(ComparedGroup group, IMeasureMessages texts)
    {
        if (group.Members[0].Result.Intervals.Count == 0) return ([], 0);
        var all = group.Members.SelectMany(m => m.Result.Waiting.Select(w => (w.Cause, Mean: Mean(w), Share: Mean(w) / Sum(m))))
            .GroupBy(w => w.Cause)
            .Select(g => (Cause: g.Key, Most: g.Max(w => w.Mean), Share: g.Max(w => w.Share)))
            .Where(c => c.Most > 0)
            .OrderByDescending(c => c.Most)
            .ToList();
        var causes = all.Where(c => c.Share >= LeastShare).Select(c => c.Cause).ToList();
        List<MeasureRow> rows = [.. causes.Select(cause => new MeasureRow(
            texts.Cause(cause), MeasurePath.Waiting(cause), Figure.Duration,
            r => r.Waiting.FirstOrDefault(w => w.Cause == cause)?.MeanPerDeclaration))];
        return (rows, all.Count - causes.Count);
    }

    private static double Mean(WaitingResult waiting) => waiting.MeanPerDeclaration.Value ?? 0;

    private static double Sum(LabelledRegime regime) => regime.Result.Waiting.Sum(Mean);

    /// <summary>What the causes sum to, in a sentence.</summary>
    public static string Total(ComparedGroup group, IntervalResult main, int leftOut, ReportLanguage language)
    {
        string total = language.Sections.Together(
            group.Members.Select(m => (m.Label, Durations.Human(Sum(m)))), language.Measures.Interval(main.From, main.To));
        if (leftOut > 0) total += " " + language.Sections.CausesNotShown(leftOut);
        // A reader who came for the headline would take this table for its parts.
        return group.Headline is null || group.Headline == MeasurePath.IntervalKey(main.From, main.To, main.Clock)
            ? total
            : $"{total} {language.Sections.OutsideOfIt(language.Measures.Interval(group.Headline))}";
    }
}
