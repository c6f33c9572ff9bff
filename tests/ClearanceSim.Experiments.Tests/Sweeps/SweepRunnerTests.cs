using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Scenarios.Designs;

namespace ClearanceSim.Experiments.Tests.Sweeps;

/// <summary>Sweeps that are run, against formulas and against themselves.</summary>
public class SweepRunnerTests
{
    private const string Factors = """
          clerks: { path: pools.clerk.capacity, levels: [1, 2] }
          service: { path: process.counter.takes, levels: ['*1', '*0.75'] }
        """;

    // Mean time in an M/M/1 and an M/M/2 queue (Law, Simulation Modeling and Analysis, appendix 1B; rho of two is lambda / 2 mu):
    // 1 / (mu - lambda) and (1 / mu) / (1 - rho^2). The way takes 3 s on average.
    private static readonly double[] Formula = [120, 60, 40 / (1 - (1 / 9.0)), 30 / (1 - (1 / 16.0))];

    [Fact]
    [Trait("Tier", "Full")]
    public void Means_effects_and_interaction_are_those_of_queueing_theory()
    {
        var plan = SweepPlan.Of(Sweeps.Read(Factors, "full"), replications: 20);
        var result = SweepResultBuilder.Build(new SweepRunner(plan, null).Run(2));
        for (int p = 0; p < 4; p++) Near(Formula[p] + 3, result.Points[p].Regimes[0].Values[0]);
        Near((Formula[0] + Formula[1] - Formula[2] - Formula[3]) / 2, result.Effects[0].Range);
        Near((Formula[0] + Formula[2] - Formula[1] - Formula[3]) / 2, result.Effects[1].Range);
        Near((Formula[3] - Formula[1] - Formula[2] + Formula[0]) / 2, result.Interactions[0].Effect);
    }

    [Fact]
    public void Threads_leave_no_trace()
    {
        var plan = SweepPlan.Of(Sweeps.Read(Factors, "full"), replications: 2);
        Assert.Equal(Text(plan, 1), Text(plan, 3));

        static string Text(SweepPlan plan, int threads) => SweepJson.ToText(SweepResultBuilder.Build(new SweepRunner(plan, null).Run(threads)));
    }

    [Fact]
    public void A_point_at_which_more_comes_than_can_be_served_says_so()
    {
        var plan = SweepPlan.Of(Sweeps.Read("""
              clerks: { path: pools.clerk.capacity, levels: [1, 2] }
              service: { path: process.counter.takes, levels: ['*1', '*2'] }
            """, "full"), replications: 2);
        var result = SweepResultBuilder.Build(new SweepRunner(plan, null).Run(2));
        // 40 and 80 s of service a minute, by one clerk or by two.
        Assert.Equal([false, true, false, false], result.Points.Select(p => p.Regimes[0].Overloaded));
    }

    [Fact]
    public void Points_that_are_one_program_are_run_once()
    {
        var plan = SweepPlan.Of(Sweeps.Read("""
              clerks: { path: pools.clerk.capacity, levels: [1, '*1', 2] }
              service: { path: process.counter.takes, levels: ['*1', exponential(40s)] }
            """, "full"), replications: 1);
        var runner = new SweepRunner(plan, null);
        var figures = runner.Run(2);
        Assert.Equal((6, 2), (plan.Points.Count, runner.Total));
        Assert.Equal(figures.Series(0, 0, 0), figures.Series(3, 0, 0));
    }

    [Theory]
    [InlineData("[2s, 8s]", "mean created-ended", "point 4 (likely 8s, most 5s) makes no scenario: ", "likely must not exceed max")]
    [InlineData("[2s, 3s]", "mean created-endet", "experiment.yaml:6:", "'mean created-endet'; did you mean 'mean created-ended'?")]
    public void What_shows_only_when_points_are_made_is_told_before_any_is_run(string likely, string response, string where, string what)
    {
        var plan = SweepPlan.Of(Sweeps.Read($$"""
              likely: { path: process.way.takes.likely, levels: {{likely}} }
              most: { path: process.way.takes.max, levels: [9s, 5s] }
            """, "full", $"[{response}]"));
        var runner = new SweepRunner(plan, null);
        var failure = Assert.Throws<ExperimentException>(() => runner.Run(1));
        Assert.Contains(where, failure.Message, StringComparison.Ordinal);
        Assert.Contains(what, failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, runner.Total);
    }

    [Fact]
    public void A_scenario_that_is_no_process_is_told_with_its_regime()
    {
        var plan = SweepPlan.Of(Sweeps.Read(Factors, "full"));
        var source = plan.Experiment.Source;
        var regime = source.Scenario.Regimes[0];
        var broken = source with { Scenario = source.Scenario with { Regimes = [regime with { Process = regime.Process with { MainInterval = 9 } }] } };
        var experiment = new DesignedExperiment(broken)
        {
            Factors = plan.Experiment.Factors,
            Design = plan.Experiment.Design,
            Responses = plan.Experiment.Responses,
        };
        var failure = Assert.Throws<ExperimentException>(() => new SweepRunner(plan with { Experiment = experiment }, null).Run(1));
        Assert.IsType<ProcessException>(failure.InnerException);
        Assert.EndsWith("queue.yaml: regime 'process' is no process that can run: There is no interval 9 to be the main one.", failure.Message, StringComparison.Ordinal);
    }

    // Three half-widths of a 95 % interval: chance alone is never so far off.
    private static void Near(double expected, Experiments.Results.Estimate found)
    {
        Assert.InRange(found.Value!.Value, expected - (3 * found.HalfWidth!.Value), expected + (3 * found.HalfWidth!.Value));
        Assert.InRange(found.HalfWidth!.Value, 0.05, Math.Max(2, 0.1 * Math.Abs(expected)));
    }
}
