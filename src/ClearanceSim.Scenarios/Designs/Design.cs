namespace ClearanceSim.Scenarios.Designs;

/// <summary>Which combinations of the factors' levels are run.</summary>
public abstract record Design
{
    /// <summary>Points at most: more are no experiment that anybody waits for.</summary>
    public const int MostPoints = 10_000;

    private Design()
    {
    }

    /// <summary>Every combination.</summary>
    public sealed record Full : Design;

    /// <summary>A regular fraction of the combinations of two levels each.</summary>
    /// <param name="Of">The fraction.</param>
    public sealed record Fractional(Fraction Of) : Design;

    /// <summary>So many samples in which every factor is spread evenly over its range.</summary>
    /// <param name="Samples">How many, at least 2.</param>
    public sealed record LatinHypercube(int Samples) : Design;
}
