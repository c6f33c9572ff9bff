namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Do the values of one group tend to be greater than those of another? The rank test.</summary>
/// <remarks>
/// Mann and Whitney, On a test of whether one of two random variables is stochastically larger than the other (Annals of Mathematical
/// Statistics 18, 1947). U is nearly normal; far out, where the corrected level of many tests lies, the normal tail of small groups is the
/// longer one, so that too little is told rather than too much.
/// </remarks>
/// <param name="Chance">U over all pairs: how likely one of the first group is the greater.</param>
/// <param name="Score">How many standard deviations U is from its mean; 0 where a group is empty.</param>
public readonly record struct RankSum(double Chance, double Score)
{
    /// <summary>The score of two groups that do not overlap: no two of these sizes have a greater one.</summary>
    public static double Greatest(int first, int other) => Math.Sqrt(3.0 * first * other / (first + other + 1));

    /// <summary>The test.</summary>
    /// <param name="values">The values of both groups, all different or nearly so.</param>
    /// <param name="isFirst">Which of them belong to the first.</param>
    public static RankSum Of(IReadOnlyList<double> values, IReadOnlyList<bool> isFirst)
    {
        double[] ranks = Ranks.Of(values);
        int first = isFirst.Count(f => f), other = values.Count - first;
        if (first == 0 || other == 0) return new(0.5, 0);
        double sum = ranks.Where((_, i) => isFirst[i]).Sum(), pairs = (double)first * other;
        // Ranks count from 0.
        double u = sum - (first * (first - 1) / 2.0);
        return new(u / pairs, (u - (pairs / 2)) / Math.Sqrt(pairs * (values.Count + 1) / 12));
    }
}
