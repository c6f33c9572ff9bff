using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Tariffs;
using ClearanceSim.Customs.Tests.Regimes;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Traffic;

public class DeclarationColumnsTests
{
    private const long Day = 86_400_000_000;
    private static readonly DeclarationColumns Imports = Columns(Samples.Imports);

    [Fact]
    public void A_declaration_has_the_same_columns_whatever_was_filled_before_it() =>
        Gen.Shuffle(Enumerable.Range(1, 30).ToArray()).Sample(order =>
        {
            var filled = order.ToDictionary(i => i, i => Filled(Imports, i));
            Assert.All(Enumerable.Range(1, 30), i => Assert.Equal(Filled(Columns(Samples.Imports), i), filled[i]));
        }, iter: 20);

    [Fact]
    public void Codes_are_drawn_in_proportion_to_their_weights()
    {
        var rows = Enumerable.Range(1, 20_000).Select(i => Filled(Imports, i)).ToList();
        Assert.InRange(Share(r => r[AttributeSchema.Site] == 0), 0.735, 0.765);
        Assert.InRange(Share(r => r[DeclarationSchema.Procedure] == Procedures.Transit), 0.19, 0.21);
        Assert.InRange(Share(r => r[DeclarationSchema.Origin] == PackedText.Pack("CN")), 0.585, 0.615);
        Assert.InRange(Share(r => r[DeclarationSchema.DocumentsAtHand] == 1), 0.91, 0.93);
        Assert.InRange(rows.Average(r => (double)r[DeclarationSchema.Value]), 8_700_000, 9_300_000);

        double Share(Func<long[], bool> which) => rows.Count(which) / 20_000.0;
    }

    [Fact]
    public void A_column_may_depend_on_one_that_is_filled_before_it()
    {
        var rows = Enumerable.Range(1, 5000).Select(i => Filled(Imports, i)).ToLookup(
            r => r[DeclarationSchema.Hs] < 2_500_000_000);
        Assert.All(rows[true], r => Assert.Equal(0, r[DeclarationSchema.Codes] & 0b1000));
        Assert.All(rows[false], r => Assert.Equal(0, r[DeclarationSchema.Codes] & ~0b1000));
        Assert.InRange(
            rows[true].Count(r => (r[DeclarationSchema.Codes] & 0b100000) != 0) / (double)rows[true].Count(), 0.87, 0.93);
        Assert.All(rows[true], r => Assert.Equal(r[DeclarationSchema.Origin], r[DeclarationSchema.Departure]));
    }

    [Fact]
    public void Category_and_certificate_are_the_traders()
    {
        var registry = new TraderRegistry(Samples.World.Traders);
        Assert.All(Enumerable.Range(1, 500).Select(i => Filled(Imports, i)), row =>
        {
            Assert.Equal((long)registry.CategoryOf(row[DeclarationSchema.Trader]), row[DeclarationSchema.TraderCategory]);
            Assert.Equal((long)registry.OperatorOf(row[DeclarationSchema.Trader]), row[DeclarationSchema.Operator]);
        });
    }

    [Fact]
    public void Numbers_tell_office_and_day_and_are_unique()
    {
        var world = Samples.World with { Traffic = [Samples.Imports, Samples.Imports with { Name = "more" }] };
        var flows = world.Traffic.Select((flow, i) => Columns(flow, i, world)).ToList();
        var numbers = new HashSet<long>();
        foreach (var flow in flows)
        {
            for (int i = 1; i <= 3000; i++)
            {
                long[] row = Filled(flow, i, created: i / 1000 * Day + 5);
                Assert.True(DeclarationNumber.TryFromCell(row[DeclarationSchema.Number], out var number));
                Assert.Equal(row[AttributeSchema.Site] == 0 ? 1 : 50_200, number.Office);
                Assert.Equal(new DateOnly(2024, 1, 1).AddDays(i / 1000), number.Date);
                Assert.True(numbers.Add(number.Cell));
            }
        }
    }

    [Fact]
    public void Days_beyond_the_prepared_ones_have_dates_too()
    {
        DeclarationNumber.TryFromCell(Filled(Imports, 1, created: 5000 * Day)[DeclarationSchema.Number], out var number);
        Assert.Equal(new DateOnly(2024, 1, 1).AddDays(5000), number.Date);
    }

    [Fact]
    public void What_is_owed_follows_from_the_tariff_in_force_when_the_declaration_is_made()
    {
        var higher = Samples.World with
        {
            LaterTariffs =
            [
                new(10 * Day, Samples.World.Tariff with { Vat = 2 * Samples.World.Tariff.Vat }),
                new(20 * Day, Samples.World.Tariff with { Vat = 0 }),
            ],
        };
        var columns = Columns(Samples.World.Traffic[0], world: higher);
        long Taxes(long day) => Filled(columns, 1, created: day * Day)[DeclarationSchema.Taxes] - Samples.World.Tariff.Fee;
        Assert.True(Taxes(9) > 0);
        Assert.Equal(2 * Taxes(9), Taxes(10), 2.0);
        Assert.Equal(0, Taxes(20));
    }

