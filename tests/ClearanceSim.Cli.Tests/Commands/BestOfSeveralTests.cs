using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>compare --best</c> on queues whose order is known: the quicker the clerk, the shorter the time.</summary>
public sealed class BestOfSeveralTests : IDisposable
{
    private static readonly string[] Criterion = ["--best", "least mean created-ended"];

    private readonly ClearSim program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void The_quickest_is_chosen_and_the_others_are_out_whatever_the_number_of_threads()
    {
        string[] call = ["compare", Queue("slow", "9s"), Queue("quick", "6s"), Queue("middling", "6.6s"), .. Criterion, "--within", "500ms", "--format", "json"];
        var run = program.Run([.. call, "--parallel", "1"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(run.Output, program.Run([.. call, "--parallel", "3"]).Output);
        var document = run.Json;
        Assert.Equal("clearsim/selection/1", (string?)document["schema"]);
        Assert.Equal("quick", (string?)document["chosen"]!["scenario"]);
        Assert.True((bool)document["isDecided"]!);
        int Out(int i) => (int?)document["contenders"]![i]!["eliminatedAfter"] ?? int.MaxValue;
        Assert.Equal(int.MaxValue, Out(1));
        Assert.InRange(Out(0), 10, (int)document["replications"]!);
        Assert.InRange(Out(2), 10, (int)document["replications"]!);
        // What one was eliminated by is what its figures say.
        Assert.True(Mean(document, 0) > Mean(document, 2) && Mean(document, 2) > Mean(document, 1));
    }

    // Another counter's name is other luck: two queues that are the same but for chance.
    [Fact]
    public void Who_cannot_be_told_apart_within_the_cap_is_named()
    {
        var run = program.Run(["compare", Queue("one", "7s"), Queue("other", "7s", "desk"), .. Criterion, "--within", "1ms", "--replications", "12"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("best so far, and could not be told from", Unwrapped(run.Output), StringComparison.Ordinal);
        Assert.Contains("NOT DECIDED after 12 replications", run.Output, StringComparison.Ordinal);
        Assert.Contains("not told apart", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Regimes_of_one_scenario_are_contenders_too_and_the_text_gives_the_guarantee()
    {
        program.Write("a.yaml", "regime: a\n" + Process("8s"));
        program.Write("b.yaml", "regime: b\n" + Process("5s"));
        string both = program.Write("both.yaml", "run: { warm-up: 1min, count: 300 }\nregimes: [a.yaml, b.yaml]\n");
        var run = program.Run(["compare", both, .. Criterion, "--within", "1s"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("b, after 10 replications. If the best is better than every other by 1.00 s or more, it is chosen in at least 95 % of such choices.", Unwrapped(run.Output), StringComparison.Ordinal);
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Mean(JsonNode document, int contender) => (double)document["contenders"]![contender]!["measured"]!["value"]!;

    private string Queue(string name, string takes, string counter = "counter") =>
        program.Write(name + ".yaml", "seed: 7\nrun: { warm-up: 1min, count: 300 }\n" + Process(takes, counter));

    private static string Process(string takes, string counter = "counter") => $$"""
        process:
          - arrive: { every: exponential(10s) }
          - serve: { name: {{counter}}, by: clerk, takes: exponential({{takes}}) }
        pools: { clerk: { capacity: 1 } }

        """;
}
