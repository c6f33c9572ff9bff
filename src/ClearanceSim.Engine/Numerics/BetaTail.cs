namespace ClearanceSim.Engine.Numerics;

/// <summary>
/// A tail of the beta distribution over the log-odds y = ln(x/(1-x)), where its density is x^a (1-x)^b / B(a, b).
/// </summary>
internal readonly struct BetaTail(double a, double b, bool isUpper) : ITail
{
    private readonly double logBeta = GammaFunction.LogBeta(a, b);

    public bool IsUpper => isUpper;

    /// <summary>The log-odds of the point below (above) which a mass lies.</summary>
    /// <param name="a">First shape.</param>
    /// <param name="b">Second shape.</param>
    /// <param name="mass">The tail's mass, up to 1/2.</param>
    /// <param name="isUpper">Which tail.</param>
    /// <param name="nearOdds">Odds near the result, or NaN.</param>
    public static double LogOdds(double a, double b, double mass, bool isUpper, double nearOdds = double.NaN)
    {
        double z = StandardNormal.RoughUpperQuantile(mass);
        double start = nearOdds is > 0 and < double.PositiveInfinity
            ? Portable.Log(nearOdds)
            : Portable.Log(a / b) + (isUpper ? z : -z) * Math.Sqrt(1 / a + 1 / b);
        return LogConcaveTail.PointOf(new BetaTail(a, b, isUpper), mass, start);
    }

    public (double Mass, double Density, double LogSlope) At(double y)
    {
        // From whichever exponential is small, so that both x and 1 - x keep their digits.
        double e = Portable.Exp(-Math.Abs(y)), minor = e / (1 + e), major = 1 / (1 + e), logMajor = -Portable.Log1p(e);
        double x = y < 0 ? minor : major, rest = y < 0 ? major : minor;
        double logX = y < 0 ? logMajor + y : logMajor, logRest = y < 0 ? logMajor : logMajor - y;
        double density = Portable.Exp(a * logX + b * logRest - logBeta);
        var (lower, upper) = BetaFunction.Incomplete(a, b, x, rest, density);
        return (isUpper ? upper : lower, density, a * rest - b * x);
    }
}
