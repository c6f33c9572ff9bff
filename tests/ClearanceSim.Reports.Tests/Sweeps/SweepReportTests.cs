using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Sweeps;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Reports.Tests.Sweeps;

/// <summary>What the text of a sweep says, of figures that are written down.</summary>
public class SweepReportTests
{
    private const string Queue = """
        seed: 11
        run: { count: 100 }
        process:
          - arrive: { every: exponential(60s) }
          - serve: { name: counter, by: clerk, takes: exponential(40s) }
          - delay: { name: way, takes: { min: 1s, likely: 2s, max: 9s } }
        pools: { clerk: { capacity: 1 }, porter: { capacity: 1 } }

        """;

    private const string Wanted = "[{ measure: mean created-ended, want: least }, { measure: cost.officerHours, want: least }]";

    private const string Ranges = """
          takes: { path: process.counter.takes, low: '*0.5', high: '*1.5' }
          a-way-with-a-name-that-goes-on-and-on: { path: process.way.takes.max, low: 10min, high: 20min }
        """;

    private const string Two = """
          a: { path: pools.clerk.capacity, levels: [1, 2] }
          b: { path: process.counter.takes, levels: ['*1', '*2'] }
          c: { path: process.way.takes, levels: ['*1', '*2'] }
          d: { path: pools.porter.capacity, levels: [1, 2] }
        """;

    [Fact]
    public void A_hypercube_tells_effects_with_the_fit_that_they_are_of()
    {
        string text = Text(Ranges, "{ latin-hypercube: 12 }", (p, r) => 3600 * (2 - p.Places[0]));
        Assert.Contains("WHAT MOVES SHARE RELEASED WITHIN 4 H, PROCESS", text, StringComparison.Ordinal);
        Assert.Contains("10min", text, StringComparison.Ordinal);
        Assert.Contains("The line explains 100 % of the variance between 12 points", text, StringComparison.Ordinal);
        Assert.Contains("FITS BADLY", Text(Ranges, "{ latin-hypercube: 40 }", (p, r) => Math.Pow(p.Places[0] - 0.5, 2)), StringComparison.Ordinal);
        Assert.Contains("No effects can be told: there are 3 points", Text(Ranges, "{ latin-hypercube: 3 }", (p, r) => p.Places[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hypercube_of_few_levels_says_how_many_points_differ() => Assert.Contains(
        "Of the 30 points only 16 differ", Text(Two, "{ latin-hypercube: 30 }", (p, r) => p.Places[0]), StringComparison.Ordinal);

    [Fact]
    public void Each_circumstance_has_its_frontier()
    {
        string factors = "  clerks: { path: pools.clerk.capacity, levels: [1, 2] }\n  traffic: { path: process.1.arrive.every, levels: ['*1', '*2'], circumstance: true }";
        string text = Text(factors, "full", (p, r) => p.Groups[1] + 1 + p.Groups[0]);
        Assert.Contains("FRONTIER, TRAFFIC *1", text, StringComparison.Ordinal);
        Assert.Contains("FRONTIER, TRAFFIC *2", text, StringComparison.Ordinal);
        Assert.Contains("Nobody chooses traffic", text, StringComparison.Ordinal);
    }

    // With resolution IV ab is one figure with cd; where d = ab the factor's row has it.
    [Fact]
    public void What_a_fraction_cannot_tell_apart_is_told_once_and_named_in_one_table()
    {
        string four = Text(Two, "{ fractional: [D=ABC] }", (p, r) => (Sign(p, 0) * Sign(p, 1) * 2) + 100);
        Assert.Equal(3, Count(four, "  a x b (at 2, *2): "));
        Assert.DoesNotContain("c x d (at", four, StringComparison.Ordinal);
        Assert.Contains("  a x b = c x d\n  a x c = b x d\n  a x d = b x c\n", four, StringComparison.Ordinal);
        string three = Text(Two, "{ fractional: [D=AB] }", (p, r) => (Sign(p, 0) * Sign(p, 1) * 5) + 100);
        Assert.DoesNotContain("a x b (at", three, StringComparison.Ordinal);
        Assert.Contains("  d = a x b\n", three, StringComparison.Ordinal);
        Assert.Contains("are in that factor's row", three, StringComparison.Ordinal);
    }

    private static int Sign(SweepPoint point, int factor) => point.Groups[factor] == 0 ? -1 : 1;

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    // The same figures for all three responses.
    private static string Text(string factors, string design, Func<SweepPoint, int, double> response)
    {
        var folder = Directory.CreateTempSubdirectory("sweep-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "queue.yaml"), Queue);
            string file = Path.Combine(folder.FullName, "experiment.yaml");
            File.WriteAllText(file, $"scenario: queue.yaml\nfactors:\n{factors}\ndesign: {design}\nresponses: {Wanted[..^1]}, shareReleasedWithin.4h]\n");
            var read = ExperimentReader.Read(file);
            Assert.Equal("", string.Join('\n', read.Errors));
            var plan = SweepPlan.Of((DesignedExperiment)read.Experiment!, replications: 2);
            var figures = new SweepFigures(plan, ["intervals.created-ended.mean", "cost.officerHours", "shareReleasedWithin.4h"], ["process"],
            [
                .. plan.Points.Select(p => new[] { Enumerable.Range(1, 2).Select(r => Enumerable.Repeat(response(p, r), 3).ToArray()).ToArray() }),
            ]);
            using var text = new StringWriter { NewLine = "\n" };
            SweepReport.Write(SweepResultBuilder.Build(figures), text);
            Assert.All(text.ToString().Split('\n').Where(l => !l.Contains(folder.Name, StringComparison.Ordinal)), l => Assert.True(l.Length <= 80, l));
            return text.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
