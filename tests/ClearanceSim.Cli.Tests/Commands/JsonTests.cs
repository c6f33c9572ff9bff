using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Every command that prints prints JSON for programs: one document, and nothing else.</summary>
public class JsonTests
{
    [Theory]
    [InlineData("run queue.yaml", "regimes")]
    [InlineData("run queue.yaml --replications 3 --parallel 2 --out results --log rows.ndjson", "regimes")]
    [InlineData("compare queue.yaml queue.yaml", "differences")]
    [InlineData("assumptions queue.yaml", "list")]
    [InlineData("validate queue.yaml", "errors")]
    [InlineData("schema", "$schema")]
    [InlineData("trace queue.yaml --declaration 7", "stories")]
    [InlineData("trace queue.yaml --declaration arrive-7", "stories")]
    [InlineData("diagram queue.yaml", "nodes")]
    [InlineData("diagram lifecycle", "edges")]
    [InlineData("runs list", "runs")]
    public void One_document_and_nothing_else(string command, string member)
    {
        using var program = new ClearSim();
        program.Write("queue.yaml", Samples.Queue);
        var run = program.Run([.. command.Split(' '), "--format", "json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(run.Error);
        Assert.True(JsonNode.Parse(run.Output)!.AsObject().ContainsKey(member), run.Output);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_file_is_told_as_json_too()
    {
        using var program = new ClearSim();
        program.Write("bad.yaml", "run: { count: 10 }\nproces:\n  - arrive: { every: 1s }\n");
        var run = program.Run("validate", "bad.yaml", "--format", "json");
        Assert.Equal(2, run.ExitCode);
        var error = run.Json["errors"]!.AsArray().Single(e => (string)e!["path"]! == "proces")!;
        Assert.Equal(("bad.yaml", 2, 1), ((string)error["file"]!, (int)error["line"]!, (int)error["column"]!));
        Assert.Contains("did you mean 'process'?", (string)error["message"]!, StringComparison.Ordinal);
    }
}
