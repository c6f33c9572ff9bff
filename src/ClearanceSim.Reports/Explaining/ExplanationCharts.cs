using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;

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
        var (title, figure) = ExplainedMeasure.Of(measure.Measure);
        double from = measure.From.Value!.Value, to = measure.To.Value!.Value;
        var (unit, size) = AxisUnit.For(figure, Math.Max(Math.Abs(from), Math.Abs(to)));
        string off = document.Against ?? "every lever off";
        return new Waterfall(
            $"{title}: each lever's order-free share",
            $"Rests on {document.RestsOn}. {measure.Difference.Level * 100:0.#} % intervals over {document.Run.Replications} replications.",
            unit,
            ($"{off}: {Cells.Plain(from, figure)}", from / size),
            [
                .. measure.Levers.Where(l => l.On).Select(l => new WaterfallStep(
                    FormattableString.Invariant($"{l.Lever} {l.Title}"), (l.Contribution.Value ?? 0) / size,
                    l.Contribution.HalfWidth / size, Cells.Difference(l.Contribution, figure))),
            ],
            ($"{document.Title}: {Cells.Plain(to, figure)}", to / size));
    }
}
