namespace ClearanceSim.Reports.Comparison;

/// <summary>What sort of figure a document's unit stands for.</summary>
internal static class FigureUnits
{
    /// <summary>The sort of figure of <c>s</c>, <c>share</c> or <c>number</c>.</summary>
    public static Figure Of(string unit) => unit switch
    {
        "s" => Figure.Duration,
        "share" => Figure.Share,
        _ => Figure.Quantity,
    };
}
