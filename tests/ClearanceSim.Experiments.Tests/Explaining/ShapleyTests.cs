using ClearanceSim.Experiments.Explaining;
using CsCheck;

namespace ClearanceSim.Experiments.Tests.Explaining;

/// <summary>Shapley's axioms on random set functions, which no other rule fulfils, and shares worked out by hand.</summary>
public class ShapleyTests
{
    private const int Most = 7;

    private static readonly Gen<double[]> Worths = Gen.Int[1, Most].SelectMany(n => Gen.Double[-1e6, 1e6].Array[1 << n]);

    [Fact]
    public void The_shares_sum_to_the_whole() => Worths.Sample(worth =>
        Near(Shapley.Shares(worth).Sum(), worth[^1] - worth[0]));

    [Fact]
    public void Levers_that_can_be_exchanged_share_alike() => Worths.Where(w => w.Length >= 4).Sample(worth =>
    {
        // Made so that levers 0 and 1 do the same to every set.
        double[] alike = [.. worth.Select((w, set) => (set & 3) == 2 ? worth[set ^ 3] : w)];
        double[] shares = Shapley.Shares(alike);
        return Near(shares[0], shares[1]);
    });

    [Fact]
    public void A_lever_that_does_nothing_gets_exactly_nothing() => Worths.Sample(worth =>
    {
        double[] dummy = [.. worth.Select((_, set) => worth[set & ~1])];
        return Shapley.Shares(dummy)[0] == 0 && Shapley.Alone(dummy)[0] == 0 && Shapley.LastIn(dummy)[0] == 0;
    });

    [Fact]
    public void A_lever_that_always_adds_the_same_gets_it() => Worths.Sample(worth =>
    {
        double[] steady = [.. worth.Select((_, set) => worth[set & ~1] + 17 * (set & 1))];
        return Near(Shapley.Shares(steady)[0], 17);
    });

    [Fact]
    public void Shares_of_added_worths_are_added() =>
        Gen.Int[1, Most].SelectMany(n => Gen.Select(Gen.Double[-1e6, 1e6].Array[1 << n], Gen.Double[-1e6, 1e6].Array[1 << n]))
            .Sample((one, other) =>
            {
                double[] both = [.. one.Zip(other, (a, b) => a + b)];
                var sums = Shapley.Shares(one).Zip(Shapley.Shares(other), (a, b) => a + b);
                return Shapley.Shares(both).Zip(sums).All(x => Near(x.First, x.Second));
            });

    [Fact]
    public void Two_gloves_on_one_side_and_one_on_the_other()
    {
        // Gloves 0 and 1 are left, 2 is right; a pair is worth 1. Shapley's value: 1/6, 1/6, 4/6.
        double[] worth = [.. Enumerable.Range(0, 8).Select(set => (set & 3) != 0 && (set & 4) != 0 ? 1.0 : 0)];
        double[] shares = Shapley.Shares(worth);
        Assert.Equal([1 / 6.0, 1 / 6.0, 4 / 6.0], shares, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([0, 0, 0], Shapley.Alone(worth));
        Assert.Equal([0, 0, 1], Shapley.LastIn(worth));
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));
}
