using ScottPlot;

namespace ClearanceSim.Reports.Charts;

/// <summary>Means week by week, a line for each series, and the week up to which nothing counts.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Axis">What the lower axis counts.</param>
/// <param name="Unit">What the upright axis counts.</param>
/// <param name="Series">The series.</param>
/// <param name="Cut">Up to which week nothing counts.</param>
/// <param name="CutName">What the line there is called.</param>
internal sealed record WeekChart(
    string Title, string Axis, string Unit, IReadOnlyList<WeekSeries> Series, double Cut, string CutName)
{
    private const int Height = 340;

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Height, Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        for (int i = 0; i < Series.Count; i++)
        {
            // A mean is of its whole week, and stands in the middle of it.
            var points = Series[i].Means.Select((mean, week) => (Week: week + 0.5, Mean: mean)).Where(p => p.Mean is not null).ToList();
            var line = plot.Add.Scatter(points.ConvertAll(p => p.Week), points.ConvertAll(p => p.Mean!.Value));
            (line.Color, line.LineWidth, line.MarkerSize) = (Rows.Colour(i), 2, 5);
        }

        var cut = plot.Add.VerticalLine(Cut, 2, Colors.Black);
        cut.LinePattern = LinePattern.Dashed;
        double high = Series.SelectMany(s => s.Means).Max() ?? 0;
        plot.Axes.SetLimits(-0.2, Series.Max(s => s.Means.Count) + 0.2, 0, high > 0 ? high * 1.08 : 1);
        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        Rows.Lettering(plot, Title, Axis);
        plot.YLabel(Unit, size: 12);
        plot.Axes.Left.Label.Bold = false;
        Rows.Legend(plot,
        [
            .. Series.Select((s, i) => new LegendItem { LabelText = s.Label, FillColor = Rows.Colour(i) }),
            new() { LabelText = CutName, LineColor = Colors.Black, LineWidth = 2, LinePattern = LinePattern.Dashed },
        ]);
        return plot;
    }
}

/// <summary>Means week by week, in the chart's unit.</summary>
/// <param name="Label">What they are of.</param>
/// <param name="Means">From the first week on; null where nothing was observed.</param>
internal sealed record WeekSeries(string Label, IReadOnlyList<double?> Means);
