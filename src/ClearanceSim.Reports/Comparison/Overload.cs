using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Warns of pools to which more comes than they can serve: such a system has no steady state.</summary>
internal static class Overload
{
    private const int Shown = 5;

    /// <summary>A sentence for each result that has such pools.</summary>
    public static IEnumerable<string> Warnings(ComparedGroup group)
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
