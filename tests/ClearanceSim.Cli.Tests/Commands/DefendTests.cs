using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>defend</c> and <c>--assumptions</c> on a queue of which two inputs have a range.</summary>
public sealed class DefendTests : IDisposable
{
    private readonly ClearSim program = new();
    private readonly string scenario;

    public DefendTests()
    {
        program.Write("old.yaml", """
            regime: old
            process:
              - arrive: { every: { mean: { value: 10s, low: 9s, high: 12s } } }
              - serve: { name: counter, by: clerk, takes: { mean: { value: 8s, low: 7s, high: 9s } } }
              - serve: { name: stamp, by: clerk2, takes: 1s }
            pools: { clerk: { capacity: 1 }, clerk2: { capacity: 2 } }

            """);
        program.Write("new.yaml", """
            regime: new
            extends: old.yaml
            overlays:
              more: { lever: 1, title: One clerk more, set: { pools.clerk.capacity: +1 } }

            """);
        scenario = program.Write("queue.yaml", """
            name: A queue
            seed: 7
            run: { warm-up: 1min, count: 1500, replications: 3 }
            regimes: [old.yaml, new.yaml]

            """);
    }

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_claim_holds_in_a_share_of_the_assumptions_whatever_the_number_of_threads()
    {
        string[] call = ["defend", scenario, "--claim", "new saves >= 15s of mean created-ended", "--samples", "40", "--format", "json"];
        var one = program.Run([.. call, "--parallel", "1"]);
        Assert.True(one.ExitCode == 0, one.Error);
        Assert.Equal(one.Output, program.Run([.. call, "--parallel", "2"]).Output);
        var document = one.Json;
        Assert.True((bool)document["holds"]!);
        Assert.InRange((double)document["sampled"]!["shareHolding"]!, 0.5, 0.999);
        Assert.Equal(2, (int)document["sampled"]!["inputs"]!);
        Assert.All(document["inputs"]!.AsArray(), i => Assert.True((double)i!["varianceShare"]! > 0.1));
        // The quicker the clerk and the fewer who come, the less there is to save.
        var takes = document["inputs"]!.AsArray().Single(i => ((string)i!["path"]!).Contains("takes", StringComparison.Ordinal))!;
        Assert.True((double)takes["figureAtLow"]! < (double)takes["figureAtHigh"]!);
    }

    [Fact]
    public void The_text_gives_verdict_switching_values_and_what_to_measure_first()
    {
        var run = program.Run("defend", scenario, "--claim", "new saves >= 15s of mean created-ended", "--samples", "40");
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (string part in (string[])["VERDICT", "WHAT MOVES IT MOST", "turns at", "Measure first: process.", "staff (3 inputs)"])
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("With 40 samples one of 2 inputs stands out from chance from 13 % of the variance on", InOneLine(run.Output), StringComparison.Ordinal);
    }

    // The fewer who come and the quicker the clerk, the less there is to save: that is where it fails.
    [Fact]
    public void What_failing_samples_have_in_common_is_told()
    {
        string[] call = ["defend", scenario, "--claim", "new saves => 20s of mean created-ended", "--samples", "60"];
        var run = program.Run(call);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("WHERE IT FAILS", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Where it fails, process\.1\.arrive\.every\.mean tends to be high \(median 1\d[.\d]*s against 9[.\d]*s\)", InOneLine(run.Output));
        Assert.Contains("Mann and Whitney (1947)", InOneLine(run.Output), StringComparison.Ordinal);
        var told = program.Run([.. call, "--format", "json"]).Json["whereItFails"]!;
        Assert.Equal(60, (int)told["failing"]! + (int)told["holding"]!);
        Assert.All(told["inputs"]!.AsArray(), i => Assert.InRange((double)i!["chance"]!, 0, 1));
    }

    [Fact]
    public void Where_hardly_any_sample_fails_nothing_is_said_of_them()
    {
        var run = program.Run("defend", scenario, "--claim", "new saves >= 0s of mean created-ended", "--samples", "20", "--format", "json");
        Assert.Equal(1, (double)run.Json["sampled"]!["shareHolding"]!);
        Assert.Null(run.Json["whereItFails"]);
    }

    private static string InOneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("newer saves >= 1s of mean created-ended", "There is no regime 'newer'; did you mean 'new'?")]
    [InlineData("new is better", "is no claim; write REGIME has|saves|adds")]
    public void What_is_no_claim_is_bad_input(string claim, string message)
    {
        var run = program.Run("defend", scenario, "--claim", claim, "--samples", "10");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        // Nothing but the one sentence: it is told before anything is run.
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Run_shows_both_kinds_of_doubt_and_its_own_figures_stay()
    {
        var plain = program.Run("run", scenario, "--format", "json").Json;
        var both = program.Run("run", scenario, "--assumptions", "20", "--format", "json").Json;
        Assert.Equal(plain["differences"]!.ToJsonString(), both["differences"]!.ToJsonString());
        var assumed = both["assumed"]!;
        var mean = assumed["differences"]!.AsArray().Single(d => (string)d!["measure"]! == "intervals.created-ended.mean")!;
        double low = (double)mean["low"]!, high = (double)mean["high"]!;
        double own = (double)both["differences"]!.AsArray().Single(d => (string)d!["measure"]! == "intervals.created-ended.mean")!["difference"]!["value"]!;
        Assert.InRange(own, low, high);
        Assert.Equal(1, (double)mean["shareBelowZero"]!);
        Assert.Contains("TWO KINDS OF DOUBT", program.Run("run", scenario, "--assumptions", "20").Output, StringComparison.Ordinal);
    }
}
