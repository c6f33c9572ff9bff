using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>The Weibull distribution: times to failure, with a hazard that rises (shape above 1) or falls.</summary>
/// <param name="Shape">Between <see cref="MinShape"/> and 1000.</param>
/// <param name="Scale">The 63.2 % quantile, above 0, in base units.</param>
public sealed record Weibull(double Shape, double Scale) : ContinuousDistribution
{
    /// <summary>The least shape; below it, a handful of draws would make the mean.</summary>
    public const double MinShape = 0.2;

    private const double MaxShape = 1000;

    /// <inheritdoc/>
    public override double Mean => Scale * GammaFunction.Gamma(1 + 1 / Shape);

    /// <inheritdoc/>
    public override double Variance => Scale * Scale * GammaFunction.Gamma(1 + 2 / Shape) - Mean * Mean;

    /// <inheritdoc/>
    public override string? Validate() =>
        !(Shape is >= MinShape and <= MaxShape)
            ? $"the shape must lie between {Text(MinShape)} and {Text(MaxShape)}, and is {Text(Shape)}"
            : Positive("the scale", Scale);

    /// <inheritdoc/>
    public override string Describe() => $"Weibull with shape {Text(Shape)} and scale {Text(Scale)}";

    internal override double Lower(double p, double near = double.NaN) => Scale * Portable.Pow(-Portable.Log1p(-p), 1 / Shape);

    internal override double Upper(double q, double near = double.NaN) => Scale * Portable.Pow(-Portable.Log(q), 1 / Shape);
}
