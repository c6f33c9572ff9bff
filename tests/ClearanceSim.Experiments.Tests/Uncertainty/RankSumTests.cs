using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Tests.Uncertainty;

public class RankSumTests
{
    // All pairs counted by hand: of 3 times 4 the first is the greater in 10.
    [Fact]
    public void The_chance_is_the_share_of_pairs_in_which_the_first_is_the_greater()
    {
        var test = RankSum.Of([5, 1, 9, 2, 8, 3, 4], [true, false, true, false, false, false, true]);
        Assert.Equal(10 / 12.0, test.Chance, 12);
        Assert.Equal((10 - 6) / Math.Sqrt(12 * 8 / 12.0), test.Score, 12);
    }

    [Fact]
    public void Turned_round_it_says_the_opposite()
    {
        double[] values = [0.1, 0.4, 0.35, 0.8, 0.9, 0.2];
        bool[] first = [true, false, false, true, true, false];
        RankSum one = RankSum.Of(values, first), other = RankSum.Of(values, [.. first.Select(f => !f)]);
        Assert.Equal(1, one.Chance + other.Chance, 12);
        Assert.Equal(0, one.Score + other.Score, 12);
    }

    [Fact]
    public void Groups_that_do_not_overlap_have_the_greatest_score() =>
        Assert.Equal(RankSum.Greatest(3, 4), RankSum.Of([1, 2, 3, 14, 15, 16, 17], [false, false, false, true, true, true, true]).Score, 12);

    [Fact]
    public void Of_an_empty_group_nothing_is_said() => Assert.Equal(new RankSum(0.5, 0), RankSum.Of([1, 2, 3], [true, true, true]));

    [Theory]
    [InlineData(0, 50)]
    [InlineData(2, 60)]
    [InlineData(322, 150)]
    public void So_many_samples_are_usual_that_a_tenth_of_the_variance_is_as_great_as_chance_among_all(int inputs, int samples) =>
        Assert.Equal(samples, Defender.UsualSamples(inputs));
}
