using System.Text.RegularExpressions;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>What was run once can be looked at again.</summary>
public class RunsTests
{
    [Fact]
    public void A_run_is_listed_newest_first_and_shown_as_it_was_printed()
    {
        using var program = new ClearSim();
        string queue = program.Write("queue.yaml", Samples.Queue);
        var json = program.Run("run", queue, "--seed", "1", "--format", "json");
        var text = program.Run("run", queue, "--seed", "2");
        var runs = program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray();
        Assert.Equal([2, 1], runs.Select(r => (int)r!["seed"]!));
        var last = program.Run("runs", "list", "--last", "1", "--format", "json").Json["runs"]!.AsArray();
        Assert.Equal(2, (int)Assert.Single(last)!["seed"]!);

        string newer = (string)runs[0]!["id"]!, older = (string)runs[1]!["id"]!;
        Assert.Equal(json.Output, program.Run("runs", "show", older, "--format", "json").Output);
        Assert.EndsWith(text.Output, program.Run("runs", "show", newer).Output, StringComparison.Ordinal);
        var list = program.Run("runs", "list").Output;
        Assert.Contains(newer, list, StringComparison.Ordinal);
        Assert.Contains(older, list, StringComparison.Ordinal);
    }

    // Whoever copies an offered command into a shell comes back to the same run.
    [Theory]
    [Trait("Tier", "Full")]
    [InlineData("--levers", "3,5", "--regime", "keden", "--seed", "7")]
    [InlineData("--regime", "keden", "--regime", "astana-1")]
    public void The_offered_commands_have_the_options_that_the_run_had(params string[] options)
    {
        using var program = new ClearSim();
        string batch = Path.Combine(program.Folder, "with space.csv");
        File.Copy(Samples.KoreaBatch, batch);
        var run = program.Run(["run", Samples.Korea, "--batch", batch, .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        var story = program.Run(Offered(run.Output, "trace"));
        Assert.True(story.ExitCode == 0, story.Error);
        string[] asked = ["trace", Samples.Korea, "--batch", batch, .. options, "--where", "lane == red"];
        Assert.Equal(program.Run(asked).Output, story.Output);

        string id = (string)program.Run("runs", "list", "--format", "json").Json["runs"]![0]!["id"]!;
        Assert.Equal(run.Output, program.Run(Offered(program.Run("runs", "show", id).Output, "run")).Output);
    }

    [Theory]
    [InlineData("defend", "defend", "desk.yaml", "--claim", "process has <= 2h of mean created-ended", "--samples", "10")]
    [InlineData("sweep", "sweep", "experiment.yaml")]
    [InlineData("compare --best", "compare", "desk.yaml", "desk.yaml", "--best", "least mean created-ended", "--within", "30min", "--replications", "10")]
    public void What_is_no_comparison_of_regimes_is_listed_too_and_its_document_makes_its_report(string kind, params string[] arguments)
    {
        using var program = new ClearSim();
        program.Write("desk.yaml", """
            run: { length: 5d, replications: 2 }
            process:
              - arrive: { every: exponential(1h) }
              - serve: { by: clerk, takes: exponential(0.8h) }
            pools: { clerk: { capacity: { value: 1, low: 1, high: 2 } } }

            """);
        program.Write("experiment.yaml", "scenario: desk.yaml\nfactors:\n  clerks: { path: pools.clerk.capacity, levels: [1, 2] }\ndesign: full\nresponses: [mean created-ended]\n");
        var printed = program.Run([.. arguments, "--format", "json"]);
        Assert.True(printed.ExitCode == 0, printed.Error);
        var run = Assert.Single(program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray())!;
        Assert.Equal(kind, (string)run["command"]!);
        Assert.Contains(kind, program.Run("runs", "list").Output, StringComparison.Ordinal);
        string id = (string)run["id"]!;
        Assert.Equal(printed.Output, program.Run("runs", "show", id, "--format", "json").Output);
        Assert.Contains($"clearsim run {id}.json", program.Run("runs", "show", id).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_an_id_names_a_run()
    {
        using var program = new ClearSim();
        Assert.Equal(0, program.Run("run", program.Write("queue.yaml", Samples.Queue)).ExitCode);
        string id = (string)program.Run("runs", "list", "--format", "json").Json["runs"]![0]!["id"]!;
        Assert.Equal(0, program.Run("runs", "show", id[..4]).ExitCode);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void A_replay_is_a_run_too_and_shown_with_what_was_expected_of_it()
    {
        using var program = new ClearSim();
        string expect = program.Write("expect.csv", "declaration,outcome\n10000007,released\n");
        var replay = program.Run(
            "replay", Samples.KoreaBatch, "--scenario", Samples.Korea, "--expect", expect, "--regime", "keden");
        Assert.True(replay.ExitCode == 0, replay.Error);
        var run = Assert.Single(program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray())!;
        Assert.Equal("replay", (string)run["command"]!);
        var shown = program.Run("runs", "show", (string)run["id"]!);
        Assert.EndsWith(replay.Output, shown.Output, StringComparison.Ordinal);
        Assert.Equal(replay.Output, program.Run(Offered(shown.Output, "replay")).Output);
    }

    private static string[] Offered(string output, string command)
    {
        string line = output.Split('\n').Single(l => l.StartsWith($"  clearsim {command} ", StringComparison.Ordinal));
        return [.. Regex.Matches(line, "\"([^\"]*)\"|(\\S+)").Skip(1).Select(word => word.Value.Trim('"'))];
    }
}
