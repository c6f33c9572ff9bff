using ClearanceSim.Experiments.Sweeps;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Least squares, against a fit that is printed in books.</summary>
public class LinearFitTests
{
    // Hald's cement: heat by four constituents that nearly add up to a whole (Draper and Smith, Applied Regression Analysis, appendix B).
    private static readonly double[][] Cement =
    [
        [7, 26, 6, 60], [1, 29, 15, 52], [11, 56, 8, 20], [11, 31, 8, 47], [7, 52, 6, 33], [11, 55, 9, 22], [3, 71, 17, 6], [1, 31, 22, 44],
        [2, 54, 18, 22], [21, 47, 4, 26], [1, 40, 23, 34], [11, 66, 9, 12], [10, 68, 8, 12],
    ];

    private static readonly double[] Heat = [78.5, 74.3, 104.3, 87.6, 95.9, 109.2, 102.7, 72.5, 93.1, 115.9, 83.8, 113.3, 109.4];

    [Fact]
    public void Coefficients_errors_and_R2_are_those_of_the_book()
    {
        var fit = LinearFit.Of(Cement, Heat)!;
        double[] coefficients = [1.5511, 0.5102, 0.1019, -0.1441], errors = [0.7448, 0.7238, 0.7547, 0.7091];
        for (int i = 0; i < 4; i++)
        {
            var (value, error) = fit.Contrast([.. Enumerable.Range(0, 4).Select(c => c == i ? 1.0 : 0)]);
            Assert.Equal(coefficients[i], value, 4);
            Assert.Equal(errors[i], error, 4);
        }
        Assert.Equal(8, fit.Freedom);
        Assert.Equal(2.446, Math.Sqrt(fit.Variance), 3);
        Assert.Equal(0.98238, fit.RSquared!.Value, 5);
        Assert.Equal(0.97356, fit.Adjusted!.Value, 5);
    }

    [Fact]
    public void Shares_of_inputs_that_go_apart_add_up_to_R2()
    {
        double[][] rows = [[0, 0], [0, 1], [1, 0], [1, 1]];
        var fit = LinearFit.Of(rows, [1, 3, 6, 7])!;
        Assert.Equal(fit.RSquared!.Value, fit.Share([0]) + fit.Share([1]), 12);
        Assert.Equal(fit.RSquared.Value, fit.Share([0, 1]), 12);
        // Means 2 and 6.5 of four figures about 4.25: 4 * 2.25^2 of 22.75.
        Assert.Equal(20.25 / 22.75, fit.Share([0]), 12);
    }

    [Fact]
    public void Too_few_figures_and_inputs_made_of_others_give_no_fit()
    {
        Assert.Null(LinearFit.Of([[0, 1], [1, 0], [1, 1]], [1, 2, 3]));
        Assert.Null(LinearFit.Of([.. Cement.Select(r => new[] { r[0], 2 * r[0] })], Heat));
        Assert.Null(LinearFit.Of([], []));
        var still = LinearFit.Of([[0], [1], [2]], [5, 5, 5])!;
        Assert.Equal((0, 0, null), (still.Contrast([1]).Value, still.Share([0]), still.RSquared));
    }
}
