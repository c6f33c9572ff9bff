using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>What is known of an allocation that was run.</summary>
/// <param name="allocation">The allocation.</param>
/// <param name="cost">What it costs.</param>
public sealed class Trial(Allocation allocation, double cost)
{
    private readonly List<double> figures = [];

    /// <summary>The allocation.</summary>
    public Allocation Allocation => allocation;

    /// <summary>What it costs.</summary>
    public double Cost => cost;

    /// <summary>Its figures, of replications 1 and on.</summary>
    public IReadOnlyList<double> Figures => figures;

    /// <summary>Does it meet the requirement? Null: not judged.</summary>
    public bool? Meets { get; internal set; }

    /// <summary>Is that more than what the mean says: did a test of known error decide?</summary>
    public bool IsSure { get; internal set; }

    /// <summary>The measure over the replications by which it was judged.</summary>
    public Estimate Estimate(double level) => MeasureTable.Over(figures.ToArray(), level);

    /// <summary>The mean so far; NaN where nothing was observed.</summary>
    public double Mean => Estimate(Results.Estimate.UsualLevel).Value ?? double.NaN;

    internal void Add(double[] more) => figures.AddRange(more);
}
