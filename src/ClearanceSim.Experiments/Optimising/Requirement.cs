namespace ClearanceSim.Experiments.Optimising;

/// <summary>What the mean of a measure has to reach.</summary>
/// <param name="Threshold">In the measure's unit: seconds, a share, plain.</param>
/// <param name="AtLeast">Is it to be at least the threshold? Else at most.</param>
/// <param name="Tolerance">
/// Above 0, in the measure's unit: nearer to the threshold than this, either verdict is right enough, and no replications are spent on it.
/// </param>
public sealed record Requirement(double Threshold, bool AtLeast, double Tolerance)
{
    /// <summary>How far a figure is on the right side of the threshold; below zero on the wrong one.</summary>
    public double Margin(double figure) => AtLeast ? figure - Threshold : Threshold - figure;
}
