using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>The tables of a sweep, for its page and as files.</summary>
internal static class SweepSheets
{
    /// <summary>The factors.</summary>
    public static Sheet Factors(SweepResult document, ISweepMessages texts) => new(
        "factors", texts.Factors, [SheetColumn.Text(texts.Factor), SheetColumn.Text(texts.Changes), SheetColumn.Text(texts.Levels)],
        [.. document.Factors.Select(f => new SheetRow("", SheetCell.Of(f.Title), SheetCell.Of(f.Changes), SheetCell.Of(string.Join(", ", f.Levels))))]);

    /// <summary>The effects, level by level.</summary>
    public static Sheet Effects(SweepResult document, ISweepMessages texts) => new(
        "effects", texts.Effect,
        [
            SheetColumn.Text(texts.Factor), SheetColumn.Text(texts.Level), SheetColumn.Estimate(texts.Mean), SheetColumn.Estimate(texts.Effect),
            SheetColumn.Text(texts.Aliases),
        ],
        [
            .. document.Effects.SelectMany(e => e.Levels.Select((l, i) => new SheetRow(
                texts.Effects(SweepWords.Measure(e.Response), e.Regime), SheetCell.Of(e.Factor), SheetCell.Of(l.Level), Cell(document, e.Response, l.Mean),
                Difference(document, e.Response, l.Effect), SheetCell.Of(i > 0 || e.Aliases is null ? "" : string.Join(", ", e.Aliases))))),
        ]);

    /// <summary>The interactions; null where a design shows none.</summary>
    public static Sheet? Interactions(SweepResult document, ISweepMessages texts) => document.Interactions.Count == 0 ? null : new(
        "interactions", texts.Interactions,
        [SheetColumn.Text(texts.Factor), SheetColumn.Text(texts.Levels), SheetColumn.Estimate(texts.Effect), SheetColumn.Text(texts.Aliases)],
        [
            .. document.Interactions.Select(i => new SheetRow(
                texts.Effects(SweepWords.Measure(i.Response), i.Regime), SheetCell.Of(string.Join(" x ", i.Factors)), SheetCell.Of(string.Join(", ", i.Levels)),
                Difference(document, i.Response, i.Effect), SheetCell.Of(string.Join(", ", i.Aliases ?? [])))),
        ]);

    /// <summary>What a fit says each factor changes over its range; null where none was made.</summary>
    public static Sheet? Changes(SweepResult document, ISweepMessages texts)
    {
        var rows = document.Effects.Where(e => e is { VarianceShare: not null, Levels.Count: > 1 }).ToList();
        return rows.Count == 0 ? null : new(
            "changes", texts.FromTo,
            [
                SheetColumn.Text(texts.Factor), SheetColumn.Text(texts.From), SheetColumn.Text(texts.To), SheetColumn.Estimate(texts.FromTo),
                new(texts.OfVariance, false, texts.OfVariance),
            ],
            [
                .. rows.Select(e =>
                {
                    var (from, to, change) = SweepWords.Ends(e);
                    return new SheetRow(
                        texts.Effects(SweepWords.Measure(e.Response), e.Regime), SheetCell.Of(e.Factor), SheetCell.Of(from.Level), SheetCell.Of(to.Level),
                        Difference(document, e.Response, change), SheetCell.Of(SweepWords.Part(e.VarianceShare!.Value), e.VarianceShare));
                }),
            ]);
    }

    /// <summary>What a fraction cannot tell apart; null where a design tells all apart.</summary>
    public static Sheet? Aliases(SweepResult document, ISweepMessages texts) => document.Design.Aliases is not { Count: > 0 } aliases ? null : new(
        "aliases", texts.AliasTable, [SheetColumn.Text(texts.Effect), SheetColumn.Text(texts.Aliases)],
        [.. aliases.Select(a => new SheetRow("", SheetCell.Of(a[0]), SheetCell.Of(string.Join(", ", a.Skip(1)))))]);

    /// <summary>The points, or only those of the frontier.</summary>
    public static Sheet Points(SweepResult document, ISweepMessages texts, bool isFrontier)
    {
        var circumstances = SweepWords.Circumstances(document);
        var rows = isFrontier
            ? circumstances.SelectMany(c => document.Frontier!.Where(f => c.Points.Contains(f.Point))).Select(f => (Point: document.Points[f.Point - 1], f.Regime))
            : document.Points.SelectMany(p => document.Regimes.Select(r => (Point: p, Regime: r)));
        return new(
            isFrontier ? "frontier" : "points", isFrontier ? texts.Frontier : texts.Points,
            [
                SheetColumn.Text(texts.Point), .. document.Factors.Select(f => SheetColumn.Text(f.Name)), SheetColumn.Text(texts.Regime),
                .. document.Responses.Select(r => new SheetColumn(SweepWords.Measure(r.Measure), false, SweepWords.Field(r.Measure), SweepWords.Field(r.Measure) + " ±")),
            ],
            [
                .. rows.Select(row => new SheetRow(
                    isFrontier ? circumstances.First(c => c.Points.Contains(row.Point.Point)).Name : "",
                    [
                        SheetCell.Of(row.Point.Point.ToString(CultureInfo.InvariantCulture)), .. row.Point.Levels.Select(SheetCell.Of), SheetCell.Of(row.Regime),
                        .. row.Point.Regimes.First(r => r.Regime == row.Regime).Values.Select((v, i) => Cell(document, document.Responses[i].Measure, v)),
                    ])),
            ]);
    }

    private static SheetCell Cell(SweepResult document, string measure, Estimate value) =>
        SheetCell.Of(Cells.Value(value, SweepWords.FigureOf(document, measure)), value.Value, value.HalfWidth);

    private static SheetCell Difference(SweepResult document, string measure, Estimate value) =>
        SheetCell.Of(Cells.Difference(value, SweepWords.FigureOf(document, measure)), value.Value, value.HalfWidth);
}
