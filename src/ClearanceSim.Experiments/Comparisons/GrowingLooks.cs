using ClearanceSim.Engine.Statistics;

namespace ClearanceSim.Experiments.Comparisons;

/// <summary>Student's test of a mean, repeated while replications are added: looks that grow by a quarter, each with its part of the error.</summary>
/// <remarks>
/// The j-th look may be wrong with its part 1 / j(j + 1) of the error, and the parts sum to one, so that all looks together are wrong with the
/// error at most (Bonferroni; Jennison and Turnbull, Group Sequential Methods, 2000, ch. 7, on spending an error). It needs no indifference,
/// and is quick where a mean is far off and figures vary much; beside procedures with an indifference zone, which are quick where they vary
/// little, each has half of the error.
/// </remarks>
/// <param name="first">Replications before the first look, at least 2.</param>
/// <param name="error">Probability that a mean that is not positive is found to be, above 0, below 0.5.</param>
public sealed class GrowingLooks(int first, double error)
{
    private const double Growth = 1.25;

    private readonly Dictionary<int, double> bounds = [];
    private int next = first, look;

    /// <summary>The bound of Student's t after so many replications; null: there is no look then.</summary>
    public double? Bound(int replications)
    {
        while (next <= replications)
        {
            look++;
            bounds.Add(next, Student.Quantile(1 - (error / (look * (look + 1.0))), next - 1));
            next = (int)Math.Ceiling(next * Growth);
        }
        return bounds.TryGetValue(replications, out double bound) ? bound : null;
    }
}
