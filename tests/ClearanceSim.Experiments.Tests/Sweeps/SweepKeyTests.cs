using ClearanceSim.Customs.Money;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>A key stands for all that figures depend on: were something left out, figures of another world would be taken for one's own.</summary>
public class SweepKeyTests
{
    [Fact]
    public void All_of_a_run_plan_counts()
    {
        RunPlan plan = new() { Seed = 1, Replication = 1, WarmUp = 5, End = 9, Drain = 7 };
        RunPlan[] others =
        [
            plan, plan with { Seed = 2 }, plan with { Replication = 2 }, plan with { Begin = 1 }, plan with { Close = 8 }, plan with { WarmUp = 6 },
            plan with { End = 10 }, plan with { Count = 3 }, plan with { Drain = 8 }, plan with { DrainCap = 100 },
        ];
        Assert.Equal(others.Length, others.Select(p => SweepKey.Of("program", p)).Distinct().Count());
        Assert.NotEqual(SweepKey.Of("program", plan), SweepKey.Of("other", plan));
    }

    // Every thirtieth input of the nation: pools, hours, distributions of stages and columns, traffic, tariff, compliance, prices.
    [Fact]
    [Trait("Tier", "Full")]
    public void Every_input_of_a_scenario_counts()
    {
        var scenario = ScenarioReader.ReadWithVariants(Shipped("astana-1-vs-keden.yaml"), new() { Regimes = ["astana-1"] }, out var variants).Scenario!;
        var samplers = new SamplerShelf();
        string own = Key(scenario.Regimes[0], samplers);
        Assert.Equal(own, Key(variants!.With([])[0], samplers));
        var inputs = scenario.Ledger.Where(a => a.Dimension is not null && !a.Path.Contains('@', StringComparison.Ordinal)).Where((_, i) => i % 30 == 0).ToList();
        Assert.True(inputs.Count > 15, $"{inputs.Count}");
        var silent = inputs.Where(a => Changed(a.Path) is { } regime && Key(regime, samplers) == own).Select(a => a.Path).ToList();
        Assert.Equal([], silent);

        // Some may only fall, some only rise; what is 0 does neither.
        ScenarioRegime? Changed(string path)
        {
            foreach (string change in (string[])["*1.6", "*0.7"])
            {
                try
                {
                    return variants!.With([new InputValue(path, change)])[0];
                }
                catch (VariantException)
                {
                }
            }
            return null;
        }
    }

    private static string Key(ScenarioRegime regime, SamplerShelf samplers) => SweepKey.OfProgram(
        ProgramCompiler.Compile(regime.Process, samplers), regime is { World: { } world, Definition: { } definition } ? PriceList.Of(world, definition) : null);

    private static string Shipped(string file)
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "ClearanceSim.sln"))) at = Path.GetDirectoryName(at)!;
        return Path.Combine(at, "scenarios", file);
    }
}
