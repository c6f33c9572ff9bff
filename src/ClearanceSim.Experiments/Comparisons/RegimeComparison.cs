using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Comparisons;

/// <summary>The measures of one regime of one scenario, ready to be compared.</summary>
/// <param name="Of">Whose they are.</param>
/// <param name="Table">The measures.</param>
public sealed record MeasuredRegime(RegimeReference Of, MeasureTable Table);

/// <summary>Which regimes are compared, and all differences between two of them.</summary>
public static class RegimeComparison
{
    /// <summary>
    /// All differences of an experiment. One scenario: its first regime with each other one. Several: each regime of the first
    /// scenario
    /// with the regime of the same id in each other scenario, scenario by scenario.
    /// </summary>
    /// <param name="regimes">In the order of the document.</param>
    public static IReadOnlyList<DifferenceEntry> Differences(IReadOnlyList<MeasuredRegime> regimes) =>
        [.. Pairs(regimes).SelectMany(pair => Between(pair.From, pair.To))];

    /// <summary>Every measure that both regimes have and observed, in the order of the first.</summary>
    public static IEnumerable<DifferenceEntry> Between(MeasuredRegime from, MeasuredRegime to)
    {
        foreach (string path in from.Table.Paths.Where(to.Table.Has))
        {
            var (difference, relative) = PairedDifference.Of(from.Table.Series(path), to.Table.Series(path), from.Table.Level);
            if (difference.Value is null) continue;
            yield return new DifferenceEntry
            {
                Measure = path,
                From = from.Of,
                To = to.Of,
                Difference = difference,
                Relative = relative,
            };
        }
    }

    /// <summary>Which regimes are compared.</summary>
    public static IEnumerable<(MeasuredRegime From, MeasuredRegime To)> Pairs(IReadOnlyList<MeasuredRegime> regimes)
    {
        if (regimes.Count == 0) return [];
        string first = regimes[0].Of.Scenario;
        if (regimes.All(r => r.Of.Scenario == first)) return regimes.Skip(1).Select(r => (regimes[0], r));
        return from to in regimes
               where to.Of.Scenario != first
               from @from in regimes
               where @from.Of.Scenario == first && @from.Of.Regime == to.Of.Regime
               select (@from, to);
    }
}
