namespace ClearanceSim.Engine.Distributions;

/// <summary>A density that rises straight from min to likely and falls straight to max.</summary>
/// <param name="Min">The least value, 0 or above, in base units.</param>
/// <param name="Likely">The most likely value, in base units.</param>
/// <param name="Max">The greatest value, in base units.</param>
public sealed record Triangular(double Min, double Likely, double Max) : ContinuousDistribution
{
    /// <inheritdoc/>
    public override double Mean => (Min + Likely + Max) / 3;

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            double width = Max - Min, left = Likely - Min, right = Max - Likely;
            return (width * width - left * right) / 18;
        }
    }

    /// <inheritdoc/>
    public override string? Validate() =>
        NotNegative("min", Min) ?? NotNegative("max", Max) ?? Ordered("min", Min, "likely", Likely)
        ?? Ordered("likely", Likely, "max", Max);

    /// <inheritdoc/>
    public override string Describe() => $"triangular from {Text(Min)} over {Text(Likely)} to {Text(Max)}";

    internal override double Lower(double p, double near = double.NaN)
    {
        double width = Max - Min;
        return p * width <= Likely - Min ? Rising(p) : Falling(1 - p);
    }

    internal override double Upper(double q, double near = double.NaN)
    {
        double width = Max - Min;
        return q * width <= Max - Likely ? Falling(q) : Rising(1 - q);
    }

    private double Rising(double p) => Min + Math.Sqrt(p * (Max - Min) * (Likely - Min));

    private double Falling(double q) => Max - Math.Sqrt(q * (Max - Min) * (Max - Likely));
}
