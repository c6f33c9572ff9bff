using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>How the figures came about, and what they cannot say.</summary>
internal static class MethodsPart
{
    private const double Day = 86_400;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter page, ResultsDocument document, Wording wording, IPageMessages texts)
    {
        Part(texts.ModelTitle, [texts.ModelText, .. Opening.Run(document, wording)]);
        Part(texts.InputsTitle, Opening.Inputs(document));
        Part(texts.WarmUpTitle, WarmUps(document, texts));
        Part(texts.ReplicationsTitle,
            [texts.ReplicationsText(document.Replications, document.Seed, Closing.Level(document)), Closing.Intervals(document), .. Closing.Pairing(document), texts.QuantilesText]);
        Part(texts.AssumptionsTitle, [document.Assumed is { } assumed ? AssumedSection.Meaning(assumed) : texts.AssumptionsNotSampled]);
        Part(texts.ValidationTitle, [texts.ValidationText, .. Figures(document, texts)]);
        Part(texts.MeaningTitle, [Closing.Meanings(document, wording)]);
        Points(texts.FewEventsTitle, [.. Closing.FewEvents(document, wording)]);
        Points(texts.InsideTitle, [.. Closing.Inside(document)]);
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

    private static IEnumerable<string> WarmUps(ResultsDocument document, IPageMessages texts)
    {
        var lengths = document.Scenarios.Select(s => (s.Id, Text: Text((s.Simulated ?? document.Simulated).WarmUp))).ToList();
        if (lengths.Select(l => l.Text).Distinct().Count() == 1) return [lengths[0].Text];
        return lengths.Select(l => $"{l.Id}: {l.Text}");

        string Text(double seconds) => texts.WarmUpText(
            document.WarmUp is { Given: null }, seconds <= 0 ? null : seconds % Day == 0 ? Numbers.Counted((long)(seconds / Day), "day") : Durations.Human(seconds));
    }

    private static IEnumerable<string> Figures(ResultsDocument document, IPageMessages texts)
    {
        if (document.Published is not { Count: > 0 } figures) yield break;
        int Of(string standing) => figures.Count(f => f.Standing == standing);
        yield return texts.ValidationOfFigures(Of("fitted"), Of("held-out"), Of("not-comparable"));
    }
}
