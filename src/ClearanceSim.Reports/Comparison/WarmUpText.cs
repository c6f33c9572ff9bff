using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What a pilot says of the warm-up.</summary>
internal static class WarmUpText
{
    private const double Week = 7 * 86_400;

    /// <summary>What was found, by regime and from how much, and what to mind.</summary>
    public static IEnumerable<string> Sentences(ResultsDocument document)
    {
        if (document.WarmUp is not { } pilot) yield break;
        var first = pilot.Regimes[0];
        bool alike = pilot.Regimes.All(r => (r.From, r.To) == (first.From, first.To));
        string found = string.Join(", ", pilot.Regimes.Select(r =>
            $"{Name(document, r)} {Numbers.Grouped(r.Weeks)} of {Numbers.Counted(r.Means.Count, "week")}{(alike ? "" : $" ({r.From} to {r.To})")}"));
        string how = $"MSER over the mean of each week{(alike ? $" from {first.From} to {first.To}" : "")}, {Numbers.Counted(pilot.Replications, "replication")} from empty";
        yield return pilot.Given is not { } given
            ? $"Warm-up found ({how}): {found}; the greatest, {Days(pilot.Found)}, is taken for all."
            : given >= pilot.Found
                ? $"Warm-up checked ({how}): {found}; the scenario's own, {Days(given)}, is long enough."
                : pilot.Regimes.All(r => r.StartsAlike || r.Weeks * Week <= given)
                    ? $"Warm-up checked ({how}): {found}; the scenario's own, {Days(given)}, may stay: the rule would cut off {Days(pilot.Found)}, but not because queues were still filling."
                : $"WARM-UP TOO SHORT ({how}): {found}; the scenario's own is {Days(given)}, and it should be {Days(pilot.Found)}.";
        var atEnd = pilot.Regimes.Where(r => r.AtEnd).Select(r => Name(document, r)).ToList();
        if (atEnd.Count > 0)
            yield return $"NOT ENOUGH WEEKS: under {string.Join(", ", atEnd)} the cut is the last that was looked at, half of the weeks, so the warm-up may have to "
                + "be longer; or times never settle (more comes than can be served, seasons, dates on which something changes).";
        var calendar = pilot.Regimes.Where(r => r.StartsAlike).Select(r => Name(document, r)).ToList();
        if (calendar.Count > 0)
            yield return $"MIND THE CALENDAR: under {string.Join(", ", calendar)} the first week is like those that are left (within two standard deviations), so "
                + "what is cut off may be holidays, a surge, a date on which something changes, or chance, rather than the filling of empty queues.";
        var ends = pilot.Regimes.Where(r => r.TrafficEnds).Select(r => $"{Name(document, r)} after {Numbers.Counted(r.Means.Count, "whole week")}").ToList();
        if (ends.Count > 0) yield return $"The traffic of the pilot ended early: {string.Join(", ", ends)}.";
    }

    /// <summary>A regime as the pilot's lines call it.</summary>
    public static string Name(ResultsDocument document, WarmUpRegime regime) =>
        document.Scenarios.Count > 1 ? $"{regime.Scenario} {regime.Regime}" : regime.Regime;

    /// <summary>What was found, weeks.</summary>
    public static double Weeks(WarmUpResult pilot) => pilot.Found / Week;

    private static string Days(double seconds) =>
        seconds % 86_400 == 0 ? Numbers.Counted((long)(seconds / 86_400), "day") : Durations.Human(seconds);
}
