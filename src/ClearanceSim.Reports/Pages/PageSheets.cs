using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>The tables of the results page that set one regime's figures beside another's.</summary>
internal static class PageSheets
{
    /// <summary>Every measure, with both kinds of doubt.</summary>
    public static Sheet Measures(ResultsDocument document, PageGroup group, ReportLanguage language)
    {
        var texts = language.Page;
        var blocks = Blocks.Of([.. group.Of.Members.Select(m => m.Result)], language.Measures);
        var rows =
            from block in blocks
            from part in block.Groups
            from measure in part.Measures
            select (Section: part.Heading.Length > 0 ? $"{Title(block.Title)}: {part.Heading}" : Title(block.Title), Measure: measure);
        return Compared(document, group, language, group.File("measures"), texts.AllMeasures, texts.Measure, rows);
    }

    /// <summary>Where the time goes; null where no time was spent.</summary>
    public static Sheet? Waiting(ResultsDocument document, PageGroup group, ReportLanguage language)
    {
        var texts = language.Page;
        if (WaitingSection.Rows(group.Of, language.Measures).Rows is not { Count: > 0 } rows) return null;
        var main = group.Of.Members[0].Result.Intervals[0];
        return Compared(
            document, group, language, group.File("waiting"), texts.MeanByCause(main.From, main.To), texts.Cause, rows.Select(r => ("", r)));
    }

    /// <summary>The main interval by post; null where there are not several.</summary>
    public static Sheet? Posts(ResultsDocument document, PageGroup group, ReportLanguage language)
    {
        var texts = language.Page;
        if (PostSection.Rows(group.Of) is not { Count: > 1 } rows) return null;
        var main = group.Of.Members[0].Result.Intervals[0];
        return Compared(
            document, group, language, group.File("posts"), texts.MeanByPost(main.From, main.To), texts.Post, rows.Select(r => ("", r)));
    }

    /// <summary>All pools that have a capacity; null where there is none.</summary>
    public static Sheet? Pools(PageGroup group, IPageMessages texts)
    {
        var pools = PoolSection.Pools(group.Of);
        if (pools.Count == 0) return null;
        var members = group.Of.Members;
        return new Sheet(
            group.File("pools"), texts.PoolsBusiest,
            [
                SheetColumn.Text(texts.Pool),
                .. members.SelectMany(m => new[] { texts.Busy, texts.Wait, texts.Queue }.Select(f => SheetColumn.Estimate($"{m.Label}, {f}"))),
            ],
            [
                .. pools.Select(pool => new SheetRow(
                    "",
                    [
                        SheetCell.Of(PoolSection.Name(pool.Pool, pool.Post)),
                        .. members.Select(m => m.Result.Pools.FirstOrDefault(p => (p.Pool, p.Post) == (pool.Pool, pool.Post)))
                            .SelectMany(p => new[]
                            {
                                Cell(p?.Utilisation, Figure.Share), Cell(p?.Wait, Figure.Duration), Cell(p?.Queue, Figure.Quantity),
                            }),
                    ])),
            ]);
    }

    /// <summary>Quantiles of the main interval by lane; null where there are no lanes.</summary>
    public static Sheet? Lanes(PageGroup group, IPageMessages texts)
    {
        if (group.Of.Members[0].Result.Intervals is not [var main, ..]) return null;
        var rows =
            (from lane in Lanes(@group.Of)
             from member in @group.Of.Members
             let result = member.Result.Lanes?.FirstOrDefault(l => l.Lane == lane)
             where result is { Intervals.Count: > 0 }
             let time = result.Intervals[0]
             select new SheetRow(
                 "", SheetCell.Of(lane), SheetCell.Of(member.Label), SheetCell.Of(Numbers.Grouped(time.Count), time.Count),
                 Cell(result.Share, Figure.Share), Time(time.Mean), Time(time.P50), Time(time.P90), Time(time.P95), Time(time.P99),
                 Time(time.Max))).ToList();
        string[] figures =
        [
            texts.Share, texts.Mean, texts.Median, texts.NineInTen, texts.NineteenInTwenty, texts.NinetyNineInHundred, texts.Longest,
        ];
        return rows.Count == 0
            ? null
            : new Sheet(
                group.File("lanes"), texts.TimeByLane(main.From, main.To),
                [
                    SheetColumn.Text(texts.Lane), SheetColumn.Text(texts.Regime), new SheetColumn(texts.Count, false, texts.Count),
                    .. figures.Select(SheetColumn.Estimate),
                ],
                rows);
    }

