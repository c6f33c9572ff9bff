using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>What is run of each variant of a scenario: the same regimes and replications, under the same luck.</summary>
public sealed record VariantPlan
{
    /// <summary>Replications of a variant where there are many variants: its own noise is common to all of them.</summary>
    public const int FewReplications = 2;

    /// <summary>Replications of a variant where each is looked at by itself: enough for an interval.</summary>
    public const int SomeReplications = 5;

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Makes its variants.</summary>
    public required ScenarioVariants Variants { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of each variant, from 1.</summary>
    public required int Replications { get; init; }

    /// <summary>Level of confidence.</summary>
    public double Level { get; init; } = Estimate.UsualLevel;

    /// <summary>What each replication runs, but for its number.</summary>
    public RunPlan Run => ExperimentPlanner.PlanOf(Scenario.Run) with { Seed = Seed };

    /// <summary>The inputs whose range is known and that a run depends on, in the order of the ledger.</summary>
    /// <remarks>What it costs to build a lever changes no run.</remarks>
    public IReadOnlyList<InputRange> Ranges =>
    [
        .. Scenario.Ledger.Select(InputRange.Of).OfType<InputRange>()
            .Where(r => r.Low < r.High && !r.Path.Contains(".costs.", StringComparison.Ordinal)),
    ];

    /// <summary>The lines that give inputs other amounts.</summary>
    /// <remarks>
    /// Where a distribution is given by its mean and p90, the p90 goes along with the mean: the range is of how long something takes, not of
    /// how much one case differs from the next, and a mean above its p90 would be no distribution.
    /// </remarks>
    public IReadOnlyList<InputValue> With(IReadOnlyList<(InputRange Range, decimal Amount)> amounts)
    {
        var lines = amounts.Select(a => new InputValue(a.Range.Path, a.Range.Write(a.Amount))).ToList();
        foreach (var (range, amount) in amounts)
            if (Along(range) is { } p90 && range.Value != 0)
                lines.Add(new(p90, "*" + QuantityText.Write(Math.Round(amount / range.Value, 12), Dimension.Number)));
        return lines;
    }

    private string? Along(InputRange range)
    {
        const string mean = ".mean";
        if (!range.Path.EndsWith(mean, StringComparison.Ordinal)) return null;
        string p90 = range.Path[..^mean.Length] + ".p90";
        return Scenario.Ledger.Any(a => a.Path == p90) ? p90 : null;
    }
}
