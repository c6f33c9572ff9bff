using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Explaining;

/// <summary>The change of the mean time as lane mix and as change within the lanes.</summary>
internal static class LaneTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(LaneSplit split, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine($"BY LANE: {ExplainedMeasure.Of(split.Measure).Title}, and share of the released");
        var table = new TextTable();
        table.Add("lane", "share", "mean time", "lane mix", "within lane");
        foreach (var lane in split.Lanes)
            table.Add(
                lane.Lane,
                $"{Plain(lane.ShareFrom, Figure.Share)} → {Plain(lane.ShareTo, Figure.Share)}",
                $"{Plain(lane.MeanFrom, Figure.Duration)} → {Plain(lane.MeanTo, Figure.Duration)}",
                Cells.Difference(lane.Mix with { HalfWidth = null }, Figure.Duration),
                Cells.Difference(lane.Within with { HalfWidth = null }, Figure.Duration));
        table.Write(writer);
        writer.WriteParagraph(
            $"Of {Cells.Difference(split.Difference, Figure.Duration)}, {Cells.Difference(split.Mix, Figure.Duration)} comes of "
            + $"declarations being in other lanes and {Cells.Difference(split.Within, Figure.Duration)} of the same lane taking another "
            + "time.");
    }

    private static string Plain(Experiments.Results.Estimate estimate, Figure figure) =>
        estimate.Value is { } value ? Cells.Plain(value, figure) : Cells.Nothing;
}
