using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Cli.Bench;

/// <summary>A year of the whole country under Keden, as the shipped scenario has it: once, and twice side by side.</summary>
internal static class NationalYear
{
    private const string Regime = "keden";

    /// <summary>One replication.</summary>
    public static Workload Once { get; } = new(
        "national-year", "declarations/s", "the shipped national year under Keden, one replication, all statistics", () =>
        {
            var (regime, seed) = Read();
            return () => Replication(regime, seed, 1);
        });

    /// <summary>Two replications on two threads.</summary>
    public static Workload Twice { get; } = new(
        "national-year-x2", "declarations/s", "two replications of the national year at a time", () =>
        {
            var (regime, seed) = Read();
            return () =>
            {
                var alone = Replication(regime, seed, 1);
                long begun = Stopwatch.GetTimestamp();
                var both = new Measurement[2];
                Thread[] threads =
                    [.. Enumerable.Range(0, 2).Select(i => new Thread(() => both[i] = Replication(regime, seed, i + 1)))];
                foreach (var thread in threads) thread.Start();
                foreach (var thread in threads) thread.Join();
                double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
                long units = both.Sum(r => r.Units);
                return new Measurement
                {
                    Seconds = seconds,
                    Units = units,
                    Events = both.Sum(r => r.Events),
                    AllocatedBytesPerEntity = both.Max(r => r.AllocatedBytesPerEntity),
                    Checks = [("timesOne", units / seconds / (alone.Units / alone.Seconds)), ("declarations", units)],
                };
            };
        });

    private static Measurement Replication(PlannedRegime regime, ulong seed, int replication)
    {
        using var simulation = new Simulation(regime.Program, regime.Plan with { Seed = seed, Replication = replication });
        long swing = regime.Plan.WarmUp + (regime.Plan.End - regime.Plan.WarmUp) / 5;
        var run = MeasuredRun.Of(simulation, swing, long.MaxValue, s => s.Observations.Submitted);
        return run with
        {
            Checks =
            [
                ("declarations", run.Units),
                ("meanReleaseSeconds", simulation.Observations.Interval(regime.Program.Process.MainInterval).Mean / 1e6 ?? 0),
                ("stillInside", simulation.Observations.InProgress),
            ],
        };
    }

    private static (PlannedRegime Regime, ulong Seed) Read()
    {
        var reading =
            ScenarioReader.Read(ShippedScenarios.Find(ShippedScenarios.NationalYear), new ScenarioOptions { Regimes = [Regime] });
        if (reading.Scenario is not { } scenario) throw new BadInputException([.. reading.Errors.Select(e => e.ToString())]);
        var plan = ExperimentPlanner.Plan([scenario], new PlanChoices { Regimes = [Regime] });
        return (plan.Regimes[0], plan.Seed);
    }
}
