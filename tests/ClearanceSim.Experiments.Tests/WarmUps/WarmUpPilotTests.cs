using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Tests.Replications;
using ClearanceSim.Experiments.WarmUps;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Tests.WarmUps;

/// <summary>A pilot from empty against a queue whose steady state is known.</summary>
public class WarmUpPilotTests
{
    private const long Week = 7 * Samples.Day;

    private static Process Queue(Distribution gap, Distribution service) => Samples.Counter() with
    {
        Sources = [new Source { Name = "customers", Arrivals = new ArrivalPattern.Every(gap) }],
        Steps = [new Serve("counter", [new PoolRequest("clerk")], service)],
    };

    // One comes every hour.
    private static Process MM1(double load) => Queue(new Exponential(Samples.Hour), new Exponential(load * Samples.Hour));

    private static ExperimentPlan Plan(long weeks, params (string, Process)[] regimes) => ExperimentPlanner.Plan(
        [Samples.Scenario("s", regimes) with { Run = new RunSettings { FindsWarmUp = true, Length = weeks * Week } }], new PlanChoices { WarmUp = 0 });

    private static WarmUpResult Run(ExperimentPlan plan, int parallel = 2) => WarmUpPilot.Run(plan, WarmUpRule.Auto, parallel);

    [Fact]
    public void Of_a_queue_started_empty_at_high_load_the_weeks_that_are_left_come_nearer_to_the_steady_state_than_all_of_them()
    {
        // Time in system 1 / (mu - lambda), Gross and Harris 2.2; the queue remembers some 1 500 gaps, nine weeks. One pilot is much chance.
        const double load = 0.95, steady = load * 3600 / (1 - load);
        var plan = Plan(26, ("s", MM1(load)));
        var pilots = Enumerable.Range(1, 30).Select(seed => Run(plan with { Seed = (ulong)seed }).Regimes[0]).ToList();
        Assert.All(pilots, p => Assert.Equal((26, false), (p.Means.Count, p.TrafficEnds)));
        double first = pilots.Average(p => p.Means[0]!.Value), all = pilots.Average(p => p.Means.Average()!.Value);
        double left = pilots.Average(p => p.Means.Skip(p.Weeks).Average()!.Value);
        Assert.True(first < steady / 2 && pilots.Count(p => p.Weeks > 0) > pilots.Count / 2);
        Assert.True(Math.Abs(left - steady) < 0.75 * Math.Abs(all - steady), $"steady {steady}, all {all}, left {left}");
    }

    [Fact]
    public void What_never_waits_needs_no_warm_up_and_the_greatest_cut_is_taken_for_all()
    {
        var never = Queue(new Constant(Samples.Hour), new Constant(Samples.Second));
        var found = Run(Plan(4, ("never", never), ("grows", MM1(1.5))));
        Assert.Equal(0, found.Regimes[0].Weeks);
        Assert.Equal(13, found.Regimes[1].Weeks);
        Assert.Equal(found.Regimes[1].Weeks * 7 * 86_400.0, found.Found);
    }

    [Fact]
    public void A_queue_that_grows_for_ever_is_said_to_be_too_short() =>
        Assert.True(Run(Plan(4, ("s", MM1(1.5)))).Regimes[0] is { AtEnd: true, Weeks: 13, Means.Count: 26 });

    [Fact]
    public void Traffic_that_ends_early_is_said_and_of_too_few_weeks_nothing_is_found()
    {
        ExperimentPlan Ending(int customers)
        {
            var process = Queue(new Constant(Samples.Hour), new Exponential(Samples.Hour / 2.0));
            return Plan(4, ("s", process with { Sources = [process.Sources[0] with { Count = customers }] }));
        }

        Assert.True(Run(Ending(10 * 168 + 20)).Regimes[0] is { TrafficEnds: true, Means.Count: 10 });
        var few = Assert.Throws<ExperimentException>(() => Run(Ending(3 * 168 + 20)));
        Assert.Contains("from 3 whole weeks of traffic", few.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_depend_on_threads_and_has_a_luck_of_its_own()
    {
        var plan = Plan(26, ("s", MM1(0.9)));
        var one = Run(plan, 1);
        Assert.Equal(one.Regimes[0].Means, Run(plan, 4).Regimes[0].Means);
        Assert.NotEqual(one.Regimes[0].Means, Run(plan with { Seed = plan.Seed + 1 }).Regimes[0].Means);
    }

    [Fact]
    public void Whoever_finds_none_is_told_to_write_it() =>
        Assert.Contains("write that here", Assert.Throws<ExperimentException>(() => ExperimentPlanner.Plan(
            [Samples.Scenario("s", ("s", MM1(0.5))) with { Run = new RunSettings { FindsWarmUp = true, Length = Week } }],
            new PlanChoices())).Message, StringComparison.Ordinal);
}
