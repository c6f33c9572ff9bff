using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class Outages
{
    [Fact]
    public void An_outage_of_a_system_holds_up_what_passes_through_it()
    {
        var story = Run(Process([Unlimited("system", (5, 8))], [At(1)], Serve("check", "system", 10)));
        Assert.Equal([14.0], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["service"] = 10, ["outage"] = 3 }, story.Causes("source 1"));
        Assert.Equal(10 * Second, story.Stage("check").MeanService);
    }

    [Fact]
    public void Two_outages_during_one_service_hold_it_up_twice()
    {
        Assert.Equal([15.0], Run(Process([Unlimited("system", (5, 8), (9, 10))], [At(1)], Serve("check", "system", 10))).Ends);
        var story = Run(Process([Unlimited("system", (5, 8), (12, 13), (13.5, 20))], [At(1)], Serve("check", "system", 10)));
        Assert.Equal([21.5], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["service"] = 10, ["outage"] = 10.5 }, story.Causes("source 1"));
    }

    [Fact]
    public void An_outage_over_the_end_of_the_work_leaves_the_rest_for_after_the_repair()
    {
        Assert.Equal([13.0], Run(Process([Unlimited("system", (10, 12))], [At(1)], Serve("check", "system", 10))).Ends);
    }

    [Fact]
    public void Who_comes_to_a_broken_system_waits_for_the_repair_and_all_go_on_at_once()
    {
        var story = Run(Process([Unlimited("system", (5, 8))], [At(6, 7, 8)], Serve("check", "system", 10)));
        Assert.Equal([18.0, 18, 18], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["service"] = 10, ["outage"] = 2 }, story.Causes("source 1"));
        Assert.Equal(new Dictionary<string, double> { ["service"] = 10 }, story.Causes("source 3"));
    }

    [Fact]
    public void Overlapping_planned_outages_last_as_long_as_any_of_them()
    {
        var pool = Broken(Officers("officer"), (2, 10), (5, 8), (9, 12));
        Assert.Equal([13.0], Run(Process([pool], [At(0)], Serve("check", "officer", 3))).Ends);
        Assert.Equal([13.0], Run(Process([Unlimited("system", (5, 8), (2, 12))], [At(0)], Serve("check", "system", 3))).Ends);
    }

    [Fact]
    public void Planned_outages_that_follow_each_other_leave_no_gap()
    {
        var pool = Broken(Officers("officer"), (2, 5), (5, 9));
        Assert.Equal([10.0], Run(Process([pool], [At(0)], Serve("check", "officer", 3))).Ends);
    }

    [Theory]
    [InlineData(Interruption.Pause, 13)]
    [InlineData(Interruption.Restart, 17)]
    [InlineData(Interruption.Finish, 10)]
    public void Work_in_progress_at_an_outage_is_paused_restarted_or_finished(Interruption how, double end)
    {
        var pool = Broken(Officers("officer"), (4, 7)) with { AtOutage = how };
        Assert.Equal([end], Run(Process([pool], [At(0)], Serve("check", "officer", 10))).Ends);
    }

    [Fact]
    public void A_change_of_capacity_during_an_outage_leaves_alone_what_finishes_during_it()
    {
        var pool = Broken(Officers("officer", (0, 1), (5, 2)), (4, 50)) with
        {
            AtOutage = Interruption.Finish,
            AtClosing = Interruption.Pause,
        };
        Assert.Equal([10.0], Run(Process([pool], [At(0)], Serve("check", "officer", 10))).Ends);
    }

    [Fact]
    public void Work_that_was_paused_and_then_has_to_restart_takes_its_whole_duration_again()
    {
        var pool = Broken(Officers("officer", (0, 1), (4, 0), (6, 1)), (8, 9)) with
        {
            AtOutage = Interruption.Restart,
            AtClosing = Interruption.Pause,
        };
        Assert.Equal([19.0], Run(Process([pool], [At(0)], Serve("check", "officer", 10))).Ends);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_pool_that_closes_and_breaks_at_one_instant_closes_first(double before)
    {
        // What is known first must not matter: the outage since the beginning, the closing since the opening before it.
        var pool = Broken(Officers("officer", (0, 0), (before, 1), (8, 0), (10, 1)), (8, 9)) with
        {
            AtClosing = Interruption.Pause,
            AtOutage = Interruption.Restart,
        };
        Assert.Equal([before + 12], Run(Process([pool], [At(before)], Serve("check", "officer", 10))).Ends);
    }

    [Fact]
    public void An_outage_while_the_pool_is_closed_counts_as_closed()
    {
        var pool = Broken(Officers("officer", (0, 0), (10, 1)), (5, 12));
        var story = Run(Process([pool], [At(1)], Serve("check", "officer", 1)));
        Assert.Equal(new Dictionary<string, double> { ["closed"] = 9, ["outage"] = 2, ["service"] = 1 }, story.Causes("source 1"));
    }

    [Fact]
    public void When_one_of_two_officers_goes_the_least_important_work_stops_and_goes_on_first_come_first_served()
    {
        var pool = Officers("officer", (0, 3), (4, 1), (20, 3)) with { AtClosing = Interruption.Pause, Discipline = Discipline.Priority };
        var story = Run(Process(
            [pool], [Named("b", 0, 1).WithPriority(5), Named("a", 2).WithPriority(3)], Serve("check", "officer", 10)));
        // At 4 the work of least importance stops: b 2 (began last), then b 1. At 12 a 1 ends, b 1 goes on before b 2.
        Assert.Equal((Outcome.Released, 12), story.End("a 1"));
        Assert.Equal((Outcome.Released, 18), story.End("b 1"));
        Assert.Equal((Outcome.Released, 25), story.End("b 2"));
    }

    [Fact]
    public void Work_that_was_interrupted_goes_on_before_new_work_begins()
    {
        var pool = Officers("officer", (0, 1), (4, 0), (8, 1)) with { AtClosing = Interruption.Pause };
        Assert.Equal([14.0, 24], Run(Process([pool], [At(0, 1)], Serve("check", "officer", 10))).Ends);
    }

    [Fact]
    public void Work_at_several_pools_stops_when_any_one_of_them_that_interrupts_breaks()
    {
        var process = Process(
            [Officers("officer"), Broken(Officers("scanner"), (4, 7))],
            [At(0)],
            new Serve("scan", [new PoolRequest("officer"), new PoolRequest("scanner")], Lasting(10)));
        Assert.Equal([13.0], Run(process).Ends);
        var system = Process(
            [Officers("officer"), Unlimited("system", (4, 7))],
            [At(0)],
            new Serve("scan", [new PoolRequest("officer"), new PoolRequest("system")], Lasting(10)));
        Assert.Equal([13.0], Run(system).Ends);
    }
}
