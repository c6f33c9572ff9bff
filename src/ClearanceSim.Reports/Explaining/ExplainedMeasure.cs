using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Explaining;

/// <summary>What a measure is called for people, and how it is written.</summary>
/// <param name="Title">Its name in words.</param>
/// <param name="Figure">What sort of figure it is.</param>
internal sealed record ExplainedMeasure(string Title, Figure Figure)
{
    /// <summary>The measure of a path.</summary>
    public static ExplainedMeasure Of(string path, IMeasureMessages texts) => path switch
    {
        "cost.officerHours" => new(texts.OfficerHours, Figure.Quantity),
        "cost.traderDelay" => new(texts.TradersWaiting, Figure.Duration),
        "cost.perYear.delay.value" => new(texts.DelayAsAssumed, Figure.Quantity),
        "control.detection" => new(texts.Detection, Figure.Share),
        "control.inspectionRate" => new(texts.InspectionRate, Figure.Share),
        "control.missedRevenue" => new(texts.MissedRevenue, Figure.Quantity),
        _ when path.Split('.') is ["intervals", var interval, var statistic] => new(
            texts.OfInterval(texts.Interval(interval), Statistic(statistic, texts)), Figure.Duration),
        _ => new(path, Figure.Quantity),
    };

    private static string Statistic(string name, IMeasureMessages texts) => name switch
    {
        "mean" => texts.Mean,
        "p95" => texts.NineteenInTwenty,
        _ => name,
    };
}
