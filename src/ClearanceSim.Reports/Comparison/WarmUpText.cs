using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What a pilot says of the warm-up.</summary>
internal static class WarmUpText
{
    private const double Week = 7 * 86_400;

    /// <summary>What was found, by regime and from how much, and what to mind.</summary>
    public static IEnumerable<string> Sentences(ResultsDocument document, ReportLanguage language)
    {
        if (document.WarmUp is not { } pilot) yield break;
        var texts = language.WarmUp;
        yield return Verdict(document, pilot, language);
        var atEnd = pilot.Regimes.Where(r => r.AtEnd).Select(r => Name(document, r)).ToList();
        if (atEnd.Count > 0) yield return texts.NotEnoughWeeks(atEnd);
        var calendar = pilot.Regimes.Where(r => r.StartsAlike).Select(r => Name(document, r)).ToList();
        if (calendar.Count > 0) yield return texts.MindTheCalendar(calendar);
        var ends = pilot.Regimes.Where(r => r.TrafficEnds).Select(r => (Name(document, r), r.Means.Count)).ToList();
        if (ends.Count > 0) yield return texts.TrafficEnded(ends);
    }

    private static string Verdict(ResultsDocument document, WarmUpResult pilot, ReportLanguage language)
    {
        var texts = language.WarmUp;
        var first = pilot.Regimes[0];
        bool alike = pilot.Regimes.All(r => (r.From, r.To) == (first.From, first.To));
        string how = texts.How(alike ? Interval(first) : null, pilot.Replications);
        var cuts = pilot.Regimes.Select(r => alike
            ? texts.Cut(Name(document, r), r.Weeks, r.Means.Count)
            : texts.Cut(Name(document, r), r.Weeks, r.Means.Count, Interval(r)));
        string right = WholeDays.OrNone(pilot.Found, language.Figures);
        if (pilot.Given is not { } given) return texts.Found(how, cuts, right);
        string own = WholeDays.OrNone(given, language.Figures);
        if (given >= pilot.Found) return texts.LongEnough(how, cuts, own);
        if (pilot.Regimes.All(r => (r.AtEnd && r.StartsAlike) || r.Weeks * Week <= given)) return texts.Unsettled(how, cuts, own);
        return pilot.Regimes.All(r => r.StartsAlike || r.Weeks * Week <= given)
            ? texts.RuleCutsMore(how, cuts, own, right)
            : texts.TooShort(how, cuts, own, right);

        string Interval(WarmUpRegime of) => language.Measures.Interval(of.From, of.To);
    }

    /// <summary>A regime as the pilot's lines call it.</summary>
    public static string Name(ResultsDocument document, WarmUpRegime regime) =>
        document.Scenarios.Count > 1 ? $"{regime.Scenario} {regime.Regime}" : regime.Regime;

    /// <summary>What was found, weeks.</summary>
    public static double Weeks(WarmUpResult pilot) => pilot.Found / Week;
}
