using ScottPlot;
using ScottPlot.TickGenerators;

namespace ClearanceSim.Reports.Charts;

/// <summary>
/// Bars of quantiles of times on a logarithmic axis: thick from the median to what nine in ten keep, thin on to what ninety-nine in a
/// hundred keep, a stroke at nineteen in twenty, a ring at the longest, a diamond at the mean.
/// </summary>
/// <remarks>No box plot: nothing is known of the quicker half, so nothing of it is drawn.</remarks>
/// <param name="Title">What it shows.</param>
/// <param name="Axis">What the axis counts.</param>
/// <param name="Series">What the series are called.</param>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Words">What the marks are called.</param>
internal sealed record QuantileChart(
    string Title, string Axis, IReadOnlyList<string> Series, IReadOnlyList<QuantileRow> Rows, QuantileWords Words)
{
    private const int Margins = 150, Each = 22;

    // Nothing shorter is told apart, so that a median of nothing has a place on the axis.
    private const double Shortest = 0.1;

    private static readonly (double Seconds, string Label)[] Marks =
    [
        (0.1, "0.1 s"), (1, "1 s"), (10, "10 s"), (60, "1 min"), (600, "10 min"), (3_600, "1 h"), (6 * 3_600, "6 h"), (86_400, "1 d"),
        (7 * 86_400, "7 d"), (30 * 86_400, "30 d"), (365 * 86_400, "1 year"),
    ];

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Margins + (Rows.Count * (14 + (Each * Series.Count))), Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        for (int row = 0; row < Rows.Count; row++)
        {
            for (int series = 0; series < Series.Count; series++)
            {
                if (Rows[row].Values[series] is { } q) Draw(plot, q, Charts.Rows.Place(row, series, Series.Count), series);
            }
        }

        var all = Rows.SelectMany(r => r.Values).OfType<Quantiles>().ToList();
        double left = all.Min(q => Math.Min(Log(q.P50), Log(q.Mean))) - 0.15, right = all.Max(q => Log(q.Max)) + 0.15;
        Charts.Rows.Frame(plot, Title, Axis, [.. Rows.Select(r => r.Label)], left, right);
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. Marks.Where(m => Log(m.Seconds) >= left && Log(m.Seconds) <= right).Select(m => new Tick(Log(m.Seconds), m.Label))]);
        var marks = new (string Text, MarkerShape Shape)[]
        {
            (Words.P95, MarkerShape.VerticalBar), (Words.Longest, MarkerShape.OpenCircle), (Words.Mean, MarkerShape.FilledDiamond),
        };
        Charts.Rows.Legend(plot,
        [
            .. Series.Select((s, i) => new LegendItem { LabelText = $"{s}: {Words.Bars}", FillColor = Charts.Rows.Colour(i) }),
            .. marks.Select(m => new LegendItem { LabelText = m.Text, MarkerShape = m.Shape, MarkerSize = 8, MarkerColor = Colors.Black }),
        ]);
        return plot;
    }

    private void Draw(Plot plot, Quantiles q, double at, int series)
    {
        double thickness = Charts.Rows.Thickness(Series.Count);
        var colour = Charts.Rows.Colour(series);
        Charts.Rows.Bar(plot, at, Log(q.P90), Log(q.P99), thickness * 0.25, colour);
        Charts.Rows.Bar(plot, at, Log(q.P50), Log(q.P90), thickness * 0.75, colour);
        Charts.Rows.Mark(plot, Log(q.P95), at, MarkerShape.VerticalBar, 11, Colors.Black);
        Charts.Rows.Mark(plot, Log(q.Max), at, MarkerShape.OpenCircle, 7, Colors.Black);
        Charts.Rows.Mark(plot, Log(q.Mean), at, MarkerShape.FilledDiamond, 8, Colors.Black);
    }

    private static double Log(double seconds) => Math.Log10(Math.Max(seconds, Shortest));
}

/// <summary>A row of quantile bars.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Values">One for each series; null where nothing was observed.</param>
internal sealed record QuantileRow(string Label, IReadOnlyList<Quantiles?> Values);

/// <summary>What is known of a distribution of times, seconds.</summary>
internal sealed record Quantiles(double Mean, double P50, double P90, double P95, double P99, double Max);

/// <summary>What the marks of quantile bars are called.</summary>
/// <param name="Bars">What the bars reach over.</param>
/// <param name="P95">The stroke.</param>
/// <param name="Longest">The ring.</param>
/// <param name="Mean">The diamond.</param>
internal sealed record QuantileWords(string Bars, string P95, string Longest, string Mean);
