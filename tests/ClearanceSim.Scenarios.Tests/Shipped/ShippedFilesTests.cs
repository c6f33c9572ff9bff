using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;
using Json.Schema;

namespace ClearanceSim.Scenarios.Tests.Shipped;

/// <summary>The regimes, worlds and scenarios that come with the program.</summary>
public class ShippedFilesTests
{
    private static readonly string Folder = ShippedFiles.Folder;

    public static TheoryData<string> Scenarios => [.. Names(Directory.EnumerateFiles(Folder, "*.yaml"))];

    public static TheoryData<string> AllButProfiles =>
        [.. Names(Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)).Where(
            n => !n.Contains("profiles", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_is_read_without_an_error(string file) =>
        Assert.Empty(ScenarioReader.Read(Path.Combine(Folder, file)).Errors);

    [Theory]
    [MemberData(nameof(AllButProfiles))]
    public void Every_file_validates_against_the_schema(string file)
    {
        var schema = JsonSchema.FromText(ScenarioSchema.ToText());
        var result = schema.Evaluate(
            JsonSerializer.SerializeToElement(Json(Path.Combine(Folder, file))),
            new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}").Take(20)));
    }

    [Fact]
    public void The_schema_refuses_a_misspelt_key()
    {
        var schema = JsonSchema.FromText(ScenarioSchema.ToText());
        Assert.False(schema.Evaluate(JsonDocument.Parse("""{ "proces": [] }""").RootElement).IsValid);
    }

    [Fact]
    public void What_is_not_published_is_graded_assumed()
    {
        var ledger = ScenarioReader.Read(Path.Combine(Folder, "astana-1-vs-keden.yaml")).Scenario!.Ledger;
        Assert.True(ledger.Count > 500);
        Assert.All(ledger.Where(a => a.Source is null), a => Assert.Equal(Grade.Assumed, a.Grade));
        Assert.All(
            ledger.Where(a => a.Grade == Grade.Published), a => Assert.Contains("domain.md", a.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void Keden_without_its_levers_is_Astana_1_and_each_lever_lists_its_paths()
    {
        var scenario = ScenarioReader.Read(
            Path.Combine(Folder, "astana-1-vs-keden.yaml"), new ScenarioOptions { Levers = "none" }).Scenario!;
        var hashes = scenario.Regimes.Select(r => Compiled.Hash(r.Process)).ToList();
        Assert.Equal(hashes[0], hashes[1]);
        var overlays = scenario.Regimes.Single(r => r.Id == "keden").Overlays;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], overlays.Select(o => o.Lever).Distinct().Order());
        Assert.All(overlays, o => Assert.NotEmpty(o.Paths));
        string[] keys = [.. File.ReadLines(Path.Combine(Folder, "regimes", "keden.yaml")).Where(
            l => l.Length > 0 && char.IsLetter(l[0])).Select(l => l.Split(':')[0])];
        Assert.Equal(["regime", "title", "extends", "serves", "costs", "overlays"], keys);
    }

    [Fact]
    public void There_are_as_many_posts_and_profiles_as_promised()
    {
        var regime = ScenarioReader.Read(Path.Combine(Folder, "national-year.yaml")).Scenario!.Regimes[0];
        Assert.True(regime.World!.Posts.Count >= 10);
        Assert.True(regime.Definition!.Profiles.Count >= 40);
    }

    private static IEnumerable<string> Names(IEnumerable<string> files) =>
        files.Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal);

    private static JsonNode? Json(string file)
    {
        var faults = new Faults();
        var root = YamlReader.Read(file, File.ReadAllText(file), faults);
        Assert.False(faults.Any);
        return Json(root!);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Name, Json(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar scalar when decimal.TryParse(
            scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
