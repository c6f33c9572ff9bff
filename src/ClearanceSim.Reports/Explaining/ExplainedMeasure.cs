using ClearanceSim.Reports.Comparison;

namespace ClearanceSim.Reports.Explaining;

/// <summary>What a measure is called for people, and how it is written.</summary>
/// <param name="Title">Its name in words.</param>
/// <param name="Figure">What sort of figure it is.</param>
internal sealed record ExplainedMeasure(string Title, Figure Figure)
{
    /// <summary>The measure of a path.</summary>
    public static ExplainedMeasure Of(string path) => path switch
    {
        "cost.officerHours" => new("officer hours", Figure.Quantity),
        "cost.traderDelay" => new("trader's waiting", Figure.Duration),
        "cost.perYear.delay.value" => new("cost of delay as assumed, KZT a year", Figure.Quantity),
        "control.detection" => new("detection", Figure.Share),
        "control.inspectionRate" => new("inspection rate", Figure.Share),
        "control.missedRevenue" => new("missed revenue, KZT", Figure.Quantity),
        _ when path.Split('.') is ["intervals", var interval, var statistic] => new(
            $"{interval.Replace("-", " to ", StringComparison.Ordinal)}, {Statistic(statistic)}", Figure.Duration),
        _ => new(path, Figure.Quantity),
    };

    private static string Statistic(string name) => name switch
    {
        "mean" => "mean",
        "p95" => "19 in 20 within",
        _ => name,
    };
}
