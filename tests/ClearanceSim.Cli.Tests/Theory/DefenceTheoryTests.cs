using System.Globalization;
using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;
using Xunit.Abstractions;

namespace ClearanceSim.Cli.Tests.Theory;

/// <summary>A claim on the mean wait of M/M/3, whose share of the assumptions and switching values theory knows.</summary>
[Trait("Tier", "Full")]
public class DefenceTheoryTests(ITestOutputHelper output)
{
    private const double Amount = 5;

    [Fact]
    public void The_share_is_exact_to_a_point_and_the_switching_values_to_two_per_cent()
    {
        using var program = new ClearSim();
        var run = program.Run(
            "defend", ClearSim.Beside("Theory/m-m-3-on-trial.yaml"), "--claim", "process has <= 5min of stages.counter.wait",
            "--samples", "1600", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        double share = (double)run.Json["sampled"]!["shareHolding"]!, theory = Share();
        double between = Turning(run.Json, "process.1.arrive.every.mean", "below"), takes = Turning(run.Json, "process.2.serve.takes.mean", "above");
        double exactBetween = Root(a => Wait(a, 10) - Amount, 4, 5), exactTakes = Root(s => Wait(5, s) - Amount, 10, 11);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"share {share:P2} (theory {theory:P2}); switching at {between:F4} min ({exactBetween:F4}) and {takes:F4} min ({exactTakes:F4})"));
        Assert.InRange(share, theory - 0.01, theory + 0.01);
        Assert.InRange(between / exactBetween, 0.98, 1.02);
        Assert.InRange(takes / exactTakes, 0.98, 1.02);
    }

    private static double Turning(JsonNode document, string path, string side) =>
        (double)document["inputs"]!.AsArray().Single(i => (string)i!["path"]! == path)![side]!["amount"]! / 60e6;

    // Erlang's C for three servers; the mean wait is C / (3 mu - lambda). Kleinrock, Queueing Systems I (1975), 3.5.
    private static double Wait(double between, double takes)
    {
        double load = takes / between, busy = load * load * load / 6 / (1 - (load / 3));
        return busy / (1 + load + (load * load / 2) + busy) / ((3 / takes) - (1 / between));
    }

    // The middle value is the median, and either side of it is even.
    private static double Share()
    {
        const int steps = 1000;
        int holds = 0;
        for (int i = 0; i < steps; i++)
            for (int j = 0; j < steps; j++)
                if (Wait(At((i + 0.5) / steps, 4, 5, 7), At((j + 0.5) / steps, 8, 10, 11)) <= Amount) holds++;
        return (double)holds / (steps * steps);
    }

    private static double At(double p, double low, double value, double high) =>
        p < 0.5 ? low + (2 * p * (value - low)) : value + (((2 * p) - 1) * (high - value));

    private static double Root(Func<double, double> f, double low, double high)
    {
        bool rises = f(high) > f(low);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (f(middle) > 0 == rises) high = middle;
            else low = middle;
        }
        return low;
    }
}
