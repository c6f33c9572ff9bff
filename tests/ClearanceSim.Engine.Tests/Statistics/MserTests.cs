using ClearanceSim.Engine.Statistics;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Statistics;

/// <summary>Where the marginal standard error rule cuts a series (White 1997; White, Cobb and Spratt 2000).</summary>
public class MserTests
{
    private static readonly Gen<double[]> Series = Gen.Double[0, 100].Array[4, 60];

    [Fact]
    public void The_cut_is_the_earliest_within_the_first_half_with_the_least_squared_standard_error() => Series.Sample(series =>
    {
        double Error(int cut)
        {
            double[] rest = series[cut..];
            double mean = rest.Average();
            return rest.Sum(x => (x - mean) * (x - mean)) / rest.Length / rest.Length;
        }

        int half = series.Length / 2, cut = Mser.Of(series).Cut;
        double least = Enumerable.Range(0, half + 1).Min(Error);
        Assert.InRange(cut, 0, half);
        Assert.True(Error(cut) <= least * (1 + 1e-9) + 1e-12);
        Assert.Equal(cut == half, Mser.Of(series).AtEnd);
    });

    [Fact]
    public void A_constant_series_cuts_nothing_whatever_its_value() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Int[4, 300]).Sample((value, n) =>
            Assert.Equal(new Mser(0, false), Mser.Of(Enumerable.Repeat(value, n).ToArray())));

    [Fact]
    public void A_shift_and_a_change_of_unit_move_no_cut() =>
        Gen.Select(Gen.Int[-1000, 1000].Array[4, 40], Gen.Int[-1_000_000, 1_000_000]).Where((s, _) => s.Distinct().Count() == s.Length).Sample(
            (s, shift) => Assert.Equal(
                Mser.Of(s.Select(x => (double)x).ToArray()).Cut, Mser.Of(s.Select(x => 64.0 * (x + shift)).ToArray()).Cut));

    // Reckoned by hand: squares over n² are 12/36, 2.8/25, 0/16, 0/9 for cuts of 0 to 3 in 1 3 5 5 5 5 less its mean; the first 0 wins.
    [Fact]
    public void A_rise_to_a_level_is_cut_where_the_level_begins() => Assert.Equal(new Mser(2, false), Mser.Of([1, 3, 5, 5, 5, 5]));

    [Fact]
    public void A_decaying_bias_is_cut_where_it_sinks_into_the_swing_and_more_bias_is_cut_later()
    {
        double[] Decaying(double bias) => [.. Enumerable.Range(0, 100).Select(i => 10 + (i % 2 == 0 ? 1 : -1) + bias * Math.Exp(-i / 8.0))];
        int small = Mser.Of(Decaying(5)).Cut, great = Mser.Of(Decaying(-50)).Cut;
        Assert.InRange(small, 3, 30);
        Assert.InRange(great, small + 1, 45);
    }

    [Fact]
    public void A_series_that_goes_on_rising_is_cut_at_the_last_place_that_is_looked_at() =>
        Assert.Equal(new Mser(20, true), Mser.Of(Enumerable.Range(0, 40).Select(i => (double)i).ToArray()));

    [Fact]
    public void A_week_without_an_observation_is_left_out_of_every_mean()
    {
        Assert.Equal(new Mser(3, false), Mser.Of([1, double.NaN, 3, 5, 5, 5, 5, 5]));
        Assert.Throws<ArgumentException>(() => Mser.Of([1, 2, 3]));
    }
}
