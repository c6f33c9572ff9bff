using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>The time release study: all declarations interval by interval, and the whole way by group.</summary>
internal static class ReleaseStudySection
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ISectionMessages texts)
    {
        if (document.ReleaseStudy is not { } studies) return;
        foreach (var study in studies)
        {
            writer.WriteLine();
            writer.WriteLine(texts.ReleaseStudy(Name(document, study)));
            if (study.Rows.Count == 0)
            {
                writer.WriteLine(texts.NothingReleased);
                continue;
            }
            var ways = new TextTable();
            ways.Add("", texts.Number, texts.Mean, texts.Median, texts.NineInTen, texts.Each, texts.Share);
            foreach (var row in study.Rows.Where(r => r.Group is null)) ways.Add(Line(Interval(row, texts), row));
            foreach (var group in study.Rows.Where(r => r.Group is not null && r.From is null).GroupBy(r => r.Group))
            {
                ways.Heading(texts.WholeWayBy(group.Key!));
                foreach (var row in group) ways.Add(Line("  " + row.Member, row));
            }

            ways.Write(writer);
            writer.WriteLine();
            var holders = new TextTable();
            holders.Add([texts.HeldBy, .. study.Rows[0].Holders.Select(h => texts.Holder(h.Holder))]);
            foreach (var row in study.Rows.Where(r => r.Group is null))
                holders.Add([Interval(row, texts), .. row.Holders.Select(h => Time(h.PerDeclaration))]);
            holders.Write(writer);
        }

        writer.WriteParagraph(texts.ReleaseStudyMeans);
    }

    /// <summary>A study as its heading calls it.</summary>
    public static string Name(ResultsDocument document, ReleaseStudyResult study) =>
        document.Scenarios.Count > 1 ? $"{study.Scenario} {study.Regime}" : study.Regime;

    /// <summary>An interval in words.</summary>
    public static string Interval(ReleaseStudyRow row, ISectionMessages texts) =>
        row.From is null ? texts.WholeWay : texts.Stretch(row.From, row.To!);

    private static string[] Line(string label, ReleaseStudyRow row) =>
    [
        label, Numbers.Grouped(row.Count), Time(row.Mean), Time(row.Median), Time(row.P90), Time(row.PerDeclaration),
        row.ShareOfWhole.Value is { } share ? Numbers.Share(share) : Cells.Nothing,
    ];

    private static string Time(Estimate estimate) => estimate.Value is { } seconds ? seconds == 0 ? "0" : Durations.Rough(seconds) : Cells.Nothing;
}
