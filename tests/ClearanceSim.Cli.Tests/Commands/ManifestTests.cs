using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>A document carries all that it depends on: <c>run DOCUMENT</c> gives its bytes again, without the files that made it.</summary>
public class ManifestTests
{
    private const string Desk = """
        seed: 5
        run: { length: 10d, replications: 2 }
        process:
          - arrive: { every: exponential(1h) }
          - serve: { by: clerk, takes: exponential(0.8h) }
        pools: pools.yaml

        """;

    private const string Pools = """
        clerk: { capacity: { value: 1, low: 1, high: 2, grade: assumed } }

        """;

    [Theory]
    [InlineData("run", "scenarios/desk.yaml", "--seed=11", "--replications", "3")]
    [InlineData("run", "scenarios/desk.yaml", "--assumptions", "10", "--one-more", "1")]
    [InlineData("compare", "scenarios/desk.yaml", "scenarios/other.yaml")]
    [InlineData("compare", "scenarios/desk.yaml", "scenarios/other.yaml", "--best", "least mean created-ended", "--within", "30min", "--replications", "10")]
    [InlineData("defend", "scenarios/desk.yaml", "--claim", "process has <= 2h of mean created-ended", "--samples", "10")]
    public void A_document_can_be_had_again_where_none_of_its_files_are(params string[] arguments)
    {
        using var program = new ClearSim();
        Files(program);
        var first = program.Run([.. arguments, "--format", "json"]);
        Assert.True(first.ExitCode == 0, first.Error);

        using var elsewhere = new ClearSim();
        elsewhere.Write("kept.json", first.Output);
        var again = elsewhere.Run("run", "kept.json", "--parallel", "1", "--format", "json");
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(first.Output, again.Output);
    }

    [Fact]
    public void Files_that_have_changed_since_do_not_matter()
    {
        using var program = new ClearSim();
        Files(program);
        program.Write("kept.json", program.Run("run", "scenarios/desk.yaml", "--format", "json").Output);
        string before = program.Run("run", "kept.json").Output;
        program.Write("scenarios/pools.yaml", Pools.Replace("value: 1", "value: 2", StringComparison.Ordinal));
        Assert.Equal(before, program.Run("run", "kept.json").Output);
        Assert.NotEqual(before, program.Run("run", "scenarios/desk.yaml").Output);
    }

    [Theory]
    [InlineData("run", "scenarios/desk.yaml")]
    [InlineData("defend", "scenarios/desk.yaml", "--claim", "process has <= 2h of mean created-ended", "--samples", "10")]
    public void A_document_whose_texts_were_changed_is_refused(params string[] arguments)
    {
        using var program = new ClearSim();
        Files(program);
        string document = program.Run([.. arguments, "--format", "json"]).Output;
        program.Write("kept.json", document.Replace("value: 1", "value: 2", StringComparison.Ordinal));
        var refused = program.Run("run", "kept.json");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("'scenarios/desk.yaml' has been changed since", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_document_says_itself_is_not_said_again()
    {
        using var program = new ClearSim();
        Files(program);
        program.Write("kept.json", program.Run("run", "scenarios/desk.yaml", "--format", "json").Output);
        var refused = program.Run("run", "kept.json", "--seed", "4");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--seed: 'kept.json' says itself how it was run", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "kept.json:1:2: this is no document of clearsim: this is not JSON: it breaks off before all braces, brackets and quotes are closed.")]
    [InlineData("{\n  \"ö\": tru }", "kept.json:2:11: this is no document of clearsim: this is not JSON: ' ' may not stand here.")]
    [InlineData("", "kept.json:1:1: this is no document of clearsim: this is not JSON: it is empty.")]
    [InlineData("[1]", "kept.json:1:2: this is no document of clearsim: an object in braces is expected.")]
    [InlineData("{ \"manifest\": { \"version\": 3 } }", "this is no document of clearsim: 'manifest.version' is of another kind than what clearsim writes there.")]
    [InlineData("{ \"schema\": \"clearsim/results/1\" }", "kept.json: carries no manifest")]
    public void What_is_no_document_is_told(string text, string message)
    {
        using var program = new ClearSim();
        program.Write("kept.json", text);
        var refused = program.Run("run", "kept.json");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", refused.Error, StringComparison.Ordinal);
    }

    private static void Files(ClearSim program)
    {
        program.Write("scenarios/desk.yaml", Desk);
        program.Write("scenarios/other.yaml", "extends: desk.yaml\nset:\n  pools.clerk.capacity: 2\n");
        program.Write("scenarios/pools.yaml", Pools);
    }
}
