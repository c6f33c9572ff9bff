using System.Text;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace ClearanceSim.Reports.Charts;

/// <summary>Draws a waterfall with bars from left to right, one below the other.</summary>
/// <remarks>
/// What falls and what rises differ in colours that stay apart for the colour-blind (Okabe and Ito) and in the sign of their text. Letters
/// are as wide as the machine's fonts: the picture is the same everywhere, its bytes are not.
/// </remarks>
public static class WaterfallDrawing
{
    private const int Width = 900, RowHeight = 34, Margins = 150;

    // For the texts to the right of the bars, as a share of what the bars take.
    private const double Room = 0.35;

    // Steps that are a smaller part of the whole could not be told apart on an axis from 0.
    private const double SmallSteps = 0.3;

    private static readonly Color Total = Color.FromHex("#555555"), Falls = Color.FromHex("#0072B2"), Rises = Color.FromHex("#D55E00");

    /// <summary>The picture as SVG, UTF-8.</summary>
    public static byte[] Svg(Waterfall chart) => Encoding.UTF8.GetBytes(Plot(chart).GetSvgXml(Width, Height(chart)));

    /// <summary>The picture as PNG.</summary>
    public static byte[] Png(Waterfall chart) => Plot(chart).GetImageBytes(Width, Height(chart), ImageFormat.Png);

    private static int Height(Waterfall chart) => Margins + RowHeight * (chart.Steps.Count + 2);

    private static Plot Plot(Waterfall chart)
    {
        var (low, high) = Span(chart);
        bool fromZero = low <= 0 || high - low >= SmallSteps * high;
        double left = fromZero ? Math.Min(0, low) : low - (high - low) * 0.3;
        double gap = (high - left) * 0.015;
        var plot = new Plot();
        Bar(plot, 0, left, chart.From.Value, Total);
        double at = chart.From.Value;
        for (int i = 0; i < chart.Steps.Count; i++)
        {
            var step = chart.Steps[i];
            double next = at + step.Change, half = step.HalfWidth ?? 0;
            Bar(plot, i + 1, at, next, step.Change < 0 ? Falls : Rises);
            if (half > 0) Whisker(plot, i + 1, next - half, next + half);
            Beside(plot, i + 1, Math.Max(at, next + half) + gap, step.Text);
            at = next;
        }

        int last = chart.Steps.Count + 1;
        Bar(plot, last, left, chart.To.Value, Total);
        string[] labels = [chart.From.Label, .. chart.Steps.Select(s => s.Label), chart.To.Label];
        plot.Axes.Left.TickGenerator = new NumericManual([.. labels.Select((label, row) => new Tick(-row, label))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.SetLimits(left, high + (high - left) * Room, -last - 1, 1);
        plot.HideGrid();
        plot.Title(chart.Title, size: 15);
        plot.XLabel($"{chart.Unit}{(fromZero ? "" : " (the axis does not begin at 0)")}\n{chart.Note}", size: 11);
        plot.Axes.Bottom.Label.Bold = false;
        return plot;
    }

    // All that the bars and whiskers reach.
    private static (double Low, double High) Span(Waterfall chart)
    {
        var reached = new List<double> { chart.From.Value, chart.To.Value };
        double at = chart.From.Value;
        foreach (var step in chart.Steps)
        {
            at += step.Change;
            reached.Add(at - (step.HalfWidth ?? 0));
            reached.Add(at + (step.HalfWidth ?? 0));
        }

        return (reached.Min(), reached.Max());
    }

    private static void Bar(Plot plot, int row, double from, double to, Color color) => plot.Add.Bar(new Bar
    {
        Position = -row,
        ValueBase = from,
        Value = to,
        FillColor = color,
        LineWidth = 0,
        Size = 0.7,
        Orientation = Orientation.Horizontal,
    });

    private static void Whisker(Plot plot, int row, double from, double to)
    {
        var line = plot.Add.Line(from, -row, to, -row);
        line.Color = Colors.Black;
        line.LineWidth = 1.5f;
        line.MarkerShape = MarkerShape.VerticalBar;
        line.MarkerSize = 8;
    }

    private static void Beside(Plot plot, int row, double at, string text)
    {
        var written = plot.Add.Text(text, at, -row);
        written.LabelAlignment = Alignment.MiddleLeft;
        written.LabelFontSize = 12;
    }
}
