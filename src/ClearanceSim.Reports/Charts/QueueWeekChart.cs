using ScottPlot;
using ScottPlot.TickGenerators;

namespace ClearanceSim.Reports.Charts;

/// <summary>Queues hour by hour from Monday to Sunday, a line for each series.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What the upright axis counts.</param>
/// <param name="Days">Names of the days.</param>
/// <param name="Series">The series, 168 figures each.</param>
internal sealed record QueueWeekChart(string Title, string Unit, IReadOnlyList<string> Days, IReadOnlyList<WeekSeries> Series)
{
    private const int Height = 320, HoursOfDay = 24;

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Height, Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        for (int i = 0; i < Series.Count; i++)
        {
            var points = Series[i].Means.Select((queue, hour) => (Hour: hour + 0.5, Queue: queue)).Where(p => p.Queue is not null).ToList();
            var line = plot.Add.Scatter(points.ConvertAll(p => p.Hour), points.ConvertAll(p => p.Queue!.Value));
            (line.Color, line.LineWidth, line.MarkerSize) = (Rows.Colour(i), 2, 0);
        }
        double high = Series.SelectMany(s => s.Means).Max() ?? 0;
        plot.Axes.SetLimits(0, Days.Count * HoursOfDay, 0, high > 0 ? high * 1.08 : 1);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. Days.Select((day, i) => new Tick(i * HoursOfDay, day))]);
        plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.UpperLeft;
        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        Rows.Lettering(plot, Title, "");
        plot.YLabel(Unit, size: 12);
        plot.Axes.Left.Label.Bold = false;
        Rows.Legend(plot, Series.Select((s, i) => new LegendItem { LabelText = s.Label, FillColor = Rows.Colour(i) }));
        return plot;
    }
}
