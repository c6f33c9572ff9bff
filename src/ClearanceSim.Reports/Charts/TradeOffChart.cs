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
    private const int Height = 430, MostNames = 20;

    private const double LeastSpan = 0.01;

    // What axes, title and legend leave of the picture, about, and how far beyond the marks it goes.
    private const double Wide = 720, Tall = 290, Margin = 0.08;

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
        double wide = Span(ref left, right), tall = Span(ref low, high);
        double pixelAcross = wide * (1 + (2 * Margin)) / Wide, pixelUp = tall * (1 + (2 * Margin)) / Tall;
        (left, low) = (left - (wide * Margin), low - (tall * Margin));
        // A name for which there is no room is left out; the table has them all.
        var places = new NamePlaces([.. Marks.Select(At)], Wide, Tall);
        foreach (var (name, x, y) in NamePlaces.Together(named.Take(MostNames).Select(m => (m.Name, At(m).X, At(m).Y))))
            if (places.Of(name, x, y) is { } place)
                Rows.Text(plot, left + (place.X * pixelAcross), low + (place.Y * pixelUp), name);
        plot.Axes.SetLimits(left, left + (Wide * pixelAcross), low, low + (Tall * pixelUp));
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

        (double X, double Y) At(TradeOffMark mark) => ((mark.X - left) / pixelAcross, (mark.Y - low) / pixelUp);
    }

    // What differs by less than a hundredth lies together: an axis of that alone would show differences that nobody can tell.
    private static double Span(ref double from, double to)
    {
        double least = Math.Max(Math.Abs(from), Math.Abs(to)) * LeastSpan, span = to - from;
        if (span >= least && span > 0) return span;
        if (least == 0) least = 1;
        from -= (least - span) / 2;
        return least;
    }
}

/// <summary>A mark.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="X">Its place across, in the axis's unit.</param>
/// <param name="Y">Its place upright.</param>
/// <param name="IsOn">Is it on the frontier?</param>
internal sealed record TradeOffMark(string Name, double X, double Y, bool IsOn);
