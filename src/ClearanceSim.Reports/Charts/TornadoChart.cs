using ScottPlot;

namespace ClearanceSim.Reports.Charts;

/// <summary>Bars from the least mean of a factor's levels to the greatest, the widest at the top, about the mean of all.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Axis">What the axis counts.</param>
/// <param name="Middle">The mean of all, in the axis's unit.</param>
/// <param name="Rows">The rows from top to bottom.</param>
internal sealed record TornadoChart(string Title, string Axis, double Middle, IReadOnlyList<TornadoRow> Rows)
{
    private const int Margins = 110, Each = 34;

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Margins + (Rows.Count * Each), Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        double low = Rows.Min(r => Math.Min(r.Low, Middle)), high = Rows.Max(r => Math.Max(r.High, Middle));
        double width = high > low ? high - low : 1, gap = width * 0.012;
        for (int row = 0; row < Rows.Count; row++)
        {
            Charts.Rows.Bar(plot, -row, Rows[row].Low, Rows[row].High, 0.6, Charts.Rows.Colour(0));
            Charts.Rows.Text(plot, Rows[row].High + gap, -row, Rows[row].Text);
        }
        plot.Add.VerticalLine(Middle, 1, Colors.Black);
        // The texts to the right of the bars need as much room as the bars.
        Charts.Rows.Frame(plot, Title, Axis, [.. Rows.Select(r => r.Label)], low - (width * 0.05), high + (width * 0.9));
        return plot;
    }
}

/// <summary>A factor.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Low">The least mean, in the axis's unit.</param>
/// <param name="High">The greatest.</param>
/// <param name="Text">From which level to which.</param>
internal sealed record TornadoRow(string Label, double Low, double High, string Text);
