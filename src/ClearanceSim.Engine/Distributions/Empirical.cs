using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ClearanceSim.Engine.Distributions;

/// <summary>Values that were observed, drawn again as they are or with the gaps between them filled.</summary>
/// <remarks>
/// Interpolated, a draw lies between two neighbours in order of size, evenly; a gap is drawn in proportion to the mean weight
/// of its two ends. The extremes are never exceeded.
/// </remarks>
public sealed record Empirical : Distribution
{
    private readonly double[] values;
    private readonly double[] weights;

    /// <summary>An empirical distribution over a copy of the values, kept in order of size.</summary>
    /// <param name="values">The values, 0 or above, in base units, in any order.</param>
    /// <param name="weights">A weight for each value, 0 or above; all equal where null.</param>
    /// <param name="interpolate">Whether to fill the gaps between the values.</param>
    public Empirical(IEnumerable<double> values, IEnumerable<double>? weights = null, bool interpolate = false)
    {
        this.values = [.. values];
        this.weights = weights is null ? [.. Enumerable.Repeat(1.0, this.values.Length)] : [.. weights];
        Interpolate = interpolate;
        // A mismatch stays as it is, for Validate to tell.
        if (this.values.Length == this.weights.Length) Array.Sort(this.values, this.weights);
    }

    /// <summary>The values in order of size, in base units.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>The weights in the order of <see cref="Values"/>.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>Whether the gaps between the values are filled.</summary>
    public bool Interpolate { get; }

    /// <inheritdoc/>
    public override double Mean => Moment((a, b) => a + (b - a) / 2);

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            double mean = Mean;
            return Moment((a, b) => ((a - mean) * (a - mean) + (a - mean) * (b - mean) + (b - mean) * (b - mean)) / 3);
        }
    }

    /// <inheritdoc/>
    public override string? Validate()
    {
        if (values.Length == 0) return "there must be at least one value";
        if (weights.Length != values.Length) return $"there are {values.Length} values but {weights.Length} weights";
        foreach (double value in values)
        {
            if (NotNegative("each value", value) is { } sentence) return sentence;
        }
        foreach (double weight in weights)
        {
            if (NotNegative("each weight", weight) is { } sentence) return sentence;
        }
        return Positive("the sum of the weights", weights.Sum());
    }

    /// <inheritdoc/>
    public override string Describe()
    {
        // Too many to be told one by one, but all of them count.
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(MemoryMarshal.AsBytes<double>(values));
        digest.AppendData(MemoryMarshal.AsBytes<double>(weights));
        string all = Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 8));
        return $"{values.Length} observed values from {Text(values[0])} to {Text(values[^1])} ({all})" + (Interpolate ? ", gaps filled" : "");
    }

    /// <inheritdoc/>
    public bool Equals(Empirical? other) =>
        other is not null && Interpolate == other.Interpolate && values.AsSpan().SequenceEqual(other.values)
        && weights.AsSpan().SequenceEqual(other.weights);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(values.Length, values.Length == 0 ? 0 : values[^1], Interpolate);

    /// <summary>The weight of each gap where gaps are filled, of each value where not.</summary>
    internal double[] CellWeights()
    {
        if (!FillsGaps) return weights;
        var gaps = new double[values.Length - 1];
        for (int i = 0; i < gaps.Length; i++) gaps[i] = (weights[i] + weights[i + 1]) / 2;
        return gaps;
    }

    /// <summary>True where there is a gap to fill.</summary>
    internal bool FillsGaps => Interpolate && values.Length > 1;

    private double Moment(Func<double, double, double> ofCell)
    {
        double[] cells = CellWeights();
        double sum = 0, total = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            sum += cells[i] * ofCell(values[i], FillsGaps ? values[i + 1] : values[i]);
            total += cells[i];
        }
        return sum / total;
    }
}
