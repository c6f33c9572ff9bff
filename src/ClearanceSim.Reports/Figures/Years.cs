namespace ClearanceSim.Reports.Figures;

/// <summary>Writes a number of years until something is paid for: <c>7 months</c>, <c>3.4 years</c>, <c>never</c>.</summary>
internal static class Years
{
    private const double Endless = 99.5;

    /// <summary>The years; null: never.</summary>
    public static string Until(double? years) => years switch
    {
        null => "never",
        < 0.5 / 12 => "at once",
        < 1.95 and var few => Numbers.Counted((long)Numbers.Whole(few * 12), "month"),
        < 9.95 and var some => Numbers.Fixed(some, 1) + " years",
        < Endless and var many => Numbers.Fixed(many, 0) + " years",
        _ => "over a century",
    };

    /// <summary>The same for a column of years: <c>0.6</c>, <c>12</c>, <c>&gt;100</c>, <c>never</c>.</summary>
    public static string Short(double? years) => years switch
    {
        null => "never",
        < 9.95 and var some => Numbers.Fixed(some, 1),
        < Endless and var many => Numbers.Fixed(many, 0),
        _ => ">100",
    };
}
