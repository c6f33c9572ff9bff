using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Numerics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Numerics;

public class NegLogTests
{
    private static readonly Gen<ulong> BitsOfAnySize = Gen.Select(Gen.ULong, Gen.Int[0, 63]).Select((b, shift) => b >> shift);

    [Fact]
    public void Fixed_is_minus_the_logarithm_of_the_uniform_within_2e_minus_12() =>
        BitsOfAnySize.Sample(bits => Assert.Equal(-Math.Log(Draw.Uniform(bits)), Real(bits), 2e-12), iter: 200_000);

    [Fact]
    public void Fixed_is_right_on_both_sides_of_every_row_and_octave()
    {
        for (int octave = 0; octave < 52; octave++)
        {
            for (ulong row = 256; row < 512; row++)
            {
                ulong start = row << 55 >> octave;
                foreach (ulong bits in new[] { start, start - 1, start + (1UL << 54 >> octave) })
                    Assert.Equal(-Math.Log(Draw.Uniform(bits)), Real(bits), 2e-12);
            }
        }
    }

    [Fact]
    public void Fixed_stays_above_zero_and_below_2_to_63_at_the_ends()
    {
        Assert.InRange(NegLog.Fixed(ulong.MaxValue), 0UL, 1UL << 20);
        Assert.Equal(53 * Math.Log(2), Real(0), 2e-12);
    }

    [Fact]
    public void Exponential_times_have_the_mean_and_variance_of_theory()
    {
        const int n = 1_000_000;
        double sum = 0, squares = 0;
        for (int i = 0; i < n; i++)
        {
            double x = Real(StableHash.Mix((ulong)i * StableHash.Of("a step")));
            sum += x;
            squares += x * x;
        }
        // Standard errors: 1/√n of the mean, √20/√n of the mean square.
        Assert.Equal(1, sum / n, 4 / Math.Sqrt(n));
        Assert.Equal(2, squares / n, 4 * Math.Sqrt(20) / Math.Sqrt(n));
    }

    private static double Real(ulong bits) => NegLog.Fixed(bits) / (double)(1UL << NegLog.FractionBits);
}
