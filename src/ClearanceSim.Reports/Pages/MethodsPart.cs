using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>How the figures came about, and what they cannot say.</summary>
internal static class MethodsPart
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter page, ResultsDocument document, ReportLanguage language)
    {
        var texts = language.Page;
        Part(texts.ModelTitle, [texts.ModelText, .. Opening.Run(document, language)]);
        Part(texts.InputsTitle, Opening.Inputs(document, language.Opening));
        Part(texts.WarmUpTitle, WarmUps(document, language));
        Part(texts.ReplicationsTitle,
            [
                texts.ReplicationsText(document.Replications, document.Seed, Closing.Level(document)),
                Closing.Intervals(document, language.Closing), .. Closing.Pairing(document, language), texts.QuantilesText,
            ]);
        Part(texts.AssumptionsTitle, [document.Assumed is { } assumed ? AssumedSection.Meaning(assumed, language.Sections) : texts.AssumptionsNotSampled]);
        Part(texts.ValidationTitle, [texts.ValidationText, .. Figures(document, texts)]);
        Part(texts.MeaningTitle, [Closing.Meanings(document, language.Closing)]);
        Points(texts.FewEventsTitle, [.. Closing.FewEvents(document, language)]);
        Points(texts.InsideTitle, [.. Closing.Inside(document, language)]);
        Points(texts.LimitsTitle, [.. Closing.NotModelled(document)]);

        void Part(string title, IEnumerable<string> sentences)
        {
            page.Element("h3", title);
            page.Paragraphs(sentences);
        }

        void Points(string title, IReadOnlyCollection<string> points)
        {
            if (points.Count == 0) return;
            page.Element("h3", title);
            page.List(points);
        }
    }

    private static IEnumerable<string> WarmUps(ResultsDocument document, ReportLanguage language)
    {
        var lengths = document.Scenarios.Select(s => (s.Id, Text: Text((s.Simulated ?? document.Simulated).WarmUp))).ToList();
        if (lengths.Select(l => l.Text).Distinct().Count() == 1) return [lengths[0].Text];
        return lengths.Select(l => $"{l.Id}: {l.Text}");

        string Text(double seconds) => language.Page.WarmUpText(
            document.WarmUp is { Given: null }, seconds <= 0 ? null : WholeDays.OrNone(seconds, language.Figures));
    }

    private static IEnumerable<string> Figures(ResultsDocument document, IPageMessages texts)
    {
        if (document.Published is not { Count: > 0 } figures) yield break;
        int Of(string standing) => figures.Count(f => f.Standing == standing);
        yield return texts.ValidationOfFigures(Of("fitted"), Of("held-out"), Of("not-comparable"));
    }
}
