using ClearanceSim.Engine.Numerics;
using ClearanceSim.Experiments.Comparisons;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>Says of one allocation, replication by replication, whether the mean of its measure meets the requirement.</summary>
/// <remarks>
/// Two tests look on, and the first that is sure decides; each may be wrong with probability β / 2, so both with β. Both suppose
/// independent normal figures.
/// <para>
/// Near the threshold: procedure F of Andradóttir and Kim, Fully sequential procedures for comparing constrained systems via simulation,
/// Naval Research Logistics 57 (2010) 403-421, with c = 1. The sum of the margins is followed until it leaves ±R(r),
/// R(r) = max(0, h² S² / 2ε - ε r / 2), where S² is the variance of the first n0 margins, ε the tolerance, h² = 2η (n0 - 1) and
/// η = ((2β)^(-2 / (n0 - 1)) - 1) / 2, for means at least ε from the threshold. It ends after h² S² / ε² replications at the latest.
/// </para>
/// <para>
/// Far from it, where figures vary by more than the tolerance (a queue that all but overflows), that would take long. Student's test of the
/// mean decides there (<see cref="GrowingLooks"/>).
/// </para>
/// </remarks>
/// <param name="requirement">What is required.</param>
/// <param name="first">n0: replications before the first look, at least 2.</param>
/// <param name="error">β: probability of a wrong verdict, above 0, below 0.5.</param>
public sealed class FeasibilityCheck(Requirement requirement, int first, double error)
{
    private readonly double h2 = (Portable.Exp(-2.0 / (first - 1) * Portable.Log(error)) - 1) * (first - 1);

    private readonly GrowingLooks looks = new(first, error / 2);

    /// <summary>Replications before the first look.</summary>
    public int First => first;

    /// <summary>The verdict on so many figures; null: more are needed.</summary>
    /// <param name="figures">In the order of the replications. One that is NaN, with nothing to observe, meets no requirement.</param>
    public bool? Verdict(IReadOnlyList<double> figures)
    {
        double[] margins = [.. figures.Select(requirement.Margin)];
        if (margins.Any(double.IsNaN)) return false;
        if (margins.Length < first) return null;
        double near = h2 * Variance(margins.AsSpan(0, first)) / (2 * requirement.Tolerance), sum = margins.Take(first - 1).Sum();
        for (int r = first; r <= margins.Length; r++)
        {
            sum += margins[r - 1];
            if (Math.Abs(sum) >= Math.Max(0, near - (requirement.Tolerance * r / 2))) return sum >= 0;
            if (looks.Bound(r) is { } far && Math.Abs(sum) >= far * Math.Sqrt(Variance(margins.AsSpan(0, r)) * r)) return sum >= 0;
        }
        return null;
    }

    private static double Variance(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (double value in values) mean += value / values.Length;
        foreach (double value in values) squares += (value - mean) * (value - mean);
        return squares / (values.Length - 1);
    }
}
