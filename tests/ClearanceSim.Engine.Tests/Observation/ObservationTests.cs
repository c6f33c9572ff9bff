using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Tests.Kernel;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Observation;

public class ObservationTests
{
    [Fact]
    public void The_cohort_is_what_arrives_from_the_warm_up_on_and_before_the_end()
    {
        var story = Run(Process([], [At(1, 5, 6, 9, 10, 12)], Delay("delay", 3)), new RunPlan { WarmUp = 5 * Second, End = 10 * Second });
        Assert.Equal(3, story.Observations.Submitted);
        Assert.Equal(3, story.Observations.Left(Outcome.Released));
        Assert.Equal(12, story.Clock);
        // At 8 and 9: that of 5 and that of 6; what arrived at 1 has left at 4, that of 9 leaves after the end.
        Assert.Equal(2, story.Observations.ReleasedInWindow);
        Assert.Equal((5 * Second, 10 * Second), story.Observations.Window);
    }

    [Fact]
    public void The_cohort_can_be_bounded_by_number()
    {
        var story = Run(Process([], [At(1, 5, 6, 9, 10, 12)], Delay("delay", 3)), new RunPlan { WarmUp = 5 * Second, Count = 2 });
        Assert.Equal(2, story.Observations.Submitted);
        Assert.Equal(9, story.Clock);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public void What_is_released_a_day_does_not_hang_on_who_leaves_last(double longest)
    {
        // Until the last comes at 10 leave, at 6, 9 and perhaps 9, the second, the fourth and the third.
        var process = Process([], [At(1, 5, 6, 8, 10)], new Branch("which", [
            new BranchArm(new Condition.Between(AttributeSchema.Ordinal, 3, 3), [Delay("long", longest)]),
            new BranchArm(Condition.Always, [Delay("short", 1)])]));
        var story = Run(process, new RunPlan { WarmUp = 3 * Second });
        Assert.Equal((3 * Second, 10 * Second), story.Observations.Coming);
        Assert.Equal(longest < 4 ? 3 : 2, story.Observations.ReleasedInWindow);
    }

    [Fact]
    public void A_pool_is_observed_within_the_window()
    {
        // Busy 1-5, 5-9, 9-13; waiting 2-5, 3-9.
        var story = Run(Process([Officers("officer", 2), Officers("one")], [At(1, 2, 3)], Serve("check", "one", 4)),
            new RunPlan { WarmUp = 2 * Second, End = 6 * Second });
        var pool = story.Observations.Pool(1);
        Assert.Equal(4 * Second, (long)pool.Busy);
        Assert.Equal(4 * Second, (long)pool.Capacity);
        Assert.Equal(1.0, pool.Utilisation);
        Assert.Equal(3 * Second + 3 * Second, (long)pool.Queue);
        Assert.Equal(6.0 / 4, pool.MeanQueue);
        Assert.Equal(1, pool.Served);
        Assert.Equal(3.0 * Second, pool.MeanWait);
        Assert.Equal(0.0, story.Observations.Pool(0).Utilisation);
        Assert.Null(story.Observations.Pool(0).MeanWait);
    }

    [Fact]
    public void Capacity_counts_only_while_there_is_some()
    {
        var pool = Broken(Officers("officer", (0, 2), (4, 0), (6, 1)), (7, 9));
        var story = Run(Process([pool], [At(0)], Delay("delay", 10)));
        Assert.Equal((8 + 1 + 1) * Second, (long)story.Observations.Pool(0).Capacity);
    }

    [Fact]
    public void Intervals_run_from_milestone_to_milestone_and_only_the_first_passage_counts()
    {
        var process = Process([], [At(0, 1)],
            Delay("one", 1), new Reach("filed", "filed"), Delay("two", 2), new Reach("filed again", "filed"),
            Delay("three", 3), new Reach("released", "released"), Delay("four", 4)) with
        {
            Intervals = [("filed", "released"), ("created", "filed"), ("released", "ended"), ("released", "filed")],
        };
        var story = Run(process);
        Assert.Equal(5.0 * Second, story.Observations.Interval(0).Mean);
        Assert.Equal(1.0 * Second, story.Observations.Interval(1).Mean);
        Assert.Equal(4.0 * Second, story.Observations.Interval(2).Mean);
        Assert.Equal(0, story.Observations.Interval(3).Count);
        Assert.Equal(10 * Second, (long)story.Observations.Waiting((int)Cause.Service));
        Assert.Equal(5 * Second, story.Observations.Interval(0).Max);
        Assert.Equal(0.0, story.Observations.Interval(0).Variance);
        Assert.Null(story.Observations.Interval(0).StandardError);
    }

    [Fact]
    public void The_refused_end_without_an_interval_to_their_end()
    {
        var story = Run(Process([], [At(0)], Delay("delay", 1), new Refuse("no")));
        Assert.Equal(0, story.Observations.Interval(0).Count);
        Assert.Equal(1, story.Observations.Left(Outcome.Refused));
        Assert.Equal(0, story.Observations.ReleasedInWindow);
    }

    [Fact]
    public void Groups_thresholds_and_tallies_are_exact()
    {
        var schema = new AttributeSchema();
        int lane = schema.Add("lane", AttributeKind.Code, codes: ["green", "red"]).Slot;
        int value = schema.Add("value", AttributeKind.Number).Slot;
        var process = Process([], [Named("green", 0, 1, 2), Named("red", 3) with { Sets = [(lane, new Constant(1)), (value, new Constant(500))] }],
            new Branch("by lane", [
                new BranchArm(new Condition.Between(lane, 1, 1), [Delay("long", 9)]),
                new BranchArm(Condition.Always, [Delay("short", 2)])])) with
        {
            Attributes = schema,
            Groups = ["lane"],
            Thresholds = [2 * Second - 1, 2 * Second, 9 * Second],
            Tallies = [
                new Tally("all", Condition.Always),
                new Tally("value by lane", Condition.Always, value, "lane"),
                new Tally("red", new Condition.Between(lane, 1, 1))],
        };
        var seen = Run(process).Observations;
        Assert.Equal(3, seen.Group(0, 0).Count);
        Assert.Equal(2.0 * Second, seen.Group(0, 0).Mean);
        Assert.Equal(9.0 * Second, seen.Group(0, 1).Mean);
        Assert.Equal([0L, 3, 4], [seen.Within(0), seen.Within(1), seen.Within(2)]);
        Assert.Equal(4, seen.Tally(0));
        Assert.Equal(0, seen.Tally(1, 0));
        Assert.Equal(500, seen.Tally(1, 1));
        Assert.Equal(1, seen.Tally(2));
    }

    [Fact]
    public void A_queue_of_a_million_for_ten_years_is_not_too_long_to_be_averaged()
    {
        const long year = 365L * 86_400;
        var process = Process(
            [Officers("officer", 0)],
            [new Source { Name = "all", Arrivals = new ArrivalPattern.Every(new Constant(1)), Count = 1_000_000 }],
            Serve("check", "officer", 1));
        var seen = Run(process, new RunPlan { Seed = 1, End = 10 * year * Second, DrainCap = 10 * year * Second });
        Assert.Equal(1_000_000, seen.Observations.Pool(0).MeanQueue!.Value, 0.1);
        Assert.True(seen.Observations.Pool(0).Queue > long.MaxValue);
    }

    [Fact]
    public void A_stage_knows_its_waits_and_its_services()
    {
        var story = Run(Process([Officers("officer")], [At(0, 1, 2)], Serve("check", "officer", 5)));
        var stage = story.Stage("check");
        Assert.Equal(3, stage.Count);
        Assert.Equal(3, stage.Waits);
        Assert.Equal((0 + 4 + 8) / 3.0 * Second, stage.MeanWait);
        Assert.Equal(5.0 * Second, stage.MeanService);
    }

    [Fact]
    public void An_interval_is_measured_by_the_clock_that_it_is_given()
    {
        var process = Process(
            [], [At(0, 1, 2, 7)], Delay("before", 1), new Reach("begin", "begun"), Delay("work", 4), new Reach("end", "done"), Delay("after", 9))
            with
        { Clocked = [new ClockedInterval("soon", "begun", "done", new EvenSeconds(due: 6)), new ClockedInterval("never", "done", "begun", new EvenSeconds(0))] };
        var seen = Run(process).Observations;
        // From 1, 2, 3 and 8 on, four seconds each, of which two are even; done at 5, 6, 7 and 12.
        Assert.Equal(4, seen.Clocked(0).Count);
        Assert.Equal(2.0 * Second, seen.Clocked(0).Mean);
        Assert.Equal(2, seen.InTime(0));
        Assert.Equal(0, seen.Clocked(1).Count);
    }
}
