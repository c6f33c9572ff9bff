namespace ClearanceSim.Experiments.Measures;

/// <summary>The measured values of one replication of one regime, by path.</summary>
/// <remarks>Small, so that a run of thousands of replications keeps these and drops the observations they come from.</remarks>
public sealed class ReplicationFigures
{
    private readonly List<string> paths = [];
    private readonly List<double> values = [];
    private readonly List<double> standardErrors = [];
    private readonly List<long> batches = [];
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>The number of the replication, from 1.</summary>
    public required int Replication { get; init; }

    /// <summary>Paths of the measures, in the order in which they were added.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Values in the order of <see cref="Paths"/>; NaN where nothing was observed.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>Standard errors from batch means in the order of <see cref="Paths"/>; NaN where there are none.</summary>
    public IReadOnlyList<double> StandardErrors => standardErrors;

    /// <summary>Batches behind <see cref="StandardErrors"/>.</summary>
    public IReadOnlyList<long> Batches => batches;

    /// <summary>Adds a measure.</summary>
    /// <param name="path">Its path, a new one.</param>
    /// <param name="value">Null or NaN where nothing was observed.</param>
    /// <param name="standardError">From batch means, or null.</param>
    /// <param name="batchCount">How many batches.</param>
    public void Add(string path, double? value, double? standardError = null, long batchCount = 0)
    {
        paths.Add(path);
        values.Add(value ?? double.NaN);
        standardErrors.Add(standardError ?? double.NaN);
        batches.Add(batchCount);
    }

    /// <summary>Adds a number of things, to be summed over replications.</summary>
    public void Count(string path, long count) => counts.Add(path, count);

    /// <summary>The value of a measure; NaN where nothing was observed or there is no such measure.</summary>
    public double ValueOf(string path) => paths.IndexOf(path) is >= 0 and var at ? values[at] : double.NaN;

    /// <summary>Did more come than some pool can serve? Then times grow with the run and are those of no steady state.</summary>
    public bool IsOverloaded => counts.Any(c => c.Value > 0 && c.Key.EndsWith(".overloaded", StringComparison.Ordinal));

    /// <summary>The number added under that path; none: zero.</summary>
    public long CountOf(string path) => counts.GetValueOrDefault(path);
}
