using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;
using Xunit.Abstractions;

namespace ClearanceSim.Cli.Tests.Theory;

/// <summary>Published formulas of queueing theory, met through scenario files and the ordinary front door.</summary>
/// <remarks>
/// Seeds 1 to 20, fixed beforehand. The mean over them lies within three standard errors of theory, its standard error is at most
/// 0.33 % of it, and the squared distances of the seeds, each measured by its own batch means, sum to what a chi-square with 20
/// degrees of freedom gives in 99.9 % of all cases.
/// </remarks>
[Trait("Tier", "Full")]
public class QueueingTheoryTests(ITestOutputHelper output)
{
    private const int Seeds = 20;
    private static readonly ConcurrentDictionary<string, Lazy<JsonNode[]>> Known = new();

    // Sources: Kleinrock, Queueing Systems I (1975), ch. 3 and 5 for M/M/1, M/M/m, M/M/m/K, Erlang's loss formula and
    // Pollaczek-Khinchine; Cobham (1954) for priorities; Barrer (1957) for constant patience; Flatto and Hahn (1984) for two
    // parallel queues, T = (12 - rho) / 8 / (mu - lambda); Jackson (1957) for queues in a row.
    [Theory]
    [InlineData("m-m-1", "wait:counter", 4.0, "Wq = rho / (mu - lambda)")]
    [InlineData("m-m-3", "wait:counter", 4.4444444 * 60, "Wq = C(3, 2) / (3 mu - lambda), in seconds")]
    [InlineData("m-d-1", "wait:counter", 2.0, "Wq = rho / 2 mu (1 - rho)")]
    [InlineData("m-e2-1", "wait:counter", 3.0, "Wq = (1 + 1/2) / 2 of M/M/1's")]
    [InlineData("priority", "interval:urgent-served", 2.0, "W1 = W0 / (1 - rho1) + 1 / mu")]
    [InlineData("priority", "interval:ordinary-served", 6.0, "W2 = W0 / (1 - rho1)(1 - rho) + 1 / mu")]
    [InlineData("m-m-2-3", "outcome:refused", 0.049360, "p3 of M/M/2/3, a = 0.75")]
    [InlineData("erlang-b", "outcome:refused", 0.214582, "B(10, 10)")]
    [InlineData("patience", "outcome:reneged", 0.218764, "M/M/1 + D(2), lambda 0.9")]
    [InlineData("fork-join", "interval:ended", 7.0, "T = (12 - rho) / 8 (mu - lambda)")]
    [InlineData("tandem", "interval:ended", 7.2222222, "W = 1 / (mu1 - lambda) + 1 / (mu2 - lambda)")]
    public void Simulation_meets_theory(string model, string measure, double theory, string formula)
    {
        (double Mean, double Error, long Batches)[] seeds = [.. Results(model).Select(regime => Read(regime, measure))];
        double mean = seeds.Average(s => s.Mean);
        double error = Math.Sqrt(seeds.Sum(s => s.Error * s.Error)) / Seeds;
        double squares = seeds.Sum(s => (s.Mean - theory) * (s.Mean - theory) / (s.Error * s.Error));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{model} {measure}: theory {theory:G7} ({formula}), measured {mean:G7} ± {error:G3} ({100 * error / theory:F3} %), "
            + $"sum of z² {squares:F2}"));
        Assert.All(seeds, s => Assert.True(s.Batches >= 100, $"only {s.Batches} batches"));
        Assert.True(error <= 0.0033 * theory, $"standard error {error:G3} is above 0.33 % of {theory}");
        Assert.InRange(mean, theory - 3 * error, theory + 3 * error);
        Assert.InRange(squares, 5.40, 47.50);
    }

    // A model that is asked for two measures is run once.
    private static JsonNode[] Results(string model) => Known.GetOrAdd(model, name => new(() => Run(name))).Value;

    private static JsonNode[] Run(string model)
    {
        using var program = new ClearSim();
        var results = new JsonNode[Seeds];
        Parallel.For(0, Seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            string seed = (i + 1).ToString(CultureInfo.InvariantCulture);
            var run = program.Run(
                "run", ClearSim.Beside($"Theory/{model}.yaml"), "--seed", seed, "--parallel", "1", "--format", "json");
            Assert.True(run.ExitCode == 0, run.Error);
            results[i] = run.Json["regimes"]![0]!;
        });
        return results;
    }

    private static (double, double, long) Read(JsonNode regime, string measure)
    {
        string[] parts = measure.Split(':');
        var estimate = parts[0] switch
        {
            "wait" => Find(regime["stages"]!, "stage", parts[1])["wait"],
            "interval" => Find(regime["intervals"]!, "to", parts[1])["mean"],
            _ => Find(regime["outcomes"]!, "outcome", parts[1])["share"],
        };
        return ((double)estimate!["value"]!, (double)estimate["standardError"]!, (long)estimate["batches"]!);
    }

    private static JsonNode Find(JsonNode list, string key, string value) =>
        list.AsArray().Single(n => (string?)n![key] == value)!;
}
