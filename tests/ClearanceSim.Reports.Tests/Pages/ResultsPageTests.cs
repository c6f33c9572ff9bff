using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Pages;
using ClearanceSim.Reports.Tests.Comparison;
using nietras.SeparatedValues;

namespace ClearanceSim.Reports.Tests.Pages;

/// <summary>The report as a page, its plots and its tables.</summary>
public class ResultsPageTests
{
    [Fact]
    public void Every_plot_and_table_stands_in_the_page_and_in_a_file_of_its_own()
    {
        var files = Files(Assumed());
        var page = Page(files);
        string[] plots = [.. files.Keys.Where(f => f.EndsWith(".svg", StringComparison.Ordinal)).Select(Name)];
        string[] tables = [.. files.Keys.Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).Select(Name)];
        Assert.Equal(
            ["differences-1", "differences-2", "differences-times", "lanes", "pools", "posts", "waiting"], plots.Order(StringComparer.Ordinal));
        Assert.Equal(["lanes", "ledger", "measures", "pools", "posts", "waiting"], tables.Order(StringComparer.Ordinal));
        Assert.Equal(plots.Select(p => "plot-" + p), page.Descendants("figure").Select(f => (string)f.Attribute("id")!));
        Assert.All(page.Descendants("figure"), figure => Assert.NotEmpty(figure.Descendants("svg").Single().Elements()));
        Assert.Equal(tables.Select(t => "table-" + t), page.Descendants("table").Select(t => (string)t.Attribute("id")!));
        Assert.All(plots, plot => Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], files[$"plots/{plot}.png"][..4]));
        // Names within pictures are told apart, else one picture would be cut by another's frame.
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_in_the_page_asks_for_anything_outside_it(bool assumed)
    {
        var page = Page(Files(assumed ? Assumed() : Documents.Customs()));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "img" or "iframe" or "object" or "image");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Value.Contains("//", StringComparison.Ordinal));
        Assert.All(page.Descendants().Attributes("href"), a => Assert.Matches("^(#|data:,$)", a.Value));
        string style = page.Descendants("style").Single().Value;
        Assert.DoesNotContain("url", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_scenarios_are_text_and_never_markup()
    {
        const string Name = "<b>&\"'\u0001</b><script>";
        var document = Documents.Customs();
        var pool = document.Regimes[0].Pools[1] with { Pool = Name };
        document = document with
        {
            Scenarios = [document.Scenarios[0] with { Name = Name, NotModelled = [Name] }],
            Regimes = [document.Regimes[0] with { Title = "<i>", Pools = [pool] }, document.Regimes[1]],
        };
        var page = Page(Files(document));
        Assert.Equal(Name.Replace('\u0001', '\uFFFD'), page.Descendants("h1").Single().Value);
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "b" or "i" or "script");
    }

    [Fact]
    public void Both_kinds_of_doubt_stand_side_by_side_where_the_assumptions_were_sampled()
    {
        Assert.Equal(
            ["measure", "Astana-1", "Keden", "difference", "assumed", "less in"], Headings(Page(Files(Assumed()))));
        Assert.Contains("-2 h 00 min to +30 min 00 s", Page(Files(Assumed())).Root!.Value, StringComparison.Ordinal);
        var without = Page(Files(Documents.Customs()));
        Assert.Equal(["measure", "Astana-1", "Keden", "difference"], Headings(without));
        Assert.Contains("were not sampled in this run", without.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_read_back_has_the_exact_figures_of_the_document()
    {
        var document = Assumed();
        using var reader = Sep.Reader(o => o with { Unescape = true }).FromText(Encoding.UTF8.GetString(Files(document)["tables/measures.csv"]));
        var rows = new Dictionary<string, double[]>();
        foreach (var row in reader)
        {
            string[] figures = ["Astana-1", "Astana-1 ±", "difference", "assumed low", "assumed high"];
            double[] read = new double[figures.Length];
            for (int i = 0; i < read.Length; i++)
                read[i] = double.TryParse(row[figures[i]].Span, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
            rows.Add(row["path"].ToString(), read);
        }

        var mean = document.Regimes[0].Intervals[0].Mean;
        Assert.Equal([mean.Value!.Value, mean.HalfWidth!.Value, -3_821, -7_200, 1_800], rows["intervals.registered-released.mean"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_same_document_gives_the_same_files(int scenarios)
    {
        ResultsDocument Document() => scenarios == 1 ? Documents.Generic() : Documents.Scenarios("one", "two", "three");
        var (first, second) = (Files(Document()), Files(Document()));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
        Assert.NotEmpty(Page(first).Descendants("svg"));
    }

    [Fact]
    public void The_manifest_says_how_to_have_the_run_again() => Assert.Equal(
        "clearsim run scenarios/baseline.yaml --seed 2024 --replications 10 --assumptions 50",
        Page(Files(Assumed() with { Options = new RunOptions { Assumptions = 50 } })).Descendants("code").Single().Value);

    [Fact]
    public void Behind_the_main_finding_stands_how_far_it_reaches_in_what_is_assumed() => Assert.Contains(
        Page(Files(Assumed())).Descendants("p").Select(p => p.Value),
        text => text.StartsWith("Assumed: under Keden it is between -2 h 00 min and +30 min 00 s in 90 % of 50 samples of what is assumed, the middle one -50 min 00 s", StringComparison.Ordinal)
            && text.EndsWith("and less in 90 % of them.", StringComparison.Ordinal));

    private static ResultsDocument Assumed()
    {
        var document = Documents.Customs();
        var d = document.Differences[0];
        return document with
        {
            Assumed = new AssumedRanges
            {
                Samples = 50,
                Replications = 3,
                Inputs = [12],
                Share = 0.9,
                Measures = [],
                Differences = [new AssumedDifference(d.Measure, d.From, d.To, -7_200, -3_000, 1_800, 0.9)],
            },
        };
    }

    private static Dictionary<string, byte[]> Files(ResultsDocument document) =>
        ResultsFiles.Of(document, "{}").ToDictionary(f => f.Name, f => f.Bytes);

    private static XDocument Page(Dictionary<string, byte[]> files)
    {
        string html = Encoding.UTF8.GetString(files["report.html"]);
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        return XDocument.Parse(html[html.IndexOf('\n', StringComparison.Ordinal)..]);
    }

    private static IEnumerable<string> Headings(XDocument page) =>
        page.Descendants("table").First(t => (string)t.Attribute("id")! == "table-measures").Descendants("thead").Descendants("th").Select(h => h.Value);

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);
}
