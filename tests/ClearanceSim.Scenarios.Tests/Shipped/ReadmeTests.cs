using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Scenarios.Conditions;

namespace ClearanceSim.Scenarios.Tests.Shipped;

/// <summary>
/// What the guide to scenarios says is so: its examples run, its file names and keys exist, and none is left out.
/// </summary>
public sealed partial class ReadmeTests
{
    private static readonly string Guide = File.ReadAllText(ShippedFiles.Named("README.md"));

    public static TheoryData<string> Examples =>
        [.. Fenced().Matches(Guide).Select(m => m.Groups[1].Value), .. Indented().Matches(
            File.ReadAllText(Path.Combine(ShippedFiles.Root, "README.md"))).Select(Outdented)];

    public static TheoryData<string> Distributions => [.. Quoted(Guide).Where(q => DistributionText().IsMatch(q))];

    public static TheoryData<string> Conditions =>
        [.. Quoted(Section("**Conditions.**")).Where(q => q.Contains(' ') && !q.Contains('…') && !q.Contains('{'))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_scenario_or_an_experiment(string text)
    {
        using var copy = new ShippedCopy();
        string file = Path.Combine(copy.Folder, "example.yaml");
        File.WriteAllText(file, text);
        Assert.Empty(FileChecker.Check(file).Errors);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Every_distribution_is_one(string text) =>
        Assert.Empty(
            ScenarioText.Errors($"process:\n  - arrive: {{ every: 1s, count: 1 }}\n  - delay: {{ takes: \"{text}\" }}\n"));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_condition_is_one(string text)
    {
        ConditionReader.Read(text, DeclarationSchema.Create(["north"], ["road"]), "here", new(2024, 1, 1), out var errors);
        Assert.Empty(errors);
    }

    [Fact]
    public void Every_shipped_file_is_presented()
    {
        var shipped = Directory.EnumerateFiles(ShippedFiles.Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(ShippedFiles.Folder, f));
        var presented = FileRow().Matches(Guide).Select(m => m.Groups[1].Value);
        Assert.Equal(shipped.Order(StringComparer.Ordinal), presented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("stage")]
    [InlineData("pool")]
    [InlineData("post")]
    [InlineData("risk-profile")]
    [InlineData("flow-of-declarations")]
    [InlineData("batch-mapping")]
    [InlineData("run-settings")]
    [InlineData("traders")]
    [InlineData("recalculation-of-categories")]
    [InlineData("targets-and-quotas-of-selection")]
    [InlineData("accounts")]
    [InlineData("tariff")]
    [InlineData("prices-of-time-and-work")]
    [InlineData("the-cost-of-delay")]
    [InlineData("kind-of-store")]
    [InlineData("the-cost-of-an-overlay")]
    [InlineData("an-overlay")]
    [InlineData("change-of-law")]
    [InlineData("time-of-deployment")]
    [InlineData("an-experiment")]
    [InlineData("factor")]
    [InlineData("design")]
    [InlineData("response")]
    public void Every_key_is_in_the_reference(string part)
    {
        var said = Quoted(Guide).SelectMany(q => Word().Matches(q)).Select(m => m.Value).ToHashSet();
        Assert.All(Keys(part), key => Assert.Contains(key, said));
    }

    [Fact]
    public void Every_key_of_the_reference_exists()
    {
        var all = ScenarioSchema.ToJson()["$defs"]!.AsObject().SelectMany(d => Keys(d.Key)).ToHashSet();
        var said = KeyRow().Matches(Guide).SelectMany(m => Quoted(m.Groups[1].Value)).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, key => Assert.Contains(key, all));
    }

    [Fact]
    public void Every_column_of_a_declaration_is_named()
    {
        var said = Quoted(Section("**Columns of a declaration.**")).ToHashSet();
        var schema = DeclarationSchema.Create(["north"]);
        string[] engine = ["draw-key", "priority", "created", "ordinal", "source"];
        string[] ownAccounts = ["evaded", "collected", "agency-checks", "recovered", "recovered-by-audit", "contacts"];
        Assert.Equal(
            schema.Attributes.Select(a => a.Name).Except(engine).Except(ownAccounts).Order(StringComparer.Ordinal),
            said.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Keys(string definition)
    {
        var node = ScenarioSchema.ToJson()["$defs"]![definition]!;
        var mapping = node["properties"]
            ?? node["anyOf"]?.AsArray().Select(n => n!["properties"]).FirstOrDefault(p => p is not null);
        return mapping is JsonObject properties ? properties.Select(p => p.Key) : [];
    }

    private static IEnumerable<string> Quoted(string text) => Code().Matches(text).Select(m => m.Groups[1].Value);

    // A paragraph begins with its subject in bold letters and ends with an empty line.
    private static string Section(string subject) => Guide[Guide.IndexOf(subject, StringComparison.Ordinal)..].Split("\n\n")[0];

    private static string Outdented(Match match) => match.Value.Replace("\n    ", "\n", StringComparison.Ordinal).TrimStart();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("\n    extends: .*\n(    .*\n)*")]
    private static partial Regex Indented();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z]+\\([^)]+\\)$")]
    private static partial Regex DistributionText();

    [GeneratedRegex("^\\| `([a-z0-9/-]+\\.yaml)` ", RegexOptions.Multiline)]
    private static partial Regex FileRow();

    [GeneratedRegex("^\\| (`[a-z-]+`(, `[a-z-]+`)*) \\|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();

    [GeneratedRegex("[a-z0-9]+(-[a-z0-9]+)*")]
    private static partial Regex Word();
}
