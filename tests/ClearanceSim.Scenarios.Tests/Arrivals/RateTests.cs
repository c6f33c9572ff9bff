using ClearanceSim.Engine.Arrivals;

namespace ClearanceSim.Scenarios.Tests.Arrivals;

public sealed class RateTests
{
    private const long Hour = 3_600_000_000;

    [Fact]
    public void The_weekly_profile_is_a_factor_on_the_rate()
    {
        var rate = Rate(Read("rate: 30/h, weekly: { mon-fri 09:00-18:00: 100%, otherwise: 20% }")[0]);
        // Between 8 and 10 on a Monday 6 and then 30 an hour are expected.
        Assert.Equal(9 * Hour, rate.Advance(8 * Hour, 6), 1000.0);
        Assert.Equal(9 * Hour + Hour / 2, rate.Advance(9 * Hour, 15), 1000.0);
    }

    [Fact]
    public void A_rate_without_a_profile_is_the_same_at_every_hour() =>
        Assert.Equal(Hour, Rate(Read("rate: 720/d")[0]).Advance(0, 30), 1000.0);

    [Fact]
    public void The_profile_begins_on_the_scenarios_day_of_the_week()
    {
        // The first day is a Saturday.
        var rate = Rate(Read("rate: 1/h, weekly: { mon-fri: 100%, otherwise: 0% }", "from: 2024-01-06")[0]);
        Assert.Equal(49 * Hour, rate.Advance(0, 1), 1000.0);
    }

    [Fact]
    public void Holidays_have_a_factor_of_their_own()
    {
        var rate = Rate(Read("rate: 1/h, holidays: 50%", "holidays: [2024-01-02]")[0]);
        Assert.Equal(24 * Hour, rate.Advance(22 * Hour, 2), 1000.0);
        Assert.Equal(26 * Hour, rate.Advance(24 * Hour, 1), 1000.0);
        Assert.Equal(49 * Hour, rate.Advance(48 * Hour, 1), 1000.0);
    }

    [Fact]
    public void Each_surge_is_a_source_of_its_own_within_its_window()
    {
        var sources = Read("rate: 10/h, surges: { harvest: { from: 2024-01-03, for: 2d, rate: +40% }, fair: { from: 1d, for: 1h, "
            + "rate: 5/h }, past: { from: 2023-01-01, for: 7d, rate: +10% } }");
        Assert.Equal(["arrive", "arrive.harvest", "arrive.fair"], sources.Select(s => s.Name));
        Assert.Equal((48 * Hour, 96 * Hour), (sources[1].From, sources[1].Until));
        Assert.Equal(Hour, Rate(sources[1]).Advance(0, 4), 1000.0);
        Assert.Equal(Hour, Rate(sources[2]).Advance(0, 5), 1000.0);
    }

    [Fact]
    public void A_surge_keeps_within_the_times_of_its_arrivals_and_of_its_flow()
    {
        var source = Read("rate: 10/h, from: 1d, until: 3d, surges: { fair: { from: 12h, for: 5d, rate: +40% } }")[1];
        Assert.Equal((24 * Hour, 72 * Hour), (source.From, source.Until));
        var flow = ScenarioText.Read(CustomsText.With().Replace(
            "rate: 10/h,", "rate: 10/h, from: 1d, until: 3d, surges: { fair: { from: 12h, for: 5d, rate: +40% } },",
            StringComparison.Ordinal)).Regimes[0].World!.Traffic[1];
        Assert.Equal((24 * Hour, 72 * Hour), (flow.From, flow.Until));
    }

    [Theory]
    [InlineData("rate: 0/h", "rate: nothing ever comes; write a rate above 0")]
    [InlineData(
        "rate: 1/h, weekly: { otherwise: 0% }", "weekly: every hour has 0%, so nothing ever comes; give some hours a percentage")]
    [InlineData(
        "rate: 1/h, weekly: { mon 09:30-10:00: 50% }",
        "weekly.mon 09:30-10:00: 'mon 09:30-10:00' does not begin and end on the hour; rates go by whole hours")]
    [InlineData("rate: 1/h, every: 1s", "every: cannot stand beside 'rate'; give one of the two")]
    [InlineData("at: [2s, 1s]", "at.2: is earlier than the one before it; put the times in order")]
    [InlineData("every: 0s", "every: a gap of 0 means infinitely many at once; write a gap above 0, or 'at' with times")]
    public void Arrivals_that_cannot_be_are_told(string arrive, string expected)
    {
        var errors = ScenarioText.Errors(Scenario(arrive, ""));
        Assert.Equal([expected], errors.Select(e => e[(e.IndexOf("arrive.", StringComparison.Ordinal) + 7)..]));
    }

    private static RateProfile Rate(Source source) => ((ArrivalPattern.Poisson)source.Arrivals).Rate;

    private static IReadOnlyList<Source> Read(string arrive, string more = "") =>
        ScenarioText.Read(Scenario(arrive, more)).Regimes[0].Process.Sources;

    private static string Scenario(string arrive, string more) => $$"""
        run: { length: 30d }
        process:
          - arrive: { {{arrive}} }
        {{more}}
        """;
}
