using System.Globalization;
using ClearanceSim.Scenarios.Batches;

namespace ClearanceSim.Scenarios.Tests.Batches;

/// <summary>Each file of BadBatches/ has one kind of mistake; the answer says where, what, and what would be right.</summary>
public class BadBatchTests
{
    private const string Headings = "Declaration ID,Date,Office ID,Mode of Transport,Importer ID,HS6 Code,Country of Departure,"
        + "Country of Origin,Net Mass,Item Price,Fraud\n";

    [Theory]
    [InlineData("heading-misspelt.csv", ":1: Item Price: no column has this heading; did you mean 'Item Prize'?")]
    [InlineData("heading-twice.csv", ":1:135: Date: stands twice among the headings; keep one of them")]
    [InlineData("other-separator.csv", ":1: the headings are not separated by ','; it seems to be ';': say so with 'separator'")]
    [InlineData("number-empty.csv", ":3:1: Declaration ID: is empty; every declaration has a number of its own")]
    [InlineData("number-twice.csv",
        ":4:1: Declaration ID: '7' stands already in line 2; every declaration has a number of its own")]
    [InlineData("date-of-another-form.csv", ":2:3: Date: '02.01.2020' is not a date of the form yyyy-MM-dd, such as 2024-01-31")]
    [InlineData("date-empty.csv", ":2:3: Date: is empty; write a date such as 2024-01-31 (yyyy-MM-dd)")]
    [InlineData("date-that-never-was.csv", ":2:3: Date: '2020-02-30' is not a date of the form yyyy-MM-dd, such as 2024-01-31")]
    [InlineData("date-before-start.csv",
        ":2:3: Date: '2019-12-31' lies before the scenario's first day, 2020-01-01; change 'from' or leave the row out")]
    [InlineData("date-going-back.csv",
        ":3:3: Date: 2020-01-02 comes after 2020-01-03 of the row before; days must rise from row to row and file to file")]
    [InlineData("value-not-a-number.csv",
        ":2:47: Item Price: '372 254' is not a number; write digits with a point, such as 1234.5")]
    [InlineData("value-negative.csv", ":2:47: Item Price: -5 is negative; 'value' is 0 or more")]
    [InlineData("value-too-large.csv", ":2:47: Item Price: 1e18 is too large; 'value' is at most 25734855013545691")]
    [InlineData("value-empty.csv", ":2:47: Item Price: is empty; 'value' needs a value, or 'otherwise' in the mapping")]
    [InlineData(
        "code-unknown.csv", ":2:17: Mode of Transport: '41' is not a known value of 'mode'; choose from 10, 20, 30, 40, 50, 90")]
    [InlineData("commodity-too-short.csv",
        ":2:28: HS6 Code: '39269' is not a commodity code; it has 6 digits, such as 870321")]
    [InlineData("text-empty.csv", ":2:38: Country of Origin: is empty; 'origin' needs a value, or 'otherwise' in the mapping")]
    [InlineData("country-unknown.csv", ":2:38: Country of Origin: 'KOR' is no country; write its two capital letters, such as CN")]
    [InlineData("row-too-short.csv", ":2: the row has 10 cells where the headings are 11; quote a cell that holds a ','")]
    [InlineData("row-too-long.csv", ":2: the row has 12 cells where the headings are 11; quote a cell that holds a ','")]
    [InlineData("not-utf8.csv", ":2:22: the bytes here are not UTF-8; save the file as UTF-8")]
    [InlineData("quote-left-open.csv",
        ":2:20: the quote is opened and never closed; close it, or double it where it is part of the text")]
    [InlineData("quote-within-a-cell.csv", ":2:22: a quote stands within a cell; double it, and put the whole cell in quotes")]
    [InlineData("empty.csv",
        ": is empty; the first line holds headings, among them Declaration ID, Date, Office ID, Mode of Transport, "
        + "Importer ID, HS6 Code, Country of Origin, Country of Departure, Item Price, Net Mass, Fraud")]
    [InlineData("objects.csv",
        ":1:1: headings stand in the first line of a CSV file, and this looks like NDJSON; the scenario says 'format: csv'")]
    [InlineData("headings-only.csv", ": holds no declarations; add a row for each")]
    [InlineData("empty.ndjson", ": is empty; each line is an object with number, filed, mode, value, codes")]
    [InlineData("table.ndjson",
        ":1:1: the file is not NDJSON, one object a line with number, filed, mode, value, codes; for a CSV file the scenario needs a "
        + "'batch' mapping of its headings")]
    [InlineData("not-json.ndjson", ":2:67: this is not JSON: it breaks off before all braces, brackets and quotes are closed")]
    [InlineData("not-an-object.ndjson", ":1:1: a line must be one object, such as {\"number\": \"…\"}")]
    [InlineData("member-misspelt.ndjson", ":1: value: the object has no such member; did you mean 'valeu'?")]
    [InlineData("member-twice.ndjson", ":1:68: value: stands twice in the object; keep one of them")]
    [InlineData("member-nested.ndjson", ":1:58: value: must be a text, a number, true, false or an array of these")]
    [InlineData("flag-unknown.ndjson",
        ":1:76: codes: 'A Z' has a flag that 'codes' does not know; choose from A, B, C, D, E, F, G, H, "
        + "separated by blanks")]
    [InlineData("word-misspelt.ndjson", ":1:52: mode: 'aire' is not a known value of 'mode'; did you mean 'air'?")]
    [InlineData("not-utf8.ndjson", ":1:54: the bytes here are not UTF-8; save the file as UTF-8")]
    public void A_broken_file_is_answered_with_place_mistake_and_remedy(string file, string expected)
    {
        string path = TestFiles.OfProject("BadBatches", file);
        var layout = file.EndsWith(".csv", StringComparison.Ordinal) ? Layouts.Korean() : Layouts.Timed();
        var check = BatchChecker.Check([path], layout);
        var error = Assert.Single(check.Errors);
        Assert.Equal(file + expected, (error with { File = file }).ToString());
        Assert.False(check.IsSound);
        var thrown = Record.Exception(() => Arrival.All(layout, path));
        // What only the whole batch shows (a number that stands twice, no rows at all) the feed does not look for again.
        if (file is not ("number-twice.csv" or "headings-only.csv"))
            Assert.Equal(error, Assert.IsType<BatchException>(thrown).Error);
    }

