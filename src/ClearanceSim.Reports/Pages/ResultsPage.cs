using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>
/// The results of <c>run</c> and <c>compare</c> as one page that needs nothing beside it and asks no host for anything, from the results
/// document alone.
/// </summary>
/// <remarks>The same document gives the same page, but for the widths of letters in its pictures, which are those of the machine's fonts.</remarks>
internal sealed class ResultsPage
{
    private readonly ResultsDocument document;
    private readonly ReportLanguage language;
    private readonly IPageMessages texts;
    private readonly IReadOnlyList<PageGroup> groups;
    private readonly HtmlWriter page = new();
    private readonly List<Picture> pictures = [];
    private readonly List<Sheet> sheets = [];
    private readonly List<(string Id, string Title, Action Write)> sections = [];

    /// <summary>Makes the page of a document.</summary>
    public ResultsPage(ResultsDocument document, ReportLanguage language)
    {
        this.document = document;
        this.language = language;
        texts = language.Page;
        groups = PageGroup.All(document);
        Collect();
        Html = Write();
    }

    /// <summary>The page.</summary>
    public string Html { get; }

    /// <summary>The pictures in it.</summary>
    public IReadOnlyList<Picture> Pictures => pictures;

    /// <summary>The tables in it.</summary>
    public IReadOnlyList<Sheet> Sheets => sheets;

    // What a document has nothing for gets no section.
    private void Collect()
    {
        Section("summary", texts.Summary, Summary);
        if (document.Scenarios.Count > 1) Section("inputs", texts.InputsThatDiffer, Differing);
        if (document.Regimes.Any(r => r.Changes is not null))
            Section("changes", texts.InForceFrom, () => page.List([.. ChangesSection.Lines(document, language.Opening)]));
        Section("comparison", texts.Comparison, Measures);
        if (groups.Any(g => WaitingSection.Rows(g.Of, language.Measures).Rows.Count > 0)) Section("waiting", texts.WhereTheTimeGoes, Waiting);
        if (groups.Any(g => PageSheets.Lanes(g, texts) is not null)) Section("lanes", texts.Distributions, Lanes);
        if (document.ReleaseStudy is { } studies)
        {
            Section("release-study", texts.ReleaseStudy, () =>
            {
                // All of it is a table for a file: for a page it is too wide and too long.
                page.Table(ReleaseStudySheet.Times(document, studies, texts, language.Sections));
                page.Table(ReleaseStudySheet.Holders(document, studies, texts, language.Sections));
                sheets.Add(ReleaseStudySheet.Of(document, studies, texts, language.Sections));
                page.Element("p", language.Sections.ReleaseStudyMeans, ("class", "faint"));
            });
        }

        if (groups.Any(g => PageSheets.Posts(document, g, language) is not null))
            Section("posts", texts.Posts, () => Each(g => Show(PagePictures.Posts(g, texts), PageSheets.Posts(document, g, language))));
        if (groups.Any(g => PoolSection.Pools(g.Of).Count > 0)) Section("pools", texts.Pools, Pools);
        if (document.QueueWeek is { Pools.Count: > 0 } queues)
        {
            Section("queues", texts.QueuesOverTheWeek, () =>
            {
                foreach (var picture in PagePictures.Queues(document, queues, texts)) Show(picture, null);
                Show(null, InputSheets.Queues(document, queues, texts, language.Sections));
                page.Element("p", language.Sections.QueuesMean(queues.Replications), ("class", "faint"));
            });
        }

        if (document.Programmes is { Count: > 0 }) Section("programme", texts.Programme, Programmes);
        if (InputSheets.Published(document, texts, language.Sections) is { } published)
        {
            Section("published", texts.Published, () =>
            {
                Show(null, published);
                page.Element("p", language.Sections.StandingsMean, ("class", "faint"));
            });
        }

        if (document.WarmUp is { } pilot)
        {
            Section("warm-up", texts.WarmUpTitle, () =>
            {
                page.Paragraphs(WarmUpText.Sentences(document, language));
                Show(PagePictures.WarmUp(document, pilot, texts), InputSheets.WarmUp(document, pilot, texts), texts.CutMeaning);
            });
        }

        Section("methods", texts.Methods, () => MethodsPart.Write(page, document, language));
        Section("manifest", texts.Manifest, () => ManifestPart.Write(page, document, texts, pictures, sheets));
        if (document.Assumptions.Inputs > 0) Section("ledger", texts.Ledger, Ledger);

        void Section(string id, string title, Action write) => sections.Add((id, title, write));
    }

