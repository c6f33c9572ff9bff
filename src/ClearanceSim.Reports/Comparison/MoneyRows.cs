using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Costs in money: delay at both ends of its published range, all else as it is reckoned with.</summary>
internal static class MoneyRows
{
    private static readonly (string Label, string What, string End, Func<PerYearResult, CostRange?> Of)[] Costs =
    [
        ("  delay, low", "delay", "low", y => y.Delay),
        ("  delay, high", "delay", "high", y => y.Delay),
        ("  storage", "storage", "value", y => y.Storage),
        ("  officers", "officers", "value", y => y.Officers),
        ("  paid for services", "charges", "value", y => y.Charges),
    ];

    /// <summary>A group with a row for each cost that there is; none where nothing has a price.</summary>
    public static IEnumerable<MeasureGroup> Of(IReadOnlyList<RegimeResult> regimes)
    {
        List<MeasureRow> rows =
        [
            .. from cost in Costs
               where regimes.Any(r => r.Cost.PerYear is { } year && cost.Of(year)?.High.Value is not (null or 0))
               select new MeasureRow(
                   cost.Label, MeasurePath.PerYear(cost.What, cost.End), Figure.Quantity,
                   r => r.Cost.PerYear is { } year && cost.Of(year) is { } range ? At(range, cost.End) : null),
        ];
        if (rows.Count > 0) yield return new MeasureGroup("in money, KZT a year", rows);
    }

    private static Estimate At(CostRange range, string end) => end switch
    {
        "low" => range.Low,
        "high" => range.High,
        _ => range.Value,
    };
}
