using ClearanceSim.Experiments.Results;
using Interval = ClearanceSim.Engine.Statistics.Estimate;

namespace ClearanceSim.Experiments.Measures;

/// <summary>The measures of one regime over its replications, in the order of the replications' numbers.</summary>
public sealed class MeasureTable
{
    private readonly IReadOnlyList<ReplicationFigures> replications;
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

    /// <summary>A table of these replications.</summary>
    /// <param name="replications">At least one; sorted here, so the order in which they were finished leaves no trace.</param>
    /// <param name="level">Level of confidence.</param>
    public MeasureTable(IEnumerable<ReplicationFigures> replications, double level = Estimate.UsualLevel)
    {
        this.replications = [.. replications.OrderBy(r => r.Replication)];
        Level = level;
        var first = this.replications[0];
        for (int i = 0; i < first.Paths.Count; i++) index.Add(first.Paths[i], i);
        if (this.replications.Any(r => !r.Paths.SequenceEqual(first.Paths)))
            throw new ArgumentException("Replications of one regime measure the same things.", nameof(replications));
    }

    /// <summary>Level of confidence.</summary>
    public double Level { get; }

    /// <summary>Paths of the measures, in the order of the document.</summary>
    public IReadOnlyList<string> Paths => replications[0].Paths;

    /// <summary>The numbers of the replications.</summary>
    public IEnumerable<int> Replications => replications.Select(r => r.Replication);

    /// <summary>Is the path one of this regime's measures?</summary>
    public bool Has(string path) => index.ContainsKey(path);

    /// <summary>A measure's value in every replication; NaN where nothing was observed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public double[] Series(string path)
    {
        int at = index[path];
        return [.. replications.Select(r => r.Values[at])];
    }

    /// <summary>The measure over all replications; a path unknown here: nothing was observed.</summary>
    public Estimate Over(string path)
    {
        if (!index.TryGetValue(path, out int at)) return Estimate.None(Level);
        var estimate = Over(Series(path), Level);
        // Independent replications: the variance of their mean is the sum of the variances over the square of their number.
        double variance = 0;
        long batches = 0;
        int counted = 0;
        foreach (var replication in replications)
        {
            if (double.IsNaN(replication.Values[at])) continue;
            variance += replication.StandardErrors[at] * replication.StandardErrors[at];
            batches += replication.Batches[at];
            counted++;
        }
        return counted == 0 || double.IsNaN(variance)
            ? estimate
            : estimate with { StandardError = Math.Sqrt(variance) / counted, Batches = batches > 0 ? batches : null };
    }

    /// <summary>Did more come than some pool can serve, in any replication?</summary>
    public bool IsOverloaded => replications.Any(r => r.IsOverloaded);

    /// <summary>A number summed over all replications.</summary>
    public long Sum(string path) => replications.Sum(r => r.CountOf(path));

    /// <summary>The estimate from one value a replication, NaN standing for no observation.</summary>
    public static Estimate Over(ReadOnlySpan<double> values, double level)
    {
        var interval = Interval.Over(values, level);
        return new Estimate(interval.Value, interval.HalfWidth, level);
    }
}
