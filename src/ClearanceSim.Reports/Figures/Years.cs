using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Figures;

/// <summary>Writes a number of years until something is paid for: <c>7 months</c>, <c>3.4 years</c>, <c>never</c>.</summary>
internal static class Years
{
    private const double Endless = 99.5;

    /// <summary>The years; null: never.</summary>
    public static string Until(double? years, IFigureMessages texts) => years switch
    {
        null => texts.Never,
        < 0.5 / 12 => texts.AtOnce,
        < 1.95 and var few => texts.Months((long)Numbers.Whole(few * 12)),
        < 9.95 and var some => texts.Years(Numbers.Fixed(some, 1)),
        < Endless and var many => texts.Years(Numbers.Fixed(many, 0)),
        _ => texts.OverACentury,
    };

    /// <summary>The same for a column of years: <c>0.6</c>, <c>12</c>, <c>&gt;100</c>, <c>never</c>.</summary>
    public static string Short(double? years, IFigureMessages texts) => years switch
    {
        null => texts.Never,
        < 9.95 and var some => Numbers.Fixed(some, 1),
        < Endless and var many => Numbers.Fixed(many, 0),
        _ => ">100",
    };
}
