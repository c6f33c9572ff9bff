using ClearanceSim.Engine.Draws;
using MathNet.Numerics.Distributions;

namespace ClearanceSim.Engine.Tests.Draws;

/// <summary>A million draws along each part of the key, all else fixed: they must look independent and uniform.</summary>
[Trait("Tier", "Full")]
public class DrawQualityTests
{
    private const int Count = 1_000_000;
    private const double LeastP = 1e-4;

    public static TheoryData<string> Axes => ["seed", "replication", "entity", "ordinal", "purpose", "visit"];

    [Theory]
    [MemberData(nameof(Axes))]
    public void Draws_are_uniform_in_their_high_and_low_bits(string axis)
    {
        ulong[] draws = DrawsAlong(axis);
        Assert.InRange(ChiSquareP(draws, 1000, d => (int)(Draw.Uniform(d) * 1000)), LeastP, 1);
        Assert.InRange(ChiSquareP(draws, 1024, d => (int)(d & 1023)), LeastP, 1);
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void Neighbouring_draws_are_uncorrelated(string axis)
    {
        double[] u = [.. DrawsAlong(axis).Select(Draw.Uniform)];
        for (int lag = 1; lag <= 5; lag++)
        {
            double sum = 0;
            for (int i = lag; i < u.Length; i++) sum += (u[i] - 0.5) * (u[i - lag] - 0.5);
            double z = sum * 12 / Math.Sqrt(u.Length - lag);
            Assert.InRange(2 * Normal.CDF(0, 1, -Math.Abs(z)), LeastP, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void Pairs_of_neighbours_fill_the_square_evenly(string axis)
    {
        ulong[] draws = DrawsAlong(axis);
        var pairs = Enumerable.Range(0, Count / 2).Select(i => (draws[2 * i] >> 58 << 6) | (draws[2 * i + 1] >> 58));
        Assert.InRange(ChiSquareP([.. pairs], 4096, pair => (int)pair), LeastP, 1);
        // The lowest 6 bits as well as the highest.
        var low = Enumerable.Range(0, Count / 2).Select(i => ((draws[2 * i] & 63) << 6) | (draws[2 * i + 1] & 63));
        Assert.InRange(ChiSquareP([.. low], 4096, pair => (int)pair), LeastP, 1);
    }

    private static ulong[] DrawsAlong(string axis)
    {
        ulong root = Draw.Replication(20_260_101, 1);
        ulong source = StableHash.Of("lorries"), purpose = StableHash.Of("inspection.service");
        ulong key = Draw.Entity(root, Draw.Identity(source, 1));
        var draws = new ulong[Count];
        for (int i = 0; i < Count; i++)
        {
            draws[i] = axis switch
            {
                "seed" => Draw.Bits(Draw.Entity(Draw.Replication((ulong)i, 1), Draw.Identity(source, 1)), purpose),
                "replication" => Draw.Bits(Draw.Entity(Draw.Replication(20_260_101, i), Draw.Identity(source, 1)), purpose),
                "entity" => Draw.Bits(Draw.Entity(root, (ulong)i), purpose),
                "ordinal" => Draw.Bits(Draw.Entity(root, Draw.Identity(source, i)), purpose),
                "purpose" => Draw.Bits(key, StableHash.Of($"p{i}")),
                _ => Draw.Bits(key, purpose, i),
            };
        }
        return draws;
    }

    private static double ChiSquareP(ulong[] draws, int cells, Func<ulong, int> cellOf)
    {
        var counts = new int[cells];
        foreach (ulong draw in draws) counts[cellOf(draw)]++;
        double expected = draws.Length / (double)cells;
        double statistic = counts.Sum(c => (c - expected) * (c - expected) / expected);
        return 1 - ChiSquared.CDF(cells - 1, statistic);
    }
}
