using System.Numerics;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>How much of what a set of levers does together is due to each: alone, last in, and order-free.</summary>
/// <remarks>
/// The worth of a set is what is measured with these levers on and no other; set number <c>m</c> holds lever <c>i</c> where bit <c>i</c>
/// of <c>m</c> is one. The order-free share is Shapley's value (A value for n-person games, 1953): what the lever adds to those that are
/// on already, as the mean over all orders in which levers can be switched on. It is the only rule by which the shares sum to the whole,
/// levers that do the same share alike, one that does nothing gets nothing, and worths that are added have shares that are added.
/// </remarks>
public static class Shapley
{
    /// <summary>The order-free share of each lever.</summary>
    /// <param name="worth">The worth of each of the 2^n sets.</param>
    public static double[] Shares(ReadOnlySpan<double> worth)
    {
        int levers = Levers(worth);
        double[] weights = Weights(levers);
        double[] shares = new double[levers];
        for (int set = 0; set < worth.Length; set++)
        {
            double weight = weights[BitOperations.PopCount((uint)set)];
            for (int lever = 0; lever < levers; lever++)
                if ((set >> lever & 1) == 0) shares[lever] += weight * (worth[set | 1 << lever] - worth[set]);
        }
        return shares;
    }

    /// <summary>What each lever does where no other is on.</summary>
    public static double[] Alone(ReadOnlySpan<double> worth)
    {
        double[] alone = new double[Levers(worth)];
        for (int lever = 0; lever < alone.Length; lever++) alone[lever] = worth[1 << lever] - worth[0];
        return alone;
    }

    /// <summary>What each lever adds where all others are on.</summary>
    public static double[] LastIn(ReadOnlySpan<double> worth)
    {
        double[] last = new double[Levers(worth)];
        for (int lever = 0; lever < last.Length; lever++) last[lever] = worth[^1] - worth[worth.Length - 1 - (1 << lever)];
        return last;
    }

    // s! (n - s - 1)! / n! for a set of s: one in n times the number of sets of that size among the others.
    private static double[] Weights(int levers)
    {
        double[] weights = new double[levers + 1];
        double sets = 1;
        for (int size = 0; size < levers; size++)
        {
            weights[size] = 1 / (levers * sets);
            sets = sets * (levers - 1 - size) / (size + 1);
        }
        return weights;
    }

    private static int Levers(ReadOnlySpan<double> worth) => BitOperations.IsPow2(worth.Length)
        ? BitOperations.Log2((uint)worth.Length)
        : throw new ArgumentException("There is a worth for each of the 2^n sets.", nameof(worth));
}
