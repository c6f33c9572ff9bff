using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>The table of a time release study: every interval of every group, regime by regime.</summary>
internal static class ReleaseStudySheet
{
    /// <summary>What a page has room for: every interval of all, and the whole way of each group.</summary>
    public static Sheet Times(ResultsDocument document, IReadOnlyList<ReleaseStudyResult> studies, IPageMessages texts, ISectionMessages sections) => new(
        "release-study-times", texts.ReleaseStudy,
        [
            SheetColumn.Text(texts.Interval), new SheetColumn(texts.Count, false, texts.Count),
            .. new[] { texts.Mean, texts.Median, texts.NineInTen, texts.PerDeclaration, texts.Share }.Select(SheetColumn.Estimate),
        ],
        [
            .. from study in studies
               from row in study.Rows
               where row.Group is null || row.From is null
               select new SheetRow(
                   ReleaseStudySection.Name(document, study),
                   [
                       SheetCell.Of(row.Group is null ? ReleaseStudySection.Interval(row, sections) : $"  {row.Group} {row.Member}"),
                       SheetCell.Of(Numbers.Grouped(row.Count), row.Count),
                       .. new[] { row.Mean, row.Median, row.P90, row.PerDeclaration }.Select(e => PageSheets.Cell(e, Figure.Duration)),
                       PageSheets.Cell(row.ShareOfWhole, Figure.Share),
                   ]),
        ]);

    /// <summary>Who holds the declarations in each interval.</summary>
    public static Sheet Holders(ResultsDocument document, IReadOnlyList<ReleaseStudyResult> studies, IPageMessages texts, ISectionMessages sections) => new(
        "release-study-holders", texts.HeldBy,
        [SheetColumn.Text(texts.Interval), .. HoldersOf(studies).Select(SheetColumn.Estimate)],
        [
            .. from study in studies
               from row in study.Rows
               where row.Group is null
               select new SheetRow(
                   ReleaseStudySection.Name(document, study),
                   [SheetCell.Of(ReleaseStudySection.Interval(row, sections)), .. row.Holders.Select(h => PageSheets.Cell(h.PerDeclaration, Figure.Duration))]),
        ]);

    /// <summary>The whole table, for a file.</summary>
    public static Sheet Of(ResultsDocument document, IReadOnlyList<ReleaseStudyResult> studies, IPageMessages texts, ISectionMessages sections) => new(
        "release-study", texts.ReleaseStudy,
        [
            .. new[] { texts.Regime, texts.Group, texts.Interval }.Select(SheetColumn.Text), new SheetColumn(texts.Count, false, texts.Count),
            .. new[] { texts.Mean, texts.Median, texts.NineInTen, texts.Shortest, texts.Longest, texts.PerDeclaration, texts.Share }
                .Concat(HoldersOf(studies)).Select(SheetColumn.Estimate),
        ],
        [
            .. from study in studies
               from row in study.Rows
               select new SheetRow(
                   "",
                   [
                       SheetCell.Of(ReleaseStudySection.Name(document, study)), SheetCell.Of(row.Group is null ? texts.Total : $"{row.Group} {row.Member}"),
                       SheetCell.Of(ReleaseStudySection.Interval(row, sections)), SheetCell.Of(Numbers.Grouped(row.Count), row.Count),
                       .. new[] { row.Mean, row.Median, row.P90, row.Least, row.Greatest, row.PerDeclaration }
                           .Select(e => PageSheets.Cell(e, Figure.Duration)),
                       PageSheets.Cell(row.ShareOfWhole, Figure.Share),
                       .. row.Holders.Select(h => PageSheets.Cell(h.PerDeclaration, Figure.Duration)),
                   ]),
        ]);

    private static IEnumerable<string> HoldersOf(IReadOnlyList<ReleaseStudyResult> studies) =>
        studies.SelectMany(s => s.Rows.Take(1)).Take(1).SelectMany(r => r.Holders).Select(h => h.Holder);
}
