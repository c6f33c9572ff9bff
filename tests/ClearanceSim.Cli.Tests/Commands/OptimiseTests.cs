using ClearanceSim.Cli.Tests.Running;
using ClearanceSim.Experiments.Catalogue;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>sweep</c> of an experiment with <c>optimise:</c>: the least staffing that meets a requirement.</summary>
public class OptimiseTests
{
    /// <summary>
    /// M/M/c with one arrival and two seconds' service: by Erlang's C (Cooper, Introduction to Queueing Theory, 1981, 3.3) the mean time in the
    /// system is 2 + C(c, 2) / (c - 2): 2.89 s with three clerks, 2.17 s with four, 2.04 s with five; with two or one it grows without end.
    /// </summary>
    private const string Queue = """
        name: A queue
        seed: 3
        run: { warm-up: 100s, count: 4000 }
        process:
          - arrive: { every: exponential(1s) }
          - serve: { by: clerk, takes: exponential(2s) }
        pools: { clerk: { capacity: 6 } }

        """;

    private const string Experiment = """
        scenario: queue.yaml
        name: Clerks
        optimise:
          over:
            clerks: { path: pools.clerk.capacity, from: 1, to: 8 }
          so-that: { measure: mean created-ended, at-most: 2.5s, tolerance: 100ms }
          budget: 100

        """;

    private static readonly string[] Sweep = ["sweep", "experiment.yaml", "--format", "json"];

    [Fact]
    public void The_answer_is_Erlangs_and_the_same_on_any_number_of_threads_and_from_the_catalogue()
    {
        using var program = Program();
        var one = program.Run([.. Sweep, "--parallel", "1"]);
        Assert.True(one.ExitCode == 0, one.Error);
        var document = one.Json;
        Assert.Equal("clearsim/optimum/1", (string)document["schema"]!);
        Assert.Equal("confirmed", (string)document["standing"]!);
        Assert.Equal(4, (int)document["answer"]!["allocation"]![0]!);
        Assert.InRange((double)document["answer"]!["measured"]!["value"]!, 2.1, 2.25);
        Assert.Empty(document["open"]!.AsArray());
        // Three clerks are not enough, and the program has run them and says so.
        var three = document["tried"]!.AsArray().Single(t => (int)t!["allocation"]![0]! == 3)!;
        Assert.False((bool)three["meets"]!);
        Assert.Equal(6, (int)document["own"]!["allocation"]![0]!);
        Assert.True((bool)document["own"]!["meets"]!);

        var again = program.Run([.. Sweep, "--parallel", "2"]);
        Assert.Equal(one.Output, again.Output);
        int spent = (int)document["spent"]!;
        Assert.Contains($"{spent} of {spent} replications were in the catalogue; 0 were run.", again.Error, StringComparison.Ordinal);
        Assert.Equal(spent, new ReplicationStore(program.State).Count());
    }

