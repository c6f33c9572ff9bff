using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.BadInput;

/// <summary>A file that is good, but of another kind than the command takes, is told in one sentence that says what to do with it.</summary>
public sealed class WrongKindTests : IDisposable
{
    private readonly ClearSim program = new();

    public WrongKindTests()
    {
        program.Write("desk.yaml", """
            seed: 5
            run: { count: 50, replications: 1 }
            process:
              - arrive: { every: exponential(1h) }
              - serve: { by: clerk, takes: exponential(0.8h) }
            pools: { clerk: { capacity: 1 } }

            """);
        program.Write("experiment.yaml", """
            scenario: desk.yaml
            factors:
              clerks: { path: pools.clerk.capacity, levels: [1, 2] }
            design: full
            responses: [mean created-ended]

            """);
        program.Write("results.json", program.Run("run", "desk.yaml", "--format", "json").Output);
    }

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("compare", "results.json", "desk.yaml")]
    [InlineData("compare", "results.json", "results.json")]
    [InlineData("explain", "results.json")]
    [InlineData("sweep", "results.json")]
    [InlineData("defend", "results.json", "--claim", "process has <= 1h of mean created-ended")]
    [InlineData("assumptions", "results.json")]
    [InlineData("trace", "results.json", "--declaration", "1")]
    [InlineData("diagram", "results.json")]
    [InlineData("validate", "results.json")]
    public void A_results_document(params string[] arguments) =>
        Told("results.json: is a results document: only 'clearsim run' takes it, and does again what made it", arguments);

    [Theory]
    [InlineData("run", "experiment.yaml")]
    [InlineData("compare", "experiment.yaml", "desk.yaml")]
    [InlineData("defend", "experiment.yaml", "--claim", "process has <= 1h of mean created-ended")]
    [InlineData("explain", "experiment.yaml")]
    public void An_experiment_in_place_of_a_scenario(params string[] arguments) =>
        Told("experiment.yaml: is an experiment, not a scenario; use 'clearsim sweep'", arguments);

    [Fact]
    public void A_scenario_in_place_of_an_experiment() =>
        Told("desk.yaml: is a scenario, not an experiment; use 'clearsim run', or name it under 'scenario' in an experiment", "sweep", "desk.yaml");

    [Fact]
    public void All_that_is_wrong_with_an_experiment_is_told_at_once()
    {
        program.Write("wrong.yaml", """
            scenario: desk.yaml
            factors:
              clerks: { path: pools.clerk.capacity, levels: [1, 2] }
              seeds: { path: seed, levels: [1, 2] }
            design: { fractional: VII }
            responses: [meen created-ended, { measure: control.detecton }]

            """);
        foreach (string command in (string[])["sweep", "validate"])
        {
            var run = program.Run(command, "wrong.yaml");
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Collection(
                run.Error.TrimEnd().Split('\n'),
                line => Assert.StartsWith("wrong.yaml:4:18: factors.seeds: 'seed' belongs to the run as a whole", line, StringComparison.Ordinal),
                line => Assert.StartsWith("wrong.yaml:5:23: design.fractional: takes 3 to", line, StringComparison.Ordinal),
                line => Assert.StartsWith("wrong.yaml:6:13: responses.1: There is no measure 'meen created-ended'; did you mean 'mean created-ended'?", line, StringComparison.Ordinal),
                line => Assert.StartsWith("wrong.yaml:6:44: responses.2: There is no measure 'control.detecton'", line, StringComparison.Ordinal));
        }
    }

    private void Told(string message, params string[] arguments)
    {
        var run = program.Run(arguments);
        Assert.Equal((2, "", message), (run.ExitCode, run.Output, run.Error.TrimEnd()));
    }
}
