using ClearanceSim.Engine.Numerics;
using ClearanceSim.Experiments.Comparisons;

namespace ClearanceSim.Experiments.Selecting;

/// <summary>Chooses the best of several, replication by replication: whoever has fallen too far behind another is eliminated.</summary>
/// <remarks>
/// Procedure KN of Kim and Nelson, A fully sequential procedure for indifference-zone selection in simulation, ACM Transactions on Modeling
/// and Computer Simulation 11 (2001) 251-273, with c = 1. Of k contenders, i is eliminated after r replications by l when its sum lies below
/// l's by more than max(0, h² S² / 2δ - δ r / 2); S² is the variance of their differences over the first n0 replications,
/// h² = 2η (n0 - 1), η = ((2β / (k - 1))^(-2 / (n0 - 1)) - 1) / 2. If the best is better than every other by at least δ, and replications
/// are independent and normal, it is eliminated with probability β at most; common random numbers, which make S² small, are welcome.
/// <para>
/// Who is far behind, and varies by more than δ, would stay for long. So β is half of α, and with the other half Student's test of the mean
/// difference eliminates too (<see cref="GrowingLooks"/>, the half shared out among the k - 1 who may eliminate the best).
/// </para>
/// </remarks>
public sealed class KimNelson
{
    private readonly int first;
    private readonly double indifference, h2;
    private readonly int sign;
    private readonly double[] sums;
    private readonly double[,] variances;
    private readonly GrowingLooks looks;
    private readonly List<double[]> rows = [];
    private readonly int?[] eliminated;

    /// <summary>A procedure at its beginning.</summary>
    /// <param name="contenders">k, at least 2.</param>
    /// <param name="first">n0: replications before anybody is eliminated, at least 2; Kim and Nelson advise ten or more.</param>
    /// <param name="level">1 - α: probability of a right choice, above 1 / k and below 1.</param>
    /// <param name="indifference">δ, above 0: a smaller difference does not matter.</param>
    /// <param name="most">Is the greatest mean the best? Else the least.</param>
    public KimNelson(int contenders, int first, double level, double indifference, bool most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(contenders, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(indifference);
        if (!(level < 1 && level > 1.0 / contenders))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies above what a blind choice gives, and below 1.");
        (this.first, this.indifference, sign) = (first, indifference, most ? 1 : -1);
        h2 = (Portable.Exp(-2.0 / (first - 1) * Portable.Log((1 - level) / (contenders - 1))) - 1) * (first - 1);
        looks = new GrowingLooks(first, (1 - level) / 2 / (contenders - 1));
        sums = new double[contenders];
        variances = new double[contenders, contenders];
        eliminated = new int?[contenders];
    }

    /// <summary>Replications that were taken in.</summary>
    public int Replications { get; private set; }

    /// <summary>After how many replications each was eliminated; null: it is still there.</summary>
    public IReadOnlyList<int?> Eliminated => eliminated;

    /// <summary>Who is still there, one at least.</summary>
    public IReadOnlyList<int> Left => [.. Enumerable.Range(0, sums.Length).Where(i => eliminated[i] is null)];

    /// <summary>Is only one left?</summary>
    public bool IsOver => Left.Count == 1;

    /// <summary>Who is best so far of those that are left; the first of equals.</summary>
    public int Best => Left.MaxBy(i => sums[i]);

    /// <summary>Takes in a replication.</summary>
    /// <param name="figures">A figure for each contender, met by the same luck; those of whoever is eliminated are not looked at.</param>
    public void Add(IReadOnlyList<double> figures)
    {
        Replications++;
        foreach (int i in Left) sums[i] += sign * figures[i];
        rows.Add([.. figures]);
        if (Replications < first) return;
        if (Replications == first) Measure();
        // All are judged by who was there before any of them went.
        var there = Left;
        double? bound = looks.Bound(Replications);
        foreach (int i in there)
            if (there.Any(l => Beats(l, i) || IsFarAhead(l, i, bound))) eliminated[i] = Replications;
    }

    private bool Beats(int one, int other)
    {
        if (one == other) return false;
        double room = Math.Max(0, ((h2 * variances[one, other] / indifference) - (indifference * Replications)) / 2);
        double ahead = sums[one] - sums[other];
        // Equals to the last digit stay equals for ever: the first of them stands for all.
        return ahead > room || (room == 0 && ahead == 0 && one < other);
    }

    private bool IsFarAhead(int one, int other, double? bound) =>
        bound is { } far && sums[one] > sums[other] && sums[one] - sums[other] > far * Math.Sqrt(Variance(one, other) * Replications);

    private void Measure()
    {
        for (int i = 0; i < sums.Length; i++)
            for (int l = 0; l < sums.Length; l++) variances[i, l] = Variance(i, l);
    }

    // Of the differences so far.
    private double Variance(int one, int other)
    {
        double mean = 0, squares = 0;
        foreach (double[] row in rows) mean += (row[one] - row[other]) / rows.Count;
        foreach (double[] row in rows) squares += (row[one] - row[other] - mean) * (row[one] - row[other] - mean);
        return squares / (rows.Count - 1);
    }
}
