using ClearanceSim.Experiments.Explaining;
using CsCheck;

namespace ClearanceSim.Experiments.Tests.Explaining;

/// <summary>The change of a mean is lane mix and change within the lanes, and nothing else.</summary>
public class LaneMixTests
{
    private static readonly Gen<LaneTime[]> Lanes = Gen.Select(Gen.Double[0.01, 1], Gen.Double[0, 1e5]).Array[4].Select(lanes =>
    {
        double all = lanes.Sum(l => l.Item1);
        return lanes.Select(l => new LaneTime(l.Item1 / all, l.Item2)).ToArray();
    });

    [Fact]
    public void The_parts_sum_to_the_change_of_the_mean() => Gen.Select(Lanes, Lanes).Sample((from, to) =>
    {
        double sum = LaneMix.Split(from, to).Sum(p => p.Mix + p.Within);
        return Math.Abs(sum - (LaneMix.Mean(to) - LaneMix.Mean(from))) <= 1e-9 * Math.Max(1, Math.Abs(sum));
    });

    [Fact]
    public void The_way_back_is_the_same_with_the_other_sign() => Gen.Select(Lanes, Lanes).Sample((from, to) =>
        LaneMix.Split(from, to).Zip(LaneMix.Split(to, from)).All(p =>
            Math.Abs(p.First.Mix + p.Second.Mix) < 1e-6 && Math.Abs(p.First.Within + p.Second.Within) < 1e-6));

    [Fact]
    public void Other_lanes_with_the_same_times_are_all_mix()
    {
        LaneTime[] from = [new(0.6, 10), new(0.4, 1000)], to = [new(0.8, 10), new(0.2, 1000)];
        var parts = LaneMix.Split(from, to);
        Assert.Equal(-198, parts.Sum(p => p.Mix), 9);
        Assert.All(parts, p => Assert.Equal(0, p.Within));
    }

    [Fact]
    public void Other_times_in_the_same_lanes_are_all_within()
    {
        LaneTime[] from = [new(0.6, 10), new(0.4, 1000)], to = [new(0.6, 20), new(0.4, 500)];
        var parts = LaneMix.Split(from, to);
        Assert.Equal([6, -200], parts.Select(p => p.Within), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.All(parts, p => Assert.Equal(0, p.Mix));
    }

    [Fact]
    public void A_lane_that_empties_is_mix()
    {
        LaneTime[] from = [new(0.5, 10), new(0.5, 100)], to = [new(1, 10), new(0, double.NaN)];
        var parts = LaneMix.Split(from, to);
        Assert.Equal(-45, parts.Sum(p => p.Mix), 9);
        Assert.All(parts, p => Assert.Equal(0, p.Within));
    }
}
