using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Samples of many inputs at once in which each input, looked at alone, is spread evenly over its range.</summary>
/// <remarks>
/// McKay, Beckman and Conover, A comparison of three methods for selecting values of input variables (Technometrics 21, 1979): the range of
/// probabilities is cut into as many strata as there are samples, and each stratum is met once, in an order of its own for each input. The
/// order follows from the input's name, so the same input meets the same luck in two scenarios, and one input more changes no other's.
/// </remarks>
public sealed class LatinHypercube
{
    private static readonly ulong Purpose = StableHash.Of("assumptions");

    private readonly ulong root;

    /// <summary>Samples of a seed.</summary>
    /// <param name="samples">How many, at least 1.</param>
    /// <param name="seed">The seed.</param>
    public LatinHypercube(int samples, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        Samples = samples;
        root = Draw.Entity(Draw.Replication(seed, 0), Purpose);
    }

    /// <summary>How many samples there are.</summary>
    public int Samples { get; }

    /// <summary>The probabilities of one input, sample by sample, strictly between 0 and 1.</summary>
    /// <param name="input">Its name.</param>
    public double[] Of(string input)
    {
        ulong key = Draw.Entity(root, StableHash.Of(input));
        ulong[] order = [.. Enumerable.Range(0, Samples).Select(i => Draw.Bits(key, Purpose, 2 * i))];
        int[] strata = [.. Enumerable.Range(0, Samples)];
        Array.Sort(order, strata);
        double[] probabilities = new double[Samples];
        for (int i = 0; i < Samples; i++)
            probabilities[strata[i]] = (i + Draw.Uniform(Draw.Bits(key, Purpose, (2 * i) + 1))) / Samples;
        return probabilities;
    }
}
