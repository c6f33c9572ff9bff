namespace ClearanceSim.Reports.Comparison;

/// <summary>The unit in which an axis counts a figure, so that its numbers stay short.</summary>
/// <param name="Name">What is written at the axis.</param>
/// <param name="Size">How much of the document's unit it is.</param>
internal readonly record struct AxisUnit(string Name, double Size)
{
    /// <summary>The unit for values up to the largest.</summary>
    public static AxisUnit For(Figure figure, double largest) => figure switch
    {
        Figure.Share => new("%", 0.01),
        Figure.Duration => largest switch
        {
            >= 2 * 86_400 => new("days", 86_400),
            >= 2 * 3_600 => new("hours", 3_600),
            >= 2 * 60 => new("minutes", 60),
            _ => new("seconds", 1),
        },
        _ => largest switch
        {
            >= 1e9 => new("billions", 1e9),
            >= 1e6 => new("millions", 1e6),
            _ => new("", 1),
        },
    };
}
