using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Batches;
using CsCheck;

namespace ClearanceSim.Scenarios.Tests.Batches;

public class BatchWriterTests
{
    private static readonly Gen<string> Word = Gen.Char["AZaz09,;\"' -|"].Array[1, 8]
        .Select(c => new string(c).Trim()).Where(s => s.Length > 0);

    private static readonly Gen<string> Country = Gen.Char['A', 'Z'].Array[2, 2].Select(c => new string(c));

    [Theory]
    [InlineData(BatchFormat.Csv, ',')]
    [InlineData(BatchFormat.Csv, ';')]
    [InlineData(BatchFormat.Ndjson, ',')]
    public void What_is_written_in_the_korean_layout_reads_back_to_the_same_columns(BatchFormat format, char separator)
    {
        var layout = Layouts.Korean() with { Format = format, Separator = separator, Filing = FilingHours.AllDay };
        var s = layout.Schema;
        var number = Gen.Long[0, 1L << 50];
        var row = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Word, Gen.Long[0, 999_999], Country, Word, number, number)
            .Select(Gen.Int[0, 1], (t, fraud) => new Dictionary<string, long>
            {
                ["post"] = t.Item1,
                ["mode"] = t.Item2,
                ["trader"] = PackedText.Pack(t.Item3),
                ["hs"] = t.Item4 * 10_000,
                ["origin"] = PackedText.Pack(t.Item5),
                ["departure"] = PackedText.Pack(t.Item6),
                ["value"] = t.Item7,
                ["mass"] = t.Item8,
                ["problem"] = fraud * 2,
            });
        using var files = new TestFiles();
        row.Array[1, 30].Sample(rows =>
        {
            int next = 0;
            string file = files.Write("a", layout, (Span<long> cells, Span<char> number, out int length, out long time) =>
            {
                (length, time) = (0, next * CapacitySchedule.Day);
                if (next == rows.Length) return false;
                foreach (var (name, cell) in rows[next]) cells[s[name].Slot] = cell;
                return (++next).TryFormat(number, out length);
            });
            Assert.Empty(BatchChecker.Check([file], layout).Errors);
            var read = Arrival.All(layout, file);
            Assert.Equal(rows.Length, read.Count);
            for (int i = 0; i < rows.Length; i++)
            {
                Assert.Equal(i, read[i].Time / CapacitySchedule.Day);
                foreach (var (name, cell) in rows[i]) Assert.Equal((name, cell), (name, read[i].Row[s[name].Slot]));
            }
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void Without_a_mapping_every_column_and_the_microsecond_come_back()
    {
        var schema = Layouts.Schema();
        var attributes = schema.Attributes.Skip(6).Prepend(schema["post"]);
        var layout = NativeLayout.Of(schema, new DateOnly(2024, 1, 1), attributes, schema["number"]);
        using var files = new TestFiles();
        var luck = new Random(5);
        var written = new List<Arrival>();
        string file = files.Write("a.ndjson", layout, (Span<long> cells, Span<char> number, out int length, out long time) =>
        {
            (length, time) = (0, written.Count * 1_234_567_891L);
            if (written.Count == 200) return false;
            (written.Count + 1).TryFormat(number, out length);
            foreach (var column in layout.Columns)
            {
                cells[column.Attribute.Slot] = column.Attribute.Kind switch
                {
                    AttributeKind.Code => luck.Next(column.Attribute.Codes.Count),
                    AttributeKind.Flags => luck.Next(1 << column.Attribute.Codes.Count),
                    AttributeKind.Text when column.Attribute.Unit == CountryCode.Unit =>
                        PackedText.Pack(luck.Next(3) == 0 ? "" : $"{(char)('A' + luck.Next(26))}{(char)('A' + luck.Next(26))}"),
                    AttributeKind.Text => PackedText.Pack(luck.Next(3) == 0 ? "" : $"T{luck.Next(1000)}"),
                    AttributeKind.Commodity => luck.NextInt64(10_000_000_000),
                    _ => luck.NextInt64(1L << 53),
                };
            }
            cells[schema["number"].Slot] = NumberCell.Of(number[..length]);
            written.Add(new Arrival(time, StableHash.Of(number[..length]), cells.ToArray()));
            return true;
        });
        Assert.Equal(written, Arrival.All(layout, file));
    }

    [Fact]
    public void A_row_that_the_file_cannot_say_in_full_becomes_what_the_file_says()
    {
        var layout = Layouts.Korean();
        using var stream = new MemoryStream();
        using var writer = new BatchWriter(stream, layout);
        var row = new long[layout.Schema.Count];
        row[layout.Schema["hs"].Slot] = 8703210012;
        foreach (string name in new[] { "trader", "origin", "departure" }) row[layout.Schema[name].Slot] = PackedText.Pack("KZ");
        writer.Write("1", 0, row);
        Assert.Equal(8703210000, row[layout.Schema["hs"].Slot]);
    }

    [Fact]
    public void One_column_that_feeds_two_attributes_is_written_to_suit_both()
    {
        var s = Layouts.Schema();
        var layout = Layouts.Timed(BatchFormat.Csv) with
        {
            Columns =
            [
                new(s["mode"], new CellSource.FromFile("kind") { Values = [("s0", 0), ("s1", 0), ("a0", 1), ("a1", 1)] }),
                new(s["documents-at-hand"], new CellSource.FromFile("kind")
                {
                    Values = [("s0", 0), ("s1", 1), ("a0", 0), ("a1", 1)],
                }),
            ],
        };
        using var stream = new MemoryStream();
        using var writer = new BatchWriter(stream, layout);
        var row = new long[layout.Schema.Count];
        row[s["mode"].Slot] = row[s["documents-at-hand"].Slot] = 1;
        writer.Write("1", 0, row);
        writer.Flush();
        Assert.Equal("number,filed,kind\n1,2020-01-01 00:00:00,a1\n", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_value_for_which_no_text_stands_is_told()
    {
        var layout = Layouts.Korean();
        using var writer = new BatchWriter(new MemoryStream(), layout);
        var row = new long[layout.Schema.Count];
        row[layout.Schema["problem"].Slot] = 3;
        foreach (string name in new[] { "trader", "origin", "departure" }) row[layout.Schema[name].Slot] = PackedText.Pack("KZ");
        var error = Assert.Throws<BatchException>(() => writer.Write("1", 0, row)).Error;
        Assert.Equal(
            "batch: Fraud: no text stands for the value 'value' of 'problem'; add it to 'values', or give an 'otherwise'",
            error.ToString());
    }

    [Fact]
    public void Made_up_declarations_depend_on_the_seed_alone_and_show_all_headings()
    {
        using var files = new TestFiles();
        var layout = Layouts.Korean();
        string one = File.ReadAllText(files.Sample("a", layout, 100, seed: 1));
        string again = File.ReadAllText(files.Sample("b", layout, 100, seed: 1));
        Assert.Equal(one, again);
        Assert.NotEqual(one, File.ReadAllText(files.Sample("c", layout, 100, seed: 2)));
        Assert.Equal(22, one.Split('\n')[0].Split(',').Length);
        Assert.True(BatchChecker.Check([Path.Combine(files.Folder, "a")], layout) is { IsSound: true, Rows: 100 });
    }

    [Fact]
    public void Nothing_is_made_up_for_a_column_of_which_nothing_is_said()
    {
        var layout = Layouts.Timed();
        Assert.Equal(["value"], SampleDeclarations.Lacking(layout));
        Assert.Throws<ArgumentException>(() => new SampleDeclarations(layout, 1, 1, 1));
    }

    [Fact]
    public void The_sample_in_the_korean_layout_reads_without_an_error()
    {
        string sample = TestFiles.OfProject("Batches", "korea-sample.csv");
        var check = BatchChecker.Check([sample], Layouts.Korean());
        Assert.Empty(check.Errors);
        Assert.Equal(400, check.Rows);
        Assert.Equal(400, Arrival.All(Layouts.Korean(), sample).Count);
    }
}
