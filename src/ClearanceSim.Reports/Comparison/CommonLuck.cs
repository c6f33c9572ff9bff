using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What is to be known of differences: that their intervals hold together, and what it saves that both sides meet the same luck.</summary>
internal static class CommonLuck
{
    // Two that scatter so nearly alike leave common luck all the room that it can use.
    private const double Ample = 20;

    // How two means scatter is known from so many replications on.
    private const int Enough = 10;

    /// <summary>How the intervals of several differences are to be read; null where there is one.</summary>
    public static string? Joint(ResultsDocument document, IClosingMessages texts)
    {
        int pairs = document.Differences.Where(d => d.Together is not null).Select(d => (d.From, d.To)).Distinct().Count();
        if (pairs < 2) return null;
        double level = document.Differences.First(d => d.Together is not null).Difference.Level;
        return texts.Joint(pairs, level, RegimeComparison.LevelOfEach(level, pairs));
    }

    /// <summary>What common luck saved in the mean of which the report speaks first; null where that cannot be told.</summary>
    public static string? Saved(ResultsDocument document, ReportLanguage language)
    {
        if (document.Regimes[0].Intervals is not [var main, ..]) return null;
        string key = document.Scenarios[0].Headline ?? MeasurePath.IntervalKey(main.From, main.To, main.Clock);
        string path = $"intervals.{key}.mean";
        var known = document.Differences.Where(d => d.Measure == path && d.VarianceSaved is not null).ToList();
        if (known.Count == 0) return null;
        bool isOne = document.Scenarios.Count == 1;
        IEnumerable<string> times = known.Count == 1
            ? [Times(known[0])]
            : known.Select(d => language.Closing.TimesOf(Times(d), isOne ? d.To.Regime : $"{d.To.Scenario}, {d.To.Regime}"));
        string saved = language.Closing.CommonLuck(language.Measures.Interval(key), times, document.Replications);
        return known.Count == 1 && document.Replications >= Enough && Most(document, known[0], key, language.Closing) is { } most ? $"{saved} {most}" : saved;
    }

    /// <summary>What could be saved at most, were the two correlated perfectly; null where one of them has no interval.</summary>
    /// <remarks>
    /// Independent, the variance of a difference is a^2 + b^2; it is never less than (a - b)^2, by the inequality of Cauchy and Schwarz.
    /// </remarks>
    private static string? Most(ResultsDocument document, DifferenceEntry entry, string key, IClosingMessages texts)
    {
        double? Scatter(RegimeReference of) => document.Regimes.First(r => (r.Scenario, r.Regime) == (of.Scenario, of.Regime))
            .Intervals.FirstOrDefault(i => MeasurePath.IntervalKey(i.From, i.To, i.Clock) == key)?.Mean.HalfWidth;
        if (Scatter(entry.From) is not { } a || Scatter(entry.To) is not { } b) return null;
        double most = ((a * a) + (b * b)) / ((a - b) * (a - b));
        return most < Ample ? texts.MostCommonLuck(Numbers.Quantity(most), Durations.Rough(a), Durations.Rough(b)) : null;
    }

    private static string Times(DifferenceEntry difference) => Numbers.Quantity(difference.VarianceSaved!.Value);
}
