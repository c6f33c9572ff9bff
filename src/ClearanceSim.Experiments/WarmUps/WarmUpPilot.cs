using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Statistics;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.WarmUps;

/// <summary>
/// Finds how long a warm-up has to be: a few replications of every regime from empty, the mean of the headline interval week by week,
/// averaged over the replications (Welch; Law, Simulation Modeling and Analysis, 9.5.1), and of these the cut of <see cref="Mser"/>.
/// </summary>
/// <remarks>
/// The pilot has a luck of its own: a cut that was chosen by the very luck that is then measured would shift the result. The greatest of
/// the cuts is taken for every regime of every scenario, because only what is run alike is paired.
/// </remarks>
public static class WarmUpPilot
{
    /// <summary>Replications of every regime. Law, 9.5.1, asks for five at least; for M/M/1 at a load of 0.95 five left too much chance in the means.</summary>
    public const int Replications = 10;

    /// <summary>Weeks that a pilot takes where the scenario is not longer.</summary>
    public const int UsualWeeks = 26;

    // A process that has as many in a day as a nation in years need not be looked at for half a year.
    private const long MostArrivals = 2_000_000;

    /// <summary>Runs the pilot of an experiment.</summary>
    /// <param name="plan">The experiment; its own warm-up plays no part.</param>
    /// <param name="rule">Whether the warm-up is to be found, or the given one looked at.</param>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="ExperimentException">The traffic ends before there are weeks enough, or a replication failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static WarmUpResult Run(
        ExperimentPlan plan, WarmUpRule rule, int parallel, Action<RunProgress>? begun = null, CancellationToken stop = default)
    {
        var watch = new Watch(plan);
        var pilot = plan with
        {
            Seed = StableHash.Mix(plan.Seed ^ StableHash.Of("warm-up pilot")),
            Replications = Replications,
            Precision = null,
            Regimes = [.. plan.Regimes.Select(r => r with { Plan = FromEmpty(r.Plan) })],
        };
        var run = ReplicationRunner.Run(pilot, parallel, watch, begun, stop: stop);
        if (!run.IsComplete) throw new OperationCanceledException(stop);
        WarmUpRegime[] regimes = [.. plan.Regimes.Select((_, i) => watch.Found(i))];
        double found = regimes.Max(r => r.Weeks) * (WeekObserver.Week / 1e6);
        return new()
        {
            Rule = rule == WarmUpRule.Auto ? "auto" : "check",
            Found = found,
            Given = rule == WarmUpRule.Check ? plan.Regimes.Min(r => r.Plan.WarmUp) / 1e6 : null,
            Replications = Replications,
            Regimes = regimes,
        };
    }

    private static RunPlan FromEmpty(RunPlan plan) => plan with
    {
        WarmUp = 0,
        End = WeeksOf(plan) * WeekObserver.Week,
        Count = MostArrivals,
    };

    private static int WeeksOf(RunPlan plan) => plan.End == long.MaxValue
        ? UsualWeeks
        : (int)Math.Max(UsualWeeks, Math.Min(10_000, (plan.End - plan.WarmUp + WeekObserver.Week - 1) / WeekObserver.Week));

    /// <summary>Watches every replication of the pilot and keeps the means of its weeks.</summary>
    private sealed class Watch : IReplicationWatch
    {
        private readonly ExperimentPlan plan;
        private readonly (string From, string To)[] intervals;
        private readonly double[][][] means;

        public Watch(ExperimentPlan plan)
        {
            this.plan = plan;
            string? headline = plan.Scenarios[0].Scenario.Headline;
            intervals = [.. plan.Regimes.Select(r => IntervalOf(r, headline))];
            means = [.. plan.Regimes.Select(_ => new double[WarmUpPilot.Replications][])];
        }

        public void Run(Simulation simulation, int regime, int replication, CancellationToken stop)
        {
            var program = simulation.Program;
            var (from, to) = intervals[regime];
            var observer = new WeekObserver(program.MilestoneSlot(from), program.MilestoneSlot(to), WeeksOf(plan.Regimes[regime].Plan));
            simulation.Run(ref observer, stop: stop);
            means[regime][replication - 1] = observer.Means;
        }

        public WarmUpRegime Found(int regime)
        {
            double[] series = Averaged(means[regime]);
            var of = plan.Regimes[regime].Of;
            if (series.Count(m => !double.IsNaN(m)) < Mser.LeastValues)
                throw new ExperimentException(
                    $"Regime '{of.Regime}' of scenario '{of.Scenario}': no warm-up can be found from {series.Length} whole weeks of traffic, for it "
                    + $"takes at least {Mser.LeastValues}; give one, such as --warm-up 7d.");
            var mser = Mser.Of(series);
            var (from, to) = intervals[regime];
            return new()
            {
                Scenario = of.Scenario,
                Regime = of.Regime,
                From = from,
                To = to,
                Weeks = mser.Cut,
                AtEnd = mser.AtEnd,
                StartsAlike = mser.Cut > 0 && StartsAlike(series, mser.Cut),
                TrafficEnds = series.Length < WeeksOf(plan.Regimes[regime].Plan),
                Means = [.. series.Select(m => double.IsNaN(m) ? (double?)null : m)],
            };
        }

        private static bool StartsAlike(double[] series, int cut)
        {
            double[] left = [.. series.Skip(cut).Where(m => !double.IsNaN(m))];
            double mean = left.Average(), variance = left.Sum(m => (m - mean) * (m - mean)) / Math.Max(1, left.Length - 1);
            return Math.Abs(series[0] - mean) <= 2 * Math.Sqrt(variance);
        }

        // Weeks that every replication saw whole; a mean over those in which somebody began in the week.
        private static double[] Averaged(double[][] replications) =>
        [
            .. Enumerable.Range(0, replications.Min(r => r.Length)).Select(
                week => Engine.Statistics.Estimate.Over([.. replications.Select(r => r[week])], Results.Estimate.UsualLevel).Value ?? double.NaN),
        ];

        private static (string From, string To) IntervalOf(PlannedRegime regime, string? headline)
        {
            var process = regime.Program.Process;
            foreach (var interval in process.Intervals)
                if (MeasurePath.IntervalKey(interval.From, interval.To) == headline) return interval;
            return process.Intervals[process.MainInterval];
        }
    }
}

/// <summary>What a pilot is for.</summary>
public enum WarmUpRule
{
    /// <summary>The warm-up is found and taken.</summary>
    Auto,

    /// <summary>The given warm-up is taken, and set beside what would be found.</summary>
    Check,
}
