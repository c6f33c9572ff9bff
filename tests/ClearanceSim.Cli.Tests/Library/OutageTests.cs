namespace ClearanceSim.Cli.Tests.Library;

/// <summary>Outages with and without a reserve procedure on paper.</summary>
[Trait("Tier", "Full")]
public class OutageTests
{
    [Fact]
    public void Marks_on_paper_help_while_the_ministry_s_system_is_out_of_order()
    {
        var run = ShippedRun.Of("agriculture-outage.yaml", 1);
        double waiting = run.Minutes("astana-1", "registered to released"), paper = run.Minutes("with-reserve", "registered to released");
        Assert.InRange(waiting - paper, 20, 80);
        Assert.True(run.Waiting("with-reserve", "outage") < 0.2 * run.Waiting("astana-1", "outage"));
        // What nobody else has to check does not notice.
        Assert.Equal(run.Minutes("astana-1", "registered to released", "p50"), run.Minutes("with-reserve", "registered to released", "p50"), 0.001);
    }

    [Fact]
    public void A_day_without_the_system_is_no_better_on_paper_for_officers_are_few()
    {
        var run = ShippedRun.Of("system-outage.yaml", 1);
        Assert.True(run.Waiting("with-reserve", "outage") < run.Waiting("astana-1", "outage"));
        Assert.True(run.Waiting("with-reserve", "queue document-officers") > 2 * run.Waiting("astana-1", "queue document-officers"));
        Assert.InRange(run.Minutes("with-reserve", "registered to released") - run.Minutes("astana-1", "registered to released"), 30, 300);
    }
}
