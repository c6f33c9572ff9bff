using ClearanceSim.Experiments.Comparisons;
using CsCheck;

namespace ClearanceSim.Experiments.Tests.Comparisons;

public class PairedDifferenceTests
{
    [Fact]
    public void It_is_the_mean_of_the_replications_differences_with_their_interval()
    {
        var (difference, relative) = PairedDifference.Of([10, 20, 30], [11, 22, 33], 0.95);
        Assert.Equal(2, difference.Value);
        Assert.Equal(4.302652730 / Math.Sqrt(3), difference.HalfWidth!.Value, 1e-8); // Student's t for 2 degrees of freedom
        Assert.Equal(0.1, relative.Value!.Value, 1e-15);
        Assert.Equal(0, relative.HalfWidth!.Value, 1e-12); // every pair differs by exactly a tenth
    }

    [Fact]
    public void Equal_series_differ_by_exactly_zero() =>
        Gen.Double[-1e9, 1e9].Array[1, 12].Sample(values =>
        {
            var (difference, _) = PairedDifference.Of(values, values, 0.95);
            Assert.Equal(0.0, difference.Value);
            Assert.Equal(values.Length == 1 ? null : 0.0, difference.HalfWidth);
        });

    [Fact]
    public void Exchanging_the_sides_changes_the_sign_and_nothing_else() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[-1e6, 1e6]).Array[2, 12].Sample(pairs =>
        {
            double[] a = [.. pairs.Select(p => p.Item1)], b = [.. pairs.Select(p => p.Item2)];
            var there = PairedDifference.Of(a, b, 0.95).Difference;
            var back = PairedDifference.Of(b, a, 0.95).Difference;
            Assert.Equal(there.Value, -back.Value);
            Assert.Equal(there.HalfWidth, back.HalfWidth);
        });

    [Fact]
    public void A_pair_with_a_side_unobserved_is_left_out()
    {
        var (difference, relative) = PairedDifference.Of([1, double.NaN, 3], [2, 5, 5], 0.95);
        Assert.Equal(1.5, difference.Value);
        Assert.Equal(0.75, relative.Value);
        Assert.Equal((null, null), PairedDifference.Of([double.NaN], [1], 0.95) is var (d, r) ? (d.Value, r.Value) : default);
    }

    [Fact]
    public void Nothing_is_relative_to_zero() => Assert.Null(PairedDifference.Of([0, 0], [1, 2], 0.95).Relative.Value);

    [Fact]
    public void Common_luck_saves_the_sum_of_both_variances_over_that_of_the_differences()
    {
        Assert.Equal((200.0 + 242) / 2, PairedDifference.VarianceSaved([10, 20, 30], [11, 22, 33])!.Value, 1e-9);
        Assert.Equal(0.5, PairedDifference.VarianceSaved([1, 2, double.NaN], [2, 1, 7])!.Value, 1e-12); // opposite luck costs
        Assert.Null(PairedDifference.VarianceSaved([1, 2], [2, 3]));
        Assert.Null(PairedDifference.VarianceSaved([1], [2]));
    }
}
