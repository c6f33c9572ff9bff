using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Many inputs of one kind that are stretched together: all traffic, all staff.</summary>
/// <param name="Name">What it is called for people.</param>
/// <param name="Paths">The inputs.</param>
/// <param name="Range">The factors that are tried; 1 is the scenario itself.</param>
public sealed record StressFactor(string Name, IReadOnlyList<string> Paths, InputRange Range)
{
    // Up to twice and down to half: nobody claims to know what lies beyond. Where somebody is wanted of whom half would be none, less far.
    private static readonly decimal[] Least = [0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1], Most = [2, 1];

    /// <summary>Traffic and staff, where a scenario has them.</summary>
    public static IReadOnlyList<StressFactor> Of(VariantPlan plan)
    {
        string[] Paths(Func<string[], bool> isMeant) =>
            [.. plan.Scenario.Ledger.Where(a => a.Dimension is not null && isMeant(a.Path.Split('.'))).Select(a => a.Path)];
        StressFactor[] all =
        [
            Factor(plan, "traffic", Paths(p => p is ["traffic", _, "rate"])),
            Factor(plan, "staff", Paths(p => p is [.., "pools", _, "capacity"] or [.., "pools", _, "shifts", _, "capacity"])),
        ];
        return [.. all.Where(f => f.Range.Low < f.Range.High)];
    }

    /// <summary>The values that a factor gives.</summary>
    public IReadOnlyList<InputValue> With(decimal factor) => Values(Paths, factor);

    private static InputValue[] Values(IReadOnlyList<string> paths, decimal factor) =>
        [.. paths.Select(p => new InputValue(p, "*" + QuantityText.Write(factor, Dimension.Number)))];

    private static StressFactor Factor(VariantPlan plan, string name, string[] paths)
    {
        decimal End(decimal[] candidates) => paths.Length == 0 ? 1 : candidates.First(f => f == 1 || IsPossible(plan, Values(paths, f)));
        return new(name, paths, new InputRange(name, End(Least), 1, End(Most), Dimension.Number));
    }

    private static bool IsPossible(VariantPlan plan, IReadOnlyList<InputValue> values)
    {
        try
        {
            plan.Variants.With(values);
            return true;
        }
        catch (VariantException)
        {
            return false;
        }
    }
}
