using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Tests.Replications;

/// <summary>Replications that go on until the results are known well enough.</summary>
public class PrecisionTests
{
    // Half an hour of a queue: its mean time swings by a third, the difference of two speeds by rather more.
    private static readonly Scenario TwoCounters =
        Samples.Scenario("s", ("slow", Samples.Counter()), ("quick", Samples.Counter(0.7 * Samples.Second))) with
        {
            Run = new RunSettings { WarmUp = 1800 * Samples.Second, Length = 1800 * Samples.Second, Replications = 1 },
        };

    private static ResultsDocument Run(PrecisionSettings precision, int parallel = 2, Scenario? scenario = null)
    {
        scenario ??= TwoCounters;
        return ResultsBuilder.Build(ReplicationRunner.Run(
            ExperimentPlanner.Plan([scenario with { Run = scenario.Run with { Precision = precision } }], new PlanChoices()), parallel));
    }

    [Fact]
    public void Replications_go_on_until_every_mean_and_its_difference_are_known_so_well_and_the_pilot_foresees_about_how_many()
    {
        var document = Run(new() { Within = 0.1 });
        Assert.True(document.Precision!.Met);
        Assert.InRange(document.Replications, 11, 200);
        double Relative(Estimate e) => e.HalfWidth!.Value / Math.Abs(e.Value!.Value);
        var mean = document.Differences.Single(d => d.Measure == "intervals.created-ended.mean");
        double[] widths = [.. document.Regimes.Select(r => Relative(r.Intervals[0].Mean)), Relative(mean.Difference)];
        Assert.Equal(widths, document.Precision.Measures.Select(m => m.Relative!.Value));
        Assert.All(widths, w => Assert.InRange(w, 0, 0.1));
        // Ten replications know a variance within a factor of three.
        Assert.InRange(document.Precision.Foreseen!.Value, document.Replications / 3, document.Replications * 3);

        var oneLess = Run(new() { Within = 0.1, AtMost = document.Replications - 1 });
        Assert.False(oneLess.Precision!.Met);
        Assert.Contains(oneLess.Precision.Measures, m => m.Relative > 0.1 && m.Needed >= document.Replications);
    }

    [Fact]
    public void The_bytes_depend_neither_on_the_number_of_threads_nor_on_a_pilot_that_was_run_before()
    {
        var plan = ExperimentPlanner.Plan([TwoCounters], new PlanChoices { Precision = 0.1 });
        string one = Json(ReplicationRunner.Run(plan, 1));
        Assert.Equal(one, Json(ReplicationRunner.Run(plan, 2)));
        Assert.Equal(one, Json(ReplicationRunner.Run(plan, 7)));
        var pilot = ReplicationRunner.Run(plan with { Replications = 10, Precision = null }, 2) with { Plan = plan };
        Assert.Equal(one, Json(ReplicationRunner.Run(plan, 2, earlier: pilot)));
    }

    [Fact]
    public void A_difference_of_nothing_is_known_at_once_and_one_that_is_lost_in_chance_ends_at_the_cap()
    {
        var same = Samples.Scenario("s", ("a", Samples.Counter()), ("b", Samples.Counter()));
        Assert.Equal((10, true), Run(new() { Within = 0.5 }, scenario: same) is var d ? (d.Replications, d.Precision!.Met) : default);
        var chance = TwoCounters with
        {
            Regimes = [TwoCounters.Regimes[0], TwoCounters.Regimes[0] with { Id = "b", Process = Samples.Counter(0.8001 * Samples.Second) }],
        };
        var capped = Run(new() { Within = 0.001, AtMost = 12 }, scenario: chance);
        Assert.Equal((12, 12, false), (capped.Replications, capped.Precision!.AtMost, capped.Precision.Met));
    }

    [Fact]
    public void Chosen_measures_are_found_by_the_words_of_people_at_a_level_of_ones_own()
    {
        ChosenMeasure wait = new("stages.counter.wait", default, ""), p90 = new("p90 created-ended", default, "");
        var document = Run(new() { Within = 0.5, Level = 0.8, Of = [wait, p90] });
        Assert.Equal(
            ["stages.counter.wait", "intervals.created-ended.p90"], document.Precision!.Measures.Select(m => m.Measure).Distinct());
        Assert.Equal(0.8, document.Regimes[0].Intervals[0].Mean.Level);
    }

    [Fact]
    public void A_measure_that_does_not_exist_is_told_where_it_stands()
    {
        var place = new Place("s.yaml", 3, 14);
        Assert.Equal(
            "s.yaml:3:14: run.precision.of: There is no measure 'mean created-endet'; did you mean 'mean created-ended'?",
            Assert.Throws<ExperimentException>(() => Run(new() { Within = 0.1, Of = [new("mean created-endet", place, "run.precision.of")] })).Message);
    }

    private static string Json(ReplicationResults results) => ResultsJson.ToText(ResultsBuilder.Build(results));
}
