using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Tests.Uncertainty;

public class LatinHypercubeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public void Each_stratum_of_an_input_is_met_once(int samples)
    {
        double[] drawn = new LatinHypercube(samples, 3).Of("stages.risk.takes.likely");
        Assert.Equal(Enumerable.Range(0, samples), drawn.Select(p => (int)(p * samples)).Order());
        Assert.All(drawn, p => Assert.InRange(p, double.Epsilon, 1 - 1e-16));
    }

    [Fact]
    public void Inputs_are_drawn_apart_and_seeds_differ()
    {
        var cube = new LatinHypercube(400, 1);
        Assert.InRange(Ranks.Correlation(cube.Of("a"), cube.Of("b")), -0.15, 0.15);
        Assert.Equal(cube.Of("a"), new LatinHypercube(400, 1).Of("a"));
        Assert.NotEqual(cube.Of("a"), new LatinHypercube(400, 2).Of("a"));
    }
}
