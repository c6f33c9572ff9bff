using ScottPlot;
using ScottPlot.TickGenerators;

namespace ClearanceSim.Reports.Charts;

/// <summary>What pictures have in common whose rows lie one below the other, the first at the top.</summary>
/// <remarks>Colours stay apart for the colour-blind (Okabe and Ito).</remarks>
internal static class Rows
{
    private const int LongestLabel = 44;

    private static readonly Color[] Colours =
    [
        Color.FromHex("#0072B2"), Color.FromHex("#E69F00"), Color.FromHex("#009E73"), Color.FromHex("#CC79A7"), Color.FromHex("#56B4E9"),
        Color.FromHex("#D55E00"),
    ];

    // What pages are written in, where the machine has it: the library's own default may have serifs.
    private static readonly string Font =
        new[] { "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans", "Helvetica" }.FirstOrDefault(IsThere) ?? Fonts.Default;

    /// <summary>The colour of a series.</summary>
    public static Color Colour(int series) => Colours[series % Colours.Length];

    /// <summary>The vertical place of a series within a row: all of them together are 0.8 high.</summary>
    public static double Place(int row, int series, int count) => -row - ((series - ((count - 1) / 2.0)) * Thickness(count));

    /// <summary>How thick a series is.</summary>
    public static double Thickness(int count) => 0.8 / count;

    /// <summary>A bar from left to right.</summary>
    public static void Bar(Plot plot, double at, double from, double to, double thickness, Color colour) => plot.Add.Bar(new Bar
    {
        Position = at,
        ValueBase = from,
        Value = to,
        FillColor = colour,
        LineWidth = 0,
        Size = thickness,
        Orientation = Orientation.Horizontal,
    });

    /// <summary>A line from left to right with an upright stroke at either end.</summary>
    public static void Whisker(Plot plot, double at, double from, double to, Color colour)
    {
        var line = plot.Add.Line(from, at, to, at);
        line.Color = colour;
        line.LineWidth = 1.5f;
        line.MarkerShape = MarkerShape.VerticalBar;
        line.MarkerSize = 8;
    }

    /// <summary>A mark.</summary>
    public static void Mark(Plot plot, double x, double at, MarkerShape shape, float size, Color colour)
    {
        var mark = plot.Add.Marker(x, at, shape, size, colour);
        mark.MarkerLineColor = colour;
        mark.MarkerFillColor = colour;
        mark.MarkerLineWidth = 1.5f;
    }

    /// <summary>A text whose beginning stands at a place, or whose end does.</summary>
    public static void Text(Plot plot, double x, double at, string text, bool isBefore = false)
    {
        var written = plot.Add.Text(text, x, at);
        written.LabelAlignment = isBefore ? Alignment.MiddleRight : Alignment.MiddleLeft;
        written.LabelFontSize = 11;
        written.LabelFontName = Font;
    }

    /// <summary>Titles, labels of the rows and the limits of both axes.</summary>
    public static void Frame(Plot plot, string title, string axis, IReadOnlyList<string> labels, double left, double right)
    {
        plot.Axes.Left.TickGenerator = new NumericManual([.. labels.Select((label, row) => new Tick(-row, Short(label)))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.SetLimits(left, right, -labels.Count + 0.4, 0.6);
        plot.Grid.YAxisStyle.IsVisible = false;
        Lettering(plot, title, axis);
    }

    /// <summary>The title and what the lower axis counts.</summary>
    public static void Lettering(Plot plot, string title, string axis)
    {
        plot.Title(title, size: 15);
        plot.Font.Set(Font);
        plot.XLabel(axis, size: 12);
        plot.Axes.Bottom.Label.Bold = false;
    }

    /// <summary>A legend below the axis.</summary>
    public static void Legend(Plot plot, IEnumerable<LegendItem> items)
    {
        var panel = plot.ShowLegend(Edge.Bottom);
        plot.Legend.ManualItems.Clear();
        plot.Legend.ManualItems.AddRange(items);
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        panel.Alignment = Alignment.MiddleCenter;
    }

    private static bool IsThere(string font) => Fonts.GetTypeface(font, false, false)?.FamilyName == font;

    private static string Short(string label) => label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)] + "…";
}
