using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Explaining;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>The pictures of the results page; what the document has nothing for is not drawn.</summary>
internal static class PagePictures
{
    // More lines than this cannot be told apart.
    private const int MostQueues = 5;

    private const int MostPosts = 24, MostPools = 15;

    /// <summary>The headline measures' differences, those of one unit in one picture.</summary>
    public static IEnumerable<Picture> Differences(ResultsDocument document, PageGroup group, ReportLanguage language)
    {
        var texts = language.Page;
        var others = group.Of.Members.Skip(1).ToList();
        for (int i = 0; i < others.Count; i++)
        {
            var other = others[i];
            string pair = texts.Less(other.Label, group.Of.Members[0].Label);
            string name = group.File("differences") + (others.Count == 1 ? "" : FormattableString.Invariant($"-{i + 1}"));
            var told = group.Of.Differences.Where(d => d == group.Of.Difference(other, d.Measure) && AssumedSection.IsTold(d.Measure, document))
                .Where(d => d.Difference.Value is not null)
                .Select(d => (Entry: d, As: ExplainedMeasure.Of(d.Measure, language.Measures), Range: group.Assumed(document, other, d.Measure)))
                .ToList();
            foreach (var figures in told.Where(t => t.As.Figure != Figure.Quantity).GroupBy(t => (t.As.Figure, IsTail: IsTail(t.Entry))))
                yield return Doubts([.. figures], figures.Key.Figure, name, pair);
            // Amounts have no unit in common: hours of work, tenge.
            int amount = 0;
            foreach (var quantity in told.Where(t => t.As.Figure == Figure.Quantity))
                yield return Doubts([quantity], Figure.Quantity, FormattableString.Invariant($"{name}-{++amount}"), pair);
        }

        Picture Doubts(
            IReadOnlyList<(DifferenceEntry Entry, ExplainedMeasure As, AssumedDifference? Range)> rows, Figure figure, string name, string pair)
        {
            var unit = AxisUnit.For(figure, rows.Max(r => Math.Max(
                Math.Abs(r.Entry.Difference.Value!.Value), Math.Max(Math.Abs(r.Range?.Low ?? 0), Math.Abs(r.Range?.High ?? 0)))));
            var (what, ending) = figure switch
            {
                Figure.Duration when IsTail(rows[0].Entry) => (texts.Tails, "-tails"),
                Figure.Duration => (texts.Times, "-times"),
                Figure.Share => (texts.Shares, "-shares"),
                _ => (rows[0].As.Title, ""),
            };
            return new DoubtChart(
                texts.DifferencesOf(what, pair), figure == Figure.Share ? texts.Points : unit.Name,
                [
                    .. rows.Select(r => new DoubtRow(
                        r.As.Title, r.Entry.Difference.Value!.Value / unit.Size, r.Entry.Difference.HalfWidth / unit.Size,
                        r.Range is { } range ? (range.Low / unit.Size, range.High / unit.Size) : null)),
                ],
                texts.Chance(Closing.Level(document)),
                document.Assumed is { } assumed ? texts.AssumedBand(assumed.Share, assumed.Samples) : "").Picture(name + ending);
        }
    }

    /// <summary>The weekly means of a pilot, with the cut.</summary>
    public static Picture WarmUp(ResultsDocument document, WarmUpResult pilot, IPageMessages texts)
    {
        var unit = AxisUnit.For(Figure.Duration, pilot.Regimes.Max(r => r.Means.Max() ?? 0));
        return new WeekChart(
            texts.WeeklyMeans, texts.WeeksFromEmpty, unit.Name,
            [.. pilot.Regimes.Select(r => new WeekSeries(WarmUpText.Name(document, r), [.. r.Means.Select(m => m / unit.Size)]))],
            WarmUpText.Weeks(pilot), texts.Cut).Picture("warm-up");
    }

    /// <summary>The queues over the week, a picture for each regime.</summary>
    public static IEnumerable<Picture> Queues(ResultsDocument document, QueueWeekResult queues, IPageMessages texts) =>
        queues.Pools.GroupBy(w => QueueWeekSection.Regime(document, w)).Select((regime, i) => new QueueWeekChart(
            texts.QueuesUnder(regime.Key), texts.Waiting, texts.Days,
            [.. regime.Take(MostQueues).Select(w => new WeekSeries(PoolSection.Name(w.Pool, w.Post), w.Hours))])
            .Picture(FormattableString.Invariant($"queues-{i + 1}")));

