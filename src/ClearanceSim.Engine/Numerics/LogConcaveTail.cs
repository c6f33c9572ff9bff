namespace ClearanceSim.Engine.Numerics;

/// <summary>A tail of a distribution over a whole line: its mass, its density and the slope of the density's logarithm.</summary>
internal interface ITail
{
    /// <summary>True where the mass is what lies above the point, false where it is what lies below.</summary>
    bool IsUpper { get; }

    (double Mass, double Density, double LogSlope) At(double y);
}

/// <summary>
/// Finds the point where a tail has a given mass. The density must be log-concave over the line (gamma in ln x, beta in
/// the logit of x): then the logarithm of the mass is concave, and Halley's steps on it cannot lose their way.
/// </summary>
internal static class LogConcaveTail
{
    // Convergence is cubic: after a step below this the error is below 1e-15.
    private const double LastStep = 3e-6;
    private const double LongestStep = 8;

    public static double PointOf<T>(in T tail, double mass, double start) where T : struct, ITail
    {
        double logMass = Portable.Log(mass), y = start;
        for (int i = 0; i < 200; i++)
        {
            double step = Step(tail, logMass, y);
            y += step;
            if (Math.Abs(step) < LastStep) break;
        }
        return y;
    }

    private static double Step<T>(in T tail, double logMass, double y) where T : struct, ITail
    {
        var (mass, density, logSlope) = tail.At(y);
        double direction = tail.IsUpper ? -1 : 1;
        if (!(mass > 0) || !(density > 0)) return mass > 0.5 ? -direction * LongestStep : direction * LongestStep;
        double gap = Portable.Log(mass) - logMass, slope = direction * density / mass;
        double newton = -gap / slope, bend = 1 - 0.5 * gap * (logSlope - slope) / slope;
        return Math.Clamp(newton / Math.Max(bend, 0.5), -LongestStep, LongestStep);
    }
}