    /// <summary>The lanes that somebody was in.</summary>
    public static IReadOnlyList<string> Lanes(ComparedGroup group) =>
        [.. group.Members.SelectMany(m => m.Result.Lanes ?? []).Where(l => l.Count > 0).Select(l => l.Lane).Distinct()];

    private static Sheet Compared(
        ResultsDocument document, PageGroup page, ReportLanguage language, string name, string caption, string label,
        IEnumerable<(string Section, MeasureRow Measure)> rows)
    {
        var texts = language.Page;
        var group = page.Of;
        var all = rows.ToList();
        var others = group.Members.Skip(1).ToList();
        // Beside a comparison stands the range of the difference, which is what it is about; beside a single regime that of the value.
        bool differences = others.Any(o => all.Exists(r => page.Assumed(document, o, r.Measure.Path) is not null));
        bool values = others.Count == 0 && all.Exists(r => page.AssumedValue(document, r.Measure.Path) is not null);
        var range = new SheetColumn(texts.Assumed, false, texts.AssumedLow, texts.AssumedHigh);
        List<SheetColumn> columns = [new(label, true, label, texts.Path, texts.Unit), .. group.Members.Select(m => SheetColumn.Estimate(m.Label))];
        foreach (var other in others)
        {
            string title = others.Count == 1 ? texts.Difference : texts.Less(other.Label, group.Members[0].Label);
            columns.Add(SheetColumn.Estimate(title));
            if (!differences) continue;
            string of = others.Count == 1 ? "" : title + ", ";
            columns.Add(new(of + texts.Assumed, false, of + texts.AssumedLow, of + texts.AssumedHigh));
            columns.Add(new(of + texts.LessIn, false, of + texts.LessIn));
        }

        if (values) columns.Add(range);
        return new Sheet(name, caption, columns,
        [
            .. all.Select(row => new SheetRow(
                row.Section,
                [
                    new SheetCell(row.Measure.Label, row.Measure.Label.Trim(), row.Measure.Path, Unit(row.Measure.Figure)),
                    .. group.Members.Select(m => Cell(row.Measure.Of(m.Result), row.Measure.Figure)),
                    .. others.SelectMany(o => Differences(document, page, o, row.Measure, differences, language.Figures)),
                    .. values ? [Range(page.AssumedValue(document, row.Measure.Path), row.Measure.Figure, language.Figures)] : Array.Empty<SheetCell>(),
                ])),
        ]);
    }

    private static IEnumerable<SheetCell> Differences(
        ResultsDocument document, PageGroup page, LabelledRegime other, MeasureRow measure, bool assumed, IFigureMessages texts)
    {
        var difference = page.Of.Difference(other, measure.Path)?.Difference;
        yield return SheetCell.Of(Cells.Difference(difference, measure.Figure), difference?.Value, difference?.HalfWidth);
        if (!assumed) yield break;
        var range = page.Assumed(document, other, measure.Path);
        yield return range is null
            ? SheetCell.Of(Cells.Nothing, null, null)
            : SheetCell.Of(AssumedSection.Range(range.Low, range.High, measure.Figure, texts), range.Low, range.High);
        yield return range is null
            ? SheetCell.Of(Cells.Nothing, [null])
            : SheetCell.Of(Numbers.Percent(range.ShareBelowZero) + " %", [range.ShareBelowZero]);
    }

    private static SheetCell Range(AssumedMeasure? range, Figure figure, IFigureMessages texts) => range is null
        ? SheetCell.Of(Cells.Nothing, null, null)
        : SheetCell.Of(texts.Range(Cells.Plain(range.Low, figure), Cells.Plain(range.High, figure)), range.Low, range.High);

    private static SheetCell Time(Estimate estimate) => Cell(estimate, Figure.Duration);

    /// <summary>An estimate with its half-width.</summary>
    public static SheetCell Cell(Estimate? estimate, Figure figure) =>
        SheetCell.Of(Cells.Value(estimate, figure), estimate?.Value, estimate is null ? null : Cells.HalfWidth(estimate));

    private static string Unit(Figure figure) => figure switch
    {
        Figure.Duration => "s",
        Figure.Share => "share",
        _ => "",
    };

    // The text's headings are in capitals.
    private static string Title(string capitals) => capitals[..1] + capitals[1..].ToLowerInvariant();
}