    [Fact]
    public void Duties_taxes_and_the_problem_follow_from_the_columns()
    {
        var tariff = new DutiesAndTaxes(Samples.World.Tariff);
        var compliance = new LatentProblem(Samples.World.Compliance);
        Assert.All(Enumerable.Range(1, 500).Select(i => Filled(Imports, i)), row =>
        {
            long[] again = [.. row];
            tariff.Assess(again);
            Assert.Equal(
                (again[DeclarationSchema.Duties], again[DeclarationSchema.Taxes]),
                (row[DeclarationSchema.Duties], row[DeclarationSchema.Taxes]));
            Assert.Equal((long)compliance.Decide(row), row[DeclarationSchema.Problem]);
        });
    }

    [Fact]
    public void What_the_arrivals_bring_is_kept_and_priced()
    {
        string[] given = ["number", "post", "trader", "hs", "value", "problem"];
        var columns = Columns(Samples.Imports with { Given = given });
        long[] row = Rows.New();
        row[DeclarationSchema.Number] = 97061800;
        row[AttributeSchema.Site] = 1;
        row[DeclarationSchema.Trader] = PackedText.Pack("importer");
        row[DeclarationSchema.Hs] = HsCode.Parse("8703").Cell;
        row[DeclarationSchema.Value] = 1_000_000;
        row[DeclarationSchema.Problem] = (long)Problem.Value;
        long[] before = [.. row];
        columns.Run(row);
        Assert.All(given, name => Assert.Equal(before[Rows.Schema[name].Slot], row[Rows.Schema[name].Slot]));
        long owed = row[DeclarationSchema.Duties] + row[DeclarationSchema.Taxes];
        if (row[DeclarationSchema.Procedure] == Procedures.DomesticConsumption) owed -= 20_000;
        Assert.Equal((long)(owed * 0.4 + 0.5), row[DeclarationSchema.Evaded]);
    }

    [Fact]
    public void A_change_of_one_column_leaves_the_luck_of_the_others()
    {
        var changed = new Dictionary<string, ColumnDraw>(Samples.Imports.Columns) { ["mass"] = new ColumnDraw.Always(5) };
        var columns = Columns(Samples.Imports with { Columns = changed });
        for (int i = 1; i <= 200; i++)
        {
            long[] row = Filled(columns, i), other = Filled(Imports, i);
            Assert.Equal(5, row[DeclarationSchema.Mass]);
            other[DeclarationSchema.Mass] = 5;
            Assert.Equal(other, row);
        }
    }

    [Fact]
    public void A_change_of_one_flags_share_leaves_the_other_flags()
    {
        var few = Codes((3, 0.2), (5, 0.1));
        var many = Codes((3, 0.2), (5, 0.6));
        Assert.All(Enumerable.Range(1, 500), i => Assert.Equal(
            Filled(few, i)[DeclarationSchema.Codes] & 0b1000, Filled(many, i)[DeclarationSchema.Codes] & 0b1000));

        static DeclarationColumns Codes(params (int, double)[] shares) => Columns(Samples.Imports with
        {
            Columns = new Dictionary<string, ColumnDraw> { ["codes"] = new ColumnDraw.Flags(shares) },
        });
    }

    [Fact]
    public void Filling_allocates_nothing()
    {
        long[] row = Rows.New();
        Imports.Run(row, []);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) Imports.Run(row, []);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_is_wrong_with_a_flow_is_said()
    {
        AssertWrong("it names no posts, and there are several; give 'posts' with the share of each", Samples.Imports with { Posts = [] });
        AssertWrong("'west' is no post of the world", Samples.Imports with { Posts = [("west", 1)] });
        AssertWrong("'colour' is no column of a declaration", With("colour", new ColumnDraw.Always(1)));
        AssertWrong("the column 'lane' cannot be drawn", With("lane", new ColumnDraw.Always(1)));
        AssertWrong("'mass' has no flags to set", With("mass", new ColumnDraw.Flags([(1, 0.5)])));
        AssertWrong(
            "'origin' is the same as 'departure', which is filled later", With("origin", new ColumnDraw.SameAs("departure")));
        AssertWrong("'hs' depends on 'value', which is filled later", With("hs", new ColumnDraw.Cases(
            [(new Condition.Between(DeclarationSchema.Value, 1, 2), new ColumnDraw.Always(1))], new ColumnDraw.Always(2))));
        AssertWrong("the value must not be negative, and is -1", With("items", new ColumnDraw.Amount(new Constant(-1))));

        static TrafficFlow With(string column, ColumnDraw draw) =>
            Samples.Imports with { Columns = new Dictionary<string, ColumnDraw> { [column] = draw } };
        static void AssertWrong(string sentence, TrafficFlow flow) =>
            Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => Columns(flow)).Message);
    }

    private static DeclarationColumns Columns(TrafficFlow flow, int index = 0, World? world = null) => new(
        flow,
        index,
        world ?? Samples.World,
        new TraderRegistry(Samples.World.Traders),
        new TariffTimeline(world ?? Samples.World),
        new LatentProblem(Samples.World.Compliance));

    private static long[] Filled(DeclarationColumns columns, long ordinal, long created = 0)
    {
        long[] row = Rows.New(ordinal, created: created);
        columns.Run(row, []);
        return row;
    }
}
