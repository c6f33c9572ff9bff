namespace ClearanceSim.Experiments.Results;

/// <summary>How far the results reach when every input that gives a range may lie anywhere in it.</summary>
/// <remarks>Beside the intervals of chance, never in them: more replications make those narrower, only better data make these.</remarks>
public sealed record AssumedRanges
{
    /// <summary>Samples of the assumptions, by Latin hypercube.</summary>
    public required int Samples { get; init; }

    /// <summary>Replications of each sample, with a luck of its own.</summary>
    public required int Replications { get; init; }

    /// <summary>Inputs that were varied together, scenario by scenario.</summary>
    public required IReadOnlyList<int> Inputs { get; init; }

    /// <summary>The share of the samples that lies between a range's ends.</summary>
    public required double Share { get; init; }

    /// <summary>In how many samples more came than some pool can serve, so that times grow with the run.</summary>
    public int Overloaded { get; init; }

    /// <summary>Headline measures of each regime.</summary>
    public required IReadOnlyList<AssumedMeasure> Measures { get; init; }

    /// <summary>Their differences.</summary>
    public required IReadOnlyList<AssumedDifference> Differences { get; init; }
}

/// <summary>A measure over the samples.</summary>
/// <param name="Of">Whose it is.</param>
/// <param name="Measure">Its path.</param>
/// <param name="Low">What one in twenty samples lies below.</param>
/// <param name="Median">The middle.</param>
/// <param name="High">What one in twenty samples lies above.</param>
public sealed record AssumedMeasure(RegimeReference Of, string Measure, double Low, double Median, double High);

/// <summary>A difference over the samples, paired sample by sample.</summary>
/// <param name="Measure">Path of the measure.</param>
/// <param name="From">What is compared with.</param>
/// <param name="To">What is compared.</param>
/// <param name="Low">What one in twenty samples lies below.</param>
/// <param name="Median">The middle.</param>
/// <param name="High">What one in twenty samples lies above.</param>
/// <param name="ShareBelowZero">The share of the samples in which it is below zero.</param>
public sealed record AssumedDifference(
    string Measure, RegimeReference From, RegimeReference To, double Low, double Median, double High, double ShareBelowZero);
