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

    // What a letter takes at most, what the axis leaves for bars at least, and what stands beside the labels, in pixels.
    private const int Letter = 7, LeastBars = 200, Beside = 70;

    private const double Pale = 0.35;

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Margins + (Rows.Count * Each), Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        double low = Rows.Min(r => Math.Min(r.Low, Middle)), high = Rows.Max(r => Math.Max(r.High, Middle));
        // The texts stand at the ends of the bars, and only they take room beyond the longest.
        int before = Letter * (2 + Rows.Max(r => r.LowText.Length)), behind = Letter * (2 + Rows.Max(r => r.HighText.Length));
        int bars = Math.Max(LeastBars, Charts.Picture.Width - Beside - (Letter * Rows.Max(r => r.Label.Length)) - before - behind);
        double pixel = (high > low ? high - low : 1) / bars, gap = pixel * Letter / 2;
        for (int row = 0; row < Rows.Count; row++)
        {
            Charts.Rows.Bar(plot, -row, Rows[row].Low, Rows[row].High, 0.6, Rows[row].IsChance ? Charts.Rows.Colour(0).WithAlpha(Pale) : Charts.Rows.Colour(0));
            if (Rows[row].LowText.Length > 0) Charts.Rows.Text(plot, Rows[row].Low - gap, -row, Rows[row].LowText, isBefore: true);
            if (Rows[row].HighText.Length > 0) Charts.Rows.Text(plot, Rows[row].High + gap, -row, Rows[row].HighText);
        }
        plot.Add.VerticalLine(Middle, 1, Colors.Black);
        Charts.Rows.Frame(plot, Title, Axis, [.. Rows.Select(r => r.Label)], low - (before * pixel), high + (behind * pixel));
        return plot;
    }
}

/// <summary>A factor.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Low">The least, in the axis's unit.</param>
/// <param name="High">The greatest.</param>
/// <param name="LowText">What stands before the bar; empty: nothing.</param>
/// <param name="HighText">What stands behind it.</param>
/// <param name="IsChance">May it be chance? Then the bar is pale.</param>
internal sealed record TornadoRow(string Label, double Low, double High, string LowText, string HighText, bool IsChance);
