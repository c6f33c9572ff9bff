using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>
/// The normal distribution cut off at two bounds, by default below 0: what falls outside is drawn anew, not moved to the bound.
/// </summary>
/// <param name="Location">The mean before the cut, in base units; <see cref="Mean"/> is the one after it.</param>
/// <param name="Scale">The standard deviation before the cut, above 0, in base units.</param>
/// <param name="Min">The lower bound, 0 or above, in base units.</param>
/// <param name="Max">The upper bound, in base units.</param>
public sealed record Normal(double Location, double Scale, double Min = 0, double Max = double.PositiveInfinity)
    : ContinuousDistribution
{
    // With less than this between the bounds the parameters describe something else than was meant.
    private const double LeastMass = 1e-4;

    private double Alpha => (Min - Location) / Scale;

    private double Beta => (Max - Location) / Scale;

    /// <summary>The share of the uncut distribution that lies between the bounds.</summary>
    private double Mass => 1 - StandardNormal.Lower(Alpha) - StandardNormal.Upper(Beta);

    private double Shift => (StandardNormal.Density(Alpha) - StandardNormal.Density(Beta)) / Mass;

    /// <inheritdoc/>
    public override double Mean => Location + Scale * Shift;

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            double shift = Shift, bend = (Moment(Alpha) - Moment(Beta)) / Mass;
            return Scale * Scale * (1 + bend - shift * shift);

            static double Moment(double z) => double.IsInfinity(z) ? 0 : z * StandardNormal.Density(z);
        }
    }

    /// <inheritdoc/>
    public override string? Validate()
    {
        if (!double.IsFinite(Location)) return "the mean must be a number";
        if (Positive("the standard deviation", Scale) is { } scale) return scale;
        if (NotNegative("min", Min) is { } min) return min;
        if (!(Max > Min)) return $"min must be below max: {Text(Min)} is not below {Text(Max)}";
        return Mass >= LeastMass
            ? null
            : $"less than {Text(LeastMass * 100)} % of the normal distribution lies between its bounds";
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"normal with mean {Text(Location)} and standard deviation {Text(Scale)}, cut below {Text(Min)}"
        + (double.IsInfinity(Max) ? "" : $" and above {Text(Max)}");

    internal override double Lower(double p, double near = double.NaN) => At(p, 1 - p);

    internal override double Upper(double q, double near = double.NaN) => At(1 - q, q);

    // From the smaller of the uncut distribution's two tails, which has the more digits.
    private double At(double p, double q)
    {
        double below = StandardNormal.Lower(Alpha), above = StandardNormal.Upper(Beta), mass = 1 - below - above;
        double lower = below + p * mass, upper = above + q * mass;
        double z = lower < upper ? -StandardNormal.UpperQuantile(lower) : StandardNormal.UpperQuantile(upper);
        return Math.Clamp(Location + Scale * z, Min, Max);
    }
}
