using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>explain</c> on a queue with three levers, of which one changes nothing.</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Mean = "intervals.created-ended.mean";

    private readonly ClearSim program = new();
    private readonly string scenario;

    public ExplainTests()
    {
        program.Write("old.yaml", """
            regime: old
            process:
              - arrive: { every: exponential(1s) }
              - serve: { name: counter, by: clerk, takes: exponential(0.8s) }
            pools: { clerk: { capacity: 1 } }

            """);
        program.Write("new.yaml", """
            regime: new
            title: The new way
            extends: old.yaml
            overlays:
              quick: { lever: 1, title: Quicker work, set: { process.counter.takes: exponential(0.6s) } }
              more: { lever: 2, title: One clerk more, set: { pools.clerk.capacity: +1 } }
              order: { lever: 7, title: What is so already, set: { pools.clerk.queue: fifo } }

            """);
        scenario = program.Write("queue.yaml", """
            name: A queue
            seed: 7
            run: { warm-up: 1min, count: 400, replications: 4 }
            regimes: [old.yaml, new.yaml]

            """);
    }

    public void Dispose() => program.Dispose();

    [Fact]
    public void Shares_sum_to_the_difference_that_run_finds_and_a_lever_without_effect_has_none()
    {
        var document = Explain();
        Assert.Equal("old", (string?)document["against"]);
        Assert.Equal((8, 4), ((int)document["run"]!["combinations"]!, (int)document["run"]!["programs"]!));
        Assert.All(document["measures"]!.AsArray(), m => AssertSums(m!));
        var levers = Measure(document, Mean)["levers"]!.AsArray();
        Assert.Equal([1, 2, 7], levers.Select(l => (int)l!["lever"]!));
        Assert.Equal([0.0, 0, 0, 0, 0, 0], Figures(levers[2]!));
        Assert.All(levers.Take(2), l => Assert.True(Value(l!, "contribution") < 0));

        var run = program.Run("run", scenario, "--format", "json").Json["differences"]!.AsArray();
        double found = Value(run.Single(d => (string?)d!["measure"] == Mean)!, "difference");
        Assert.Equal(found, Value(Measure(document, Mean), "difference"), 1e-9);
    }

    [Fact]
    public void A_lever_that_is_off_is_listed_and_contributes_exactly_nothing()
    {
        var document = Explain("--levers", "1");
        Assert.Equal(2, (int)document["run"]!["combinations"]!);
        var levers = Measure(document, Mean)["levers"]!.AsArray();
        Assert.Equal([true, false, false], levers.Select(l => (bool)l!["on"]!));
        Assert.All(levers.Skip(1), l => Assert.Equal([0.0, 0, 0, 0, 0, 0], Figures(l!)));
        var measure = Measure(document, Mean);
        Assert.Equal(Value(measure, "difference"), Value(levers[0]!, "contribution"), 1e-9);
        AssertSums(measure);
    }

    [Fact]
    public void Threads_leave_no_trace_in_the_bytes() => Assert.Equal(
        program.Run("explain", scenario, "--format", "json", "--parallel", "1").Output,
        program.Run("explain", scenario, "--format", "json", "--parallel", "2").Output);

    [Fact]
    public void The_text_says_what_was_run_and_what_it_rests_on()
    {
        string folder = Path.Combine(program.Folder, "out");
        var run = program.Run("explain", scenario, "--declarations", "2000", "--out", folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("8 combinations (4 of them different) × 3 replications of", run.Output, StringComparison.Ordinal);
        Assert.Contains("rests on assumptions", run.Output, StringComparison.Ordinal);
        Assert.Contains("less than the scenario's own run", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Matches("1 Quicker work .*█", run.Output);
        Assert.Contains("Lever 7 changed nothing here", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(folder, "explain.json")), StringComparison.Ordinal);
        Assert.Contains("Quicker work", File.ReadAllText(Path.Combine(folder, $"explain-{Mean}.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old", "regime 'old' has no levers to explain")]
    [InlineData("newt", "there is no regime 'newt'; did you mean 'new'?")]
    public void Only_a_regime_with_levers_can_be_explained(string regime, string message) =>
        AssertRefused(message, scenario, "--regime", regime);

    [Fact]
    public void What_cannot_be_explained_is_told()
    {
        AssertRefused("no regime here has levers to explain (process)", program.Write("plain.yaml", Samples.Queue));
        AssertRefused("leave --days out", scenario, "--days", "3");
        AssertRefused("with --declarations", scenario, "--declarations", "80");
        AssertRefused("there is no lever 3; there are 1, 2, 7", scenario, "--levers", "3");
        string several = "\n  " + string.Join("\n  ", Enumerable.Range(1, 13).Select(
            i => $"l{i}: {{ lever: {i}, set: {{ pools.clerk.capacity: {i} }} }}"));
        program.Write("new.yaml", $"regime: new\nextends: old.yaml\noverlays:{several}\n");
        AssertRefused("13 levers on, which make 8192 combinations; choose at most 12 with --levers", scenario);
        program.Write("other.yaml", "regime: other\nextends: old.yaml\noverlays: { a: { lever: 1, set: { pools.clerk.capacity: 2 } } }\n");
        AssertRefused(
            "2 regimes have levers; choose one with --regime (new, other)",
            program.Write("two.yaml", "run: { count: 10 }\nregimes: [new.yaml, other.yaml]\n"));
    }

    private JsonNode Explain(params string[] options)
    {
        var run = program.Run(["explain", scenario, "--format", "json", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json;
    }

    private void AssertRefused(string message, params string[] arguments)
    {
        var run = program.Run(["explain", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private static JsonNode Measure(JsonNode document, string path) =>
        document["measures"]!.AsArray().Single(m => (string?)m!["measure"] == path)!;

    private static double Value(JsonNode of, string key) => (double)of[key]!["value"]!;

    private static double[] Figures(JsonNode lever) =>
    [
        .. ((string[])["contribution", "alone", "lastIn"]).SelectMany(
            key => (double[])[(double)lever[key]!["value"]!, (double)lever[key]!["halfWidth"]!]),
    ];

    private static void AssertSums(JsonNode measure)
    {
        double whole = Value(measure, "difference");
        double sum = measure["levers"]!.AsArray().Sum(l => Value(l!, "contribution"));
        Assert.Equal(whole, sum, 1e-9 * Math.Max(1, Math.Abs(whole)));
    }
}
