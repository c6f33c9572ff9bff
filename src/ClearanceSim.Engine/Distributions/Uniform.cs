namespace ClearanceSim.Engine.Distributions;

/// <summary>Every value between two bounds equally likely.</summary>
/// <param name="Min">The lower bound, 0 or above, in base units.</param>
/// <param name="Max">The upper bound, in base units.</param>
public sealed record Uniform(double Min, double Max) : ContinuousDistribution
{
    /// <inheritdoc/>
    public override double Mean => Min + (Max - Min) / 2;

    /// <inheritdoc/>
    public override double Variance => (Max - Min) * (Max - Min) / 12;

    /// <inheritdoc/>
    public override string? Validate() => NotNegative("min", Min) ?? NotNegative("max", Max) ?? Ordered("min", Min, "max", Max);

    /// <inheritdoc/>
    public override string Describe() => $"uniform from {Text(Min)} to {Text(Max)}";

    internal override double Lower(double p, double near = double.NaN) => Min + p * (Max - Min);

    internal override double Upper(double q, double near = double.NaN) => Max - q * (Max - Min);
}
