using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Tests.Replications;

public class ReplicationRunnerTests
{
    private static string Json(ExperimentPlan plan, int parallel) =>
        ResultsJson.ToText(ResultsBuilder.Build(ReplicationRunner.Run(plan, parallel)));

    [Fact]
    public void The_bytes_do_not_depend_on_the_number_of_threads()
    {
        var plan = Samples.Plan(Samples.Customs("s", Samples.Regime("a"), Samples.Regime("b", 1000 * Samples.Second)), 5);
        string one = Json(plan, 1);
        Assert.Equal(one, Json(plan, 2));
        Assert.Equal(one, Json(plan, 7));
    }

    [Fact]
    public void Identical_regimes_differ_by_exactly_zero_in_every_measure()
    {
        var document = ResultsBuilder.Build(ReplicationRunner.Run(
            Samples.Plan(Samples.Customs("s", Samples.Regime("a"), Samples.Regime("b"))), 2));
        Assert.NotEmpty(document.Differences);
        Assert.All(document.Differences, d => Assert.Equal((0.0, 0.0), (d.Difference.Value, d.Difference.HalfWidth)));
        Assert.Contains(document.Differences, d => d.Measure == "intervals.registered-released.p95");
    }

    [Fact]
    public void A_scenario_given_twice_has_a_name_of_its_own_and_differs_from_itself_by_nothing()
    {
        var scenario = Samples.Scenario("s", ("only", Samples.Counter()));
        var plan = ExperimentPlanner.Plan([scenario, scenario], new PlanChoices { Replications = 2 });
        var document = ResultsBuilder.Build(ReplicationRunner.Run(plan, 2));
        Assert.Equal(["s", "s#2"], document.Scenarios.Select(s => s.Id));
        Assert.NotNull(document.Scenarios[1].Simulated);
        Assert.All(document.Differences,
            d => Assert.Equal(("s", "s#2", 0.0), (d.From.Scenario, d.To.Scenario, d.Difference.Value)));
    }

    [Fact]
    public void Declarations_are_conserved_and_the_parts_of_the_waiting_sum_to_the_mean()
    {
        var document = ResultsBuilder.Build(ReplicationRunner.Run(Samples.Plan(Samples.Customs("s", Samples.Regime("a"))), 2));
        var regime = Assert.Single(document.Regimes);
        var d = regime.Declarations;
        Assert.True(d.Submitted > 1000);
        Assert.Equal(d.Submitted, d.Released + d.Refused + d.Withdrawn + d.Reneged + d.InProgress);
        Assert.Equal(d.InProgress, regime.Inside.Sum(i => i.Count));
        Assert.Equal(regime.Intervals[0].Mean.Value!.Value, regime.Waiting.Sum(w => w.MeanPerDeclaration.Value!.Value), 1e-9);
        Assert.Equal(1, regime.Lanes!.Sum(l => l.Share.Value!.Value), 1e-9);
        Assert.Equal(d.Submitted, regime.Lanes!.Sum(l => l.Count));
        var control = regime.Control!;
        Assert.Equal(regime.Measures!.Single(m => m.Measure == "inspection").Count, control.Counts.Inspected);
        Assert.InRange(control.NonCompliant!.Value!.Value, 0.15, 0.25); // one declaration in five has a problem
        Assert.InRange(control.Detection.Value!.Value, 0.1, 0.3); // some 0.325 are inspected, 0.6 of their problems are found
        Assert.True(control.MissedRevenue.Value > 0);
        Assert.Equal("cars", Samples.Regime("a").Profiles[0].Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30 * Samples.Day)]
    public void A_run_by_number_ends_though_somebody_can_never_leave(long? drain)
    {
        var nobody = new Pool
        {
            Class = "clerk",
            Capacity = CapacitySchedule.Constant(0),
            Outages = new OutageProcess(new Exponential(Samples.Day), new Exponential(Samples.Hour)),
        };
        var scenario = Samples.Scenario("s", ("only", Samples.Counter() with { Pools = [nobody] }));
        scenario = scenario with { Run = new RunSettings { Count = 3, Drain = drain } };
        var regime = ResultsBuilder.Build(ReplicationRunner.Run(Samples.Plan(scenario, 1), 1)).Regimes[0];
        Assert.Equal((3, 3), (regime.Declarations.Submitted, regime.Declarations.InProgress));
    }

    [Fact]
    public void A_process_without_customs_has_results_without_customs()
    {
        var regime = ResultsBuilder.Build(ReplicationRunner.Run(
            Samples.Plan(Samples.Scenario("s", ("only", Samples.Counter(batchMeans: true)))), 2)).Regimes[0];
        Assert.Null(regime.Lanes);
        Assert.Null(regime.Control);
        Assert.Null(regime.Posts);
        Assert.NotNull(regime.Intervals[0].Mean.StandardError);
        Assert.True(regime.Intervals[0].Mean.Batches >= 128);
        Assert.NotNull(regime.Stages.Single().Wait.StandardError);
        Assert.InRange(regime.Pools.Single().Utilisation.Value!.Value, 0.78, 0.82);
    }

