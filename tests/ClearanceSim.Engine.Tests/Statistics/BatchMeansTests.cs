using System.Numerics;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Statistics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Statistics;

public class BatchMeansTests
{
    [Fact]
    public void Error_is_that_of_batches_cut_from_the_whole_series() =>
        Gen.Select(Gen.Int[0, 5000], Gen.ULong, Gen.Int[14, 63]).Sample((n, seed, shift) =>
        {
            long[] values = [.. Enumerable.Range(0, n).Select(i => (long)(StableHash.Mix(seed + (ulong)i) >> shift))];
            long[] cells = Of(values);
            long size = BatchMeans.BatchSize(cells);
            int count = (int)(n / size);
            Assert.Equal(count, BatchMeans.BatchCount(cells));
            Assert.True(n < 128 || count is >= 128 and < 256);
            if (count < 2)
            {
                Assert.Null(BatchMeans.StandardError(cells));
                return;
            }
            BigInteger[] sums = [.. Enumerable.Range(0, count).Select(b =>
                values.Skip((int)(b * size)).Take((int)size).Aggregate(BigInteger.Zero, (s, v) => s + v))];
            double[] means = [.. sums.Select(s => (double)s / size)];
            double mean = means.Average();
            double error = Math.Sqrt(means.Sum(m => (m - mean) * (m - mean)) / (count - 1) / count);
            Assert.Equal(mean, BatchMeans.Mean(cells)!.Value, mean * 1e-13);
            Assert.Equal(error, BatchMeans.StandardError(cells)!.Value, error * 1e-9 + mean * 1e-14);
        }, iter: 200);

    [Fact]
    public void Error_of_an_indicator_without_memory_is_the_binomial_one()
    {
        var cells = new long[BatchMeans.Length];
        const int n = 1_000_000;
        for (int i = 0; i < n; i++) BatchMeans.Add(cells, Draw.Chance(StableHash.Mix((ulong)i), Draw.Threshold(0.3)) ? 1 : 0);
        double binomial = Math.Sqrt(0.3 * 0.7 / n);
        // From some 240 batches the error's own relative error is 1/√480, 5 %; four of these.
        Assert.Equal(binomial, BatchMeans.StandardError(cells)!.Value, binomial * 0.2);
    }

    [Fact]
    public void Error_of_a_series_with_memory_is_larger_than_without()
    {
        // x(i) = 0.9 x(i-1) + noise: the variance of the mean is (1 + 0.9) / (1 - 0.9) = 19 times that of as many independent
        // values.
        var cells = new long[BatchMeans.Length];
        const int n = 500_000;
        double x = 0;
        for (int i = 0; i < n; i++)
        {
            x = 0.9 * x + (Draw.Uniform(StableHash.Mix((ulong)i)) - 0.5) * 1e6;
            BatchMeans.Add(cells, (long)x);
        }
        double expected = Math.Sqrt(1e12 / 12 / (1 - 0.81) * 19 / n);
        Assert.Equal(expected, BatchMeans.StandardError(cells)!.Value, expected * 0.2);
    }

    private static long[] Of(long[] values)
    {
        var cells = new long[BatchMeans.Length];
        foreach (long value in values) BatchMeans.Add(cells, value);
        return cells;
    }
}