    private string Write()
    {
        string title = string.Join(" / ", document.Scenarios.Select(s => s.Name ?? s.Id).Distinct());
        page.Begin(texts.Language, title).Open("header").Element("h1", title);
        page.Paragraphs(Opening.Compared(document, language.Opening), "faint");
        page.Close().Open("nav").Open("ul");
        foreach (var (id, heading, _) in sections) page.Open("li").Element("a", heading, ("href", "#" + id)).Close();
        page.Close().Close().Open("main");
        foreach (var (id, heading, write) in sections)
        {
            page.Open("section", ("id", id), ("class", id == "ledger" ? "annex" : "part")).Element("h2", heading);
            write();
            page.Close();
        }

        page.Close().Close().Close();
        return page.ToString();
    }

    private void Summary()
    {
        foreach (var group in groups)
        {
            if (group.Of.Title.Length > 0) page.Element("h3", group.Of.Title);
            page.Paragraphs(MainFinding.Sentences(group.Of, Subjects.Of(document), language.Findings), "finding");
            page.Paragraphs(AssumedFinding.Sentences(group.Of, document, language.Findings), "finding");
            page.Paragraphs(Warnings.Of(group.Of, language), "warning");
        }

        page.Paragraphs(Opening.Run(document, language));
        page.Paragraphs(Opening.Inputs(document, language.Opening));
        foreach (var group in groups)
            foreach (var picture in PagePictures.Differences(document, group, language)) Show(picture, null);
        string doubt = document.Assumed is { } assumed ? AssumedSection.Meaning(assumed, language.Sections) : texts.AssumptionsNotSampled;
        page.Element("p", doubt, ("class", "faint"));
    }

    private void Differing()
    {
        Show(null, InputSheets.Differing(document, texts));
        page.Element("p", language.Opening.NotListed, ("class", "faint"));
    }

    private void Measures()
    {
        Each(g => Show(null, PageSheets.Measures(document, g, language)));
        page.Element("p", Closing.Intervals(document, language.Closing), ("class", "faint"));
        if (document.Assumed is { } assumed) page.Element("p", AssumedSection.Meaning(assumed, language.Sections), ("class", "faint"));
    }

    private void Waiting() => Each(group =>
    {
        var (rows, leftOut) = WaitingSection.Rows(group.Of, language.Measures);
        if (rows.Count == 0) return;
        Show(PagePictures.Waiting(group, language), PageSheets.Waiting(document, group, language));
        page.Element("p", WaitingSection.Total(group.Of, group.Of.Members[0].Result.Intervals[0], leftOut, language), ("class", "faint"));
    });

    private void Lanes() => Each(group => Show(PagePictures.Lanes(group, texts), PageSheets.Lanes(group, texts), texts.NoLowerQuantiles));

    private void Pools() => Each(group =>
    {
        var picture = PagePictures.Pools(group, texts);
        Show(picture?.Picture, PageSheets.Pools(group, texts), picture is { } p && p.Shown < p.All ? texts.OfThe(p.Shown, p.All) : "");
        page.Element("p", language.Sections.PoolsMean, ("class", "faint"));
    });

    private void Programmes()
    {
        for (int i = 0; i < document.Programmes!.Count; i++)
        {
            page.Paragraphs(ProgrammeSection.Sentences(document.Programmes[i], language));
            Show(null, InputSheets.Programme(document, i, language));
            Show(null, InputSheets.Payback(document, i, language));
        }

        page.Element("p", language.Programme.ProgrammeMeans, ("class", "faint"));
    }

    private void Ledger()
    {
        page.Element("p", texts.LedgerText(document.Assumptions.Inputs, document.Assumptions.WithSource));
        foreach (var ledger in InputSheets.Ledgers(document, texts)) Show(null, ledger, kind: "ledger");
    }

    private void Each(Action<PageGroup> write)
    {
        foreach (var group in groups)
        {
            if (group.Of.Title.Length > 0) page.Element("h3", group.Of.Title);
            write(group);
        }
    }

    private void Show(Picture? picture, Sheet? sheet, string note = "", string kind = "")
    {
        if (picture is not null)
        {
            page.Picture(picture, note);
            pictures.Add(picture);
        }

        if (sheet is null) return;
        page.Table(sheet, kind);
        sheets.Add(sheet);
    }
}
