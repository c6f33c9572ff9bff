using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Every_node_knows_its_line_and_column()
    {
        var root = (YamlMapping)Read("a: 1\nb:\n  - x\n  - { c: 'two words' }\n", out _)!;
        var list = (YamlSequence)root["b"]!;
        var inner = (YamlScalar)((YamlMapping)list.Items[1])["c"]!;
        Assert.Equal(new Place("f.yaml", 1, 4), root["a"]!.Place);
        Assert.Equal(new Place("f.yaml", 3, 5), list.Items[0].Place);
        Assert.Equal(new Place("f.yaml", 4, 10), inner.Place);
        Assert.Equal(("two words", 11, true), (inner.Text, inner.TextColumn, inner.IsQuoted));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("2024-01-01")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    public void A_value_stays_the_text_that_it_is(string text) =>
        Assert.Equal(text, ((YamlScalar)((YamlMapping)Read($"a: {text}", out _)!)["a"]!).Text);

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: ''", false)]
    public void Nothing_is_nothing_only_without_quotes(string text, bool empty) =>
        Assert.Equal(empty, ((YamlScalar)((YamlMapping)Read(text, out _)!)["a"]!).IsEmpty);

    [Fact]
    public void Nodes_that_an_alias_repeats_count_each_time()
    {
        string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
        for (char c = 'b'; c < 'i'; c++)
            bomb += $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 10))}]\n";
        Assert.Null(Read(bomb, out string errors));
        Assert.Contains("values, aliases expanded", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_a_bound_that_is_told()
    {
        Assert.Null(Read("a: " + new string('[', 100_000), out string errors));
        Assert.NotEqual("", errors);
        Assert.Null(Read("a: " + new string('[', 80) + new string(']', 80), out errors));
        Assert.Contains("nests deeper than 64 levels", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_without_quotes_is_told_from_an_alias()
    {
        Assert.Null(Read("set: { a.b: *1.5 }", out string errors));
        Assert.Equal("f.yaml:1:13: a factor needs quotes, since YAML reads a star as an alias; write \"*1.5\"", errors);
    }

    [Fact]
    public void Two_documents_are_an_error_at_the_second()
    {
        Read("a: 1\n---\nb: 2\n", out string errors);
        Assert.StartsWith("f.yaml:2:1: a second document begins here", errors, StringComparison.Ordinal);
    }

    private static YamlNode? Read(string text, out string errors)
    {
        var faults = new Faults();
        var root = YamlReader.Read("f.yaml", text, faults);
        errors = string.Join('\n', faults.InOrder());
        return root;
    }
}