    [Fact]
    public void Every_file_of_the_folder_has_its_message()
    {
        var rows = typeof(BadBatchTests).GetMethod(nameof(A_broken_file_is_answered_with_place_mistake_and_remedy))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
            .Select(a => (string)a.GetData(null!).Single()[0]).Append("all-wrong.csv").Order(StringComparer.Ordinal);
        var files = Directory.GetFiles(TestFiles.OfProject("BadBatches")).Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);
        Assert.Equal(files, rows);
    }

    [Fact]
    public void All_mistakes_of_a_row_are_told_at_once()
    {
        var check = BatchChecker.Check([TestFiles.OfProject("BadBatches", "all-wrong.csv")], Layouts.Korean());
        Assert.Equal(
            ["Declaration ID", "Date", "Mode of Transport", "HS6 Code", "Item Price", "Net Mass", "Fraud"],
            check.Errors.Select(e => e.Path));
        Assert.All(check.Errors, e => Assert.Equal(2, e.Line));
    }

    [Fact]
    public void A_mistake_in_every_row_is_told_fifty_times_and_counted_beyond()
    {
        using var files = new TestFiles();
        string rows = string.Concat(Enumerable.Range(1, 1000).Select(i => $"{i},2020-01-02,20,99,T,392690,CN,CN,1,1,0\n"));
        var check = BatchChecker.Check([files.Write("a.csv", Headings + rows)], Layouts.Korean());
        Assert.Equal(50, check.Errors.Count);
        Assert.Equal(950, check.MoreErrors);
    }

    [Fact]
    public void A_number_that_stands_in_an_earlier_file_is_found_with_its_place_there()
    {
        using var files = new TestFiles();
        string one = files.Write("a.csv", Headings + string.Concat(Row(1), Row(2)));
        string two = files.Write("b.csv", Headings + string.Concat(Row(3), Row(2)));
        var error = Assert.Single(BatchChecker.Check([one, two], Layouts.Korean()).Errors);
        Assert.Equal((two, 3), (error.File, error.Line));
        Assert.StartsWith($"'2' stands already in line 3 of {one};", error.Message, StringComparison.Ordinal);
    }

    private static string Row(int number) => $"{number},2020-01-02,20,40,T,392690,CN,CN,1,1,0\n";

    [Fact]
    public void Files_in_the_wrong_order_are_told_by_their_days()
    {
        using var files = new TestFiles();
        string one = files.Write("a.csv", Headings + "1,2020-02-03,20,40,T,392690,CN,CN,1,1,0\n");
        string two = files.Write("b.csv", Headings + "2,2020-01-02,20,40,T,392690,CN,CN,1,1,0\n");
        Assert.True(BatchChecker.Check([two, one], Layouts.Korean()).IsSound);
        var error = Assert.Single(BatchChecker.Check([one, two], Layouts.Korean()).Errors);
        Assert.Equal((two, 2, 3), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void A_file_that_is_missing_a_folder_or_given_twice_is_told_as_a_whole()
    {
        using var files = new TestFiles();
        string sound = files.Sample("a.csv", Layouts.Korean(), 10);
        string missing = Path.Combine(files.Folder, "none.csv");
        var check = BatchChecker.Check([sound, missing, files.Folder, sound], Layouts.Korean());
        Assert.Equal(
            [
                $"{missing}: does not exist",
                $"{files.Folder}: is a folder; name a file in it",
                $"{sound}: is given twice; leave one out",
            ],
            check.Errors.Select(e => e.ToString()));
        Assert.Equal(10, check.Rows);
    }

    [Theory]
    [Trait("Tier", "Full")]
    [InlineData(BatchFormat.Csv, 2_000_000, 1)]
    [InlineData(BatchFormat.Csv, 20_000_000, 0)]
    [InlineData(BatchFormat.Ndjson, 2_000_000, 1)]
    [InlineData(BatchFormat.Ndjson, 20_000_000, 1)]
    public void A_huge_row_is_told_and_what_follows_is_read_if_it_ends_in_sight(BatchFormat format, int length, int rowsAfter)
    {
        using var files = new TestFiles();
        var layout = Layouts.Timed(format);
        string huge = new('x', length), bad, good, head = "";
        if (format == BatchFormat.Csv)
        {
            head = "number,filed,mode,value,codes\n";
            bad = $"\"{huge}\",2020-01-02 10:00:00,air,5,\n";
            good = "2,2020-01-02 10:00:00,air,5,\n";
        }
        else
        {
            bad = $$"""{"number":"{{huge}}","filed":"2020-01-02 10:00:00","mode":"air","value":5}""" + "\n";
            good = """{"number":"2","filed":"2020-01-02 10:00:00","mode":"air","value":5}""" + "\n";
        }
        var check = BatchChecker.Check([files.Write("huge", head + bad + good)], layout);
        var error = Assert.Single(check.Errors);
        Assert.Equal(head.Length > 0 ? 2 : 1, error.Line);
        Assert.Contains(1_048_576.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.Equal(rowsAfter, check.Rows);
    }

    [Fact]
    public void A_mark_at_the_beginning_either_line_ending_and_blank_lines_change_nothing()
    {
        using var files = new TestFiles();
        var korean = Layouts.Korean();
        var timed = Layouts.Timed();
        string csv = Headings + "1,2020-01-02,20,40,T,392690,CN,CN,1,1,0\n";
        const string json = """{"number":"2","filed":"2020-01-02 10:00:00","mode":"air","value":5}""" + "\n";
        foreach (var (layout, text) in new[] { (korean, csv), (timed, json) })
        {
            var plain = Arrival.All(layout, files.Write("plain", text));
            var marked = Arrival.All(layout, files.Write("marked", "\uFEFF" + text));
            var windows = Arrival.All(layout, files.Write("windows", text.Replace("\n", "\r\n\r\n", StringComparison.Ordinal)));
            var cut = Arrival.All(layout, files.Write("cut", text.TrimEnd()));
            Assert.Single(plain);
            Assert.Equal(plain, marked);
            Assert.Equal(plain, windows);
            Assert.Equal(plain, cut);
        }
    }
}
