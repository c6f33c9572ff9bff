using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Batches that are made up.</summary>
[Trait("Tier", "Full")]
public class GenerateTests
{
    [Fact]
    public void A_batch_has_the_layout_of_the_scenarios_mapping_and_goes_back_in()
    {
        using var program = new ClearSim();
        string made = Path.Combine(program.Folder, "made.csv");
        var generated = program.Run("generate", Samples.Korea, "--count", "50", "--out", made);
        Assert.True(generated.ExitCode == 0, generated.Error);
        Assert.Empty(generated.Output);
        Assert.Equal(51, File.ReadLines(made).Count());
        Assert.Subset(Headings(Samples.KoreaBatch), Headings(made));
        var run = program.Run("run", Samples.Korea, "--batch", made, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(run.Json["regimes"]!.AsArray(), r => Assert.Equal(50, (int)r!["declarations"]!["submitted"]!));
    }

    [Fact]
    public void Another_seed_makes_another_batch()
    {
        using var program = new ClearSim();
        string Made(string name, string seed)
        {
            string file = Path.Combine(program.Folder, name);
            Assert.Equal(0, program.Run("generate", Samples.TenPosts, "--count", "20", "--seed", seed, "--out", file).ExitCode);
            return File.ReadAllText(file);
        }

        Assert.Equal(Made("a", "7"), Made("b", "7"));
        Assert.NotEqual(Made("a", "7"), Made("c", "8"));
    }

    private static HashSet<string> Headings(string csv) => [.. File.ReadLines(csv).First().Split(',')];
}
