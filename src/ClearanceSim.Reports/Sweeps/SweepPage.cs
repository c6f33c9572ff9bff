using System.Globalization;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;
using ClearanceSim.Reports.Pages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>A sweep as one page that needs nothing beside it and asks no host for anything, from its document alone.</summary>
internal sealed class SweepPage
{
    private readonly HtmlWriter page = new();
    private readonly List<Picture> pictures = [];
    private readonly List<Sheet> sheets = [];

    /// <summary>Makes the page of a document.</summary>
    public SweepPage(SweepResult document, ISweepMessages texts)
    {
        string title = document.Experiment.Name;
        page.Begin(texts.Language, title).Open("header").Element("h1", title);
        if (document.Experiment.About.Length > 0) page.Element("p", document.Experiment.About);
        page.Element("p", texts.Design(document.Design.Kind, document.Factors.Count, document.Points.Count, document.Replications), ("class", "faint"));
        if (document.Design.Distinct is { } distinct) page.Element("p", texts.Distinct(distinct, document.Points.Count), ("class", "faint"));
        if (document.Design.Resolution is { } resolution)
            page.Element("p", texts.Fraction(
                resolution, string.Join(", ", document.Design.Generators!), string.Join(" = ", document.Design.DefiningRelation!)), ("class", "faint"));
        page.Element("p", texts.Luck(document.Scenario.File, document.Seed), ("class", "faint")).Close().Open("main");
        if (SweepWords.Overloaded(document, texts) is { } overloaded) page.Paragraphs([overloaded], "warning");
        Section(texts.Factors, () => Show(SweepSheets.Factors(document, texts)));
        foreach (var response in document.Responses)
            Section(SweepWords.Measure(response.Measure), () =>
            {
                foreach (string regime in document.Regimes)
                {
                    if (SweepPictures.Tornado(document, response, regime, texts) is { } tornado) Show(tornado);
                    if (SweepWords.Fit(document, response, regime, texts) is { } fit) page.Element("p", fit);
                }
            });
        Section(texts.Effect, () =>
        {
            if (SweepSheets.Changes(document, texts) is { } changes) Show(changes);
            Show(SweepSheets.Effects(document, texts));
            page.Element("p", texts.EffectsMeaning(document.Fits is not null, SweepWords.HasLevels(document)), ("class", "faint"));
            page.Paragraphs(SweepWords.Notes(document, texts), "faint");
        });
        if (SweepSheets.Interactions(document, texts) is { } interactions)
            Section(texts.Interactions, () =>
            {
                page.Element("p", texts.InteractionsMeaning, ("class", "faint"));
                Show(interactions);
            });
        if (SweepSheets.Aliases(document, texts) is { } aliases)
            Section(texts.AliasTable, () =>
            {
                Show(aliases);
                page.Element("p", texts.AliasMeaning, ("class", "faint"));
            });
        if (document.Frontier is not null)
            Section(texts.Frontier, () =>
            {
                foreach (var picture in SweepPictures.Frontiers(document, texts)) Show(picture);
                Show(SweepSheets.Points(document, texts, isFrontier: true));
                page.Element("p", texts.FrontierMeaning(SweepWords.Wants(document), SweepWords.Unchosen(document)), ("class", "faint"));
            });
        Section(texts.Points, () => Show(SweepSheets.Points(document, texts, isFrontier: false)));
        Section(texts.Manifest, () => page.Paragraphs(
            [string.Create(CultureInfo.InvariantCulture, $"{document.Experiment.File}, sha256 {document.Experiment.Sha256}"), texts.Again, texts.Caveat(document.Fits is not null), texts.Inputs(document.Assumptions.WithSource, document.Assumptions.Inputs)]));
        page.Close().Close().Close();
        Html = page.ToString();
    }

    /// <summary>The page.</summary>
    public string Html { get; }

    /// <summary>The pictures in it.</summary>
    public IReadOnlyList<Picture> Pictures => pictures;

    /// <summary>The tables in it.</summary>
    public IReadOnlyList<Sheet> Sheets => sheets;

    private void Section(string title, Action write)
    {
        page.Open("section", ("class", "part")).Element("h2", title);
        write();
        page.Close();
    }

    private void Show(Picture picture)
    {
        page.Picture(picture);
        pictures.Add(picture);
    }

    private void Show(Sheet sheet)
    {
        page.Table(sheet);
        sheets.Add(sheet);
    }
}
