namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The shipped scenarios of control: what selection, quotas and moving categories do to time, to what is found and to its cost.</summary>
[Trait("Tier", "Full")]
public class ControlTests
{
    private const string Release = "registered to released";

    [Fact]
    public void A_third_of_the_selection_saves_time_and_finds_less_the_more_so_if_it_is_blind()
    {
        var run = ShippedRun.Of("selectivity-30-to-10.yaml", 1, "run.length: 14d");
        double Selected(string regime) => run.Lane(regime, "yellow") + run.Lane(regime, "red");
        Assert.InRange(Selected("astana-1"), 0.26, 0.32);
        foreach (string regime in (string[])["at-random", "by-record"])
        {
            Assert.InRange(Selected(regime), 0.09, 0.115);
            Assert.InRange(run.Minutes(regime, Release) / run.Minutes("astana-1", Release), 0.15, 0.55);
            // Studies of less selection saw the median fall by 7 % or hardly at all.
            Assert.InRange(run.Minutes(regime, Release, "p50") / run.Minutes("astana-1", Release, "p50"), 0.9, 1);
            Assert.InRange(run.OfficerHours(regime) / run.OfficerHours("astana-1"), 0.35, 0.7);
            Assert.InRange(run.Control(regime, "contactsPerDeclaration") / run.Control("astana-1", "contactsPerDeclaration"), 0.6, 0.85);
        }
        double Found(string regime) => run.Control(regime, "detection") / run.Control("astana-1", "detection");
        Assert.InRange(Found("at-random"), 0.25, 0.5);
        Assert.InRange(Found("by-record"), 0.55, 0.85);
        Assert.True(run.Control("by-record", "hitRate") > run.Control("astana-1", "hitRate"));
        // What is no longer recovered is missed, but for what is refused.
        foreach (string regime in (string[])["at-random", "by-record"])
        {
            double missed = run.Control(regime, "missedRevenue") - run.Control("astana-1", "missedRevenue");
            double recovered = run.Control("astana-1", "recoveredRevenue") - run.Control(regime, "recoveredRevenue");
            Assert.True(missed > 0);
            Assert.InRange(missed / recovered, 0.8, 1.25);
        }
        Assert.Equal(
            run.Control("astana-1", "missedRevenue") / (100 * run.Control("astana-1", "nonCompliant")),
            run.Control("astana-1", "missedRevenuePerPoint"), 1e-3);
    }

    [Fact]
    public void Quotas_fill_the_red_lane_with_what_nobody_suspects()
    {
        var run = ShippedRun.Of("selection-quotas.yaml", 1, "run.length: 14d");
        Assert.InRange(run.Lane("quotas", "red"), 0.049, 0.055);
        Assert.Equal(run.Lane("astana-1", "yellow"), run.Lane("quotas", "yellow"), 1e-3);
        Assert.True(run.Control("quotas", "hitRate") < 0.8 * run.Control("astana-1", "hitRate"));
        Assert.True(run.Minutes("quotas", Release) > 1.5 * run.Minutes("astana-1", Release));
        Assert.InRange(run.Control("quotas", "detection") / run.Control("astana-1", "detection"), 1, 1.15);
    }

    [Fact]
    public void Upgrades_that_come_quickly_save_time_and_find_less_and_slow_ones_sort_traders_as_well()
    {
        var run = ShippedRun.Of("category-upgrade.yaml", 1);
        Assert.InRange(run.Category("still", "low"), 0.28, 0.38);
        Assert.InRange(run.Category("quick", "low"), 0.8, 0.95);
        Assert.InRange(run.Category("slow", "low"), 0.4, 0.6);
        Assert.InRange(run.Minutes("quick", Release) / run.Minutes("still", Release), 0.5, 0.8);
        Assert.InRange(run.Control("quick", "detection") / run.Control("still", "detection"), 0.45, 0.75);
        Assert.InRange(run.Control("slow", "detection") / run.Control("still", "detection"), 0.85, 1.15);
        Assert.Equal(run.Control("still", "nonCompliant"), run.Control("quick", "nonCompliant"), 1e-4);
    }

    [Fact]
    public void Semey_is_met_where_it_is_fitted_and_selected_too_much_where_it_is_held_out()
    {
        var run = ShippedRun.Of("semey.yaml", 3);
        foreach (var (lane, within) in ((string, double)[])[("green", 0.01), ("yellow", 0.01), ("red", 0.002)])
        {
            var (published, model) = run.Published(lane + "-fitted");
            Assert.InRange(model, published - within, published + within);
        }
        var (green, predicted) = run.Published("green-held-out");
        Assert.InRange(predicted - green, -0.06, -0.03);
        var (red, suspected) = run.Published("red-held-out");
        Assert.InRange(suspected / red, 2, 3.5);
    }
}
