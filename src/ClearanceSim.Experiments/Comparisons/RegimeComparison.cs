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
        Pairs(regimes).ToList() is var pairs ? [.. pairs.SelectMany(pair => Between(pair.From, pair.To, pairs.Count))] : [];

    /// <summary>The level of each of several intervals that hold all at once with another.</summary>
    /// <remarks>Bonferroni's inequality: the chances of failing add up at most (Law, Simulation Modeling and Analysis, 10.3).</remarks>
    /// <param name="together">With which all are to hold.</param>
    /// <param name="count">How many there are.</param>
    public static double LevelOfEach(double together, int count) => count > 1 ? 1 - (1 - together) / count : together;

    /// <summary>Every measure that both regimes have and observed, in the order of the first.</summary>
    /// <param name="from">What is compared with.</param>
    /// <param name="to">What is compared.</param>
    /// <param name="beside">How many pairs are compared, this one among them.</param>
    public static IEnumerable<DifferenceEntry> Between(MeasuredRegime from, MeasuredRegime to, int beside = 1)
    {
        double level = from.Table.Level;
        foreach (string path in from.Table.Paths.Where(to.Table.Has))
        {
            double[] fromSeries = from.Table.Series(path), toSeries = to.Table.Series(path);
            var (difference, relative) = PairedDifference.Of(fromSeries, toSeries, level);
            if (difference.Value is null) continue;
            yield return new DifferenceEntry
            {
                Measure = path,
                From = from.Of,
                To = to.Of,
                Difference = difference,
                Relative = relative,
                Together = beside > 1 && difference.HalfWidth is not null
                    ? PairedDifference.Of(fromSeries, toSeries, LevelOfEach(level, beside)).Difference with { Level = level }
                    : null,
                VarianceSaved = PairedDifference.VarianceSaved(fromSeries, toSeries),
            };
        }
    }

    /// <summary>Which regimes are compared.</summary>
    public static IEnumerable<(MeasuredRegime From, MeasuredRegime To)> Pairs(IReadOnlyList<MeasuredRegime> regimes) =>
        Pairs([.. regimes.Select(r => r.Of)]).Select(p => (regimes[p.From], regimes[p.To]));

    /// <summary>Which regimes are compared, by their places in the list.</summary>
    public static IEnumerable<(int From, int To)> Pairs(IReadOnlyList<RegimeReference> regimes)
    {
        if (regimes.Count == 0) return [];
        string first = regimes[0].Scenario;
        var all = Enumerable.Range(0, regimes.Count);
        if (regimes.All(r => r.Scenario == first)) return all.Skip(1).Select(to => (0, to));
        return from to in all
               where regimes[to].Scenario != first
               from @from in all
               where regimes[@from].Scenario == first && regimes[@from].Regime == regimes[to].Regime
               select (@from, to);
    }
}
