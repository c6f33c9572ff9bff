using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Small experiments, and figures for them that nobody has to run.</summary>
internal static class Sweeps
{
    /// <summary>One counter: arrivals once a minute, 40 s of service, both exponential.</summary>
    public const string Queue = """
        seed: 11
        run: { count: 20000, warm-up: 1h }
        process:
          - arrive: { every: exponential(60s) }
          - serve: { name: counter, by: clerk, takes: exponential(40s) }
          - delay: { name: way, takes: { min: 1s, likely: 2s, max: 9s } }
        pools: { clerk: { capacity: 1 } }

        """;

    /// <summary>The experiment of a text over <see cref="Queue"/>.</summary>
    public static DesignedExperiment Read(string factors, string design, string responses = "[mean created-ended]")
    {
        var folder = Directory.CreateTempSubdirectory("sweep-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "queue.yaml"), Queue);
            string file = Path.Combine(folder.FullName, "experiment.yaml");
            File.WriteAllText(file, $"scenario: queue.yaml\nfactors:\n{factors}\ndesign: {design}\nresponses: {responses}\n");
            var read = ExperimentReader.Read(file);
            Assert.Equal("", string.Join('\n', read.Errors));
            return (DesignedExperiment)read.Experiment!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Factors of two levels each, up to three.</summary>
    public static string TwoLevels(int count) => string.Join('\n', new[]
    {
        "  a: { path: pools.clerk.capacity, levels: [1, 2] }",
        "  b: { path: process.counter.takes, levels: ['*1', '*2'] }",
        "  c: { path: process.way.takes, levels: ['*1', '*2'] }",
    }.Take(count));

    /// <summary>Figures of an experiment: what a function says of each point (from 0) and replication, response by response.</summary>
    public static SweepFigures Figures(SweepPlan plan, params Func<SweepPoint, int, double>[] responses) => new(
        plan, [.. plan.Experiment.Responses.Select(r => r.Measure.Text)], ["process"],
        [
            .. plan.Points.Select(p => new[]
            {
                Enumerable.Range(1, plan.Replications).Select(r => responses.Select(of => of(p, r)).ToArray()).ToArray(),
            }),
        ]);

    /// <summary>-1 at the first of two levels, 1 at the second.</summary>
    public static int Sign(SweepPoint point, int factor) => point.Groups[factor] == 0 ? -1 : 1;
}
