using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Explaining;

/// <summary>The change of the mean time as lane mix and as change within the lanes.</summary>
internal static class LaneTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(LaneSplit split, ReportLanguage language, TextWriter writer)
    {
        var texts = language.Explanation;
        writer.WriteLine();
        writer.WriteLine(texts.ByLane(ExplainedMeasure.Of(split.Measure, language.Measures).Title));
        var table = new TextTable();
        table.Add(texts.Lane, texts.LaneShare, texts.MeanTime, texts.LaneMix, texts.WithinLane);
        foreach (var lane in split.Lanes)
            table.Add(
                lane.Lane,
                $"{Plain(lane.ShareFrom, Figure.Share)} → {Plain(lane.ShareTo, Figure.Share)}",
                $"{Plain(lane.MeanFrom, Figure.Duration)} → {Plain(lane.MeanTo, Figure.Duration)}",
                Cells.Difference(lane.Mix with { HalfWidth = null }, Figure.Duration),
                Cells.Difference(lane.Within with { HalfWidth = null }, Figure.Duration));
        table.Write(writer);
        writer.WriteParagraph(texts.Split(
            Cells.Difference(split.Difference, Figure.Duration), Cells.Difference(split.Mix, Figure.Duration),
            Cells.Difference(split.Within, Figure.Duration)));
    }

    private static string Plain(Experiments.Results.Estimate estimate, Figure figure) =>
        estimate.Value is { } value ? Cells.Plain(value, figure) : Cells.Nothing;
}
