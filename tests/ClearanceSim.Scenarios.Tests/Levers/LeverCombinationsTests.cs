using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Tests.Shipped;

namespace ClearanceSim.Scenarios.Tests.Levers;

/// <summary>A regime under a combination of levers is what reading it with them gives, however much the combinations share.</summary>
public class LeverCombinationsTests
{
    private static readonly ScenarioOptions Keden = new() { Regimes = ["keden"] };

    private static readonly LeverCombinations Shipped = Of(ShippedFiles.Named("astana-1-vs-keden.yaml"));

    [Theory]
    [InlineData("none")]
    [InlineData("2,4,5,9")]
    [InlineData("3,6,7,8,10")]
    public void A_combination_is_the_program_that_reading_gives(string levers)
    {
        var read = ScenarioReader.Read(
            ShippedFiles.Named("astana-1-vs-keden.yaml"), Keden with { Levers = levers }).Scenario!.Regimes[0].Process;
        Assert.Equal(Hash(read), Hash(Shipped.With(LeverChoice.Read(levers)!.Named)));
    }

    [Fact]
    public void With_no_lever_it_is_the_first_regime()
    {
        var first = ScenarioReader.Read(ShippedFiles.Named("astana-1-vs-keden.yaml")).Scenario!.Regimes[0].Process;
        Assert.Equal(Hash(first), Hash(Shipped.With([])));
    }

    [Fact]
    public void Combinations_made_at_once_are_those_made_one_after_the_other()
    {
        int[][] sets = [.. Enumerable.Range(0, 32).Select(m => Shipped.Levers.Where((_, i) => (m * 17 >> i & 1) != 0).ToArray())];
        var samplers = new SamplerShelf();
        var fresh = Of(ShippedFiles.Named("astana-1-vs-keden.yaml"));
        string[] hashes = [.. sets.AsParallel().AsOrdered().Select(s => ProgramCompiler.Compile(fresh.With(s), samplers).Hash)];
        Assert.Equal(sets.Select(s => Hash(Shipped.With(s))), hashes);
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
            Assert.Equal(Hash(read), Hash(combinations.With(LeverChoice.Read(levers)!.Named)));
        }
    }

    private static string Hash(Process process) => ProgramCompiler.Compile(process).Hash;

    private static LeverCombinations Of(string file)
    {
        Assert.Empty(ScenarioReader.ReadWithCombinations(file, Keden, out var combinations).Errors);
        return Assert.Single(combinations);
    }
}
