using ClearanceSim.Experiments.Measures;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>What a claim says of a measure under a regime.</summary>
public enum ClaimVerb
{
    /// <summary>The measure itself.</summary>
    Has,

    /// <summary>By how much it is smaller than under the scenario's first regime.</summary>
    Saves,

    /// <summary>By how much it is greater than under the scenario's first regime.</summary>
    Adds,
}

/// <summary>A sentence that can be true or false: <c>keden saves >= 15min of mean registered-released</c>.</summary>
public sealed record Claim
{
    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the regime that it speaks of.</summary>
    public required int Regime { get; init; }

    /// <summary>What it says.</summary>
    public required ClaimVerb Verb { get; init; }

    /// <summary>Must the figure be at least (or above) the amount? Else at most (or below).</summary>
    public required bool AtLeast { get; init; }

    /// <summary>Is the amount itself not enough?</summary>
    public required bool Strict { get; init; }

    /// <summary>The amount, in the measure's unit: seconds, a share, plain.</summary>
    public required double Amount { get; init; }

    /// <summary>Is the amount a share of the first regime's figure?</summary>
    public bool IsRelative { get; init; }

    /// <summary>Path of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The figure that is held against the amount, replication by replication; NaN where nothing was observed.</summary>
    public double[] Series(VariantFigures figures)
    {
        double[] own = figures.Regimes[Regime].Series(Measure);
        if (Verb == ClaimVerb.Has) return own;
        double[] first = figures.Regimes[0].Series(Measure);
        double sign = Verb == ClaimVerb.Adds ? 1 : -1;
        if (!IsRelative) return [.. own.Select((value, i) => sign * (value - first[i]))];
        // A ratio of means, not a mean of ratios.
        double mean = MeasureTable.Over(first, 0.95).Value ?? double.NaN;
        return [.. own.Select((value, i) => sign * (value - first[i]) / mean)];
    }

    /// <summary>The mean of <see cref="Series"/> over the replications.</summary>
    public double Figure(VariantFigures figures) => MeasureTable.Over(Series(figures), 0.95).Value ?? double.NaN;

    /// <summary>How far a figure is on the right side of the amount; below zero where the claim falls.</summary>
    public double Margin(double figure) => AtLeast ? figure - Amount : Amount - figure;

    /// <summary>Is the claim true of a figure?</summary>
    public bool Holds(double figure) => Strict ? Margin(figure) > 0 : Margin(figure) >= 0;
}
