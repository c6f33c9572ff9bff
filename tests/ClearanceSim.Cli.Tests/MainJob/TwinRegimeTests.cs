using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>One regime under two names, and one scenario run twice.</summary>
[Trait("Tier", "Full")]
public class TwinRegimeTests
{
    [Fact]
    public void A_regime_and_its_twin_under_another_name_differ_by_exactly_nothing()
    {
        using var program = new ClearSim();
        string scenarios = program.CopyScenarios();
        File.WriteAllText(
            Path.Combine(scenarios, "regimes", "twin.yaml"), "regime: twin\ntitle: The same again\nextends: astana-1.yaml\n");
        string scenario = Path.Combine(scenarios, "twins.yaml");
        File.WriteAllText(scenario, """
            extends: astana-1-vs-keden.yaml
            name: Astana-1 against itself
            regimes: [regimes/astana-1.yaml, regimes/twin.yaml]
            run: { warm-up: 1d, length: 4d, replications: 2 }
            """);
        var run = program.Run("run", scenario, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["astana-1", "twin"], run.Json["regimes"]!.AsArray().Select(r => (string)r!["regime"]!));
        var differences = run.Json["differences"]!.AsArray();
        Assert.True(differences.Count > 20);
        Assert.All(differences, d => Assert.Equal(0.0, (double?)d!["difference"]!["value"] ?? 0.0));
        Assert.Contains(differences, d => d!["difference"]!["value"] is not null);
    }

    [Fact]
    public void A_bare_run_repeats_itself_and_another_seed_does_not()
    {
        using var program = new ClearSim();
        string scenario = ClearSim.Beside("Scenarios/ten-posts.yaml");
        string Log(string name) => Path.Combine(program.Folder, name);
        var first = program.Run("run", scenario, "--format", "json", "--log", Log("first"));
        var second = program.Run("run", scenario, "--format", "json", "--log", Log("second"));
        var other = program.Run("run", scenario, "--format", "json", "--log", Log("other"), "--seed", "8");
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(File.ReadAllBytes(Log("first")), File.ReadAllBytes(Log("second")));
        Assert.NotEqual(File.ReadAllBytes(Log("first")), File.ReadAllBytes(Log("other")));
        Assert.NotEqual(first.Output, other.Output);
    }
}
