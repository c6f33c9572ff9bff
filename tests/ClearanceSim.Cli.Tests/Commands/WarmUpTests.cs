using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>--warm-up</c> and <c>warm-up: auto</c>: found by a pilot, given, or looked at.</summary>
public class WarmUpTests
{
    private static string Desk(string warmUp) => $$"""
        name: A busy desk
        seed: 5
        run: { warm-up: {{warmUp}}, length: 182d, replications: 2 }
        process:
          - arrive: { every: exponential(1h) }
          - serve: { by: clerk, takes: exponential(0.95h) }
        pools: { clerk: { capacity: 1 } }

        """;

    private static string WithoutTheNote(JsonNode document)
    {
        foreach (string key in new[] { "warmUp", "options", "manifest" }) document.AsObject().Remove(key);
        return document.ToJsonString();
    }

    [Fact]
    public void What_is_found_and_the_same_by_hand_give_the_same_bytes_but_for_the_note()
    {
        using var program = new ClearSim();
        string desk = program.Write("desk.yaml", Desk("1d"));
        var found = program.Run("run", desk, "--warm-up", "auto", "--format", "json");
        Assert.True(found.ExitCode == 0, found.Error);
        Assert.Equal(found.Output, program.Run("run", desk, "--warm-up", "auto", "--parallel", "1", "--format", "json").Output);
        var note = found.Json["warmUp"]!;
        double seconds = (double)note["found"]!;
        Assert.True(seconds > 0 && seconds % (7 * 86_400) == 0);
        Assert.Equal(26, note["regimes"]![0]!["means"]!.AsArray().Count);
        string days = FormattableString.Invariant($"{seconds / 86_400}d");
        var byHand = program.Run("run", desk, "--warm-up", days, "--format", "json");
        Assert.Null(byHand.Json["warmUp"]);
        Assert.Equal(WithoutTheNote(byHand.Json), WithoutTheNote(found.Json));
        Assert.NotEqual(WithoutTheNote(program.Run("run", desk, "--format", "json").Json), WithoutTheNote(found.Json));
    }

    [Fact]
    public void A_scenario_may_ask_for_it_and_it_is_found_for_all_that_are_compared()
    {
        using var program = new ClearSim();
        string auto = program.Write("auto.yaml", Desk("auto")), given = program.Write("given.yaml", Desk("7d"));
        var run = program.Run("compare", given, auto, "--out", "out");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Warm-up found", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NOT RUN ALIKE", run.Output, StringComparison.Ordinal);
        Assert.Equal(27, File.ReadLines(Path.Combine(program.Folder, "out", "tables", "warm-up.csv")).Count());
        Assert.True(File.Exists(Path.Combine(program.Folder, "out", "plots", "warm-up.svg")));
    }

    [Theory]
    [InlineData("0s", "WARM-UP TOO SHORT")]
    [InlineData("91d", "Warm-up checked")]
    public void A_given_one_is_kept_and_set_beside_what_would_be_found(string given, string said)
    {
        using var program = new ClearSim();
        string desk = program.Write("desk.yaml", Desk(given));
        var run = program.Run("run", desk, "--warm-up", "check");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Equal(
            WithoutTheNote(program.Run("run", desk, "--format", "json").Json),
            WithoutTheNote(program.Run("run", desk, "--warm-up", "check", "--format", "json").Json));
    }

    [Theory]
    [InlineData("--warm-up: 'soon' is not a duration; write a number with ms, s, min, h, d or w, such as 15min, or 'auto' or 'check'.", "run", "desk.yaml", "--warm-up", "soon")]
    [InlineData("--warm-up check: auto.yaml has 'warm-up: auto', which is found and needs no look; leave the option out.", "run", "auto.yaml", "--warm-up", "check")]
    [InlineData("run.warm-up: 'auto' is for 'run' and 'compare', which say what they find; write that here, such as 7d.", "trace", "auto.yaml", "--declaration", "1")]
    [InlineData("run.warm-up: 'auto' is for 'run' and 'compare', which say what they find; write that here, such as 7d", "defend", "auto.yaml", "--claim", "process has >= 1min of mean created-ended")]
    [InlineData("Regime 'process' of scenario 'short': no warm-up can be found from 0 whole weeks", "run", "short.yaml", "--warm-up", "auto", "--out", "out")]
    public void Bad_values_are_told_and_leave_nothing_behind(string message, params string[] arguments)
    {
        using var program = new ClearSim();
        program.Write("desk.yaml", Desk("7d"));
        program.Write("auto.yaml", Desk("auto"));
        program.Write("short.yaml", "run: { length: 1d }\nprocess:\n  - arrive: { every: 1s, count: 500 }\n  - delay: { takes: 1s }\n");
        var run = program.Run(arguments);
        Assert.True(run.ExitCode == 2, $"exit {run.ExitCode}\n{run.Output}\n{run.Error}");
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "out")));
    }
}
