namespace ClearanceSim.Customs.Traders;

/// <summary>Who files declarations: how many traders there are, how unevenly they file, and what they are.</summary>
/// <remarks>
/// The shares are shares of traders, not of declarations. What a trader is follows from its identifier alone, so it is the same
/// in every replication and under every regime; where categories move, so is what it begins as.
/// </remarks>
public sealed record TraderPopulation
{
    /// <summary>Number of traders, at least 1, at most 1 000 000.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Exponent of Zipf's law: the n-th busiest trader files in proportion to 1 / n^exponent; 0 files evenly.</summary>
    public double Concentration { get; init; }

    /// <summary>Weights of the categories low, medium, high; empty: all medium.</summary>
    public IReadOnlyList<(TraderCategory Category, double Weight)> Categories { get; init; } = [];

    /// <summary>Weights of the operator certificates; empty: none has one.</summary>
    public IReadOnlyList<(OperatorCertificate Certificate, double Weight)> Operators { get; init; } = [];

    /// <summary>How categories move with a trader's record; null: they stay.</summary>
    public Recalculation? Recalculation { get; init; }
}
