using ClearanceSim.Engine.Statistics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Statistics;

public class HistogramTests
{
    private static readonly Gen<long> Value = Gen.Select(Gen.Long[0, (1L << 53) - 1], Gen.Int[0, 53]).Select((v, s) => v >> s);

    [Fact]
    public void A_value_lies_in_its_bin_and_the_bin_is_narrow() =>
        Value.Sample(value =>
        {
            int bin = Histogram.BinOf(value);
            long from = Histogram.LowerBound(bin), to = Histogram.LowerBound(bin + 1);
            Assert.InRange(bin, 0, Histogram.Length - 1);
            Assert.InRange(value, from, to - 1);
            Assert.True(to - from == 1 || (to - from) * 64 <= from);
        }, iter: 100_000);

    [Fact]
    public void Bins_follow_one_another_without_gaps()
    {
        for (int bin = 0; bin < Histogram.Length; bin++)
        {
            Assert.Equal(bin, Histogram.BinOf(Histogram.LowerBound(bin)));
            Assert.Equal(bin, Histogram.BinOf(Histogram.LowerBound(bin + 1) - 1));
        }
        Assert.Equal(1L << 53, Histogram.LowerBound(Histogram.Length));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MaxValue, Histogram.Length - 1)]
    public void Values_out_of_range_count_at_the_ends(long value, int bin) => Assert.Equal(bin, Histogram.BinOf(value));

    [Fact]
    public void A_quantile_is_within_one_per_cent_of_the_value_of_its_rank() =>
        Gen.Select(Value.Array[1, 80], Gen.Double[0, 1]).Sample((values, q) =>
        {
            Array.Sort(values);
            long exact = values[Math.Max(1, (int)Math.Ceiling(q * values.Length)) - 1];
            double quantile = Histogram.Quantile(Of(values), q)!.Value;
            Assert.InRange(quantile, exact * 0.99 - 1e-9, exact * 1.01 + 1e-9);
        });

    [Fact]
    public void Quantiles_rise_with_q() =>
        Gen.Select(Value.Array[1, 30], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((values, a, b) =>
            Histogram.Quantile(Of(values), Math.Min(a, b)) <= Histogram.Quantile(Of(values), Math.Max(a, b)));

    [Fact]
    public void Quantiles_of_evenly_spread_values_are_much_closer_than_a_bin()
    {
        var cells = new long[Histogram.Length];
        for (int i = 1; i <= 100_000; i++) Histogram.Add(cells, i * 1000L);
        foreach (double q in new[] { 0.1, 0.5, 0.9, 0.99 })
            Assert.Equal(q * 1e8, Histogram.Quantile(cells, q)!.Value, q * 1e8 * 0.004);
    }

    [Fact]
    public void Merging_two_gives_the_cells_of_one_that_saw_all() =>
        Gen.Select(Value.Array[0, 20], Value.Array[0, 20]).Sample((first, second) =>
        {
            long[] merged = Of(first);
            Histogram.Merge(merged, Of(second));
            Assert.Equal(Of([.. first, .. second]), merged);
            Assert.Equal(first.Length + second.Length, Histogram.CountOf(merged));
        });

    [Fact]
    public void Nothing_seen_has_no_quantile() => Assert.Null(Histogram.Quantile(new long[Histogram.Length], 0.5));

    private static long[] Of(long[] values)
    {
        var cells = new long[Histogram.Length];
        foreach (long value in values) Histogram.Add(cells, value);
        return cells;
    }
}
