using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>What was compared and over what, and how far the inputs can be trusted.</summary>
internal static class Opening
{
    /// <summary>Writes the opening.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ReportLanguage language)
    {
        string title = string.Join(" / ", document.Scenarios.Select(s => s.Name ?? s.Id).Distinct());
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        foreach (string sentence in Compared(document, language.Opening)) writer.WriteParagraph(sentence, rest: "  ");
        foreach (string sentence in Run(document, language)) writer.WriteParagraph(sentence);
        writer.WriteLine();
        foreach (string sentence in Inputs(document, language.Opening)) writer.WriteParagraph(sentence);
    }

    /// <summary>Which scenarios and regimes, and with which levers.</summary>
    public static IEnumerable<string> Compared(ResultsDocument document, IOpeningMessages texts) =>
        document.Scenarios.Select(s => Regimes(s, document, texts)).Concat(Levers(document, texts));

    /// <summary>Over how many replications of how long, and whether that is few.</summary>
    public static IEnumerable<string> Run(ResultsDocument document, ReportLanguage language)
    {
        foreach (string sentence in RanSpans.Sentences(document, language)) yield return sentence;
        if (document.ReplicationsPlanned is { } planned)
            yield return language.Opening.Interrupted(document.Replications, planned, atMost: document.Precision is not null);
        foreach (string sentence in WarmUpText.Sentences(document, language)) yield return sentence;
        if (document.Precision is { } precision) yield return PrecisionText.Outcome(precision, document.Replications, language);
        if (FewReplications.Warning(document.Replications, Closing.Level(document), language.Figures) is { } few) yield return few;
    }

    private static string Regimes(ScenarioEntry scenario, ResultsDocument document, IOpeningMessages texts)
    {
        var regimes = document.Regimes.Where(r => r.Scenario == scenario.Id)
            .Select(r => r.Levers is { Count: > 0 } levers
                ? texts.WithLevers(r.Regime, levers)
                : r.Levers is not null ? texts.WithoutLever(r.Regime) : r.Regime);
        return scenario.Id == Path.GetFileNameWithoutExtension(scenario.File)
            ? texts.Regimes(scenario.File, regimes)
            : texts.Regimes(scenario.Id, scenario.File, regimes);
    }

    private static IEnumerable<string> Levers(ResultsDocument document, IOpeningMessages texts)
    {
        var overlays = document.Regimes.SelectMany(r => r.Overlays ?? []).DistinctBy(o => (o.Lever, o.Title)).OrderBy(o => o.Lever).ToList();
        if (overlays.Count > 0) yield return texts.Levers(overlays.Select(o => (o.Lever, o.Title)));
    }

    /// <summary>How many inputs have a source, and what that means.</summary>
    public static IEnumerable<string> Inputs(ResultsDocument document, IOpeningMessages texts)
    {
        foreach (var scenario in document.Scenarios)
        {
            var inputs = scenario == document.Scenarios[0] ? document.Assumptions : scenario.Assumptions ?? document.Assumptions;
            yield return texts.Inputs(
                document.Scenarios.Count > 1 ? scenario.Id : null, inputs.Inputs, inputs.WithSource,
                inputs.List.GroupBy(a => a.Grade).Select(g => (g.Key, g.Count())));
        }

        if (document.Regimes.Any(r => r.Control is not null)) yield return texts.NotObserved;
    }
}
