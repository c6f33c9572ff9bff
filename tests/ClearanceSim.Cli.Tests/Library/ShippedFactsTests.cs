namespace ClearanceSim.Cli.Tests.Library;

/// <summary>Facts of customs that the shipped comparison holds as inputs, seen in what comes out of a week of it.</summary>
[Trait("Tier", "Full")]
public class ShippedFactsTests(ShippedFactsTests.Week week) : IClassFixture<ShippedFactsTests.Week>
{
    private const string Old = "astana-1", New = "keden";
    private ShippedRun Run => week.Run;

    [Fact]
    public void All_procedures_of_the_codelist_but_the_special_ones_are_declared() =>
        Assert.Equal(["10", "21", "23", "31", "40", "51", "53", "60", "70", "77", "78", "80"], Run.Keys(Old, "procedures", "procedure"));

    [Fact]
    public void Officers_fill_in_some_transit_and_export_declarations() => Assert.InRange(Run.StageCount(Old, "typing-by-officer"), 30, 120);

    [Fact]
    public void Documents_are_asked_for_only_when_a_check_is_ordered()
    {
        double asked = (double)Run.StageCount(Old, "upload") / Run.Count(Old, "submitted");
        Assert.InRange(asked, 0.6 * (Run.Lane(Old, "yellow") + Run.Lane(Old, "red")), Run.Lane(Old, "yellow") + Run.Lane(Old, "red"));
    }

    [Fact]
    public void What_was_sent_ahead_is_assessed_before_arrival_in_Keden_alone()
    {
        Assert.DoesNotContain("advance-upload", Run.Keys(Old, "stages", "stage"));
        Assert.InRange(Run.StageCount(New, "advance-upload"), 500, 2500);
    }

    [Fact]
    public void The_law_s_limits_are_kept_by_nearly_all_and_by_more_under_Keden()
    {
        Assert.InRange(Run.InTime(Old, "registration"), 0.95, 0.9999);
        Assert.InRange(Run.InTime(Old, "release"), 0.966, 0.985);
        Assert.InRange(Run.InTime(New, "release"), Run.InTime(Old, "release") + 0.01, 0.9999);
    }

    [Fact]
    public void The_way_under_transit_is_days_within_its_limit_and_its_end_at_most_four_hours()
    {
        Assert.InRange(Run.StageCount(Old, "transit-route"), 1500, 3000);
        Assert.InRange(Run.StageMinutesEach(Old, "transit-route") / 1440, 2, 5);
        Assert.InRange(Run.StageMinutesEach(Old, "transit-completion"), 30, 240);
        Assert.InRange(Run.StageMinutesEach(Old, "seals-on"), 3, 8);
    }

    [Fact]
    public void A_non_resident_waits_for_a_number_on_paper_a_day_and_in_Keden_hours()
    {
        Assert.InRange(Run.StageCount(Old, "unique-number"), 20, 120);
        Assert.InRange(Run.StageMinutesEach(Old, "unique-number") / 60, 12, 30);
        Assert.InRange(Run.StageMinutesEach(New, "unique-number") / 60, 1, 6);
    }

    [Fact]
    public void A_scanner_takes_220_vehicles_an_hour() => Assert.Equal(60 / 220.0, Run.StageMinutesEach(Old, "scanner"), 0.002);

    [Fact]
    public void Nine_states_are_asked_whether_a_certificate_is_genuine_and_answer_sooner_by_message()
    {
        Assert.InRange(Run.StageCount(Old, "foreign-confirmation"), 80, 250);
        Assert.InRange(Run.StageMinutesEach(New, "foreign-confirmation") / Run.StageMinutesEach(Old, "foreign-confirmation"), 0.1, 0.4);
    }

    [Fact]
    public void A_day_of_delay_costs_0_6_to_2_1_per_cent_of_the_value()
    {
        var (low, high) = Run.DelayPerYear(Old);
        Assert.Equal(2.1 / 0.6, high / low, 1e-9);
        Assert.InRange(low, 20e9, 60e9);
    }

    [Fact]
    public void A_request_that_is_missed_costs_hours_and_is_missed_less_often_in_Keden()
    {
        Assert.InRange(Run.StageMinutesEach(Old, "upload-notice-missed") / 60, 3, 8);
        Assert.InRange((double)Run.StageCount(New, "upload-notice-missed") / Run.StageCount(Old, "upload-notice-missed"), 0.1, 0.6);
    }

    /// <summary>The week.</summary>
    public sealed class Week
    {
        internal ShippedRun Run { get; } = ShippedRun.Of("astana-1-vs-keden.yaml", 1, "run.warm-up: 2d", "run.length: 7d", "run.drain: 3d");
    }
}
