using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>The exponential distribution: the time to the next of events that come at a steady rate.</summary>
public sealed record Exponential : ContinuousDistribution
{
    // The sampler keeps the mean as a fixed-point number with 47 bits before the point.
    private const double Greatest = 1L << 47;

    /// <summary>An exponential distribution with a mean above 0 and at most 2^47, in base units (four years).</summary>
    public Exponential(double mean) => Mean = mean;

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean;

    /// <inheritdoc/>
    public override string? Validate() => Positive("the mean", Mean)
        ?? (Mean <= Greatest ? null
            : "the mean of an exponential distribution is too great; at most 4 years, or 2^47 of what is counted");

    /// <inheritdoc/>
    public override string Describe() => $"exponential with mean {Text(Mean)}";

    internal override double Lower(double p, double near = double.NaN) => -Mean * Portable.Log1p(-p);

    internal override double Upper(double q, double near = double.NaN) => -Mean * Portable.Log(q);
}
