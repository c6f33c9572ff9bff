using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.BadInput;

/// <summary>Whatever is wrong with a command line or a file: exit code 2, one clear message, nothing left behind.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("run", "missing.yaml")]
    [InlineData("run", ".")]
    [InlineData("rum", "x.yaml")]
    [InlineData("run", "bad.yaml")]
    [InlineData("run")]
    [InlineData("run", "good.yaml", "--colour")]
    [InlineData("run", "good.yaml", "--parallel", "none")]
    [InlineData("run", "good.yaml", "--log", "missing/folder/rows.ndjson/")]
    [InlineData("run", "good.yaml", "--out", "missing/folder", "--log", "good.yaml/rows.ndjson")]
    [InlineData("validate", "bad.yaml", "good.yaml")]
    [InlineData("assumptions", "bad.yaml")]
    [InlineData("play", "bad.yaml")]
    [InlineData("replay", "rows.csv", "--scenario", "good.yaml")]
    [InlineData("trace", "good.yaml", "--declaration", "999")]
    [InlineData("run", "bad.yaml", "--seed", "minus")]
    [InlineData("run", "good.yaml", "--replications", "0")]
    [InlineData("run", "good.yaml", "--format", "pdf")]
    [InlineData("run", "good.yaml", "--regime", "kedem")]
    [InlineData("run", "good.yaml", "--levers", "42")]
    [InlineData("run", "good.yaml", "--batch", "rows.csv")]
    [InlineData("run", "good.yaml", "--out", "good.yaml/inside")]
    [InlineData("compare", "good.yaml")]
    [InlineData("generate", "good.yaml", "--count", "5", "--out", "rows.ndjson")]
    [InlineData("trace", "good.yaml", "--where", "colour == red")]
    [InlineData("trace", "good.yaml")]
    [InlineData("runs", "show", "nothing")]
    [InlineData("diagram", "kedem")]
    [InlineData("diagram", "lifecycle", "--regime", "keden")]
    [InlineData("trace", "good.yaml", "--declaration", "1", "--inside")]
    [InlineData("bench", "--workload", "nothing")]
    [InlineData("run", "good.yaml", "--seed", "1", "--seed", "2")]
    [InlineData("replay", "rows.csv", "--scenario", "good.yaml", "--expect", ".")]
    public void Says_what_is_wrong_and_leaves_nothing_behind(params string[] arguments)
    {
        using var program = new ClearSim();
        program.Write("good.yaml", "run: { count: 10 }\nprocess:\n  - arrive: { every: 1s }\n  - delay: { takes: 1s }\n");
        program.Write("bad.yaml", "run: { count: 10 }\nproces:\n  - arrive: { every: 1s }\n");
        var before = Directory.EnumerateFileSystemEntries(program.Folder).Order().ToList();
        var run = program.Run(arguments);
        Assert.True(run.ExitCode == 2, $"exit {run.ExitCode}\n{run.Output}\n{run.Error}");
        Assert.NotEmpty(run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(program.Folder).Order());
    }

    [Theory]
    [InlineData("--best needs --within AMOUNT", "--best", "least mean created-ended")]
    [InlineData("--within says what is small enough for --best", "--within", "5s")]
    [InlineData("'fastest' does not say what is best; write least MEASURE or most MEASURE", "--best", "fastest", "--within", "5s")]
    [InlineData("There is no measure 'mean created-endet'; did you mean 'mean created-ended'?", "--best", "least mean created-endet", "--within", "5s")]
    [InlineData("is a duration, and '5%' is a percentage", "--best", "least mean created-ended", "--within", "5%")]
    [InlineData("'0s' leaves no difference that does not matter", "--best", "least mean created-ended", "--within", "0s")]
    [InlineData("--best and --precision do not go together", "--best", "least mean created-ended", "--within", "5s", "--precision", "2%")]
    [InlineData("they are the most that are run, 10 or more, and '9' is fewer", "--best", "least mean created-ended", "--within", "5s", "--replications", "9")]
    public void What_is_best_is_said_in_full(string message, params string[] options)
    {
        using var program = new ClearSim();
        string one = program.Write("one.yaml", "run: { count: 10 }\nprocess:\n  - arrive: { every: 1s }\n  - delay: { takes: 1s }\n");
        string two = program.Write("two.yaml", "run: { count: 10 }\nprocess:\n  - arrive: { every: 1s }\n  - delay: { takes: 2s }\n");
        var run = program.Run(["compare", one, two, .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SCENARIO", "run", "")]
    [InlineData("SCENARIO", "compare", "good.yaml", "")]
    [InlineData("FILE", "validate", "")]
    [InlineData("BATCH", "replay", "", "--scenario", "good.yaml")]
    [InlineData("--scenario", "replay", "rows.csv", "--scenario", "")]
    [InlineData("--expect", "replay", "rows.csv", "--scenario", "good.yaml", "--expect", "")]
    [InlineData("--batch", "run", "good.yaml", "--batch", "rows.csv", "--batch", "")]
    [InlineData("--out", "run", "good.yaml", "--out=")]
    [InlineData("--log", "run", "good.yaml", "--log=", "--seed", "1")]
    [InlineData("--out", "generate", "good.yaml", "--count", "5", "--out", "")]
    [InlineData("REGIME|lifecycle", "diagram", "")]
    [InlineData("RUN", "runs", "show", "")]
    public void An_empty_value_is_said_to_be_empty(string name, params string[] arguments)
    {
        using var program = new ClearSim();
        program.Write("good.yaml", "run: { count: 10 }\nprocess:\n  - arrive: { every: 1s }\n  - delay: { takes: 1s }\n");
        var run = program.Run(arguments);
        Assert.Equal((2, $"{name}: the value is empty."), (run.ExitCode, run.Error.Split('\n')[0]));
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length); // the other says where help is
        Assert.False(Directory.Exists(program.State));
    }

    [Fact]
    public void A_misspelt_key_is_told_with_its_place_and_the_nearest_right_spelling()
    {
        using var program = new ClearSim();
        string file = program.Write("bad.yaml", "run: { count: 10 }\nproces:\n  - arrive: { every: 1s }\n");
        var run = program.Run("run", file);
        Assert.Contains("bad.yaml:2:1: proces: is not a key", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'process'?", run.Error, StringComparison.Ordinal);
    }
}
