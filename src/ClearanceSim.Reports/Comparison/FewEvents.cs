using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Figures that rest on few events over all replications, and how few: their intervals promise more than they can keep.</summary>
/// <remarks>A share or quantile from n events is uncertain by a tenth of itself at least where n is 100.</remarks>
internal static class FewEvents
{
    private const long Few = 100;
    private const int Shown = 5;

    /// <summary>A sentence for each figure, or for several of a kind.</summary>
    public static IEnumerable<string> Of(RegimeResult regime, string name, Wording wording)
    {
        if (regime.Control?.Counts is { } counts)
        {
            if (counts.Inspected < Few)
                yield return $"{name}: the inspection rate rests on {Numbers.Counted(counts.Inspected, "inspection")}.";
            if (counts.Hits < Few)
                yield return $"{name}: the hit rate rests on {Numbers.Counted(counts.Hits, "hit")} in "
                    + $"{Numbers.Counted(counts.Inspected, "inspection")}.";
            if (counts.Found < Few)
            {
                yield return $"{name}: detection and missed revenue rest on {Numbers.Grouped(counts.Found)} found of "
                    + $"{Numbers.Counted(counts.NonCompliant, wording.Entity)} with something wrong.";
            }
        }

        foreach (var lane in (regime.Lanes ?? []).Where(l => l.Count is > 0 and < Few))
            yield return $"{name}: the {lane.Lane} lane has {Numbers.Counted(lane.Count, wording.Entity)}.";
        foreach (var interval in regime.Intervals.Where((interval, i) => interval.Count < Few && (i == 0 || interval.Count > 0)))
            yield return $"{name}: {interval.From} to {interval.To} rests on {Numbers.Counted(interval.Count, wording.Entity)}.";
        var d = regime.Declarations;
        foreach (var (outcome, count) in new[] { ("refused", d.Refused), ("withdrawn", d.Withdrawn), ("reneged", d.Reneged) })
            if (count is > 0 and < Few) yield return $"{name}: {outcome} rests on {Numbers.Counted(count, wording.Entity)}.";

        string beyond = Listed(regime.Intervals.Where(i => i.Count >= Few)
            .Select(i => ($"{i.From} to {i.To}{(i.Clock == MeasurePath.Wall ? "" : $" ({i.Clock} clock)")}", Events(0.1, i.Count))));
        if (beyond.Length > 0) yield return $"{name}: 'nine in ten within' rests on how few took longer: {beyond}.";
        string within = Listed(regime.ShareReleasedWithin.Where(s => s.Value.Value is not null)
            .Select(s => ($"within {s.Key}", Rarer(s.Value.Value!.Value, d.Submitted))));
        if (within.Length > 0) yield return $"{name}: shares rest on how few were on one side: {within}.";
        string late = Listed((regime.Deadlines ?? []).Where(l => l.InTime.Value is not null)
            .Select(l => (l.Deadline, Rarer(l.InTime.Value!.Value, l.Count))));
        if (late.Length > 0) yield return $"{name}: shares within legal limits rest on how few were on one side: {late}.";
        string posts = Listed((regime.Posts ?? []).Select(p => (p.Post, p.Count)));
        if (posts.Length > 0) yield return $"{name}: means by post rest on few {wording.Entity}s: {posts}.";
        string codes = Listed((regime.Groups ?? []).SelectMany(g => g.Members).Select(m => (m.Code, m.Count)));
        if (codes.Length > 0) yield return $"{name}: means rest on few {wording.Entity}s: {codes}.";
    }

    private static string Listed(IEnumerable<(string What, long Events)> figures)
    {
        var few = figures.Where(f => f.Events is > 0 and < Few).OrderBy(f => f.Events).ToList();
        string more = few.Count > Shown ? $" and {few.Count - Shown} more" : "";
        return string.Join(", ", few.Take(Shown).Select(f => $"{f.What} {Numbers.Grouped(f.Events)}")) + more;
    }

    // A share is as uncertain as the rarer of what happens and what does not.
    private static long Rarer(double share, long count) => Math.Min(Events(share, count), Events(1 - share, count));

    private static long Events(double share, long count) => (long)Math.Round(share * count);
}
