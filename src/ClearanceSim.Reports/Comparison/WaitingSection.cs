using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Where the time goes, by cause: the causes add up to the mean of the main interval.</summary>
internal static class WaitingSection
{
    // A cause that takes less of the time than this under every regime is counted, not shown.
    private const double LeastShare = 0.001;

    /// <summary>Writes the section, or nothing where no time was spent.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, Wording wording)
    {
        var (rows, leftOut) = Rows(group);
        if (rows.Count == 0) return;
        writer.WriteLine();
        var main = group.Members[0].Result.Intervals[0];
        writer.WriteParagraph($"WHERE THE TIME GOES, {main.From} to {main.To}, mean of a {wording.Done}");
        ComparisonTable.Write(writer, group, [new MeasureBlock("cause", [new MeasureGroup("", rows)])]);
        if (rows.Count > 1) writer.WriteParagraph(Total(group, main, leftOut));
    }

    /// <summary>A row for each cause, the largest first, and how many causes are too small for one.</summary>
    public static (IReadOnlyList<MeasureRow> Rows, int LeftOut) Rows(ComparedGroup group)
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
            Causes.Title(cause), MeasurePath.Waiting(cause), Figure.Duration,
            r => r.Waiting.FirstOrDefault(w => w.Cause == cause)?.MeanPerDeclaration))];
        return (rows, all.Count - causes.Count);
    }

    private static double Mean(WaitingResult waiting) => waiting.MeanPerDeclaration.Value ?? 0;

    private static double Sum(LabelledRegime regime) => regime.Result.Waiting.Sum(Mean);

    /// <summary>What the causes sum to, in a sentence.</summary>
    public static string Total(ComparedGroup group, IntervalResult main, int leftOut)
    {
        var totals = group.Members
            .Select(m => $"{m.Label} {Durations.Human(Sum(m))}");
        string rest = leftOut == 0
            ? ""
            : $" {Numbers.Counted(leftOut, "cause")} of less than 0.1 % each {(leftOut == 1 ? "is" : "are")} not shown.";
        return $"Together: {string.Join(", ", totals)}: the mean from {main.From} to {main.To}.{rest}{Beside(group.Headline, main)}";
    }

    // A reader who came for the headline would take this table for its parts.
    private static string Beside(string? headline, IntervalResult main)
    {
        if (headline is null || headline == MeasurePath.IntervalKey(main.From, main.To, main.Clock)) return "";
        string first = headline.Replace("-", " to ", StringComparison.Ordinal);
        return $" Time of '{first}' that lies outside of that is not in this table, nor in what waiting costs; --release-study tells every interval.";
    }
}
