using ScottPlot;

namespace ClearanceSim.Reports.Charts;

/// <summary>Bars from left to right, those of the same row beside each other: one for each series.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Axis">What the axis counts.</param>
/// <param name="Series">What the series are called.</param>
/// <param name="Rows">The rows from top to bottom.</param>
internal sealed record BarChart(string Title, string Axis, IReadOnlyList<string> Series, IReadOnlyList<BarRow> Rows)
{
    private const int Margins = 130, Least = 26, Each = 15;

    // For the texts to the right of the bars, as a share of what the bars take.
    private const double Room = 0.3;

    /// <summary>The picture.</summary>
    public Picture Picture(string name) => new(name, Title, Margins + (Rows.Count * Math.Max(Least, 8 + (Each * Series.Count))), Draw);

    private Plot Draw()
    {
        var plot = new Plot();
        var values = Rows.SelectMany(r => r.Values).ToList();
        double low = Math.Min(0, values.Min(v => v.Value - v.HalfWidth ?? 0)), high = values.Max(v => v.Value + (v.HalfWidth ?? 0) ?? 0);
        if (high <= low) high = low + 1;
        double gap = (high - low) * 0.012;
        for (int row = 0; row < Rows.Count; row++)
        {
            for (int series = 0; series < Series.Count; series++)
            {
                if (Rows[row].Values[series] is not { Value: { } value } figure) continue;
                double at = Charts.Rows.Place(row, series, Series.Count), half = figure.HalfWidth ?? 0;
                Charts.Rows.Bar(plot, at, 0, value, Charts.Rows.Thickness(Series.Count) * 0.9, Charts.Rows.Colour(series));
                if (half > 0) Charts.Rows.Whisker(plot, at, value - half, value + half, Colors.Black);
                Charts.Rows.Text(plot, Math.Max(0, value + half) + gap, at, figure.Text);
            }
        }

        Charts.Rows.Frame(plot, Title, Axis, [.. Rows.Select(r => r.Label)], low, high + ((high - low) * Room));
        Charts.Rows.Legend(plot, Series.Select((s, i) => new LegendItem { LabelText = s, FillColor = Charts.Rows.Colour(i) }));
        return plot;
    }
}

/// <summary>A row of bars.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Values">A value for each series.</param>
internal sealed record BarRow(string Label, IReadOnlyList<BarValue> Values);

/// <summary>A bar.</summary>
/// <param name="Value">Where it ends, in the axis's unit; null: nothing was observed.</param>
/// <param name="HalfWidth">How far chance reaches to either side, or null.</param>
/// <param name="Text">The value as people write it.</param>
internal sealed record BarValue(double? Value, double? HalfWidth, string Text);
