using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Scenarios.Tests.Dates;

/// <summary>Overlays that are in force from a date on.</summary>
public class DatedOverlayTests
{
    private const long Day = CapacitySchedule.Day;

    [Fact]
    public void What_differs_on_the_date_has_versions_and_what_does_not_is_one()
    {
        var regime = DatedText.Read("fast: { lever: 3, from: 2024-01-05, set: { stages.check.takes: 5min } }");
        Assert.Equal(
            [
                ("filing", null, null), ("registration", null, null), ("risk", null, null), ("check", null, 4 * Day),
                ("check", 4 * Day, null), ("group", null, null), ("payment", null, null), ("release", null, null),
            ],
            regime.Definition!.Stages.Select(s => (s.Id, s.ValidFrom, s.ValidUntil)));
        var dated = Assert.Single(regime.Process.Steps.OfType<Dated>());
        Assert.Equal([0, 4 * Day], dated.Versions.Select(v => v.From));
        Assert.Equal(
            new Constant(300e6), dated.Versions[1].Do.OfType<Branch>().Single().Arms[0].Do.OfType<Serve>().Single().Takes);
    }

    [Theory]
    [InlineData("2023-12-31", "fast: { lever: 3, set: { stages.check.takes: 5min } }")]
    [InlineData("2024-01-01", "fast: { lever: 3, set: { stages.check.takes: 5min } }")]
    [InlineData("2024-01-16", "")]
    public void Before_the_start_it_is_an_overlay_like_any_other_and_after_the_end_it_is_none(string date, string undated)
    {
        var regime = DatedText.Read($"fast: {{ lever: 3, from: {date}, set: {{ stages.check.takes: 5min }} }}");
        Assert.Equal(
            Compiled.Hash(DatedText.Read(undated).Process), Compiled.Hash(regime.Process));
        Assert.Equal(date, Dates(regime).Single());
    }

    [Fact]
    public void A_time_of_day_may_stand_beside_the_date_and_levers_switch_it_off()
    {
        const string noon = "fast: { lever: 3, from: 2024-01-05 12:00, set: { stages.check.takes: 5min } }";
        Assert.Equal(4 * Day + Day / 2, DatedText.Read(noon).Definition!.Stages.Last(s => s.Id == "check").ValidFrom);
        Assert.Equal("2024-01-05 12:00", Dates(DatedText.Read(noon)).Single());
        var off = DatedText.Read(noon, levers: "99");
        Assert.Empty(off.Process.Steps.OfType<Dated>());
        Assert.Empty(off.Changes);
    }

    [Fact]
    public void Several_dates_add_up_in_the_order_of_the_file_and_the_scenario_has_the_last_word_in_all_versions()
    {
        var regime = DatedText.Read(
            """
            slow: { lever: 3, from: 2024-01-07, set: { stages.check.takes: "*3" } }
            fast: { lever: 4, from: 2024-01-05, set: { stages.check.takes: 5min } }
            """,
            "set: { stages.check.takes: +1min, stages.group.of.think.waits: 7min }");
        var checks = regime.Definition!.Stages.Where(s => s.Id == "check").ToList();
        Assert.Equal([null, 4 * Day], checks.Select(s => s.ValidFrom));
        Assert.Equal(new Constant(360e6), checks[1].Takes);
        Assert.Single(regime.Definition!.Stages, s => s.Id == "group");
        Assert.Equal(["2024-01-05", "2024-01-07"], Dates(regime));
    }

    [Theory]
    [InlineData("fast: { lever: 3, from: 2024-01-05, set: { stages.check.takes: 5min } }")]
    [InlineData("fast: { lever: 3, set: { stages.check.takes: 5min } }")]
    public void A_scenario_may_set_the_date(string overlay)
    {
        var regime = DatedText.Read(overlay, "set: { regimes.changing.overlays.fast.from: 2024-01-08 }");
        Assert.Equal([null, 7 * Day], regime.Definition!.Stages.Where(s => s.Id == "check").Select(s => s.ValidFrom));
        Assert.Equal("2024-01-08", Dates(regime).Single());
    }

    [Fact]
    public void Versions_of_a_profile_share_its_luck_and_its_number()
    {
        var regime = DatedText.Read("aimed: { lever: 2, from: 2024-01-05, set: { profiles.licence.random: 20% } }");
        var profiles = regime.Definition!.Profiles;
        Assert.Equal(
            [("licence", 0.4, null, 4 * Day), ("licence", 0.2, 4 * Day, null), ("any", 0.1, null, null)],
            profiles.Select(p => (p.Id, p.Random, p.ValidFrom, p.ValidUntil)));
        Assert.Equal([1, 1, 2], Customs.Risk.ProfileNumbers.Of(profiles));
        Assert.Empty(regime.Process.Steps.OfType<Dated>());
    }

    [Fact]
    public void Capacity_and_outages_of_a_pool_change_with_it()
    {
        var pools = DatedText.Read(
            """
            staff: { lever: 3, from: 2024-01-05, set: { posts.north.pools.officers.capacity: +3 } }
            stable: { lever: 4, from: 2024-01-03, set: { pools.system.outages.every: 100d } }
            """).Process.Pools;
        var officers = pools.Single(p => p.Class == "officers").Capacity!;
        Assert.Equal((2, 4 * Day, 5), (officers.At(0), officers.NextChange(0), officers.At(4 * Day)));
        var system = pools.Single(p => p.Class == "system");
        Assert.Equal(new OutageProcess(new Constant(10 * Day), new Constant(3600e6)), system.Outages);
        Assert.Equal([new(2 * Day, new OutageProcess(new Constant(100 * Day), new Constant(3600e6)))], system.LaterOutages);
    }

    [Fact]
    public void The_ledger_writes_inputs_that_begin_on_a_date_with_it()
    {
        var ledger = ScenarioText.Read(
            DatedText.With("fast: { lever: 3, from: 2024-01-05, set: { stages.check.takes: { mean: 5min } } }")).Ledger;
        Assert.Equal(
            ["stages.check.takes.mean=20min", "stages.check.takes.mean@2024-01-05=5min"],
            ledger.Where(a => a.Path.StartsWith("stages.check.takes", StringComparison.Ordinal)).Select(a => $"{a.Path}={a.Value}"));
    }

    private static IEnumerable<string> Dates(ScenarioRegime regime) =>
        regime.Changes.Select(c => Scenarios.Dates.DatedChange.Text(c.From));
}
