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
        Assert.Equal(2, Assert.Single(program.Run("runs", "list", "--last", "1", "--format", "json").Json["runs"]!.AsArray())!["seed"]!.GetValue<int>());

        string newer = (string)runs[0]!["id"]!, older = (string)runs[1]!["id"]!;
        Assert.Equal(json.Output, program.Run("runs", "show", older, "--format", "json").Output);
        Assert.EndsWith(text.Output, program.Run("runs", "show", newer).Output, StringComparison.Ordinal);
        var list = program.Run("runs", "list").Output;
        Assert.Contains(newer, list, StringComparison.Ordinal);
        Assert.Contains(older, list, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_an_id_names_a_run()
    {
        using var program = new ClearSim();
        Assert.Equal(0, program.Run("run", program.Write("queue.yaml", Samples.Queue)).ExitCode);
        string id = (string)program.Run("runs", "list", "--format", "json").Json["runs"]![0]!["id"]!;
        Assert.Equal(0, program.Run("runs", "show", id[..4]).ExitCode);
    }
}
