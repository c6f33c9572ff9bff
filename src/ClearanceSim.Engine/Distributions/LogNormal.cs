using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>The lognormal distribution: e to the power of a normal variate.</summary>
/// <param name="Mu">The mean of the logarithm (of the value in base units).</param>
/// <param name="Sigma">The standard deviation of the logarithm, above 0, up to <see cref="MaxSigma"/>.</param>
public sealed record LogNormal(double Mu, double Sigma) : ContinuousDistribution
{
    /// <summary>The greatest sigma; at it the mean is 90 times the median.</summary>
    public const double MaxSigma = 3;

    private const double NinetiethQuantile = 1.2815515655446004;

    /// <summary>
    /// The lognormal distribution with a given mean, of which a tenth lies above p90. Two sigmas solve
    /// sigma²/2 - z sigma + ln(p90/mean) = 0, with z the normal 90 % quantile; the smaller is taken.
    /// </summary>
    /// <exception cref="ArgumentException">No such distribution exists.</exception>
    public static LogNormal FromMeanAndP90(double mean, double p90)
    {
        if (Positive("the mean", mean) is { } sentence) throw new ArgumentException(sentence);
        if (!(p90 > mean))
            throw new ArgumentException(
                $"p90 must exceed the mean for a lognormal distribution: {Text(p90)} is not above {Text(mean)}");
        double logRatio = Portable.Log(p90 / mean);
        double root = NinetiethQuantile * NinetiethQuantile - 2 * logRatio;
        if (!(root >= 0))
            throw new ArgumentException(
                $"no lognormal distribution has a p90 above {Text(Portable.Exp(NinetiethQuantile * NinetiethQuantile / 2))} "
                + $"times its mean: {Text(p90)} is {Text(p90 / mean)} times {Text(mean)}");
        // 2 ln r / (z + root) is z - root without its cancellation.
        double sigma = 2 * logRatio / (NinetiethQuantile + Math.Sqrt(root));
        return new LogNormal(Portable.Log(mean) - sigma * sigma / 2, sigma);
    }

    /// <inheritdoc/>
    public override double Mean => Portable.Exp(Mu + Sigma * Sigma / 2);

    /// <inheritdoc/>
    public override double Variance => Portable.Expm1(Sigma * Sigma) * Portable.Exp(2 * Mu + Sigma * Sigma);

    /// <inheritdoc/>
    public override string? Validate() =>
        !double.IsFinite(Mu) ? "mu must be a number"
        : Sigma is > 0 and <= MaxSigma ? null
        : $"sigma must be above 0 and at most {Text(MaxSigma)}, and is {Text(Sigma)}";

    /// <inheritdoc/>
    public override string Describe() => $"lognormal with mu {Text(Mu)} and sigma {Text(Sigma)}";

    internal override double Lower(double p, double near = double.NaN) =>
        Portable.Exp(Mu - Sigma * StandardNormal.UpperQuantile(p));

    internal override double Upper(double q, double near = double.NaN) =>
        Portable.Exp(Mu + Sigma * StandardNormal.UpperQuantile(q));
}
