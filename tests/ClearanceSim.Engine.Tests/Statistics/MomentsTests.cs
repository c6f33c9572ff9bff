using System.Numerics;
using ClearanceSim.Engine.Statistics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Statistics;

public class MomentsTests
{
    private static readonly Gen<long> Value =
        Gen.Select(Gen.Long[-(1L << 50), 1L << 50], Gen.Int[0, 50]).Select((v, s) => v >> s);

    [Fact]
    public void Sums_are_those_of_big_integers() =>
        Value.Array[0, 60].Sample(values =>
        {
            long[] cells = Of(values);
            Assert.Equal(values.Length, Moments.CountOf(cells));
            Assert.Equal(values.Aggregate(BigInteger.Zero, (s, v) => s + v), (BigInteger)Moments.SumOf(cells));
            Assert.Equal(values.Length == 0 ? null : values.Min(), Moments.Min(cells));
            Assert.Equal(values.Length == 0 ? null : values.Max(), Moments.Max(cells));
        });

    [Fact]
    public void Variance_is_exact_even_where_values_are_huge_and_close_together() =>
        Gen.Select(Value, Gen.Long[-1000, 1000].Array[2, 60]).Sample((offset, small) =>
        {
            long[] values = [.. small.Select(v => offset + v)];
            BigInteger n = values.Length, sum = 0, squares = 0;
            foreach (long v in values)
            {
                sum += v;
                squares += (BigInteger)v * v;
            }
            double expected = (double)(n * squares - sum * sum) / (double)(n * (n - 1));
            Assert.Equal(expected, Moments.Variance(Of(values))!.Value, Math.Abs(expected) * 1e-14);
            Assert.Equal((double)sum / (double)n, Moments.Mean(Of(values))!.Value, Math.Abs((double)sum) * 1e-15);
        });

    [Fact]
    public void Merging_two_gives_the_cells_of_one_that_saw_all() =>
        Gen.Select(Value.Array[0, 20], Value.Array[0, 20]).Sample((first, second) =>
        {
            long[] merged = Of(first);
            Moments.Merge(merged, Of(second));
            Assert.Equal(Of([.. first, .. second]), merged);
        });

    [Fact]
    public void Nothing_seen_has_no_mean_and_one_value_no_variance()
    {
        Assert.Null(Moments.Mean(Of([])));
        Assert.Null(Moments.Max(Of([])));
        Assert.Null(Moments.Variance(Of([5])));
        Assert.Equal(5, Moments.Mean(Of([5])));
    }

    [Fact]
    public void Variance_of_a_textbook_sample() =>
        Assert.Equal(32.0 / 7, Moments.Variance(Of([2, 4, 4, 4, 5, 5, 7, 9]))!.Value, 1e-15);

    [Fact]
    public void Too_few_cells_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Moments.Add(new long[Moments.Length - 1], 1));

    private static long[] Of(long[] values)
    {
        var cells = new long[Moments.Length];
        foreach (long value in values) Moments.Add(cells, value);
        return cells;
    }
}