    [Fact]
    public void What_an_earlier_experiment_has_run_is_not_run_again_and_changes_nothing()
    {
        using var program = Program();
        // The first ten replications of five clerks, as a design wants them.
        program.Write("five.yaml", """
            scenario: queue.yaml
            factors: { clerks: { path: pools.clerk.capacity, levels: [4, 5] } }
            design: full
            responses: mean created-ended
            replications: 10

            """);
        Assert.Equal(0, program.Run("sweep", "five.yaml").ExitCode);
        var resumed = program.Run([.. Sweep, "--parallel", "2"]);
        using var fresh = Program();
        var unbroken = fresh.Run([.. Sweep, "--parallel", "2"]);
        Assert.Equal(unbroken.Output, resumed.Output);
        Assert.DoesNotContain("in the catalogue", unbroken.Error, StringComparison.Ordinal);
        Assert.Contains("replications were in the catalogue", resumed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_as_text_as_document_and_as_files_and_again_from_its_document()
    {
        using var program = Program();
        var text = program.Run("sweep", "experiment.yaml", "--out", "out");
        Assert.True(text.ExitCode == 0, text.Error);
        Assert.All(text.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        // One number has one allocation a cost: all that meets the requirement stands in the frontier, and is told once.
        Assert.DoesNotContain("RUNNERS-UP", text.Output, StringComparison.Ordinal);
        Assert.Contains("clerks 4: 4 in all.", text.Output, StringComparison.Ordinal);
        Assert.Contains("The answer has 2 fewer; it meets the requirement.", text.Output, StringComparison.Ordinal);
        foreach (string file in new[] { "results.json", "report.txt", "report.html", "tables/frontier.csv", "tables/tried.csv", "plots/frontier.svg" })
            Assert.True(File.Exists(Path.Combine(program.Folder, "out", file)), file);
        using var elsewhere = new ClearSim();
        elsewhere.Write("kept.json", File.ReadAllText(Path.Combine(program.Folder, "out", "results.json")));
        Assert.Equal(File.ReadAllText(Path.Combine(program.Folder, "out", "results.json")), elsewhere.Run("run", "kept.json", "--format", "json").Output);
    }

    [Fact]
    public void Where_no_staffing_suffices_it_says_so_with_the_best_there_is()
    {
        using var program = Program();
        program.Write("experiment.yaml", Experiment.Replace("at-most: 2.5s", "at-most: 1.5s", StringComparison.Ordinal));
        var none = program.Run("sweep", "experiment.yaml");
        Assert.True(none.ExitCode == 0, none.Error);
        Assert.Contains("not even the most of everything", none.Output, StringComparison.Ordinal);
        Assert.Contains("The most, clerks 8: mean created-ended 1.98 s", none.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pools.clerk.capacity,", "pools.clerk.capacty,", "experiment.yaml:5:21: optimise.over.clerks: ", "did you mean 'capacity'?")]
    [InlineData("pools.clerk.capacity,", "process.2.serve.takes,", "experiment.yaml:5:21: optimise.over.clerks: 'process.2.serve.takes' is no whole number; name a capacity such as pools.clerk.capacity")]
    [InlineData("from: 1, to: 8", "from: 9, to: 8", "experiment.yaml:5:56: optimise.over.clerks: '8' is below 'from', which is 9; from <= to")]
    [InlineData("from: 1, to: 8", "from: 1.5, to: 8", "experiment.yaml:5:49: optimise.over.clerks.from: '1.5' is not a whole number")]
    [InlineData("at-most: 2.5s", "at-most: 2.5s, at-least: 1s", "experiment.yaml:6:", "optimise.so-that.at-most: cannot stand beside 'at-least'; give one of the two")]
    [InlineData("at-most: 2.5s, ", "", "experiment.yaml:6:12: optimise.so-that: a requirement needs one of at-least, at-most")]
    [InlineData("at-most: 2.5s", "at-most: 95%", "experiment.yaml:6:52: optimise.so-that.at-most: 'intervals.created-ended.mean' is a duration, and '95%' is a percentage")]
    [InlineData("at-most: 2.5s", "at-most: soon", "experiment.yaml:6:52: optimise.so-that.at-most: 'soon' is no amount")]
    [InlineData("tolerance: 100ms", "tolerance: 0s", "experiment.yaml:6:", "'0s' is no tolerance; write an amount above 0")]
    [InlineData("mean created-ended", "mean created-endet", "experiment.yaml:6:23: optimise.so-that.measure: There is no measure", "did you mean 'mean created-ended'?")]
    [InlineData("  budget: 100", "  budget: 100\n  regime: keden", "experiment.yaml:8:11: optimise.regime: ", "keden")]
    [InlineData("  budget: 100", "  budget: 10", "experiment.yaml:7:11: optimise.budget: '10' is too small; the least is 50")]
    [InlineData("name: Clerks", "factors: { c: { path: pools.clerk.capacity, levels: [1, 2] } }", "optimise: cannot stand beside 'factors'; give one of the two")]
    [InlineData("name: Clerks", "replications: 5", "optimise: cannot stand beside 'replications'; give one of the two")]
    [InlineData("optimise:", "optimize:", "experiment.yaml:3:1: optimize: is not a key of an experiment; did you mean 'optimise'?")]
    public void What_is_wrong_is_told_once_with_its_place(string right, string wrong, params string[] messages)
    {
        using var program = Program();
        program.Write("experiment.yaml", Experiment.Replace(right, wrong, StringComparison.Ordinal));
        var refused = program.Run(Sweep);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.All(messages, m => Assert.Contains(m, refused.Error, StringComparison.Ordinal));
        Assert.Single(refused.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Of_several_regimes_one_is_named()
    {
        using var program = Program();
        program.CopyScenarios();
        program.Write("experiment.yaml", """
            scenario: scenarios/astana-1-vs-keden.yaml
            optimise:
              over: { officers: { path: posts.astana.pools.document-officers.capacity, from: 1, to: 9 } }
              so-that: { measure: mean registered-released, at-most: 4h }

            """);
        var refused = program.Run("validate", "experiment.yaml");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("experiment.yaml:2:1: optimise: is of one regime, and there are astana-1, keden; name one, such as regime: keden", refused.Error, StringComparison.Ordinal);
        var counted = program.Run("sweep", "experiment.yaml", "--regime", "keden", "--replications", "4");
        Assert.Equal(2, counted.ExitCode);
        Assert.Contains("--replications: an optimisation decides itself", counted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_that_makes_no_scenario_is_told_where_it_stands()
    {
        using var program = Program();
        string file = Path.Combine(program.CopyScenarios(), "experiments", "fewest-officers.yaml");
        Assert.Equal(0, program.Run("validate", file).ExitCode);
        File.WriteAllText(file, File.ReadAllText(file).Replace("inspectors.capacity, from: 2", "inspectors.capacity, from: 1", StringComparison.Ordinal));
        var refused = program.Run("validate", file);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("fewest-officers.yaml:10:74: optimise.over.inspectors: '1' makes no scenario of ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("2 units of 'inspectors' are wanted, and it never has more than 1", refused.Error, StringComparison.Ordinal);
    }

    private static ClearSim Program()
    {
        var program = new ClearSim();
        program.Write("queue.yaml", Queue);
        program.Write("experiment.yaml", Experiment);
        return program;
    }
}
