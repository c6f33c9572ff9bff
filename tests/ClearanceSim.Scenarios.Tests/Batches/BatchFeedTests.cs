using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Batches;
using CsCheck;

namespace ClearanceSim.Scenarios.Tests.Batches;

public class BatchFeedTests
{
    private const string Head = "Declaration ID,Date,Office ID,Mode of Transport,Importer ID,HS6 Code,Country of Departure,"
        + "Country of Origin,Net Mass,Item Price,Fraud";

    [Fact]
    public void A_row_becomes_cells_by_mapping_factor_digits_and_constant()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string file = files.Write("a.csv", Head + "\n97061800,2020-01-02,30,10,QLRUBN9,071080,HK,\"CN\",108.25,372254.4,1\n");
        var arrival = Assert.Single(Arrival.All(layout, file));
        long Cell(string name) => arrival.Row[layout.Schema[name].Slot];
        Assert.Equal(StableHash.Of("97061800"), arrival.Identity);
        Assert.Equal(97061800, Cell("number"));
        Assert.Equal(2, Cell("post"));
        Assert.Equal(0, Cell("mode"));
        Assert.Equal("QLRUBN9", PackedText.Unpack(Cell("trader")));
        Assert.Equal(0710800000, Cell("hs"));
        Assert.Equal(("CN", "HK"), (PackedText.Unpack(Cell("origin")), PackedText.Unpack(Cell("departure"))));
        Assert.Equal(130_289, Cell("value"));
        Assert.Equal(108_250, Cell("mass"));
        Assert.Equal(2, Cell("problem"));
        Assert.Equal(1, Cell("procedure"));
        Assert.InRange(Cell("items"), 1, 6);
    }

    [Fact]
    public void What_a_mapping_does_not_name_is_otherwise()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string file = files.Write("a.csv", Head + "\n1,2020-01-02,77,10,T,071080,HK,CN,1,1,1\n"
            + "2,2020-01-02,,10,T,071080,HK,CN,1,1,1\n");
        Assert.All(Arrival.All(layout, file), a => Assert.Equal(3, a.Row[AttributeSchema.Site]));
    }

    [Fact]
    public void Days_without_a_time_are_filed_in_opening_hours_in_order_and_a_closed_day_in_the_next_open_one()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        // Saturday 4 January to Monday 6 January.
        string rows = string.Concat(Enumerable.Range(1, 300).Select(
            i => $"{i},2020-01-{4 + (i - 1) / 100:00},20,10,T,071080,HK,CN,1,1,1\n"));
        var arrivals = Arrival.All(layout, files.Write("a.csv", Head + "\n" + rows));
        Assert.Equal(300, arrivals.Count);
        Assert.Equal(arrivals.OrderBy(a => a.Time).ThenBy(a => a.Identity), arrivals);
        Assert.All(arrivals, a =>
        {
            Assert.Equal(5, a.Time / CapacitySchedule.Day);
            long hour = a.Time % CapacitySchedule.Day / Layouts.Hour;
            Assert.True(hour is (>= 9 and < 13) or (>= 14 and < 18));
        });
        Assert.Equal(8, arrivals.Select(a => a.Time / Layouts.Hour).Distinct().Count());
    }

    [Fact]
    public void A_post_with_hours_of_its_own_files_on_days_when_others_are_closed()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        layout = layout with
        {
            Filing = layout.Filing with { ByPost = new Dictionary<int, CapacitySchedule> { [2] = CapacitySchedule.Constant(1) } },
        };
        string file = files.Write("a.csv", Head + "\n1,2020-01-04,20,10,T,071080,HK,CN,1,1,1\n"
            + "2,2020-01-04,30,10,T,071080,HK,CN,1,1,1\n"
            + "3,2020-01-05,30,10,T,071080,HK,CN,1,1,1\n");
        var arrivals = Arrival.All(layout, file);
        Assert.Equal([3, 4, 5], arrivals.Select(a => a.Time / CapacitySchedule.Day));
        Assert.Equal([2, 2, 1], arrivals.Select(a => a.Row[AttributeSchema.Site]));
    }

    [Fact]
    public void Times_of_day_stand_as_they_are_written_and_are_put_in_order_within_the_day()
    {
        using var files = new TestFiles();
        string file = files.Write("a.ndjson",
            """
            {"number":"1","filed":"2020-01-02 03:30:00","mode":"air","value":5,"codes":["A","F"]}
            {"value":1.5e3,"more":{"x":[1]},"number":2,"mode":"sea","filed":"2020-01-02 01:00:00","codes":null}
            """);
        var layout = Layouts.Timed();
        var arrivals = Arrival.All(layout, file);
        const long day = CapacitySchedule.Day;
        Assert.Equal([day + Layouts.Hour, day + Layouts.Hour * 7 / 2], arrivals.Select(a => a.Time));
        Assert.Equal([1500, 5], arrivals.Select(a => a.Row[layout.Schema["value"].Slot]));
        Assert.Equal([0, 0b100001], arrivals.Select(a => a.Row[layout.Schema["codes"].Slot]));
    }

    [Fact]
    public void Files_follow_one_another_as_if_they_were_one()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string whole = files.Sample("whole.csv", layout, 500);
        string[] lines = File.ReadAllLines(whole);
        string first = files.Write("first.csv", string.Join('\n', lines[..237]));
        string second = files.Write("second.csv", string.Join('\n', [lines[0], .. lines[237..]]));
        Assert.Equal(Arrival.All(layout, whole), Arrival.All(layout, first, second));
    }

    [Fact]
    public void One_more_row_in_the_middle_changes_no_other_row_time_or_identity()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string file = files.Sample("a.csv", layout, 200, days: 10);
        string[] lines = File.ReadAllLines(file);
        var before = Arrival.All(layout, file);
        Gen.Select(Gen.Int[1, lines.Length - 1], Gen.Int[1, 1_000_000]).Sample((at, number) =>
        {
            string[] cells = lines[at].Split(',');
            cells[0] = $"X{number}";
            string more = files.Write("b.csv", string.Join('\n', [.. lines[..at], string.Join(',', cells), .. lines[at..]]));
            var after = Arrival.All(layout, more);
            Assert.Equal(201, after.Count);
            Assert.Equal(before, after.Where(a => a.Identity != StableHash.Of(cells[0])));
        }, iter: 50, threads: 1);
    }

    [Fact]
    public void Seeking_forth_and_back_gives_what_reading_through_gives()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string file = files.Sample("a.csv", layout, 300, days: 20);
        var all = Arrival.All(layout, file);
        using var feed = new BatchFeedFactory(layout, [file]).Open(Arrival.Root);
        Gen.Int[0, 300].Sample(position =>
        {
            feed.Seek(position);
            Assert.Equal(position, feed.Position);
            Assert.Equal(all[position..], Arrival.Rest(feed, layout));
            Assert.Equal(300, feed.Position);
        }, iter: 40, threads: 1);
    }

    [Fact]
    public void Another_replication_moves_times_and_draws_but_not_what_the_file_says()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string file = files.Sample("a.csv", layout, 300);
        using var other = new BatchFeedFactory(layout, [file]).Open(Arrival.Root + 1);
        var first = Arrival.All(layout, file).ToDictionary(a => a.Identity);
        var second = Arrival.Rest(other, layout);
        int value = layout.Schema["value"].Slot, items = layout.Schema["items"].Slot;
        Assert.All(second, a => Assert.Equal(first[a.Identity].Row[value], a.Row[value]));
        Assert.InRange(second.Count(a => first[a.Identity].Time == a.Time), 0, 1);
        Assert.InRange(second.Count(a => first[a.Identity].Row[items] == a.Row[items]), 1, 120);
    }

    [Fact]
    public void A_feed_is_described_by_what_its_files_hold_and_how_they_are_read()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string file = files.Sample("a.csv", layout, 10);
        string same = files.Write("b.csv", File.ReadAllText(file)), other = files.Write("c.csv", File.ReadAllText(file) + "\n");
        string first = new BatchFeedFactory(layout, [file]).Describe();
        Assert.Equal(first, new BatchFeedFactory(layout, [same]).Describe());
        Assert.NotEqual(first, new BatchFeedFactory(layout, [other]).Describe());
        Assert.NotEqual(first, new BatchFeedFactory(layout with { Columns = [.. layout.Columns.Skip(1)] }, [file]).Describe());
        Assert.NotEqual(first, new BatchFeedFactory(layout with { Filing = FilingHours.AllDay }, [file]).Describe());
    }

    [Theory]
    [InlineData("97061800", "97061800")]
    [InlineData("50101/240124/0000123", "50101/240124/0000123")]
    public void A_number_in_the_official_form_or_of_digits_is_shown_as_it_is_written(string number, string shown) =>
        Assert.Equal(shown, DeclarationNumber.Describe(NumberCell.Of(number)));

    [Theory]
    [InlineData("0123")]
    [InlineData("AB-7")]
    [InlineData("501012401240000123")]
    public void Any_other_number_is_kept_as_a_hash_that_no_other_form_has(string number) =>
        Assert.True(NumberCell.Of(number) < 0);

    [Theory]
    [Trait("Tier", "Full")]
    [InlineData(BatchFormat.Csv)]
    [InlineData(BatchFormat.Ndjson)]
    public void Memory_does_not_grow_with_the_batch(BatchFormat format)
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean() with { Format = format };
        string few = files.Sample("few", layout, 1_000, days: 20), many = files.Sample("many", layout, 10_000, days: 200);
        var row = new long[layout.Schema.Count];
        // Ten times the rows, and not a tenth of a byte more for each: once its buffers are there, nothing is made for a row.
        // Tried until it holds, for code that the runtime has not optimised yet makes short-lived boxes, and on a busy machine it is late with that.
        Assert.Contains(Enumerable.Range(0, 120).Select(_ => More()), more => Math.Abs(more) <= 1_000);

        long More()
        {
            long more = ReadAgain(many) - ReadAgain(few);
            if (more > 1_000)
                Thread.Sleep(250);
            return more;
        }

        long ReadAgain(string file)
        {
            using var feed = new BatchFeedFactory(layout, [file]).Open(1);
            Read();
            feed.Seek(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Read();
            return GC.GetAllocatedBytesForCurrentThread() - before;

            void Read()
            {
                while (feed.TryRead(row, out _, out _))
                {
                }
            }
        }
    }

    [Fact]
    public void A_day_after_which_nothing_ever_opens_is_told()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean() with { Filing = new FilingHours(CapacitySchedule.Constant(0)) };
        string file = files.Write("a.csv", Head + "\n1,2020-01-04,20,10,T,071080,HK,CN,1,1,1\n");
        var error = Assert.Single(BatchChecker.Check([file], layout).Errors);
        Assert.Equal("no filing hour is open within 400 days from this one; look at 'hours'", error.Message);
    }
}
