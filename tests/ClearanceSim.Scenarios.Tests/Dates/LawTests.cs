using ClearanceSim.Engine.Pools;
using ClearanceSim.Scenarios.Dates;

namespace ClearanceSim.Scenarios.Tests.Dates;

/// <summary>Changes of law: in force some time after their date, under each regime after its own.</summary>
public class LawTests
{
    private const long Day = CapacitySchedule.Day;

    private const string Ended = "law: { ended: { title: No licence, on: 2024-01-03, set: { profiles.licence.when: never } } }";

    private const string Faster = """
        modular: { lever: 1, set: { deployment.rules: 1d } }
        updates: { lever: 11, set: { deployment.modules: 2d } }
        """;

    [Theory]
    [InlineData("rules", "none", 5)]
    [InlineData("rules", "1", 3)]
    [InlineData("rules", "11", 5)]
    [InlineData("modules", "none", 9)]
    [InlineData("modules", "1", 9)]
    [InlineData("modules", "11", 4)]
    public void It_is_in_force_after_the_deployment_of_what_it_reaches(string reaches, string levers, int day)
    {
        var regime = DatedText.Read(
            Faster, $"law: {{ ended: {{ on: 2024-01-03, reaches: {reaches}, set: {{ profiles.licence.when: never }} }} }}", levers);
        Assert.Equal([null, day * Day], regime.Definition!.Profiles.Where(p => p.Id == "licence").Select(p => p.ValidFrom));
        Assert.Equal(
            [new DatedChange(new DateTime(2024, 1, 1).AddDays(day), "ended", null, new DateTime(2024, 1, 3))], regime.Changes);
    }

    [Fact]
    public void A_law_that_comes_after_a_lever_s_own_date_is_deployed_by_it_and_an_earlier_one_is_not()
    {
        const string from = "modular: { lever: 1, from: 2024-01-03, set: { deployment.rules: 0s } }";
        string Law(string date) => $"law: {{ ended: {{ on: {date}, set: {{ profiles.licence.when: never }} }} }}";
        DateTime InForce(string date) => DatedText.Read(from, Law(date)).Changes.Single(c => c.Enacted is not null).From;
        Assert.Equal(new DateTime(2024, 1, 5), InForce("2024-01-02"));
        Assert.Equal(new DateTime(2024, 1, 3), InForce("2024-01-03"));
    }

    [Fact]
    public void Without_a_law_deployment_is_no_input_and_its_levers_change_nothing()
    {
        string Hash(string levers) => Compiled.Hash(DatedText.Read(Faster, levers: levers).Process);
        Assert.Equal(Hash("none"), Hash("1,11"));
        Assert.DoesNotContain(ScenarioText.Read(DatedText.With(Faster)).Ledger, IsDeployment);
        Assert.Equal(2, ScenarioText.Read(DatedText.With(Faster, Ended)).Ledger.Count(IsDeployment));
        static bool IsDeployment(Assumptions.Assumption a) => a.Path.StartsWith("deployment", StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_add_a_stage_and_a_profile_and_comes_after_the_scenario_s_own_changes()
    {
        var regime = DatedText.Read(top: """
            set: { profiles.licence.random: 50% }
            law:
              more:
                on: 2024-01-02
                set:
                  stages.marking: { after: check, by: officers, takes: 1min }
                  profiles.marked: { when: codes has D, orders: document-check }
                  profiles.licence.random: "*2"
            """);
        Assert.Equal(
            [("check", null), ("marking", 4 * Day), ("group", null)],
            regime.Definition!.Stages.Skip(3).Take(3).Select(s => (s.Id, s.ValidFrom)));
        Assert.Equal(
            [("licence", 0.5, null), ("licence", 1, 4 * Day), ("any", 0.1, null), ("marked", 1, 4 * Day)],
            regime.Definition!.Profiles.Select(p => (p.Id, p.Random, p.ValidFrom)));
    }

    [Fact]
    public void A_later_law_may_change_what_an_earlier_one_adds()
    {
        var regime = DatedText.Read(top: """
            law:
              second: { on: 2024-01-03, set: { stages.marking.takes: 2min } }
              first: { on: 2024-01-02, set: { stages.marking: { after: check, by: officers, takes: 1min } } }
            """);
        Assert.Equal(
            [(4 * Day, 60e6), (5 * Day, 120e6)],
            regime.Definition!.Stages.Where(s => s.Id == "marking").Select(s => (s.ValidFrom, s.Takes!.Mean)));
        Assert.Equal(["first", "second"], regime.Changes.Select(c => c.Title));
    }

    [Fact]
    public void It_may_raise_a_duty()
    {
        var world = DatedText.Read(top: """
            tariff: { vat: 12%, duties: { "64": 5%, otherwise: 3% } }
            law: { duty: { on: 2024-01-02, set: { tariff.duties.64: 15% } } }
            """).World!;
        Assert.Equal([("64", 0.05)], world.Tariff.Duties);
        var later = Assert.Single(world.LaterTariffs);
        Assert.Equal((4 * Day, 0.15, 0.12), (later.From, Assert.Single(later.Tariff.Duties).Rate, later.Tariff.Vat));
    }

    [Fact]
    public void Its_date_is_a_value_like_any_other()
    {
        var regime = DatedText.Read(top: Ended + "\nset: { law.ended.on: 2024-01-05, deployment.rules: 1d }");
        Assert.Equal(new DateTime(2024, 1, 6), Assert.Single(regime.Changes).From);
    }

    [Fact]
    public void It_may_speak_to_one_regime_alone()
    {
        string other = DatedText.With(top: "law: { ended: { on: 2024-01-03, set: { regimes.changing.profiles.licence.when: never } } }")
            + "\n  - { regime: other, stages: { filing: { by: system, takes: 1s, fires: file },"
            + " registration: { by: system, takes: 1s, fires: register, reaches: registered },"
            + " risk: { by: system, takes: 1s, fires: assess }, payment: { by: system, takes: 1s, fires: pay },"
            + " release: { by: system, takes: 1s, fires: release, reaches: released } } }";
        Assert.Equal([1, 0], ScenarioText.Read(other).Regimes.Select(r => r.Changes.Count));
    }
}
