using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>The gamma distribution; with a whole shape k, Erlang's: the sum of k exponential stages.</summary>
/// <param name="Shape">Above 0, up to <see cref="MaxShape"/>.</param>
/// <param name="Scale">Above 0, in base units; the mean is shape times scale.</param>
public sealed record Gamma(double Shape, double Scale) : ContinuousDistribution
{
    /// <summary>The greatest shape; such a distribution varies by 1 % and is as good as normal.</summary>
    public const double MaxShape = 10_000;

    /// <summary>The least shape.</summary>
    public const double MinShape = 0.01;

    // Where p90 over mean is greatest; of the two shapes that give a ratio, the one above varies less.
    private const double TurningShape = 0.2031;

    /// <summary>The sum of k exponential stages with a given total mean.</summary>
    public static Gamma Erlang(int stages, double mean) => new(stages, mean / stages);

    /// <summary>
    /// The gamma distribution with a given mean, of which a tenth lies above p90; where two exist, the less variable one.
    /// </summary>
    /// <exception cref="ArgumentException">No such distribution exists.</exception>
    public static Gamma FromMeanAndP90(double mean, double p90)
    {
        if (Positive("the mean", mean) is { } sentence) throw new ArgumentException(sentence);
        double ratio = p90 / mean, low = Portable.Log(TurningShape), high = Portable.Log(MaxShape);
        if (!(ratio <= Ratio(low)))
            throw new ArgumentException($"no gamma distribution has a p90 above {Text(Ratio(low))} times its mean: "
                + $"{Text(p90)} is {Text(ratio)} times {Text(mean)}");
        if (ratio < Ratio(high))
            throw new ArgumentException(
                "p90 must exceed the mean by at least 1.3 % for a gamma distribution: "
                + $"{Text(p90)} is too near to, or below, {Text(mean)}");
        while (high - low > 1e-15 * (1 + Math.Abs(low)) * 4)
        {
            double middle = low + (high - low) / 2;
            if (Ratio(middle) >= ratio) low = middle;
            else high = middle;
        }
        double shape = Portable.Exp(low);
        return new Gamma(shape, mean / shape);

        static double Ratio(double logShape)
        {
            double shape = Portable.Exp(logShape);
            return new Gamma(shape, 1 / shape).UpperQuantile(0.1);
        }
    }

    /// <inheritdoc/>
    public override double Mean => Shape * Scale;

    /// <inheritdoc/>
    public override double Variance => Shape * Scale * Scale;

    /// <inheritdoc/>
    public override string? Validate() =>
        !(Shape is >= MinShape and <= MaxShape)
            ? $"the shape must lie between {Text(MinShape)} and {Text(MaxShape)}, and is {Text(Shape)}"
            : Positive("the scale", Scale);

    /// <inheritdoc/>
    public override string Describe() => $"gamma with shape {Text(Shape)} and scale {Text(Scale)}";

    internal override double Lower(double p, double near = double.NaN) => Solve(p, isUpper: false, near);

    internal override double Upper(double q, double near = double.NaN) => Solve(q, isUpper: true, near);

    private double Solve(double mass, bool isUpper, double near)
    {
        double logGamma = GammaFunction.LogGamma(Shape);
        double start = near > 0 ? Portable.Log(near / Scale) : Start(mass, isUpper, logGamma);
        return Scale * Portable.Exp(LogConcaveTail.PointOf(new Tail(Shape, logGamma, isUpper), mass, start));
    }

    // Wilson and Hilferty's cube of a normal for the larger shapes; for the smaller, the bounds P <= x^a/Γ(a+1) and Q <= e^-x.
    private double Start(double mass, bool isUpper, double logGamma)
    {
        if (Shape <= 1)
            return isUpper ? Portable.Log(-Portable.Log(mass)) : (Portable.Log(mass * Shape) + logGamma) / Shape;
        double z = StandardNormal.RoughUpperQuantile(mass);
        double root = 1 - 1 / (9 * Shape) + (isUpper ? z : -z) / (3 * Math.Sqrt(Shape));
        return root > 0.1 ? Portable.Log(Shape) + 3 * Portable.Log(root) : (Portable.Log(mass * Shape) + logGamma) / Shape;
    }

    // Over y = ln x the density is x^a e^-x / Γ(a), and its logarithm's slope a - x.
    private readonly struct Tail(double shape, double logGamma, bool isUpper) : ITail
    {
        public bool IsUpper => isUpper;

        public (double Mass, double Density, double LogSlope) At(double y)
        {
            double x = Portable.Exp(y);
            var (lower, upper) = GammaFunction.Incomplete(shape, x, y, logGamma);
            return (isUpper ? upper : lower, Portable.Exp(shape * y - x - logGamma), shape - x);
        }
    }
}
