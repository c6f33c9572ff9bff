using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Where the time goes, by cause: the causes add up to the mean of the main interval.</summary>
internal static class WaitingSection
{
    /// <summary>Writes the section, or nothing where no time was spent.</summary>
    public static void Write(TextWriter writer, ComparedGroup group, Wording wording)
    {
        var first = group.Members[0].Result;
        var causes = group.Members.SelectMany(m => m.Result.Waiting)
            .GroupBy(w => w.Cause)
            .Select(g => (Cause: g.Key, Most: g.Max(w => w.MeanPerDeclaration.Value ?? 0)))
            .Where(c => c.Most > 0)
            .OrderByDescending(c => c.Most)
            .Select(c => c.Cause)
            .ToList();
        if (causes.Count == 0 || first.Intervals.Count == 0) return;
        writer.WriteLine();
        var main = first.Intervals[0];
        writer.WriteParagraph($"WHERE THE TIME GOES, {main.From} to {main.To}, mean of a {wording.Done}");
        List<Measure> rows = [.. causes.Select(cause => new Measure(
            Causes.Title(cause), $"waiting.{cause}.meanPerDeclaration", Figure.Duration,
            r => r.Waiting.FirstOrDefault(w => w.Cause == cause)?.MeanPerDeclaration))];
        ComparisonTable.Write(writer, group, [new MeasureBlock("cause", [new MeasureGroup("", rows)])]);
        if (causes.Count > 1) WriteTotal(writer, group, main);
    }

    private static void WriteTotal(TextWriter writer, ComparedGroup group, IntervalResult main)
    {
        var totals = group.Members
            .Select(m => (m.Label, Sum: m.Result.Waiting.Sum(w => w.MeanPerDeclaration.Value ?? 0)))
            .Select(t => $"{t.Label} {Durations.Human(t.Sum)}");
        writer.WriteParagraph($"Together: {string.Join(", ", totals)}: the mean from {main.From} to {main.To}.");
    }
}
