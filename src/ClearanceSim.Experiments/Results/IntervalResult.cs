using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Results;

/// <summary>The time from one milestone to another, over the declarations of the cohort that reached both.</summary>
public sealed record IntervalResult
{
    /// <summary>The earlier milestone.</summary>
    public required string From { get; init; }

    /// <summary>The later milestone.</summary>
    public required string To { get; init; }

    /// <summary><c>wall</c>: time as it passes; <c>legal</c>: hours in which the declaration's post is open.</summary>
    public string Clock { get; init; } = MeasurePath.Wall;

    /// <summary>Always <c>s</c>: seconds.</summary>
    public string Unit { get; init; } = "s";

    /// <summary>Declarations, summed over replications.</summary>
    public required long Count { get; init; }

    /// <summary>The mean.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>The median. Quantiles are within 1 % of the exact ones, as the histogram behind them.</summary>
    public required Estimate P50 { get; init; }

    /// <summary>Nine in ten take no longer.</summary>
    public required Estimate P90 { get; init; }

    /// <summary>Nineteen in twenty take no longer.</summary>
    public required Estimate P95 { get; init; }

    /// <summary>Ninety-nine in a hundred take no longer.</summary>
    public required Estimate P99 { get; init; }

    /// <summary>The longest of a replication.</summary>
    public required Estimate Max { get; init; }
}
