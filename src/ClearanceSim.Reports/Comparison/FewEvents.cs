using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Figures that rest on few events over all replications, and how few: their intervals promise more than they can keep.</summary>
/// <remarks>A share or quantile from n events is uncertain by a tenth of itself at least where n is 100.</remarks>
internal static class FewEvents
{
    private const long Few = 100;
    private const int Shown = 5;

    /// <summary>A sentence for each figure, or for several of a kind.</summary>
    public static IEnumerable<string> Of(RegimeResult regime, string name, Subject of, ReportLanguage language) =>
        [.. Control(regime, name, of, language.Closing), .. Counted(regime, name, of, language), .. Listed(regime, name, of, language)];

    private static IEnumerable<string> Control(RegimeResult regime, string name, Subject of, IClosingMessages texts)
    {
        if (regime.Control?.Counts is not { } counts) yield break;
        if (counts.Inspected < Few) yield return texts.InspectionsOf(name, counts.Inspected);
        if (counts.Hits < Few) yield return texts.HitsOf(name, counts.Hits, counts.Inspected);
        if (counts.Found < Few) yield return texts.FoundOf(of, name, counts.Found, counts.NonCompliant);
    }

    private static IEnumerable<string> Counted(RegimeResult regime, string name, Subject of, ReportLanguage language)
    {
        var texts = language.Closing;
        foreach (var lane in (regime.Lanes ?? []).Where(l => l.Count is > 0 and < Few))
            yield return texts.LaneOf(of, name, lane.Lane, lane.Count);
        foreach (var interval in regime.Intervals.Where((interval, i) => interval.Count < Few && (i == 0 || interval.Count > 0)))
            yield return texts.IntervalOf(of, name, language.Measures.Interval(interval.From, interval.To), interval.Count);
        var d = regime.Declarations;
        foreach (var (outcome, count) in new[] { ("refused", d.Refused), ("withdrawn", d.Withdrawn), ("reneged", d.Reneged) })
            if (count is > 0 and < Few) yield return texts.OutcomeOf(of, name, language.Measures.Outcome(outcome), count);
    }

    private static IEnumerable<string> Listed(RegimeResult regime, string name, Subject of, ReportLanguage language)
    {
        var (texts, measures) = (language.Closing, language.Measures);
        if (Listed(regime.Intervals.Where(i => i.Count >= Few).Select(i => (Interval(i), Events(0.1, i.Count))), texts) is { } beyond)
            yield return texts.TailsOf(name, beyond);
        if (Listed(
            regime.ShareReleasedWithin.Where(s => s.Value.Value is not null)
                .Select(s => (measures.Within(s.Key), Rarer(s.Value.Value!.Value, regime.Declarations.Submitted))), texts) is { } within)
            yield return texts.WithinOf(name, within);
        if (Listed(
            (regime.Deadlines ?? []).Where(l => l.InTime.Value is not null)
                .Select(l => (l.Deadline, Rarer(l.InTime.Value!.Value, l.Count))), texts) is { } late)
            yield return texts.LimitsOf(name, late);
        if (Listed((regime.Posts ?? []).Select(p => (p.Post, p.Count)), texts) is { } posts) yield return texts.PostsOf(of, name, posts);
        if (Listed((regime.Groups ?? []).SelectMany(g => g.Members).Select(m => (m.Code, m.Count)), texts) is { } codes)
            yield return texts.CodesOf(of, name, codes);

        string Interval(IntervalResult i) => measures.Interval(i.From, i.To, i.Clock == MeasurePath.Wall ? null : i.Clock);
    }

    // Null where none rests on few.
    private static string? Listed(IEnumerable<(string What, long Events)> figures, IClosingMessages texts)
    {
        var few = figures.Where(f => f.Events is > 0 and < Few).OrderBy(f => f.Events).ToList();
        return few.Count == 0 ? null : texts.Few(few.Take(Shown), Math.Max(0, few.Count - Shown));
    }

    // A share is as uncertain as the rarer of what happens and what does not.
    private static long Rarer(double share, long count) => Math.Min(Events(share, count), Events(1 - share, count));

    private static long Events(double share, long count) => (long)Math.Round(share * count);
}
