using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Tests.Uncertainty;

public class SwitchingSearchTests
{
    private static readonly Claim AtMostTen = new()
    {
        Text = "at most ten",
        Regime = 0,
        Verb = ClaimVerb.Has,
        AtLeast = false,
        Strict = false,
        Amount = 10,
        Measure = "x",
    };

    [Fact]
    public void A_curve_is_followed_to_where_it_meets_the_amount()
    {
        var found = Search(new InputRange("x", 0, 2, 9, Dimension.Number), x => x * x);
        Assert.Null(found.Below);
        Assert.Equal(Math.Sqrt(10), found.Above!.Value, 3);
        Assert.Equal((0, 81), (found.FigureAtLow, found.FigureAtHigh));
    }

    [Fact]
    public void There_may_be_one_on_either_side()
    {
        var found = Search(new InputRange("x", -9, 0, 9, Dimension.Number), x => Math.Abs(x) * 4);
        Assert.Equal(-2.5, found.Below!.Value, 3);
        Assert.Equal(2.5, found.Above!.Value, 3);
    }

    // Officers come whole: between the last number that holds and the first that does not.
    [Fact]
    public void Whole_numbers_are_halved_down_to_neighbours()
    {
        var found = Search(new InputRange("x", 1, 20, 40, Dimension.Count), x => 100 / x);
        Assert.Null(found.Above);
        Assert.InRange(found.Below!.Value, 9, 10);
    }

    [Fact]
    public void Where_it_never_turns_there_is_none()
    {
        var found = Search(new InputRange("x", 1, 2, 3, Dimension.Number), x => x);
        Assert.Equal((null, null), (found.Below, found.Above));
    }

    private static SwitchingValues Search(InputRange range, Func<double, double> figure)
    {
        var axis = new Axis(range, amount => [new InputValue(range.Path, QuantityText.Write(amount, Dimension.Number))]);
        var search = new SwitchingSearch(
            AtMostTen,
            variants => [.. variants.Select(v => QuantityText.TryRead(v[0].Text, Dimension.Number, out decimal x) ? figure((double)x) : double.NaN)]);
        return search.Of([axis], figure((double)range.Value))[0];
    }
}
