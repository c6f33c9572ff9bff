using ClearanceSim.Engine.Numerics;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>Says of one allocation, replication by replication, whether the mean of its measure meets the requirement.</summary>
/// <remarks>
/// Procedure F of Andradóttir and Kim, Fully sequential procedures for comparing constrained systems via simulation, Naval Research
/// Logistics 57 (2010) 403-421, with c = 1: the sum of the margins is followed until it leaves the region
/// ±R(r), R(r) = max(0, h² S² / 2ε - ε r / 2), where S² is the variance of the first n0 margins, ε the tolerance,
/// h² = 2η (n0 - 1) and η = ((2β)^(-2 / (n0 - 1)) - 1) / 2. For independent normal figures whose mean is at least ε from the threshold the
/// verdict is wrong with probability β at most. It ends after h² S² / ε² replications at the latest, and far from the threshold after n0.
/// </remarks>
/// <param name="requirement">What is required.</param>
/// <param name="first">n0: replications before the first look, at least 2.</param>
/// <param name="error">β: probability of a wrong verdict, above 0, below 0.5.</param>
public sealed class FeasibilityCheck(Requirement requirement, int first, double error)
{
    private readonly double h2 = (Portable.Exp(-2.0 / (first - 1) * Portable.Log(2 * error)) - 1) * (first - 1);

    /// <summary>Replications before the first look.</summary>
    public int First => first;

    /// <summary>The verdict on so many figures; null: more are needed.</summary>
    /// <param name="figures">In the order of the replications. One that is NaN, with nothing to observe, meets no requirement.</param>
    public bool? Verdict(IReadOnlyList<double> figures)
    {
        for (int i = 0; i < figures.Count; i++)
            if (double.IsNaN(figures[i])) return false;
        if (figures.Count < first) return null;
        double mean = 0, squares = 0, sum = 0;
        for (int i = 0; i < first; i++) mean += requirement.Margin(figures[i]) / first;
        for (int i = 0; i < first; i++) squares += (requirement.Margin(figures[i]) - mean) * (requirement.Margin(figures[i]) - mean);
        double variance = squares / (first - 1), epsilon = requirement.Tolerance;
        for (int r = 1; r <= figures.Count; r++)
        {
            sum += requirement.Margin(figures[r - 1]);
            if (r < first) continue;
            double region = Math.Max(0, (h2 * variance / (2 * epsilon)) - (epsilon * r / 2));
            if (Math.Abs(sum) >= region) return sum >= 0;
        }
        return null;
    }
}
