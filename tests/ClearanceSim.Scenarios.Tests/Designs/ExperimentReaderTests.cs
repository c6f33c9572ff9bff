using ClearanceSim.Engine.Programs;
using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Tests.Shipped;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Scenarios.Tests.Designs;

/// <summary>What an experiment's file becomes.</summary>
public class ExperimentReaderTests
{
    private const string Queue = """
        seed: 4
        run: { count: 100, replications: 3 }
        process:
          - arrive: { every: exponential(10s) }
          - serve: { name: counter, by: clerk, takes: { min: 1s, likely: 8s, max: 20s } }
        pools: { clerk: { capacity: 2 } }

        """;

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(ShippedFiles.Folder, "experiments"), "*.yaml")
        .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [Trait("Tier", "Full")]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_experiment_is_read_without_an_error(string file)
    {
        var check = FileChecker.Check(Path.Combine(ShippedFiles.Folder, "experiments", file));
        Assert.Equal("", string.Join('\n', check.Errors));
        Assert.Equal(FileKind.Experiment, check.Kind);
    }

    [Fact]
    public void Levels_do_what_set_does_with_them()
    {
        var experiment = Read("""
            clerks: { path: pools.clerk.capacity, levels: [+1, '*3'] }
              takes: { path: process.counter.takes, levels: ['*2', { mean: 9s, p90: 15s }] }
            """);
        foreach (var (level, text) in experiment.Factors[0].Levels.Zip(["+1", "\"*3\""]))
            Assert.Equal(Set($"pools.clerk.capacity: {text}"), Hash(experiment, experiment.Factors[0].At(level)));
        foreach (var (level, text) in experiment.Factors[1].Levels.Zip(["\"*2\"", "{ mean: 9s, p90: 15s }"]))
            Assert.Equal(Set($"process.counter.takes: {text}"), Hash(experiment, experiment.Factors[1].At(level)));
        Assert.Equal(
            Set("pools.clerk.capacity: +1", "process.counter.takes: \"*2\""),
            Hash(experiment, experiment.Factors[0].At(experiment.Factors[0].Levels[0]), experiment.Factors[1].At(experiment.Factors[1].Levels[0])));
    }

    [Theory]
    [InlineData("pools.clerk.capacity, low: 1, high: 5", "1 3 5")]
    [InlineData("pools.clerk.capacity, low: 1, high: 4", "1 3 4")] // whole numbers stay whole
    [InlineData("process.counter.takes.max, low: 20s, high: 1min", "20s 40s 1min")]
    [InlineData("process.counter.takes.max, low: '*1', high: '*1.5'", "*1 *1.25 *1.5")]
    [InlineData("process.counter.takes.max, low: -10%, high: +20%", "*0.9 *1.05 *1.2")]
    [InlineData("process.counter.takes.max, low: -2s, high: +2s", "-2s +0s +2s")]
    [InlineData("process.1.arrive.every, low: 90s, high: 120s", "90s 105s 120s")] // in the unit in which both ends are written
    public void A_range_is_even_from_low_to_high(string range, string levels)
    {
        var factor = Read($"one: {{ path: {range} }}", "{ latin-hypercube: 5 }").Factors[0];
        Assert.Equal(levels.Split(' '), new[] { 0, 0.5, 1 }.Select(p => factor.Level(p).Text));
    }

    [Fact]
    public void Levels_between_are_written_in_the_unit_of_both_ends()
    {
        var range = new FactorRange("500/d", "620/d", "", new InputRange("traffic.lorries.rate", 500m / 24, 560m / 24, 620m / 24, Dimension.Rate));
        var levels = new[] { 0, 0.25, 1 }.Select(p => range.At(p, Place.Of("x"))).ToList();
        Assert.Equal(["500/d", "530/d", "620/d"], levels.Select(l => l.Text));
        Assert.Equal([0, 0.25, 1], levels.Select(l => Math.Round(range.PlaceOf(l), 12)));
    }

    [Fact]
    public void A_lever_is_switched_whatever_the_scenario_says()
    {
        const string overlaid = "regime: new\nprocess: [{ arrive: { every: 1s } }, { serve: { by: clerk, takes: 1s } }]\npools: { clerk: { capacity: 1 } }\n"
            + "overlays:\n  more: { lever: 1, set: { pools.clerk.capacity: 2 } }\n  most: { lever: 2, set: { pools.clerk.capacity: 3 } }\n";
        using var files = new ScenarioText("run: { count: 10 }\nregimes: [new.yaml]\nlevers: [2]\n", ("new.yaml", overlaid), ("experiment.yaml", """
            scenario: main.yaml
            factors: { more: { lever: 1, levels: [off, on] }, most: { lever: 2, levels: [on, off] } }
            design: full
            responses: mean created-ended

            """));
        var experiment = (DesignedExperiment)ExperimentReader.Read(Path.Combine(files.Folder, "experiment.yaml")).Experiment!;
        foreach (var more in experiment.Factors[0].Levels)
            foreach (var most in experiment.Factors[1].Levels)
            {
                string[] on = [.. new[] { (more, "1"), (most, "2") }.Where(l => l.Item1.Text == "on").Select(l => l.Item2)];
                var read = ScenarioReader.Read(files.Main, new ScenarioOptions { Levers = on.Length == 0 ? "none" : string.Join(',', on) }).Scenario!;
                Assert.Equal(Compiled.Hash(read.Regimes[0].Process), Hash(experiment, experiment.Factors[0].At(more), experiment.Factors[1].At(most)));
            }
    }

    [Fact]
    public void What_it_does_not_say_is_the_scenarios()
    {
        var experiment = Read("clerks: { path: pools.clerk.capacity, levels: [1, 2] }");
        Assert.Equal((null, null), (experiment.Replications, experiment.Seed));
        Assert.Equal(["process"], experiment.Scenario.Regimes.Select(r => r.Id));
        Assert.Equal("experiment", experiment.Source.Name);
    }

    private static DesignedExperiment Read(string factors, string design = "full")
    {
        using var files = new ScenarioText(Queue, ("experiment.yaml", $$"""
            scenario: main.yaml
            factors:
              {{factors}}
            design: {{design}}
            responses: [{ measure: mean created-ended, want: least }]

            """));
        var result = ExperimentReader.Read(Path.Combine(files.Folder, "experiment.yaml"));
        Assert.Equal("", string.Join('\n', result.Errors));
        return (DesignedExperiment)result.Experiment!;
    }

    private static string Set(params string[] lines) =>
        Compiled.Hash(ScenarioText.Read(Queue + "set:\n" + string.Concat(lines.Select(l => $"  {l}\n"))).Regimes[0].Process);

    private static string Hash(Experiment experiment, params FactorSetting[] settings) =>
        ProgramCompiler.Compile(experiment.Variants.At(settings)[0].Process).Hash;
}
