using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>How long was simulated, and how many were seen in it.</summary>
internal static class RanSpans
{
    /// <summary>One sentence for all scenarios where they were run alike, whatever came in each; else one for each.</summary>
    public static IEnumerable<string> Sentences(ResultsDocument document, ReportLanguage language)
    {
        var texts = language.Opening;
        var first = document.Simulated;
        var spans = document.Scenarios.Select(s => (s.Id, Span: s.Simulated ?? first)).ToList();
        if (spans.All(s => s.Span with { Cohort = first.Cohort } == first))
        {
            var ran = Of(document, first, language);
            yield return spans.All(s => s.Span.Cohort == first.Cohort)
                ? texts.Ran(ran, first.Cohort, Same(document, first))
                : texts.Ran(ran, spans.Select(s => (s.Id, s.Span.Cohort)));
            yield break;
        }

        foreach (var (id, span) in spans) yield return texts.RanIn(id, Of(document, span, language), span.Cohort);
        if (spans.Select(s => (s.Span.WarmUp, s.Span.Count, Length: Observed(s.Span))).Distinct().Count() > 1) yield return texts.NotRunAlike;
    }

    private static double? Observed(SimulatedSpan span) =>
        span.To is { } to ? (Moment(to) - Moment(span.From)).TotalSeconds - span.WarmUp : null;

    private static bool Same(ResultsDocument document, SimulatedSpan span) =>
        document.Regimes.Count > 1 && document.Regimes.All(r => r.Declarations.Submitted == span.Cohort);

    private static RanSpan Of(ResultsDocument document, SimulatedSpan span, ReportLanguage language) => new(
        Subjects.Of(document), document.Replications, span.Count, Observed(span) is { } length ? WholeDays.Of(length, language.Figures) : null,
        document.Replications > 1 && (span.Count ?? 0) + (span.To?.Length ?? 0) > 0, span.From[..10],
        span.WarmUp > 0 ? WholeDays.Of(span.WarmUp, language.Figures) : null, document.Seed);

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
