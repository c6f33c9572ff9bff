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

    /// <summary>The points, or only those of the frontier.</summary>
    public static Sheet Points(SweepResult document, ISweepMessages texts, bool isFrontier)
    {
        var rows = isFrontier
            ? document.Frontier!.Select(f => (Point: document.Points[f.Point - 1], f.Regime))
            : document.Points.SelectMany(p => document.Regimes.Select(r => (Point: p, Regime: r)));
        return new(
            isFrontier ? "frontier" : "points", isFrontier ? texts.Frontier : texts.Points,
            [
                SheetColumn.Text(texts.Point), .. document.Factors.Select(f => SheetColumn.Text(f.Name)), SheetColumn.Text(texts.Regime),
                .. document.Responses.Select(r => SheetColumn.Estimate(SweepWords.Measure(r.Measure))),
            ],
            [
                .. rows.Select(row => new SheetRow(
                    "",
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
