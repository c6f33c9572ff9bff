using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>What the options of <c>run</c> do.</summary>
public class RunTests
{
    [Fact]
    public void The_folder_gets_the_bytes_that_are_printed()
    {
        using var program = new ClearSim();
        string queue = program.Write("queue.yaml", Samples.Queue);
        var text = program.Run("run", queue, "--out", "results");
        var json = program.Run("run", queue, "--format", "json");
        Assert.Equal(text.Output, File.ReadAllText(Path.Combine(program.Folder, "results", "report.txt")));
        Assert.Equal(json.Output, File.ReadAllText(Path.Combine(program.Folder, "results", "results.json")));
    }

    [Fact]
    public void The_folder_gets_a_page_with_its_plots_and_tables_and_the_same_bytes_again()
    {
        using var program = new ClearSim();
        string queue = program.Write("queue.yaml", Samples.Queue);
        foreach (string folder in (string[])["one", "two"])
            Assert.Equal(0, program.Run("run", queue, "--replications", "3", "--out", folder).ExitCode);
        string[] files = [.. Files("one")];
        Assert.Equal(
            [
                "plots/pools.png", "plots/pools.svg", "plots/waiting.png", "plots/waiting.svg", "report.html", "report.txt", "results.json",
                "tables/ledger.csv", "tables/measures.csv", "tables/pools.csv", "tables/waiting.csv",
            ],
            files);
        Assert.All(files, file => Assert.Equal(Bytes("one", file), Bytes("two", file)));

        IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(program.Folder, folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(program.Folder, folder), f).Replace('\\', '/')).Order(StringComparer.Ordinal);
        byte[] Bytes(string folder, string file) => File.ReadAllBytes(Path.Combine(program.Folder, folder, file));
    }

    [Fact]
    public void Replications_and_seed_are_those_asked_for_else_the_scenarios()
    {
        using var program = new ClearSim();
        string queue = program.Write("queue.yaml", "seed: 11\n" + Samples.Queue);
        var bare = program.Run("run", queue, "--format", "json").Json;
        Assert.Equal((11, 1), ((int)bare["seed"]!, (int)bare["replications"]!));
        Assert.Null(Mean(bare)["halfWidth"]);
        var asked = program.Run("run", queue, "--seed", "12", "--replications", "4", "--format", "json").Json;
        Assert.Equal((12, 4), ((int)asked["seed"]!, (int)asked["replications"]!));
        Assert.Equal(2000, (int)asked["regimes"]![0]!["declarations"]!["submitted"]!);
        Assert.True((double)Mean(asked)["halfWidth"]! > 0);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void The_regimes_that_are_named_run_in_the_order_in_which_they_are_named()
    {
        using var program = new ClearSim();
        var both = Korea(program, "--regime", "keden", "--regime", "astana-1");
        Assert.Equal(["keden", "astana-1"], both["regimes"]!.AsArray().Select(r => (string)r!["regime"]!));
        Assert.Equal("keden", (string)both["differences"]![0]!["from"]!["regime"]!);
        var one = Korea(program, "--regime", "keden");
        Assert.Equal(both["regimes"]![0]!.ToJsonString(), Assert.Single(one["regimes"]!.AsArray())!.ToJsonString());
        Assert.Empty(one["differences"]!.AsArray());
    }

    [Theory]
    [Trait("Tier", "Full")]
    [InlineData("none")]
    [InlineData("3", 3)]
    [InlineData("5,3", 3, 5)]
    public void The_levers_that_are_on_are_told(string levers, params int[] on)
    {
        using var program = new ClearSim();
        var regime = Korea(program, "--regime", "keden", "--levers", levers)["regimes"]![0]!;
        Assert.Equal(on, regime["levers"]!.AsArray().Select(l => (int)l!));
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void All_levers_are_more_than_one()
    {
        using var program = new ClearSim();
        Assert.True(Korea(program, "--regime", "keden", "--levers", "all")["regimes"]![0]!["levers"]!.AsArray().Count > 5);
    }

    [Fact]
    [Trait("Tier", "Full")]
    public void Batches_are_taken_together()
    {
        using var program = new ClearSim();
        var lines = File.ReadAllLines(Samples.KoreaBatch);
        string early = program.Write("early.csv", string.Join('\n', lines[..201]) + "\n");
        string late = program.Write("late.csv", string.Join('\n', lines[..1].Concat(lines[201..])) + "\n");
        string Regimes(params string[] batches) =>
            program.Run(["run", Samples.Korea, "--format", "json", .. batches]).Json["regimes"]!.ToJsonString();
        Assert.Equal(Regimes("--batch", Samples.KoreaBatch), Regimes("--batch", early, "--batch", late));
    }

    [Fact]
    public void A_run_leaves_its_log_in_the_state_folder_and_its_record_in_the_catalogue()
    {
        using var program = new ClearSim();
        Assert.Equal(0, program.Run("run", program.Write("queue.yaml", Samples.Queue)).ExitCode);
        string log = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(program.State, "logs"))));
        var record = Assert.Single(program.Run("runs", "list", "--format", "json").Json["runs"]!.AsArray())!;
        Assert.Contains($"Stored as run {record["id"]}", log, StringComparison.Ordinal);
        Assert.Equal("run", (string)record["command"]!);
    }

    private static JsonNode Korea(ClearSim program, params string[] options)
    {
        var run = program.Run(["run", Samples.Korea, "--batch", Samples.KoreaBatch, "--format", "json", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json;
    }

    private static JsonNode Mean(JsonNode document) => document["regimes"]![0]!["intervals"]![0]!["mean"]!;
}
