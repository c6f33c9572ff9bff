using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;

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
    public static IEnumerable<string> Of(ComparedGroup group) => Overloaded(group).Concat(BookedOut(group)).Concat(Inside(group));

    private static IEnumerable<string> Inside(ComparedGroup group)
    {
        double[] shares = [.. group.Members.Select(m => Share(m.Result))];
        if (shares.Max() < Many && shares.Max() - shares.Min() < Apart) yield break;
        var told = group.Members.Select((m, i) => $"{Numbers.Share(shares[i])} under {m.Label}{Most(m.Result)}");
        yield return $"STILL INSIDE when the simulation ended: {string.Join(", ", told)}. Times are those of the others alone, who were "
            + "quicker: the side that keeps more inside looks better than it is.";
    }

    private static double Share(RegimeResult result) =>
        result.Declarations.Submitted == 0 ? 0 : (double)result.Declarations.InProgress / result.Declarations.Submitted;

    private static string Most(RegimeResult result) =>
        result.Inside.Where(i => i.Count > 0).MaxBy(i => i.Count) is { } most ? $" (most for {Causes.Title(most.Cause)})" : "";

    private static IEnumerable<string> BookedOut(ComparedGroup group) =>
        from member in @group.Members
        from slots in member.Result.LateSlots ?? []
        select $"OVERLOADED under {member.Label}: the slots of '{slots.Stage}', which are on average {Durations.Human(slots.Later)} later than "
            + "vehicles could come. More come than there are places, each is given a later slot for as long as is simulated (a fortnight at "
            + "most), and the means grow with it. They say nothing of a steady state.";

    private static IEnumerable<string> Overloaded(ComparedGroup group)
    {
        foreach (var member in group.Members)
        {
            var pools = member.Result.Pools.Where(p => p.Overloaded > 0)
                .OrderByDescending(p => p.Wait.Value)
                .Select(p => p.Post is null ? p.Pool : $"{p.Pool} ({p.Post})")
                .ToList();
            if (pools.Count == 0) continue;
            string rest = pools.Count > Shown ? $" and {Numbers.Counted(pools.Count - Shown, "other")}" : "";
            yield return $"OVERLOADED under {member.Label}: {string.Join(", ", pools.Take(Shown))}{rest}. Busy for at least 98 % of the "
                + "open time with a mean wait of more than a hundredth of the time observed: more comes than can be served, the queue "
                + "grows for as long as is simulated, and so do the means. They say nothing of a steady state.";
        }
    }
}
