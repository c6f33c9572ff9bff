using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Engine.Distributions;

/// <summary>
/// The PERT distribution: a beta over [min, max] whose mean weighs the likely value four times (Malcolm and others, 1959).
/// </summary>
/// <param name="Min">The least value, 0 or above, in base units.</param>
/// <param name="Likely">The most likely value, in base units.</param>
/// <param name="Max">The greatest value, in base units.</param>
public sealed record Pert(double Min, double Likely, double Max) : ContinuousDistribution
{
    private double A => 1 + 4 * (Likely - Min) / (Max - Min);

    private double B => 1 + 4 * (Max - Likely) / (Max - Min);

    /// <inheritdoc/>
    public override double Mean => (Min + 4 * Likely + Max) / 6;

    /// <inheritdoc/>
    public override double Variance => (Mean - Min) * (Max - Mean) / 7;

    /// <inheritdoc/>
    public override string? Validate() =>
        NotNegative("min", Min) ?? NotNegative("max", Max) ?? Ordered("min", Min, "likely", Likely)
        ?? Ordered("likely", Likely, "max", Max);

    /// <inheritdoc/>
    public override string Describe() => $"PERT from {Text(Min)} over {Text(Likely)} to {Text(Max)}";

    internal override double Lower(double p, double near = double.NaN)
    {
        double odds = Portable.Exp(BetaTail.LogOdds(A, B, p, isUpper: false, Odds(near)));
        return Min + (Max - Min) * (odds / (1 + odds));
    }

    internal override double Upper(double q, double near = double.NaN)
    {
        double odds = Portable.Exp(BetaTail.LogOdds(A, B, q, isUpper: true, Odds(near)));
        return Max - (Max - Min) / (1 + odds);
    }

    private double Odds(double value) => (value - Min) / (Max - value);
}
