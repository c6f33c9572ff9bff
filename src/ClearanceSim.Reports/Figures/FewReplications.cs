using ClearanceSim.Engine.Statistics;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Figures;

/// <summary>Warns of intervals that are wide for want of replications, and not because the world is uncertain.</summary>
/// <remarks>
/// The half-width is Student's t with n - 1 degrees of freedom times the deviation over the root of n: from two replications to ten it falls
/// to a twelfth.
/// </remarks>
internal static class FewReplications
{
    private const int Enough = 5, Advised = 10;

    /// <summary>The sentence; null where there are enough, or a single one, which has no interval.</summary>
    /// <param name="replications">On how many the intervals rest.</param>
    /// <param name="level">Level of confidence.</param>
    /// <param name="texts">In whose words.</param>
    public static string? Warning(int replications, double level, IFigureMessages texts) => replications is < 2 or >= Enough
        ? null
        : texts.FewReplications(replications, Advised, Width(replications, level) / Width(Advised, level));

    private static double Width(int n, double level) => Student.Quantile((1 + level) / 2, n - 1) / Math.Sqrt(n);
}
