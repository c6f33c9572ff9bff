using System.Globalization;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What was compared and over what, and how far the inputs can be trusted.</summary>
internal static class Opening
{
    /// <summary>Writes the opening.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, Wording wording)
    {
        string title = string.Join(" / ", document.Scenarios.Select(s => s.Name ?? s.Id).Distinct());
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        foreach (string sentence in Compared(document)) writer.WriteParagraph(sentence, rest: "  ");
        foreach (string sentence in Run(document, wording)) writer.WriteParagraph(sentence);
        writer.WriteLine();
        foreach (string sentence in Inputs(document)) writer.WriteParagraph(sentence);
    }

    /// <summary>Which scenarios and regimes, and with which levers.</summary>
    public static IEnumerable<string> Compared(ResultsDocument document) =>
        document.Scenarios.Select(s => Regimes(s, document)).Concat(Levers(document));

    /// <summary>Over how many replications of how long, and whether that is few.</summary>
    public static IEnumerable<string> Run(ResultsDocument document, Wording wording)
    {
        foreach (string sentence in Spans(document, wording)) yield return sentence;
        if (document.ReplicationsPlanned is { } planned)
            yield return $"Interrupted: {document.Replications} of {(document.Precision is null ? "" : "at most ")}{planned} replications were finished, "
                + "and the figures rest on these.";
        foreach (string sentence in WarmUpText.Sentences(document)) yield return sentence;
        if (document.Precision is { } precision) yield return PrecisionText.Outcome(precision, document.Replications);
        if (FewReplications.Warning(document.Replications, Closing.Level(document)) is { } few) yield return few;
    }

    private static string Regimes(ScenarioEntry scenario, ResultsDocument document)
    {
        var regimes = document.Regimes.Where(r => r.Scenario == scenario.Id)
            .Select(r => r.Levers is { Count: > 0 } levers
                ? $"{r.Regime} (levers {string.Join(", ", levers)})"
                : r.Levers is not null ? $"{r.Regime} (no lever)" : r.Regime);
        string name = scenario.Id == Path.GetFileNameWithoutExtension(scenario.File)
            ? scenario.File
            : $"{scenario.Id}: {scenario.File}";
        return $"{name}: {string.Join(", ", regimes)}.";
    }

    private static IEnumerable<string> Levers(ResultsDocument document)
    {
        var overlays = document.Regimes.SelectMany(r => r.Overlays ?? []).DistinctBy(o => (o.Lever, o.Title)).OrderBy(o => o.Lever).ToList();
        if (overlays.Count > 0) yield return $"Levers: {string.Join("; ", overlays.Select(o => $"{o.Lever} {o.Title}"))}.";
    }

    // One sentence for all scenarios where they were run alike, whatever came in each; else one for each.
    private static IEnumerable<string> Spans(ResultsDocument document, Wording wording)
    {
        var first = document.Simulated;
        var spans = document.Scenarios.Select(s => (s.Id, Span: s.Simulated ?? first)).ToList();
        if (spans.All(s => s.Span with { Cohort = first.Cohort } == first))
        {
            string seen = spans.All(s => s.Span.Cohort == first.Cohort)
                ? $"{Numbers.Counted(first.Cohort, wording.Entity)} observed{(Same(document, first) ? " under each regime" : "")}"
                : $"observed were {string.Join(", ", spans.Select(s => $"{Numbers.Grouped(s.Span.Cohort)} in {s.Id}"))}";
            yield return $"{Run(document, first, wording)}; {seen}.";
            yield break;
        }

        foreach (var (id, span) in spans)
            yield return $"{id}: {Run(document, span, wording)}; {Numbers.Counted(span.Cohort, wording.Entity)} observed.";
        if (spans.Select(s => (s.Span.WarmUp, s.Span.Count, Length: Observed(s.Span))).Distinct().Count() > 1)
            yield return "NOT RUN ALIKE: warm-ups or lengths differ, so that differences may be due to them and not to the inputs.";
    }

    private static double? Observed(SimulatedSpan span) =>
        span.To is { } to ? (Moment(to) - Moment(span.From)).TotalSeconds - span.WarmUp : null;

    private static bool Same(ResultsDocument document, SimulatedSpan span) =>
        document.Regimes.Count > 1 && document.Regimes.All(r => r.Declarations.Submitted == span.Cohort);

    private static string Run(ResultsDocument document, SimulatedSpan span, Wording wording)
    {
        string replications = Numbers.Counted(document.Replications, "replication");
        string time = span.Count is { } count ? $"of {Numbers.Grouped(count)} {wording.Entity}s" : Length(span);
        string each = document.Replications > 1 && (span.Count ?? 0) + (span.To?.Length ?? 0) > 0 ? " each" : "";
        string warmUp = span.WarmUp > 0 ? $" after {Whole(span.WarmUp)} of warm-up" : "";
        return $"{replications} {time}{each} from {span.From[..10]}{warmUp}, seed {document.Seed}";
    }

    private static string Length(SimulatedSpan span) => Observed(span) is { } seconds ? "of " + Whole(seconds) : "of all that come";

    private static string Whole(double seconds) =>
        seconds >= 86_400 && seconds % 86_400 == 0 ? Numbers.Counted((long)(seconds / 86_400), "day") : Durations.Human(seconds);

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>How many inputs have a source, and what that means.</summary>
    public static IEnumerable<string> Inputs(ResultsDocument document)
    {
        foreach (var scenario in document.Scenarios)
        {
            var inputs = scenario == document.Scenarios[0] ? document.Assumptions : scenario.Assumptions ?? document.Assumptions;
            string whose = document.Scenarios.Count > 1 ? $"Inputs of {scenario.Id}" : "Inputs";
            string grades =
                string.Join(", ", inputs.List.GroupBy(a => a.Grade).Select(g => $"{Numbers.Grouped(g.Count())} {g.Key}"));
            yield return inputs.Inputs == 0
                ? $"{whose}: none is listed."
                : $"{whose}: {Numbers.Grouped(inputs.WithSource)} of {Numbers.Grouped(inputs.Inputs)} have a source"
                    + (grades.Length > 0 ? $" ({grades})." : ".");
        }

        if (document.Regimes.Any(r => r.Control is not null))
        {
            yield return "No measured effect of Keden is published. These figures follow from assumed inputs, not from observation: "
                + "they show what the assumptions imply, and 'clearsim assumptions' lists every one of them.";
        }
    }
}
