using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class ExactCases
{
    [Theory]
    [InlineData(Interruption.Pause, 15)]
    [InlineData(Interruption.Restart, 19)]
    [InlineData(Interruption.Finish, 11)]
    public void Work_in_progress_at_a_shift_s_end_is_paused_restarted_or_finished(Interruption how, double end)
    {
        var pool = Officers("officer", (0, 1), (5, 0), (9, 1)) with { AtClosing = how };
        var story = Run(Process([pool], [At(1)], Serve("check", "officer", 10)));
        Assert.Equal([end], story.Ends);
        var expected = how == Interruption.Finish
            ? new Dictionary<string, double> { ["service"] = 10 }
            : new Dictionary<string, double> { ["service"] = how == Interruption.Pause ? 10 : 14, ["closed"] = 4 };
        Assert.Equal(expected, story.Causes("source 1"));
    }

    [Fact]
    public void Capacity_that_comes_and_goes_serves_three_jobs_at_10_20_and_25()
    {
        var pool = Officers("officer", (0, 0), (5, 1), (10, 0), (15, 1));
        var story = Run(Process([pool], [At(0, 0, 0)], Serve("check", "officer", 5)));
        Assert.Equal([10.0, 20, 25], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["closed"] = 10, ["queue officer"] = 10, ["service"] = 5 }, story.Causes("source 3"));
    }

    [Fact]
    public void Priority_never_looks_into_the_future_nor_interrupts()
    {
        var low = Named("low", 1.5, 5).WithPriority(9);
        var high = Named("high", 7.5).WithPriority(1);
        var takes = new Branch("which", [
            new BranchArm(new Condition.Between(AttributeSchema.Priority, 9, 9), [Serve("low", "officer", 5)]),
            new BranchArm(Condition.Always, [Serve("high", "officer", 4)]),
        ]);
        var story = Run(Process([Officers("officer") with { Discipline = Discipline.Priority }], [low, high], takes));
        Assert.Equal([6.5, 11.5, 15.5], story.Ends);
        Assert.Equal("high 1", story.Left[2].Who);
    }

    [Fact]
    public void Without_a_queue_every_second_of_a_hundred_is_refused()
    {
        var source = new Source { Name = "source", Arrivals = new ArrivalPattern.Every(Lasting(1)), Count = 100 };
        var story = Run(Process([Officers("officer") with { QueueLimit = 0 }], [source], Serve("check", "officer", 1.5)));
        Assert.Equal(50, story.Observations.Left(Outcome.Released));
        Assert.Equal(50, story.Observations.Left(Outcome.Refused));
        Assert.Equal(50, story.Observations.Pool(0).Refused);
        Assert.Equal(100.5, story.Clock);
    }

    [Fact]
    public void The_clock_does_not_pass_the_cap_and_the_rest_is_counted_as_inside_by_cause()
    {
        var story = Run(
            Process([Officers("officer", (0, 1), (8, 0))], [At(0, 0, 0)], Serve("check", "officer", 5)),
            new RunPlan { DrainCap = 9 * Second });
        Assert.Equal(9, story.Clock);
        Assert.Equal(1, story.Observations.Left(Outcome.Released));
        Assert.Equal(1, story.Observations.InProgressAt((int)Cause.Service));
        Assert.Equal(1, story.Observations.InProgressAt((int)Cause.Closed));
    }

    [Theory]
    [InlineData(null, 3 + 9)]
    [InlineData(2, 1 + 9)]
    public void The_drain_counts_from_when_the_last_that_counts_has_come(int? count, int clock)
    {
        // Outages go on for ever, so there always is a next event.
        var never = Officers("officer", 0) with { Outages = new OutageProcess(Lasting(2), Lasting(2)) };
        var story = Run(
            Process([never], [At(0, 1, 3)], Serve("check", "officer", 5)), new RunPlan { Count = count, Drain = 9 * Second });
        Assert.Equal(clock, story.Clock);
        Assert.Equal(count ?? 3, story.Observations.Submitted);
        Assert.Equal(count ?? 3, story.Observations.InProgress);
    }

    [Fact]
    public void The_drain_counts_from_the_end_where_there_is_one()
    {
        var never = Officers("officer", 0) with { Outages = new OutageProcess(Lasting(2), Lasting(2)) };
        var story = Run(
            Process([never], [At(0, 1, 3)], Serve("check", "officer", 5)), new RunPlan { End = 20 * Second, Drain = 9 * Second });
        Assert.Equal(29, story.Clock);
        Assert.Equal(3, story.Observations.InProgress);
    }

    [Fact]
    public void Who_waits_for_what_never_comes_ends_the_run_and_stays_inside()
    {
        var story = Run(Process([], [At(3)], new Await("never", "never", null)));
        Assert.Equal(1, story.Observations.InProgress);
        Assert.Equal(3, story.Clock);
    }

    [Fact]
    public void A_process_into_which_nobody_comes_is_over_at_once()
    {
        var story = Run(Process([], [At()], Delay("delay", 1)));
        Assert.Equal(0, story.Observations.Submitted);
        Assert.Equal(0, story.Clock);
    }
}
