using ClearanceSim.Customs.Traders;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Draws;

namespace ClearanceSim.Customs.Tests.Traders;

public class TraderRegistryTests
{
    private static readonly TraderPopulation Population = new()
    {
        Count = 2000,
        Concentration = 1,
        Categories = [(TraderCategory.Low, 0.25), (TraderCategory.Medium, 0.6), (TraderCategory.High, 0.15)],
        Operators = [(OperatorCertificate.None, 0.9), (OperatorCertificate.Type2, 0.1)],
    };

    private readonly TraderRegistry registry = new(Population);

    [Fact]
    public void Identifiers_tell_the_rank()
    {
        for (int rank = 1; rank <= TraderRegistry.Limit; rank += rank < 20_000 ? 1 : 997)
        {
            string name = "T" + rank.ToString("0000000", System.Globalization.CultureInfo.InvariantCulture);
            long cell = TraderRegistry.Cell(rank);
            Assert.Equal(PackedText.Pack(name), cell);
            Assert.Equal(rank, TraderRegistry.RankOf(cell));
        }
    }

    [Theory]
    [InlineData("X0000042")]
    [InlineData("T000004")]
    [InlineData("T00000:2")]
    [InlineData("T0000/42")]
    [InlineData("T00 0042")]
    [InlineData("")]
    public void Other_identifiers_tell_none(string name) => Assert.Equal(0, TraderRegistry.RankOf(PackedText.Pack(name)));

    [Fact]
    public void Busy_traders_file_by_zipfs_law()
    {
        const int Count = 100_000;
        var drawn = Enumerable.Range(1, Count).Select(
            i => registry.Draw(StableHash.Mix((ulong)i)).Cell).CountBy(t => t).ToDictionary();
        double harmonic = Enumerable.Range(1, Population.Count).Sum(n => 1.0 / n);
        foreach (int rank in (int[])[1, 2, 10])
        {
            double expected = Count / harmonic / rank;
            Assert.InRange(
                drawn[TraderRegistry.Cell(rank)], expected - 5 * Math.Sqrt(expected), expected + 5 * Math.Sqrt(expected));
        }
    }

    [Fact]
    public void A_trader_is_the_same_in_every_registry_with_these_shares()
    {
        var other = new TraderRegistry(Population with { Count = 5, Concentration = 0 });
        long foreign = PackedText.Pack("a long identifier from a batch");
        Assert.All((long[])[TraderRegistry.Cell(1), TraderRegistry.Cell(1999), foreign], trader =>
        {
            Assert.Equal(registry.CategoryOf(trader), other.CategoryOf(trader));
            Assert.Equal(registry.OperatorOf(trader), other.OperatorOf(trader));
        });
    }

    [Fact]
    public void Traders_are_of_each_category_in_its_share()
    {
        var all = Enumerable.Range(1, 20_000).Select(TraderRegistry.Cell).ToList();
        Assert.InRange(all.Count(t => registry.CategoryOf(t) == TraderCategory.High) / 20_000.0, 0.14, 0.16);
        Assert.InRange(all.Count(t => registry.OperatorOf(t) == OperatorCertificate.Type2) / 20_000.0, 0.09, 0.11);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_000_001, 1)]
    [InlineData(10, -1)]
    [InlineData(10, double.NaN)]
    public void A_population_out_of_range_is_refused(int count, double concentration) =>
        Assert.Throws<ArgumentException>(
            () => new TraderRegistry(new TraderPopulation { Count = count, Concentration = concentration }));
}
