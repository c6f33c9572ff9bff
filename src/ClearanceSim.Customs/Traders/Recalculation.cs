namespace ClearanceSim.Customs.Traders;

/// <summary>How a trader's category follows its record: recalculated at the end of every period.</summary>
/// <remarks>
/// At the end of a period in which enough was found the trader moves one category towards high risk; else, after enough declarations in
/// a row of which nothing was found, one towards low risk. Every move starts the count in a row anew. The criteria of the Committee are
/// not published in numbers; that categories are recalculated monthly is.
/// </remarks>
public sealed record Recalculation
{
    /// <summary>Length of a period, microseconds; null: calendar months.</summary>
    public long? Every { get; init; }

    /// <summary>Declarations in a row, over any number of periods, of which nothing was found; null: nobody moves up.</summary>
    public int? UpgradeAfter { get; init; }

    /// <summary>Findings within one period; null: nobody moves down.</summary>
    public int? DowngradeAt { get; init; }
}
