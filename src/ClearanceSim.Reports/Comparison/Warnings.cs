using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>
/// Warns of what makes a headline say less than it seems to: pools to which more comes than they can serve, so that there is no steady
/// state, slots that are booked out, and declarations that never left, which are in no time.
/// </summary>
internal static class Warnings
{
    private const int Shown = 5;

    // Shares of what was submitted, from which on those still inside are worth a word, and by which sides may differ without one.
    private const double Many = 0.01, Apart = 0.001;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(ComparedGroup group, ReportLanguage language) =>
        Overloaded(group, language.Findings).Concat(BookedOut(group, language.Findings)).Concat(Inside(group, language));

    private static IEnumerable<string> Inside(ComparedGroup group, ReportLanguage language)
    {
        double[] shares = [.. group.Members.Select(m => Share(m.Result))];
        if (shares.Max() < Many && shares.Max() - shares.Min() < Apart) yield break;
        yield return language.Findings.StillInside(group.Members.Select(
            (m, i) => language.Findings.InsideUnder(Numbers.Share(shares[i]), m.Label, Most(m.Result, language.Measures))));
    }

    private static double Share(RegimeResult result) =>
        result.Declarations.Submitted == 0 ? 0 : (double)result.Declarations.InProgress / result.Declarations.Submitted;

    private static string? Most(RegimeResult result, IMeasureMessages texts) =>
        result.Inside.Where(i => i.Count > 0).MaxBy(i => i.Count) is { } most ? texts.Cause(most.Cause) : null;

    private static IEnumerable<string> BookedOut(ComparedGroup group, IFindingMessages texts) =>
        from member in @group.Members
        from slots in member.Result.LateSlots ?? []
        select texts.BookedOut(member.Label, slots.Stage, Durations.Human(slots.Later));

    private static IEnumerable<string> Overloaded(ComparedGroup group, IFindingMessages texts)
    {
        foreach (var member in group.Members)
        {
            var pools = member.Result.Pools.Where(p => p.Overloaded > 0)
                .OrderByDescending(p => p.Wait.Value)
                .Select(p => p.Post is null ? p.Pool : texts.PoolAt(p.Pool, p.Post))
                .ToList();
            if (pools.Count > 0) yield return texts.Overloaded(member.Label, pools.Take(Shown), Math.Max(0, pools.Count - Shown));
        }
    }
}
