namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The library's what-ifs of crossings: in which direction each moves its figures, and how far.</summary>
[Trait("Tier", "Full")]
public class CrossingLibraryTests
{
    // A tail of transits on their way, for which arrivals would go on for weeks, is not waited for.
    private static readonly string[] Week = ["run.warm-up: 1d", "run.length: 7d", "run.drain: 2d"];

    [Fact]
    public void Mandatory_advance_information_saves_the_wait_and_under_Keden_also_what_is_assessed_ahead()
    {
        var run = ShippedRun.Of("advance-information-mandatory.yaml", 1, Week);
        double Gain(string regime) => run.Minutes(regime, "entered to crossed") - run.Minutes(regime + "-mandatory", "entered to crossed");
        double Wait(string regime) => run.StageMinutes(regime, "late-information");
        // The wait for the two hours is the same under both: the greater part under Astana-1, where typing is the rest.
        Assert.Equal(Wait("astana-1"), Wait("keden"), 1e-9);
        Assert.Equal(0, Wait("keden-mandatory"));
        Assert.InRange(Gain("astana-1"), 6, 9);
        Assert.InRange(Wait("astana-1") / Gain("astana-1"), 0.6, 0.9);
        Assert.Equal(Gain("astana-1"), Wait("astana-1") + run.StageMinutes("astana-1", "missing-information"), 1.0);
        // Keden assesses more of them before arrival: that part is gone where nothing is assessed ahead.
        double assessed = Gain("keden") - Gain("keden-unassessed");
        Assert.InRange(assessed, 1, 4);
        Assert.True(Gain("keden") > Gain("astana-1"));
        Assert.Equal(run.Control("keden", "detection"), run.Control("keden-mandatory", "detection"), 1e-9);
    }

    [Fact]
    public void The_harvest_overruns_one_crossing_and_six_officers_or_Keden_bring_it_back()
    {
        var run = ShippedRun.Of("harvest-surge.yaml", 1, "run.warm-up: 1d", "run.length: 8d", "run.drain: 2d");
        const string post = "b-konysbayev";
        double usual = run.PostMinutes("no-harvest", post, "p90"), harvest = run.PostMinutes("astana-1", post, "p90");
        Assert.InRange(harvest / usual, 1.7, 6);
        Assert.InRange(run.Queue("astana-1", "phytosanitary-officers", post) / run.Queue("no-harvest", "phytosanitary-officers", post), 4, 200);
        Assert.InRange(run.PostMinutes("more-officers", post, "p90") / usual, 0.9, 1.7);
        Assert.InRange(run.PostMinutes("keden", post, "p90") / usual, 0.4, 1.1);
        // The fruit does not come to the railway.
        Assert.InRange(run.PostMinutes("astana-1", "altynkol", "p90") / run.PostMinutes("no-harvest", "altynkol", "p90"), 0.8, 1.25);
    }

    [Fact]
    public void Control_moved_inland_empties_the_crossing_fills_the_centre_and_costs_the_night_if_it_is_closed()
    {
        var run = ShippedRun.Of("control-moved-inland.yaml", 1, Week);
        Assert.InRange(run.Minutes("at-the-crossing", "entered to crossed", "p50"), 40, 65);
        Assert.InRange(run.Minutes("at-the-centre", "entered to crossed", "p50"), 5, 12);
        double Busy(string regime) => run.Utilisation(regime, "document-officers", "centre");
        Assert.InRange(Busy("at-the-centre") / Busy("at-the-crossing"), 3, 6);
        double before = run.Minutes("at-the-crossing", "entered to delivered");
        Assert.InRange(run.Minutes("at-the-centre", "entered to delivered") / before, 1.4, 2.3);
        Assert.InRange(run.Minutes("centre-day-and-night", "entered to delivered") / before, 0.9, 1.1);
        // The Border Service stays, and sees as many.
        Assert.Equal(run.StageMinutes("at-the-crossing", "entry-control"), run.StageMinutes("at-the-centre", "entry-control"), 1e-9);
    }

    [Fact]
    public void Lanes_closed_at_night_cost_hours_and_three_of_eight_open_are_nearly_enough()
    {
        var run = ShippedRun.Of("lanes-at-night.yaml", 1, Week);
        double open = run.Minutes("day-and-night", "entered to filed");
        Assert.InRange(open, 38, 50);
        Assert.InRange(run.Minutes("by-day", "entered to filed") - open, 4 * 60, 8 * 60);
        Assert.InRange(run.Minutes("some-at-night", "entered to filed") - open, 5, 30);
        // Who has filed is not touched by the lanes.
        Assert.Equal(run.Minutes("by-day", "registered to released", "p50"), run.Minutes("day-and-night", "registered to released", "p50"), 0.1);
    }

    [Fact]
    public void By_rail_and_sea_most_of_the_way_is_not_customs_and_Keden_changes_little_of_it_in_or_out()
    {
        var run = ShippedRun.Of("modes.yaml", 1, "run.warm-up: 1d", "run.length: 3d", "run.drain: 2d");
        double Hours(string regime, string mode) => run.Minutes(regime, $"entered-by-{mode} to released") / 60;
        Assert.InRange(Hours("astana-1", "road"), 2.2, 4);
        Assert.InRange(Hours("astana-1", "air"), 6, 9.5);
        Assert.InRange(Hours("astana-1", "rail"), 11, 14);
        Assert.InRange(Hours("astana-1", "sea"), 18, 23);
        Assert.InRange(Hours("keden", "road") / Hours("astana-1", "road"), 0.4, 0.65);
        Assert.InRange(Hours("keden", "rail") / Hours("astana-1", "rail"), 0.88, 0.97);
        Assert.InRange(Hours("keden", "sea") / Hours("astana-1", "sea"), 0.88, 0.97);
        // What goes out waits for its train, ship or aircraft, whatever the regime.
        double Out(string regime, string mode) => run.Minutes(regime, $"released to left-by-{mode}") / 60;
        Assert.InRange(Out("astana-1", "road"), 0.03, 0.3);
        Assert.InRange(Out("astana-1", "air"), 4, 5.5);
        Assert.InRange(Out("astana-1", "rail"), 6.5, 8.5);
        Assert.InRange(Out("astana-1", "sea"), 16, 23);
        Assert.All((string[])["rail", "sea", "air"], mode => Assert.Equal(1, Out("keden", mode) / Out("astana-1", mode), 0.1));
    }
}
