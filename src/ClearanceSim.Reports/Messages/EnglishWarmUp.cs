using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Messages;

/// <summary>What a pilot says of the warm-up, in English.</summary>
internal sealed class EnglishWarmUp : IWarmUpMessages
{
    public string Cut(string regime, int weeks, int of) => $"{regime} {Numbers.Grouped(weeks)} of {Numbers.Counted(of, "week")}";

    public string Cut(string regime, int weeks, int of, string interval) => $"{Cut(regime, weeks, of)} ({interval})";

    public string How(string? interval, int replications) =>
        $"MSER over the mean of each week{(interval is null ? "" : $" from {interval}")}, {Numbers.Counted(replications, "replication")} from empty";

    public string Found(string how, IEnumerable<string> cuts, string greatest) =>
        $"Warm-up found ({how}): {Listed(cuts)}; the greatest, {greatest}, is taken for all.";

    public string LongEnough(string how, IEnumerable<string> cuts, string given) =>
        $"Warm-up checked ({how}): {Listed(cuts)}; the scenario's own, {given}, is long enough.";

    public string RuleCutsMore(string how, IEnumerable<string> cuts, string given, string right) =>
        $"Warm-up checked ({how}): {Listed(cuts)}; the scenario's own, {given}, may stay: the rule would cut off {right}, "
        + "but not because queues were still filling.";

    public string Unsettled(string how, IEnumerable<string> cuts, string given) =>
        $"Warm-up checked ({how}): {Listed(cuts)}; whether the scenario's own, {given}, is long enough cannot be told, for times do not settle within these weeks.";

    public string TooShort(string how, IEnumerable<string> cuts, string given, string right) =>
        $"WARM-UP TOO SHORT ({how}): {Listed(cuts)}; the scenario's own is {given}, and it should be {right}.";

    public string NotEnoughWeeks(IEnumerable<string> regimes) =>
        $"NOT ENOUGH WEEKS: under {Listed(regimes)} the cut is the last that was looked at, half of the weeks, so the warm-up may have to "
        + "be longer; or times never settle (more comes than can be served, seasons, dates on which something changes).";

    public string MindTheCalendar(IEnumerable<string> regimes) =>
        $"MIND THE CALENDAR: under {Listed(regimes)} the first week is like those that are left (within two standard deviations), so "
        + "what is cut off may be holidays, a surge, a date on which something changes, or chance, rather than the filling of empty queues.";

    public string TrafficEnded(IEnumerable<(string Regime, int Weeks)> regimes) =>
        $"The traffic of the pilot ended early: {Listed(regimes.Select(r => $"{r.Regime} after {Numbers.Counted(r.Weeks, "whole week")}"))}.";

    private static string Listed(IEnumerable<string> things) => string.Join(", ", things);
}
