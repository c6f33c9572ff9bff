using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>The time release study: all declarations interval by interval, and the whole way by group.</summary>
internal static class ReleaseStudySection
{
    /// <summary>How the tables are to be read.</summary>
    public const string Meaning =
        "Released declarations, each cut at the milestones that it reached in the order of their times. 'Each' is over all declarations of the "
        + "group, those without the interval with nothing, so the intervals add up to the whole way. Who held them is known up to release; "
        + "closed hours count as customs'. Every other interval by group stands in the results document and in tables/release-study.csv (--out).";

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.ReleaseStudy is not { } studies) return;
        foreach (var study in studies)
        {
            writer.WriteLine();
            writer.WriteLine($"TIME RELEASE STUDY, {Name(document, study)}");
            if (study.Rows.Count == 0)
            {
                writer.WriteLine("Nothing was released.");
                continue;
            }
            var ways = new TextTable();
            ways.Add("", "number", "mean", "median", "9 in 10", "each", "share");
            foreach (var row in study.Rows.Where(r => r.Group is null)) ways.Add(Line(Interval(row), row));
            foreach (var group in study.Rows.Where(r => r.Group is not null && r.From is null).GroupBy(r => r.Group))
            {
                ways.Heading($"whole way by {group.Key}");
                foreach (var row in group) ways.Add(Line("  " + row.Member, row));
            }

            ways.Write(writer);
            writer.WriteLine();
            var holders = new TextTable();
            holders.Add(["held by, of each", .. study.Rows[0].Holders.Select(h => Short(h.Holder))]);
            foreach (var row in study.Rows.Where(r => r.Group is null))
                holders.Add([Interval(row), .. row.Holders.Select(h => Time(h.PerDeclaration))]);
            holders.Write(writer);
        }

        writer.WriteParagraph(Meaning);
    }

    /// <summary>A study as its heading calls it.</summary>
    public static string Name(ResultsDocument document, ReleaseStudyResult study) =>
        document.Scenarios.Count > 1 ? $"{study.Scenario} {study.Regime}" : study.Regime;

    /// <summary>An interval in words.</summary>
    public static string Interval(ReleaseStudyRow row) => row.From is null ? "whole way" : $"{row.From} - {row.To}";

    private static string[] Line(string label, ReleaseStudyRow row) =>
    [
        label, Numbers.Grouped(row.Count), Time(row.Mean), Time(row.Median), Time(row.P90), Time(row.PerDeclaration),
        row.ShareOfWhole.Value is { } share ? Numbers.Share(share) : Cells.Nothing,
    ];

    private static string Time(Estimate estimate) => estimate.Value is { } seconds ? seconds == 0 ? "0" : Durations.Rough(seconds) : Cells.Nothing;

    private static string Short(string holder) => holder switch { "infrastructure" => "infra", "unattributed" => "unknown", _ => holder };
}
