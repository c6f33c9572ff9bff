using ClearanceSim.Engine.Programs;
using ClearanceSim.Scenarios.Tests.Shipped;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Scenarios.Tests.Variants;

/// <summary>A variant is what a file would be that extends the scenario and says the same under <c>set:</c>.</summary>
public class ScenarioVariantsTests
{
    private const string Base = """
        process:
          - arrive: { every: exponential(1min), count: 100 }
          - serve: { name: counter, by: clerk, takes: { min: 1s, likely: { value: 2s, low: 1s, high: 4s }, max: 8s } }
        posts:
          north: { pools: { clerk: { capacity: { value: 10, low: 6, high: 12 } } } }
        set: { process.counter.takes.max: 9s }
        """;

    [Fact]
    public void Values_and_changes_come_after_those_of_the_scenario()
    {
        string expected = Hash(ScenarioText.Read(
            Base.Replace("max: 9s", "max: 9s, process.counter.takes.likely: 3s, posts.*.pools.clerk.capacity: 12", StringComparison.Ordinal)).Regimes[0]);
        using var file = new ScenarioText(Base);
        var variants = Of(file.Main);
        Assert.Equal(
            expected,
            Hash(variants.With([new("process.2.serve.takes.likely", "3s"), new("posts.north.pools.clerk.capacity", "*1.2")])[0]));
        Assert.NotEqual(expected, Hash(variants.With([])[0]));
    }

    [Fact]
    public void What_does_not_go_together_is_told()
    {
        using var file = new ScenarioText(Base);
        var variants = Of(file.Main);
        var wrong = Assert.Throws<VariantException>(() => variants.With([new("process.2.serve.takes.likely", "20s")]));
        Assert.Contains("process.2.serve.takes", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<VariantException>(() => variants.With([new("nothing.there", "1")]));
        Assert.NotEmpty(variants.With([new("process.2.serve.takes.likely", "4s")]));
    }

    [Fact]
    public void An_input_of_one_regime_alone_is_addressed_to_it()
    {
        var file = ShippedFiles.Named("astana-1-vs-keden.yaml");
        Assert.NotNull(ScenarioReader.ReadWithVariants(file, new(), out var variants).Scenario);
        var before = variants!.With([]);
        var after = variants.With([new("regimes.keden.stages.risk.takes.likely", "3s")]);
        Assert.Equal(["astana-1", "keden"], after.Select(r => r.Id));
        Assert.Equal(Compiled.Hash(before[0].Process), Compiled.Hash(after[0].Process));
        Assert.NotEqual(Compiled.Hash(before[1].Process), Compiled.Hash(after[1].Process));
    }

    private static ScenarioVariants Of(string file)
    {
        Assert.Empty(ScenarioReader.ReadWithVariants(file, new(), out var variants).Errors);
        return variants!;
    }

    private static string Hash(ScenarioRegime regime) => ProgramCompiler.Compile(regime.Process).Hash;
}
