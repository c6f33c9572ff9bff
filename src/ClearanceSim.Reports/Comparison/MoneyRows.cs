using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Costs in money: delay at both ends of its published range, all else as it is reckoned with.</summary>
internal static class MoneyRows
{
    private static readonly (Func<IMeasureMessages, string> Label, string What, string End, Func<PerYearResult, CostRange?> Of)[] Costs =
    [
        (t => t.DelayLow, "delay", "low", y => y.Delay),
        (t => t.DelayHigh, "delay", "high", y => y.Delay),
        (t => t.Storage, "storage", "value", y => y.Storage),
        (t => t.Officers, "officers", "value", y => y.Officers),
        (t => t.Services, "charges", "value", y => y.Charges),
    ];

    /// <summary>A group with a row for each cost that there is; none where nothing has a price.</summary>
    public static IEnumerable<MeasureGroup> Of(IReadOnlyList<RegimeResult> regimes, IMeasureMessages texts)
    {
        List<MeasureRow> rows =
        [
            .. from cost in Costs
               where regimes.Any(r => r.Cost.PerYear is { } year && cost.Of(year)?.High.Value is not (null or 0))
               select new MeasureRow(
                   "  " + cost.Label(texts), MeasurePath.PerYear(cost.What, cost.End), Figure.Quantity,
                   r => r.Cost.PerYear is { } year && cost.Of(year) is { } range ? At(range, cost.End) : null),
        ];
        if (rows.Count > 0) yield return new MeasureGroup(texts.InMoney, rows);
    }

    private static Estimate At(CostRange range, string end) => end switch
    {
        "low" => range.Low,
        "high" => range.High,
        _ => range.Value,
    };
}
