using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Explaining;

/// <summary>The pictures of an explanation: a waterfall for each measure, from no lever to all that are on.</summary>
public static class ExplanationCharts
{
    /// <summary>The pictures, each with its measure.</summary>
    public static IEnumerable<(string Measure, Waterfall Chart)> Of(Explanation document) =>
        from measure in document.Measures
        where measure.From.Value is not null && measure.To.Value is not null
        select (measure.Measure, Chart(document, measure));

    private static Waterfall Chart(Explanation document, MeasureShares measure)
    {
        var language = ReportLanguage.Chosen;
        var texts = language.Explanation;
        var (title, figure) = ExplainedMeasure.Of(measure.Measure, language.Measures);
        double from = measure.From.Value!.Value, to = measure.To.Value!.Value;
        var (unit, size) = AxisUnit.For(figure, Math.Max(Math.Abs(from), Math.Abs(to)));
        string off = document.Against ?? texts.EveryLeverOff;
        return new Waterfall(
            texts.Picture(title),
            texts.PictureRestsOn(document.RestsOn, measure.Difference.Level, document.Run.Replications),
            unit,
            (texts.Valued(off, Cells.Plain(from, figure)), from / size),
            [
                .. measure.Levers.Where(l => l.On).Select(l => new WaterfallStep(
                    FormattableString.Invariant($"{l.Lever} {l.Title}"), (l.Contribution.Value ?? 0) / size,
                    l.Contribution.HalfWidth / size, Cells.Difference(l.Contribution, figure))),
            ],
            (texts.Valued(document.Title, Cells.Plain(to, figure)), to / size));
    }
}
