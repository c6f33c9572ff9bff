using System.Globalization;
using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;
using ClearanceSim.Reports.Pages;

namespace ClearanceSim.Reports.Optimising;

/// <summary>An optimisation as one page that needs nothing beside it and asks no host for anything, from its document alone.</summary>
internal sealed class OptimumPage
{
    private readonly HtmlWriter page = new();

    /// <summary>Makes the page of a document.</summary>
    public OptimumPage(OptimumResult document, IOptimumMessages texts)
    {
        var words = new OptimumWords(document, texts);
        string title = document.Experiment.Name;
        page.Begin(texts.Language, title).Open("header").Element("h1", title);
        if (document.Experiment.About.Length > 0) page.Element("p", document.Experiment.About);
        page.Element("p", texts.ToChoose(words.Ranges));
        page.Element("p", texts.SoThat(words.Requirement, Cells.Plain(document.SoThat.Tolerance, words.Figure)));
        page.Element("p", texts.Luck(document.Scenario.File, document.Regime, document.Seed), ("class", "faint")).Close().Open("main");
        Section(texts.Answer, () => page.Paragraphs([.. OptimumReport.Answer(document, texts, words)]));
        if (document.Answer is { } answer)
            Section(texts.Own, () => page.Paragraphs(document.Own is { } own
                ? [$"{words.Name(own.Allocation)}: {words.Cost(own.Cost)}; {words.Measured(own)}.", words.Saved(own, answer)]
                : [texts.OwnUnknown(document.Over.All(n => n.Own is not null))]));
        Section(texts.Frontier, () =>
        {
            if (OptimumPictures.Frontier(document, texts) is { } picture)
            {
                page.Picture(picture);
                Pictures = [picture];
            }
            Show(OptimumSheets.Of(document, document.Frontier, "frontier", texts.Frontier, texts));
            page.Element("p", texts.FrontierMeaning, ("class", "faint"));
        });
        Section(texts.Tried, () =>
        {
            Show(OptimumSheets.Of(document, document.Tried, "tried", texts.Tried, texts));
            page.Element("p", texts.Spent(document.Spent, document.Budget, document.Tried.Count), ("class", "faint"));
        });
        Section(texts.Manifest, () => page.Paragraphs(
            [string.Create(CultureInfo.InvariantCulture, $"{document.Experiment.File}, sha256 {document.Experiment.Sha256}"), texts.Again, texts.Caveat]));
        page.Close().Close().Close();
        Html = page.ToString();
    }

    /// <summary>The page.</summary>
    public string Html { get; }

    /// <summary>The pictures in it.</summary>
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>The tables in it.</summary>
    public List<Sheet> Sheets { get; } = [];

    private void Section(string title, Action write)
    {
        page.Open("section", ("class", "part")).Element("h2", title);
        write();
        page.Close();
    }

    private void Show(Sheet sheet)
    {
        page.Table(sheet);
        Sheets.Add(sheet);
    }
}
