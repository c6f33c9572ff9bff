using ClearanceSim.Engine.Distributions;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Distributions;

public class DiscreteSamplerTests
{
    private static readonly Gen<double[]> Weights =
        Gen.OneOf(Gen.Double[0, 10], Gen.Const(0.0), Gen.Double[0, 1e-6]).Array[1, 60].Where(w => w.Sum() > 0);

    [Fact]
    public void The_index_is_the_first_whose_cumulative_weight_exceeds_the_draw() =>
        Gen.Select(Weights, Gen.ULong).Sample((weights, bits) =>
        {
            double u = bits / Math.ScaleB(1, 64), sum = 0, total = weights.Sum();
            int index = new DiscreteSampler(weights).Index(bits);
            for (int i = 0; i < index; i++) sum += weights[i];
            Assert.InRange(u, sum / total - 1e-15, (sum + weights[index]) / total + 1e-15);
        }, iter: 20_000);

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(3000)]
    public void So_it_is_with_many_weights_whatever_the_guide_is_like(int count)
    {
        var luck = new Random(count);
        double[] weights = [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? 0 : luck.NextDouble())];
        var sampler = new DiscreteSampler(weights);
        double total = weights.Sum();
        double[] before = new double[count + 1];
        for (int i = 0; i < count; i++) before[i + 1] = before[i] + weights[i];
        for (int draw = 0; draw < 20_000; draw++)
        {
            ulong bits = (ulong)luck.NextInt64() << 1;
            int index = sampler.Index(bits);
            Assert.True(weights[index] > 0);
            Assert.InRange(bits / Math.ScaleB(1, 64), before[index] / total - 1e-12, before[index + 1] / total + 1e-12);
        }
    }

    [Fact]
    public void A_weight_of_zero_is_never_drawn() =>
        Gen.Select(Weights, Gen.ULong).Sample((weights, bits) =>
        {
            var sampler = new DiscreteSampler(weights);
            return new ulong[] { bits, 0, ulong.MaxValue }.All(b => weights[sampler.Index(b)] > 0);
        });

    [Fact]
    public void Shares_of_even_draws_are_the_weights()
    {
        double[] weights = [5, 0, 1, 3, 0.5, 0.5];
        var sampler = new DiscreteSampler(weights);
        var counts = new int[weights.Length];
        for (ulong i = 0; i < 1 << 20; i++) counts[sampler.Index((i << 44) + (1UL << 43))]++;
        for (int i = 0; i < weights.Length; i++) Assert.Equal(weights[i] / 10, counts[i] / Math.ScaleB(1, 20), 2e-6);
    }

    [Fact]
    public void Many_weights_are_found_as_surely_as_few()
    {
        double[] weights = [.. Enumerable.Range(1, 5000).Select(i => (double)i)];
        var sampler = new DiscreteSampler(weights);
        Assert.Equal(5000, sampler.Count);
        Assert.Equal(0, sampler.Index(0));
        Assert.Equal(4999, sampler.Index(ulong.MaxValue));
        Assert.InRange(sampler.Index(1UL << 63), 3534, 3536); // 5000/√2 = 3535.5
    }

    [Theory]
    [InlineData()]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, -1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weights_that_mean_nothing_are_refused(params double[] weights) =>
        Assert.Throws<ArgumentException>(() => new DiscreteSampler(weights));
}