    /// <summary>Where the time goes; null where no time was spent.</summary>
    public static Picture? Waiting(PageGroup group, ReportLanguage language) =>
        group.Of.Members[0].Result.Intervals is [var main, ..]
            ? Bars(
                group, WaitingSection.Rows(group.Of, language.Measures).Rows, language.Page.MeanByCause(main.From, main.To), "", group.File("waiting"))
            : null;

    /// <summary>The main interval by post; null where there are not several.</summary>
    public static Picture? Posts(PageGroup group, IPageMessages texts)
    {
        var rows = PostSection.Rows(group.Of);
        if (rows.Count < 2 || group.Of.Members[0].Result.Intervals is not [var main, ..]) return null;
        return Bars(group, [.. rows.Take(MostPosts)], texts.MeanByPost(main.From, main.To), "", group.File("posts"));
    }

    /// <summary>How busy the busiest pools are; null where none has a capacity.</summary>
    public static (Picture Picture, int Shown, int All)? Pools(PageGroup group, IPageMessages texts)
    {
        var pools = PoolSection.Pools(group.Of);
        if (pools.Count == 0) return null;
        List<MeasureRow> rows =
        [
            .. pools.Take(MostPools).Select(pool => new MeasureRow(
                PoolSection.Name(pool.Pool, pool.Post), "", Figure.Share,
                r => r.Pools.FirstOrDefault(p => (p.Pool, p.Post) == (pool.Pool, pool.Post))?.Utilisation)),
        ];
        return Bars(group, rows, texts.Pools, texts.BusyShare + ", ", group.File("pools")) is { } picture ? (picture, rows.Count, pools.Count) : null;
    }

    /// <summary>Quantiles of the main interval by lane; null where there are no lanes.</summary>
    public static Picture? Lanes(PageGroup group, IPageMessages texts)
    {
        List<QuantileRow> rows =
        [
            .. PageSheets.Lanes(group.Of).Select(lane => new QuantileRow(
                lane, [.. group.Of.Members.Select(m => Of(m.Result.Lanes?.FirstOrDefault(l => l.Lane == lane)?.Intervals))]))
                .Where(r => r.Values.Any(v => v is not null)),
        ];
        if (rows.Count == 0) return null;
        var main = group.Of.Members[0].Result.Intervals[0];
        return new QuantileChart(
            texts.TimeByLane(main.From, main.To), texts.LogAxis, [.. group.Of.Members.Select(m => m.Label)], rows,
            new(texts.QuantileBars, texts.NineteenInTwenty, texts.Longest, texts.Mean)).Picture(group.File("lanes"));
    }

    private static Quantiles? Of(IReadOnlyList<IntervalResult>? intervals) =>
        intervals is [{ Mean.Value: { } mean, P50.Value: { } half, P90.Value: { } p90, P95.Value: { } p95, P99.Value: { } p99, Max.Value: { } most }, ..]
            ? new Quantiles(mean, half, p90, p95, p99, most)
            : null;

    private static Picture? Bars(PageGroup group, IReadOnlyList<MeasureRow> rows, string title, string axis, string name)
    {
        var members = group.Of.Members;
        double most = rows.SelectMany(r => members.Select(m => Math.Abs(r.Of(m.Result)?.Value ?? 0))).DefaultIfEmpty(0).Max();
        if (most == 0) return null;
        var figure = rows[0].Figure;
        var unit = AxisUnit.For(figure, most);
        return new BarChart(title, axis + unit.Name, [.. members.Select(m => m.Label)],
        [
            .. rows.Select(row => new BarRow(row.Label, [.. members.Select(m => row.Of(m.Result)).Select(e => new BarValue(
                e?.Value / unit.Size, (e is null ? null : Cells.HalfWidth(e)) / unit.Size, e?.Value is { } value ? Cells.Plain(value, figure) : ""))])),
        ]).Picture(name);
    }

    // Far longer than means: on one axis with them nothing of those would be seen.
    private static bool IsTail(DifferenceEntry difference) => difference.Measure.EndsWith(".p95", StringComparison.Ordinal);
}
