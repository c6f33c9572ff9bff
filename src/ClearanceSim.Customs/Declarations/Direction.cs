namespace ClearanceSim.Customs.Declarations;

/// <summary>Which way goods go: what ASYCUDA calls the flow of a declaration.</summary>
public enum Direction
{
    /// <summary>Into the country, to stay or to be processed.</summary>
    Import,

    /// <summary>Out of the country.</summary>
    Export,

    /// <summary>Through the country.</summary>
    Transit,
}

/// <summary>Directions by procedure.</summary>
public static class Directions
{
    private static readonly Direction[] ByProcedure = [.. Procedures.List.Codes.Select(code => code switch
    {
        "10" or "21" or "23" or "31" => Direction.Export,
        "80" => Direction.Transit,
        _ => Direction.Import,
    })];

    /// <summary>How many there are.</summary>
    public static int Count { get; } = Enum.GetValues<Direction>().Length;

    /// <summary>The direction of a cell of the column <c>procedure</c>.</summary>
    public static Direction Of(long procedure) => ByProcedure[procedure];
}
