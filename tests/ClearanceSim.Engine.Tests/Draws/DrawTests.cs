using ClearanceSim.Engine.Draws;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Draws;

public class DrawTests
{
    [Fact]
    public void A_uniform_lies_strictly_between_zero_and_one()
    {
        Assert.Equal(Math.ScaleB(1, -53), Draw.Uniform(0));
        Assert.Equal(1 - Math.ScaleB(1, -53), Draw.Uniform(ulong.MaxValue));
        Gen.ULong.Sample(bits => Draw.Uniform(bits) is > 0 and < 1);
    }

    [Fact]
    public void Probability_one_always_happens_and_zero_never()
    {
        foreach (ulong bits in new ulong[] { 0, 1, ulong.MaxValue / 2, ulong.MaxValue - 1, ulong.MaxValue })
        {
            Assert.True(Draw.Chance(bits, Draw.Threshold(1)));
            Assert.False(Draw.Chance(bits, Draw.Threshold(0)));
        }
    }

    [Fact]
    public void A_chance_happens_exactly_for_the_draws_below_its_probability() =>
        Gen.Select(Gen.ULong, Gen.Double[0, 1]).Sample((bits, p) =>
        {
            double u = bits / Math.ScaleB(1, 64);
            return Draw.Chance(bits, Draw.Threshold(p)) == u < p || Math.Abs(u - p) < 1e-15;
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_threshold_refuses_what_is_no_probability(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw.Threshold(p));

    [Fact]
    public void An_index_is_the_uniform_times_n() =>
        Gen.Select(Gen.ULong, Gen.Int[1, int.MaxValue]).Sample((bits, n) =>
            Draw.Index(bits, n) == (int)(((UInt128)bits * (ulong)n) >> 64));

    [Fact]
    public void A_draw_depends_on_each_part_of_its_key()
    {
        ulong Bits(ulong seed, int replication, ulong identity, string purpose, long visit) =>
            Draw.Bits(Draw.Entity(Draw.Replication(seed, replication), identity), StableHash.Of(purpose), visit);
        ulong[] draws =
        [
            Bits(1, 1, 1, "a", 0), Bits(2, 1, 1, "a", 0), Bits(1, 2, 1, "a", 0), Bits(1, 1, 2, "a", 0), Bits(1, 1, 1, "b", 0),
            Bits(1, 1, 1, "a", 1),
        ];
        Assert.Equal(draws.Length, draws.Distinct().Count());
        Assert.Equal(draws[0], Bits(1, 1, 1, "a", 0));
    }

    [Fact]
    public void One_replications_entities_are_not_anothers_shifted()
    {
        ulong first = Draw.Replication(7, 1), second = Draw.Replication(7, 2);
        var keys = Enumerable.Range(0, 100_000).Select(i => Draw.Entity(first, (ulong)i)).ToHashSet();
        Assert.DoesNotContain(Enumerable.Range(0, 100_000).Select(i => Draw.Entity(second, (ulong)i)), keys.Contains);
    }

    [Fact]
    public void A_draw_has_the_bits_that_were_written_down()
    {
        ulong key = Draw.Entity(Draw.Replication(42, 3), Draw.Identity(StableHash.Of("lorries"), 17));
        Assert.Equal(0x4A108A033B310DE5UL, Draw.Bits(key, StableHash.Of("inspection.service"), 2));
    }
}
