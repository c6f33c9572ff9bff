using System.Numerics;
using ClearanceSim.Engine.Draws;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Draws;

public class StableHashTests
{
    [Fact]
    public void A_name_has_the_hash_that_was_written_down()
    {
        Assert.Equal(0xF52A15E9A9B5E89B, StableHash.Of(""));
        Assert.Equal(0x9AEC18E9F3BB499B, StableHash.Of("inspection.service"));
        Assert.Equal(0xB8F1C8FEA19F1DC9, StableHash.Of("досмотр"));
    }

    [Fact]
    public void Names_that_differ_in_a_letter_have_different_hashes() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(i => StableHash.Of($"p{i}")).Distinct().Count());

    [Fact]
    public void Mixing_flips_half_of_the_bits_when_one_flips()
    {
        for (int bit = 0; bit < 64; bit++)
        {
            const int trials = 2_000;
            long flipped = 0;
            for (ulong i = 0; i < trials; i++)
            {
                ulong value = StableHash.Mix(i * 0xD1342543DE82EF95);
                flipped += BitOperations.PopCount(StableHash.Mix(value) ^ StableHash.Mix(value ^ (1UL << bit)));
            }
            // The standard error of the mean of 2 000 such counts is 4/√2000 = 0.09.
            Assert.Equal(32, flipped / (double)trials, 0.5);
        }
    }

    [Fact]
    public void Mixing_is_one_to_one_on_a_million_neighbours()
    {
        var seen = new HashSet<ulong>();
        for (ulong i = 0; i < 1_000_000; i++) Assert.True(seen.Add(StableHash.Mix(i)));
    }

    [Fact]
    public void The_order_of_parts_of_an_identity_matters() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.Long).Where((a, b, _) => a != b).Sample((a, b, n) =>
            Draw.Identity(a, n) != Draw.Identity(b, n)
            && Draw.Identity(a, b, n) != Draw.Identity(a, b, n + 1)
            && Draw.Identity(Draw.Identity(a, 1), b, n) != Draw.Identity(Draw.Identity(a, 2), b, n));
}
