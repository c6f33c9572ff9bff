using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>The exponential distribution: the time to the next of events that come at a steady rate.</summary>
public sealed record Exponential : ContinuousDistribution
{
    /// <summary>An exponential distribution with a mean above 0, in base units.</summary>
    public Exponential(double mean) => Mean = mean;

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean;

    /// <inheritdoc/>
    public override string? Validate() => Positive("the mean", Mean);

    /// <inheritdoc/>
    public override string Describe() => $"exponential with mean {Text(Mean)}";

    internal override double Lower(double p, double near = double.NaN) => -Mean * Portable.Log1p(-p);

    internal override double Upper(double q, double near = double.NaN) => -Mean * Portable.Log(q);
}
