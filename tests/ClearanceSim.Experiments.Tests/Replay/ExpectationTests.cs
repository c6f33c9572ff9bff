using ClearanceSim.Experiments.Replay;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Tests.Replay;

public sealed class ExpectationTests : IDisposable
{
    private static readonly string[] Outcomes =
    [
        Row("D1", "astana-1", "red", "released", "\"inspection\",\"document-check\"", 10, 3610.5),
        Row("D1", "keden", "green", "released", "", 10, 12),
        Row("D2", "astana-1", "yellow", "refused", "\"document-check\"", 20, null),
        Row("D2", "keden", "green", "released", "", 20, 21),
    ];

    private static readonly OutcomeWords Words = new()
    {
        Regimes = ["astana-1", "keden"],
        Milestones = ["registered", "released"],
        Lanes = ["green", "yellow", "red"],
        Measures = ["document-check", "scanner", "inspection"],
        Causes = ["service", "queue"],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("clearsim-replay-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Row(
        string d, string regime, string lane, string outcome, string measures, double registered, double? released)
    {
        string times = FormattableString.Invariant($"\"registered\":{registered}");
        if (released is { } r) times += FormattableString.Invariant($",\"released\":{r}");
        return "{\"declaration\":\"" + d + "\",\"regime\":\"" + regime + "\",\"lane\":\"" + lane + "\",\"outcome\":\"" + outcome
            + "\",\"measures\":[" + measures + "],\"milestones\":{" + times + "}}";
    }

    private (ExpectationReport Report, IReadOnlyList<InputError> Errors) Compare(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        var faults = new Faults();
        var rows = ExpectationFile.Read(path, Words, faults);
        return (OutcomeComparison.Compare(path, rows, ["astana-1", "keden"], Outcomes), faults.InOrder());
    }

    [Fact]
    public void Outcomes_meet_themselves()
    {
        var (report, errors) = Compare("e.ndjson", string.Join('\n', Outcomes) + "\n");
        Assert.Empty(errors);
        Assert.True(report.Met);
        Assert.Equal((4, 4, 0, 0, 0, 0),
            (report.Compared, report.Matched, report.Mismatched, report.Missing, report.Duplicates, report.WithoutExpectation));
    }

    [Fact]
    public void A_csv_compares_the_fields_that_it_names_and_passes_over_empty_cells()
    {
        var (report, errors) = Compare("e.csv", """
            declaration,regime,lane,outcome,measures,maxRelease,registered
            D1,astana-1,red,released,document-check inspection,1h30min,10
            D1,keden,green,,,60s,10.000
            D2,,,,,,20
            """);
        Assert.Empty(errors);
        Assert.True(report.Met);
        Assert.Equal((4, 4), (report.Compared, report.Matched));
    }

    [Fact]
    public void Every_field_that_differs_is_told()
    {
        var (report, _) = Compare("e.csv", """
            declaration,regime,lane,outcome,measures,maxRelease
            D1,astana-1,green,refused,scanner,1h
            D2,astana-1,,,,4h
            """);
        Assert.False(report.Met);
        Assert.Equal(
            [
                new("D1", "astana-1", "lane", "green", "red"),
                new("D1", "astana-1", "outcome", "refused", "released"),
                new("D1", "astana-1", "measures", "scanner", "inspection document-check"),
                new("D1", "astana-1", "maxRelease", "1h", "3600.5s"),
                new("D2", "astana-1", "maxRelease", "4h", "not released"),
            ],
            report.Mismatches);
        Assert.Equal((2, 0, 2, 2), (report.Compared, report.Matched, report.Mismatched, report.WithoutExpectation));
    }

    [Fact]
    public void No_measure_is_written_as_none()
    {
        var (report, errors) = Compare("e.csv", """
            declaration,regime,measures
            D1,keden,none
            D1,astana-1,none
            """);
        Assert.Empty(errors);
        Assert.Equal([new("D1", "astana-1", "measures", "none", "inspection document-check")], report.Mismatches);
        (report, _) = Compare("f.csv", "declaration,regime,measures\nD1,keden,scanner\n");
        Assert.Equal([new("D1", "keden", "measures", "scanner", "none")], report.Mismatches);
    }

    [Fact]
    public void Unknown_and_doubled_declarations_fail_and_unmentioned_ones_are_counted()
    {
        var (report, _) = Compare("e.csv", """
            declaration,regime,lane
            D9,keden,green
            D1,keden,green
            D1,keden,green
            """);
        Assert.False(report.Met);
        Assert.Equal((1, 1, 1, 1, 3),
            (report.Compared, report.Matched, report.Missing, report.Duplicates, report.WithoutExpectation));
        Assert.Contains(new Mismatch("D9", "keden", "declaration", "an outcome", "no such declaration in the run"),
            report.Mismatches);
        Assert.Contains(new Mismatch("D1", "keden", "declaration", "one row", "rows in lines 3 and 4"), report.Mismatches);
    }

    [Theory]
    [InlineData("e.csv", "regime,lane\nkeden,green\n", "expectations need a column 'declaration'; commas separate the headings")]
    [InlineData("e.csv", "declaration,lanes\nD1,green\n", "no outcome has a field 'lanes'; did you mean 'lane'?")]
    [InlineData("e.csv", "declaration,maxRelease\nD1,soon\n",
        "'soon' is not a duration; write a number with ms, s, min, h, d or w, such as 15min")]
    [InlineData("e.csv", "declaration,lane\nD1,green,red\n", "3 cells where the heading has 2")]
    [InlineData("e.csv", "declaration,lane\n,green\n", "the row names no declaration")]
    [InlineData("e.csv", "declaration,regime\nD1,kedn\n", "no regime 'kedn' takes part; did you mean 'keden'?")]
    [InlineData("e.ndjson", "{\"declaration\":\"D1\",\"lane\":\n", "the line is no JSON object")]
    [InlineData("e.ndjson", "[1]\n", "the line is no JSON object")]
    [InlineData("e.ndjson", "{\"declaration\":\"D1\",\"outcom\":\"released\"}\n",
        "no outcome has a field 'outcom'; did you mean 'outcome'?")]
    [InlineData("e.csv", "", "is empty; the first line holds headings, among them 'declaration'")]
    [InlineData("e.csv", "declaration,lane\n", "has no rows, so nothing is expected")]
    [InlineData("e.ndjson", "\n", "has no rows, so nothing is expected")]
    public void What_is_wrong_with_the_file_is_told(string name, string text, string message) =>
        Assert.Equal(message, Assert.Single(Compare(name, text).Errors).Message);

    [Theory]
    [InlineData("e.csv", "declaration,regime,lane\nD1,kedn,green\n", 2, 4, "no regime 'kedn' takes part; did you mean 'keden'?")]
    [InlineData("e.csv", "declaration,lane\nD1,green\n\nD2,gren\n", 4, 4, "there is no lane 'gren'; did you mean 'green'?")]
    [InlineData("e.csv", "declaration,lane\nD1,blue\n", 2, 4, "there is no lane 'blue'; choose from green, yellow, red")]
    [InlineData("e.csv", "declaration,outcome\n\"D1\",inprogress\n", 2, 6,
        "there is no outcome 'inprogress'; did you mean 'inProgress'?")]
    [InlineData("e.csv", "declaration,measures\nD1,scanner inspektion\n", 2, 4,
        "there is no measure 'inspektion'; did you mean 'inspection'?")]
    [InlineData("e.csv", "declaration,registered\nD1,noon\n", 2, 4, "'noon' is not a number of seconds, such as 3610.5")]
    [InlineData("e.csv", "declaration,lane,lane\nD1,red,red\n", 1, 18, "stands twice among the headings; keep one of them")]
    [InlineData("e.ndjson", "{\"declaration\":\"D1\",\"lane\":\"gren\"}\n", 1, 21,
        "there is no lane 'gren'; did you mean 'green'?")]
    [InlineData("e.ndjson", "{\"declaration\":\"D1\",\"lane\":\"red\",\"lane\":\"red\"}\n", 1, 21,
        "stands twice in the row; keep one of them")]
    [InlineData("e.ndjson", "{\"declaration\":\"D1\",\"milestones\":{\"relesed\":1}}\n", 1, 35,
        "no outcome has a field 'milestones.relesed'; did you mean 'milestones.released'?")]
    public void A_word_that_no_outcome_has_is_told_with_its_place(string name, string text, int line, int column, string message)
    {
        var error = Assert.Single(Compare(name, text).Errors);
        Assert.Equal((line, column, message), (error.Line, error.Column, error.Message));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        var faults = new Faults();
        ExpectationFile.Read(folder, Words, faults);
        Assert.Equal("is a folder; name a file in it", Assert.Single(faults.InOrder()).Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var faults = new Faults();
        ExpectationFile.Read(Path.Combine(folder, "none.csv"), Words, faults);
        Assert.Equal("there is no such file", Assert.Single(faults.InOrder()).Message);
    }

    [Theory]
    [InlineData("60s", 60_000_000)]
    [InlineData("1h30min", 5_400_000_000)]
    [InlineData("1.5h", 5_400_000_000)]
    [InlineData("250", 250_000_000)]
    public void A_bound_is_a_length_of_time(string text, long microseconds)
    {
        var (_, errors) = Compare("e.csv", $"declaration,maxRelease\nD1,{text}\n");
        Assert.Empty(errors);
        string path = Path.Combine(folder, "e.csv");
        var field = Assert.Single(Assert.Single(ExpectationFile.Read(path, Words, new Faults())).Fields);
        Assert.Equal(microseconds, field.Bound);
    }

    [Fact]
    public void Junit_has_a_case_for_each_outcome_compared()
    {
        var (report, _) = Compare("e.csv", "declaration,regime,lane\nD1,keden,green\nD2,keden,red\nD9,keden,red\n");
        var text = new StringWriter();
        JUnitReport.Write(report, "baseline", text);
        var suite = Assert.Single(System.Xml.Linq.XDocument.Parse(text.ToString()).Root!.Elements());
        Assert.Equal(("3", "2"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(
            "lane: expected red, was green",
            suite.Elements().Single(c => c.Attribute("name")!.Value == "D2").Element("failure")!.Attribute("message")!.Value);
    }
}
