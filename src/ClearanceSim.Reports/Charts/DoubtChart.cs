using ScottPlot;

namespace ClearanceSim.Reports.Charts;

/// <summary>Differences with both kinds of doubt: a broad band for the assumptions, a dot with a whisker for chance.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Axis">What the axis counts.</param>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Chance">What the whisker is called.</param>
/// <param name="Assumed">What the band is called.</param>
internal sealed record DoubtChart(string Title, string Axis, IReadOnlyList<DoubtRow> Rows, string Chance, string Assumed)
{
    private const int Margins = 140, Each = 34;

    private static readonly Color Band = Color.FromHex("#B9DCF0"), Dot = Color.FromHex("#004C78");

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Margins + (Rows.Count * Each), Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        for (int row = 0; row < Rows.Count; row++)
        {
            var (value, half) = (Rows[row].Value, Rows[row].HalfWidth ?? 0);
            if (Rows[row].Range is { } range) Charts.Rows.Bar(plot, -row, range.Low, range.High, 0.55, Band);
            if (half > 0) Charts.Rows.Whisker(plot, -row, value - half, value + half, Dot);
            Charts.Rows.Mark(plot, value, -row, MarkerShape.FilledCircle, 7, Dot);
        }

        var reached = Rows.SelectMany(r => new[]
        {
            0, r.Value - (r.HalfWidth ?? 0), r.Value + (r.HalfWidth ?? 0), r.Range?.Low ?? 0, r.Range?.High ?? 0,
        }).ToList();
        double low = reached.Min(), high = reached.Max(), air = high > low ? (high - low) * 0.05 : 1;
        plot.Add.VerticalLine(0, 1, Colors.Black);
        Charts.Rows.Frame(plot, Title, Axis, [.. Rows.Select(r => r.Label)], low - air, high + air);
        List<LegendItem> legend = [new() { LabelText = Chance, MarkerShape = MarkerShape.FilledCircle, MarkerSize = 7, MarkerColor = Dot }];
        if (Rows.Any(r => r.Range is not null)) legend.Add(new() { LabelText = Assumed, FillColor = Band });
        Charts.Rows.Legend(plot, legend);
        return plot;
    }
}

/// <summary>A difference, in the axis's unit.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">The difference.</param>
/// <param name="HalfWidth">How far chance reaches to either side, or null.</param>
/// <param name="Range">How far the assumptions reach, or null where they were not sampled.</param>
internal sealed record DoubtRow(string Label, double Value, double? HalfWidth, (double Low, double High)? Range);
