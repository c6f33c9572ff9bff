namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The library's what-ifs of the national model: in which direction each moves its figures, and how far.</summary>
[Trait("Tier", "Full")]
public class NationalWhatIfTests
{
    private const string Release = "registered to released";
    private static readonly string[] Week = ["run.warm-up: 2d", "run.length: 7d", "run.drain: 3d"];
    private static readonly Lazy<ShippedRun> Baseline = new(() => ShippedRun.Of("astana-1-vs-keden.yaml", 1, Week));

    [Fact]
    public void A_narrower_profile_checks_fewer_and_finds_less()
    {
        var run = ShippedRun.Of("looser-clothing-profile.yaml", 1, Week);
        Assert.InRange(run.Lane("astana-1", "yellow") - Baseline.Value.Lane("astana-1", "yellow"), -0.010, -0.002);
        Assert.InRange(run.Minutes("astana-1", Release) / Baseline.Value.Minutes("astana-1", Release), 0.96, 0.999);
        Assert.InRange(run.Control("astana-1", "detection") / Baseline.Value.Control("astana-1", "detection"), 0.88, 0.98);
        Assert.True(run.Control("astana-1", "missedRevenue") > Baseline.Value.Control("astana-1", "missedRevenue"));
    }

    [Fact]
    public void Four_times_as_many_random_inspections_fill_the_red_lane_hit_less_often_and_cost_time()
    {
        var run = ShippedRun.Of("more-random-inspections.yaml", 1, Week);
        Assert.InRange(run.Lane("astana-1", "red") / Baseline.Value.Lane("astana-1", "red"), 1.15, 1.35);
        Assert.InRange(run.Control("astana-1", "hitRate") / Baseline.Value.Control("astana-1", "hitRate"), 0.7, 0.95);
        Assert.InRange(run.Control("astana-1", "detection") - Baseline.Value.Control("astana-1", "detection"), 0.0005, 0.006);
        Assert.InRange(run.Minutes("astana-1", Release) / Baseline.Value.Minutes("astana-1", Release), 1.05, 1.25);
        Assert.Equal(run.Minutes("astana-1", Release, "p50"), Baseline.Value.Minutes("astana-1", Release, "p50"), 0.02);
    }

    [Fact]
    public void More_lorries_and_fewer_inspectors_saturate_one_crossing_and_leave_the_others()
    {
        var run = ShippedRun.Of("more-lorries.yaml", 1, Week);
        Assert.InRange(run.PostMinutes("astana-1", "nur-zholy") / Baseline.Value.PostMinutes("astana-1", "nur-zholy"), 1.25, 2.2);
        Assert.InRange(Baseline.Value.Utilisation("astana-1", "inspectors", "nur-zholy"), 0.4, 0.8);
        Assert.InRange(run.Utilisation("astana-1", "inspectors", "nur-zholy"), 0.95, 1);
        Assert.Equal(run.PostMinutes("astana-1", "almaty"), Baseline.Value.PostMinutes("astana-1", "almaty"), 5.0);
    }

    [Fact]
    public void Goods_that_nobody_declares_lapse_sooner_under_a_shorter_limit_and_the_others_do_not_notice()
    {
        var run = ShippedRun.Of("temporary-storage.yaml", 1);
        Assert.InRange(run.Share("four-months", "reneged"), 0.0002, 0.001);
        Assert.InRange(run.Share("two-months", "reneged") / run.Share("four-months", "reneged"), 1.5, 3.5);
        Assert.Equal(run.Minutes("four-months", Release), run.Minutes("two-months", Release), 1.0);
    }

    [Fact]
    public void A_year_brings_a_million_declarations_and_loses_none()
    {
        var run = ShippedRun.Of("national-year.yaml", 1);
        Assert.InRange(run.Count("astana-1", "submitted"), 1_000_000, 1_200_000);
        Assert.Equal(0, run.Count("astana-1", "inProgress"));
        Assert.Equal(run.Count("astana-1", "submitted"), new[] { "released", "refused", "withdrawn", "reneged" }.Sum(o => run.Count("astana-1", o)));
        Assert.InRange(run.Minutes("astana-1", Release), 150, 230);
    }
}
