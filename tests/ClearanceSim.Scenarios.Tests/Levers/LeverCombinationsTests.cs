using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Tests.Dates;
using ClearanceSim.Scenarios.Tests.Shipped;

namespace ClearanceSim.Scenarios.Tests.Levers;

/// <summary>A regime under a combination of levers is what reading it with them gives, however much the combinations share.</summary>
public class LeverCombinationsTests
{
    private static readonly ScenarioOptions Keden = new() { Regimes = ["keden"] };

    private static readonly LeverCombinations Shipped = Of(ShippedFiles.Named("astana-1-vs-keden.yaml"));

    private static readonly Lazy<LeverCombinations> Laws = new(() => Of(ShippedFiles.Named("changes-of-law.yaml")));

    [Theory]
    [InlineData("none")]
    [InlineData("2,4,5,9")]
    [InlineData("3,6,7,8,10")]
    public void A_combination_is_the_program_that_reading_gives(string levers)
    {
        var read = ScenarioReader.Read(
            ShippedFiles.Named("astana-1-vs-keden.yaml"), Keden with { Levers = levers }).Scenario!.Regimes[0].Process;
        Assert.Equal(Hash(read), Hash(Shipped, LeverChoice.Read(levers)!.Named));
    }

    [Fact]
    public void With_no_lever_it_is_the_first_regime()
    {
        var first = ScenarioReader.Read(ShippedFiles.Named("astana-1-vs-keden.yaml")).Scenario!.Regimes[0].Process;
        Assert.Equal(Hash(first), Hash(Shipped, []));
    }

    [Fact]
    public void Combinations_made_at_once_are_those_made_one_after_the_other()
    {
        int[][] sets = [.. Enumerable.Range(0, 12).Select(m => Shipped.Levers.Where((_, i) => (m * 17 >> i & 1) != 0).ToArray())];
        var fresh = Of(ShippedFiles.Named("astana-1-vs-keden.yaml"));
        string[] hashes = [.. sets.AsParallel().AsOrdered().Select(s => Compiled.Hash(fresh.Process(fresh.With(s))))];
        Assert.Equal(sets.Select(s => Hash(Shipped, s)), hashes);
    }

    [Fact]
    public void What_the_scenario_sets_has_the_last_word_under_every_combination()
    {
        using var copy = new ShippedCopy();
        string file = Path.Combine(copy.Folder, "set.yaml");
        File.WriteAllText(file, """
            extends: astana-1-vs-keden.yaml
            set: { stages.risk.takes: 7s, regimes.keden.profiles.medicines.random: +10% }
            """);
        var combinations = Of(file);
        foreach (string levers in (string[])["none", "2,3"])
        {
            var read = ScenarioReader.Read(file, Keden with { Levers = levers }).Scenario!.Regimes[0].Process;
            Assert.Equal(Hash(read), Hash(combinations, LeverChoice.Read(levers)!.Named));
        }
    }

    // Modules reached only with lever 11, rules sooner with lever 1; the others change what the laws change, too.
    [Theory]
    [InlineData("none")]
    [InlineData("1,2")]
    [InlineData("4,5,10,11")]
    public void With_changes_of_law_too(string levers)
    {
        string file = ShippedFiles.Named("changes-of-law.yaml");
        var read = ScenarioReader.Read(file, Keden with { Levers = levers }).Scenario!.Regimes[0].Process;
        Assert.Equal(Hash(read), Hash(Laws.Value, LeverChoice.Read(levers)!.Named));
    }

    [Fact]
    public void Under_every_combination_of_levers_with_dates_and_a_law()
    {
        const string overlays = """
            modular: { lever: 1, from: 2024-01-03, set: { deployment.rules: 1d } }
            quick: { lever: 3, from: 2024-01-05, set: { stages.check.takes: 5min, pools.system.outages.repair: 10min } }
            more: { lever: 4, set: { stages.check.takes: "*0.5", profiles.any.random: +10% } }
            parallel: { lever: 5, from: 2024-01-05, set: { stages.group.in: parallel } }
            """;
        const string top = """
            tariff: { duties: { "64": 5%, otherwise: 3% } }
            set: { regimes.changing.overlays.parallel.from: 2024-01-06, stages.registration.takes: 6s }
            law:
              marks: { on: 2024-01-03, set: { stages.marking: { after: check, by: officers, takes: 1min } } }
              ended: { on: 2024-01-04, set: { profiles.licence.when: never, tariff.duties.64: 9%, stages.marking.takes: 2min } }
            """;
        using var file = new ScenarioText(DatedText.With(overlays, top));
        var combinations = Of(file.Main, new());
        for (int set = 0; set < 16; set++)
        {
            int[] levers = [.. new[] { 1, 3, 4, 5 }.Where((_, i) => (set >> i & 1) != 0)];
            var read = ScenarioReader.Read(
                file.Main, new() { Levers = levers.Length == 0 ? "none" : string.Join(',', levers) }).Scenario!.Regimes[0].Process;
            Assert.Equal(Hash(read), Hash(combinations, levers));
        }
    }

    [Fact]
    public void What_acts_on_laws_alone_makes_no_process_of_its_own_where_there_is_none()
    {
        Assert.Equal(Shipped.With([2]).Number, Shipped.With([1, 2, 11]).Number);
        Assert.NotEqual(Shipped.With([2]).Number, Shipped.With([2, 3]).Number);
        Assert.Empty(Shipped.With([1, 11]).Changes);
        int[] numbers = [.. ((int[][])[[], [1], [11], [1, 11]]).Select(levers => Laws.Value.With(levers).Number)];
        Assert.Equal(4, numbers.Distinct().Count());
        Assert.Equal([2, 2, 3, 3], ((int[][])[[], [1], [11], [1, 11]]).Select(levers => Laws.Value.With(levers).Changes.Count));
    }

    private static string Hash(LeverCombinations combinations, IEnumerable<int> levers) =>
        Hash(combinations.Process(combinations.With(levers)));

    private static string Hash(Process process) => Compiled.Hash(process);

    private static LeverCombinations Of(string file, ScenarioOptions? options = null)
    {
        Assert.Empty(ScenarioReader.ReadWithCombinations(file, options ?? Keden, out var combinations).Errors);
        return Assert.Single(combinations);
    }
}
