using ScottPlot;

namespace ClearanceSim.Reports.Charts;

/// <summary>Two measures against each other: what is on the frontier with its name, what is bettered without.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Across">What the lower axis counts.</param>
/// <param name="Up">What the upright axis counts.</param>
/// <param name="Marks">The marks.</param>
/// <param name="On">What those on the frontier are called.</param>
/// <param name="Off">What the others are called.</param>
internal sealed record TradeOffChart(string Title, string Across, string Up, IReadOnlyList<TradeOffMark> Marks, string On, string Off)
{
    private const int Height = 430, MostNames = 12;

    // What a name takes of the picture, about.
    private const double NameWidth = 0.25, NameHeight = 0.06;

    /// <summary>Where a line lies that is to be reached, on the upright axis; null: nowhere.</summary>
    public double? Threshold { get; init; }

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Height, Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        foreach (var mark in Marks.OrderBy(m => m.IsOn))
            Rows.Mark(plot, mark.X, mark.Y, mark.IsOn ? MarkerShape.FilledCircle : MarkerShape.OpenCircle, mark.IsOn ? 9 : 6, Rows.Colour(mark.IsOn ? 5 : 0));
        var named = Marks.Where(m => m.IsOn).ToList();
        double left = Marks.Min(m => m.X), right = Marks.Max(m => m.X), low = Marks.Min(m => m.Y), high = Marks.Max(m => m.Y);
        if (Threshold is { } threshold)
        {
            (low, high) = (Math.Min(low, threshold), Math.Max(high, threshold));
            plot.Add.HorizontalLine(threshold, 1.5f, Rows.Colour(2), LinePattern.Dashed);
        }
        double wide = right > left ? right - left : 1, tall = high > low ? high - low : 1;
        // A name that would lie upon another is left out; the table has them all.
        var written = new List<TradeOffMark>();
        foreach (var mark in named)
        {
            if (written.Count == MostNames) break;
            if (written.Exists(w => Math.Abs(w.X - mark.X) < wide * NameWidth && Math.Abs(w.Y - mark.Y) < tall * NameHeight)) continue;
            Rows.Text(plot, mark.X + (wide * 0.012), mark.Y, mark.Name);
            written.Add(mark);
        }
        plot.Axes.SetLimits(left - (wide * 0.06), right + (wide * 0.14), low - (tall * 0.08), high + (tall * 0.08));
        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        Rows.Lettering(plot, Title, Across);
        plot.YLabel(Up, size: 12);
        plot.Axes.Left.Label.Bold = false;
        Rows.Legend(plot,
        [
            new() { LabelText = On, MarkerShape = MarkerShape.FilledCircle, MarkerSize = 9, MarkerColor = Rows.Colour(5) },
            new() { LabelText = Off, MarkerShape = MarkerShape.OpenCircle, MarkerSize = 6, MarkerLineColor = Rows.Colour(0), MarkerColor = Rows.Colour(0) },
        ]);
        return plot;
    }
}

/// <summary>A mark.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="X">Its place across, in the axis's unit.</param>
/// <param name="Y">Its place upright.</param>
/// <param name="IsOn">Is it on the frontier?</param>
internal sealed record TradeOffMark(string Name, double X, double Y, bool IsOn);