    [Theory]
    [InlineData(0.98, false)]
    [InlineData(1.05, true)]
    [InlineData(1.2, true)]
    public void A_pool_to_which_more_comes_than_it_can_serve_is_overloaded(double load, bool overloaded)
    {
        var scenario = Samples.Scenario("s", ("only", Samples.Counter(load * Samples.Second)));
        foreach (var run in new[] { scenario.Run, new RunSettings { Count = 100_000 } })
        {
            var pool = ResultsBuilder.Build(ReplicationRunner.Run(Samples.Plan(scenario with { Run = run }, 2), 1)).Regimes[0].Pools[0];
            Assert.Equal(overloaded ? 2 : null, pool.Overloaded);
        }
    }

    [Fact]
    public void Posts_and_levers_keep_their_titles()
    {
        var scenario = Samples.Customs("s", Samples.Regime("a"));
        scenario = scenario with
        {
            Regimes = [scenario.Regimes[0] with { Overlays = [new("faster", 3, "Faster", [], IsOn: true)], LeversOn = [3] }],
        };
        var regime = ResultsBuilder.Build(ReplicationRunner.Run(Samples.Plan(scenario, 1), 1)).Regimes[0];
        Assert.Equal(["North", "South"], regime.Posts!.Select(p => p.Title));
        Assert.Equal([new OverlayResult(3, "faster", "Faster")], regime.Overlays!);
    }

    [Fact]
    public void A_process_without_customs_is_told_by_the_codes_of_the_attributes_it_asks_for()
    {
        var schema = new AttributeSchema(["north", "south"]);
        int kind = schema.Add("kind", AttributeKind.Code, codes: ["small", "large", "never"]).Slot;
        var counter = Samples.Counter() with { Attributes = schema, Groups = ["kind", "post"] };
        counter = counter with { Sources = [counter.Sources[0] with { Sets = [(kind, new Empirical([0, 1]))] }] };
        var document = ResultsBuilder.Build(ReplicationRunner.Run(
            Samples.Plan(Samples.Scenario("s", ("one", counter), ("other", counter)), 2), 2));
        var group = Assert.Single(document.Regimes[0].Groups!);
        Assert.Equal("kind", group.Attribute);
        Assert.Equal(["small", "large"], group.Members.Select(m => m.Code));
        Assert.Equal(document.Regimes[0].Declarations.Released, group.Members.Sum(m => m.Count));
        Assert.Equal("north", Assert.Single(document.Regimes[0].Posts!).Post);
        Assert.Contains(document.Differences, d => d.Measure == "groups.kind.large.intervals.created-ended.mean");
    }

    [Fact]
    public void A_run_that_is_cut_short_keeps_what_was_finished_and_that_equals_a_shorter_run()
    {
        var scenario = Samples.Scenario("s", ("a", Samples.Counter()), ("b", Samples.Counter(0.5 * Samples.Second)));
        using var stop = new CancellationTokenSource();
        var watch = new StopAfter(stop, replication: 3);
        var results = ReplicationRunner.Run(Samples.Plan(scenario, 50), 1, watch, stop: stop.Token);
        Assert.Equal([1, 2], results.Replications);
        Assert.False(results.IsComplete);
        var document = ResultsBuilder.Build(results);
        Assert.Equal((2, 50), (document.Replications, document.ReplicationsPlanned));
        Assert.Equal(
            Json(Samples.Plan(scenario, 2), 1), ResultsJson.ToText(document with { ReplicationsPlanned = null }));
    }

    [Fact]
    public void Nothing_finished_is_nothing_to_report()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var results = ReplicationRunner.Run(Samples.Plan(Samples.Scenario("s", ("a", Samples.Counter()))), 2, stop: stop.Token);
        Assert.Empty(results.Replications);
        Assert.Throws<ExperimentException>(() => ResultsBuilder.Build(results));
    }

    [Fact]
    public void A_failure_is_told_once_and_says_where()
    {
        var plan = Samples.Plan(
            Samples.Scenario("s", ("good", Samples.Counter()), ("bad", Samples.Counter(act: new Failing()))), 6);
        var thrown = Assert.Throws<ExperimentException>(() => ReplicationRunner.Run(plan, 1));
        Assert.Equal("Replication 1 of regime 'bad' in scenario 's' failed: it broke", thrown.Message);
    }

    [Fact]
    public void Progress_ends_at_the_whole()
    {
        RunProgress? progress = null;
        ReplicationRunner.Run(
            Samples.Plan(Samples.Scenario("s", ("a", Samples.Counter()), ("b", Samples.Counter())), 3), 2,
            begun: p => progress = p);
        Assert.Equal((6, 6, 1.0), (progress!.Finished, progress.Total, progress.Share));
        Assert.Equal((3, 3), (progress.FinishedOf(0), progress.FinishedOf(1)));
    }

    [Fact]
    public void A_regime_that_does_not_exist_is_told_with_the_nearest() =>
        Assert.Contains("did you mean 'keden'?", Assert.Throws<ExperimentException>(() => ExperimentPlanner.Plan(
            [Samples.Scenario("s", ("keden", Samples.Counter()), ("astana-1", Samples.Counter()))],
            new PlanChoices { Regimes = ["kedn"] })).Message, StringComparison.Ordinal);

    private sealed class StopAfter(CancellationTokenSource source, int replication) : IReplicationWatch
    {
        public void Run(Simulation simulation, int regime, int number, CancellationToken stop)
        {
            if (number == replication) source.Cancel();
            simulation.Run(stop: stop);
        }
    }

    private sealed class Failing : IAction
    {
        public void Run(ref ActionContext context) => throw new InvalidOperationException("it broke");
    }
}
