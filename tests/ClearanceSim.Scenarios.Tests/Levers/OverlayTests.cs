using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Levers;

namespace ClearanceSim.Scenarios.Tests.Levers;

public sealed class OverlayTests
{
    private const string Main = """
        regimes: [old.yaml, new.yaml]
        pools: { system: { capacity: unlimited } }
        """;

    private const string Old = """
        regime: old
        process:
          - arrive: { every: 1min, count: 10 }
          - serve: { name: check, by: [system, clerk], takes: 10s }
          - delay: { name: wait, takes: 1h }
        pools: { clerk: { capacity: 1 } }
        """;

    private const string New = """
        regime: new
        title: The new way
        extends: old.yaml
        overlays:
          faster: { lever: 3, title: Faster, set: { process.check.takes: 5s } }
          shorter: { lever: 5, set: { process.wait.takes: -50%, process.check.takes: "*0.5" } }
        """;

    private static readonly (string, string)[] Files = [("old.yaml", Old), ("new.yaml", New)];

    [Theory]
    [InlineData(null, 2.5e6, 1800e6, new[] { 3, 5 })]
    [InlineData("all", 2.5e6, 1800e6, new[] { 3, 5 })]
    [InlineData("3", 5e6, 3600e6, new[] { 3 })]
    [InlineData("5", 5e6, 1800e6, new[] { 5 })]
    [InlineData("none", 10e6, 3600e6, new int[0])]
    public void Levers_choose_overlays_by_number(string? levers, double check, double wait, int[] on)
    {
        var regime = ScenarioText.Read(new ScenarioOptions { Levers = levers }, Main, Files).Regimes[1];
        Assert.Equal(
            (new Constant(check), new Constant(wait)),
            (((Serve)regime.Process.Steps[0]).Takes, ((Delay)regime.Process.Steps[1]).Takes));
        Assert.Equal(on, regime.LeversOn);
        Assert.Equal("The new way", regime.Title);
    }

    [Fact]
    public void Each_overlay_lists_its_paths()
    {
        var overlays = ScenarioText.Read(Main, Files).Regimes[1].Overlays;
        Assert.Equal(["faster", "shorter"], overlays.Select(o => o.Id));
        Assert.Equal(["Faster", "shorter"], overlays.Select(o => o.Title));
        Assert.Equal(["process.wait.takes", "process.check.takes"], overlays[1].Paths);
        Assert.All(overlays, o => Assert.True(o.IsOn));
    }

    [Fact]
    public void The_scenario_has_the_last_word_and_may_speak_to_one_regime()
    {
        var scenario = ScenarioText.Read(Main + "\nset: { process.check.takes: +1s, regimes.new.process.wait.takes: 2h }", Files);
        Assert.Equal([11e6, 3.5e6], scenario.Regimes.Select(r => ((Constant)((Serve)r.Process.Steps[0]).Takes).Value));
        Assert.Equal([3600e6, 7200e6], scenario.Regimes.Select(r => ((Constant)((Delay)r.Process.Steps[1]).Takes).Value));
    }

    [Fact]
    public void The_ledger_names_the_regime_only_where_regimes_differ()
    {
        var ledger = ScenarioText.Read(Main, Files).Ledger;
        Assert.Equal(
            [
                "pools.clerk.capacity=1", "process.1.arrive.every=1min", "process.1.arrive.count=10",
                "regimes.new.process.2.serve.takes=2500ms", "regimes.new.process.3.delay.takes=30min",
                "regimes.old.process.2.serve.takes=10s", "regimes.old.process.3.delay.takes=1h",
            ],
            ledger.Select(a => $"{a.Path}={a.Value}").OrderBy(l => l.StartsWith("regimes", StringComparison.Ordinal)).ThenBy(l => l.StartsWith("regimes", StringComparison.Ordinal) ? l : ""));
    }

    [Fact]
    public void A_regime_may_be_chosen_by_its_id()
    {
        var options = new ScenarioOptions { Regimes = ["new"] };
        Assert.Equal(["new"], ScenarioText.Read(options, Main, Files).Regimes.Select(r => r.Id));
        Assert.Equal(
            ["main.yaml: --regime: there is no regime 'nwe'; did you mean 'new'?"],
            ScenarioText.Errors(new ScenarioOptions { Regimes = ["nwe"] }, Main, Files));
    }

    [Fact]
    public void A_lever_that_does_not_exist_is_an_error()
    {
        Assert.Equal(
            ["main.yaml: --levers: there is no lever 4; there are 3, 5"],
            ScenarioText.Errors(new ScenarioOptions { Levers = "4" }, Main, Files));
        Assert.Equal(
            ["main.yaml:3:9: levers: there is no lever 4; there are 3, 5"],
            ScenarioText.Errors(Main + "\nlevers: [3, 4]", Files));
        Assert.Equal(
            ["main.yaml: --levers: 'some' is no choice of levers; write none, all, or numbers such as 1,5"],
            ScenarioText.Errors(new ScenarioOptions { Levers = "some" }, Main, Files));
    }

    [Fact]
    public void An_overlay_is_checked_even_when_it_is_switched_off() =>
        Assert.Equal(
            ["new.yaml:4:41: overlays.a.set.\"process.chek.takes\": 'process' is a list of 3; name a place in it, counted from "
                + "1"],
            ScenarioText.Errors(
                new ScenarioOptions { Levers = "none" },
                Main,
                ("old.yaml", Old),
                ("new.yaml", "regime: new\nextends: old.yaml\noverlays:\n  a: { lever: 1, title: A title, set: { process.chek.takes: 1s } }\n")));

    [Theory]
    [InlineData("none", new int[0])]
    [InlineData("1,5", new[] { 1, 5 })]
    [InlineData(" 7 ", new[] { 7 })]
    public void Choices_are_read(string text, int[] named) => Assert.Equal(named, LeverChoice.Read(text)!.Named);

    [Theory]
    [InlineData("some")]
    [InlineData("1,,2")]
    [InlineData("-1")]
    public void What_is_no_choice_is_refused(string text) => Assert.Null(LeverChoice.Read(text));
}
