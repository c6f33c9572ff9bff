using ClearanceSim.Customs.Compliance;

namespace ClearanceSim.Scenarios.Tests.Worlds;

/// <summary>A planner says how much revenue each kind of problem hides.</summary>
public sealed class EvasionTests
{
    [Fact]
    public void What_a_problem_evades_is_a_share_of_duties_and_taxes_as_declared()
    {
        var scenario = ScenarioText.Read(
            CustomsText.With(top: "evasion: { value: { value: 60%, low: 30%, high: 90% }, prohibited: 250% }"));
        var evades = scenario.Regimes[0].World!.Compliance.Evades;
        Assert.Equal((0.6, 2.5), (evades[Problem.Value], evades[Problem.Prohibited]));
        Assert.Contains(scenario.Ledger, a => a is { Path: "evasion.value", Value: "60%", Low: "30%", High: "90%" });
    }

    [Fact]
    public void Problems_of_which_a_file_says_nothing_evade_what_is_assumed_of_them()
    {
        var evades = ScenarioText.Read(CustomsText.With(top: "evasion: { value: 60% }")).Regimes[0].World!.Compliance.Evades;
        Assert.Equal(ComplianceRules.DefaultEvasion[Problem.Origin], evades[Problem.Origin]);
        Assert.DoesNotContain(Problem.Documents, evades.Keys);
    }
}
