using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

// At one instant: completions, changes of capacity and outages, grants, deadlines, arrivals. A case for each pair of neighbours.
public class Ties
{
    [Fact]
    public void Work_that_ends_as_the_pool_closes_is_done()
    {
        var pool = Officers("officer", (0, 1), (5, 0), (100, 1)) with { AtClosing = Interruption.Restart };
        Assert.Equal([5.0], Run(Process([pool], [At(0)], Serve("check", "officer", 5))).Ends);
    }

    [Fact]
    public void Work_that_ends_as_the_system_breaks_is_done()
    {
        Assert.Equal([5.0], Run(Process([Unlimited("system", (5, 9))], [At(0)], Serve("check", "system", 5))).Ends);
        var pool = Broken(Officers("officer"), (5, 9));
        Assert.Equal([5.0], Run(Process([pool], [At(0)], Serve("check", "officer", 5))).Ends);
    }

    [Fact]
    public void An_officer_who_goes_as_his_work_ends_takes_nobody_else()
    {
        var pool = Officers("officer", (0, 1), (5, 0), (20, 1));
        Assert.Equal([5.0, 25], Run(Process([pool], [At(0, 0)], Serve("check", "officer", 5))).Ends);
    }

    [Fact]
    public void An_officer_who_comes_serves_whoever_would_have_given_up_at_that_instant()
    {
        var pool = Officers("officer", (0, 0), (5, 1));
        var story = Run(Process([pool], [At(0)], Serve("check", "officer", 2) with { Patience = Lasting(5) }));
        Assert.Equal((Outcome.Released, 7), story.End("source 1"));
    }

    [Fact]
    public void Freed_capacity_is_granted_to_whoever_would_have_given_up_at_that_instant()
    {
        var story = Run(Process([Officers("officer")], [At(0, 1)], Serve("check", "officer", 5) with { Patience = Lasting(4) }));
        Assert.Equal((Outcome.Released, 10), story.End("source 2"));
    }

    [Fact]
    public void A_place_given_up_is_free_for_who_arrives_at_that_instant()
    {
        var pool = Officers("officer") with { QueueLimit = 1 };
        var story = Run(Process([pool], [At(0, 1, 4)], Serve("check", "officer", 10) with { Patience = new Mixture([(1, Lasting(3))]) }));
        Assert.Equal((Outcome.Reneged, 4), story.End("source 2"));
        Assert.Equal((Outcome.Reneged, 7), story.End("source 3"));
    }

    [Fact]
    public void Work_that_ends_at_its_deadline_is_in_time()
    {
        var within = new Within("limit", Lasting(5), [Delay("work", 5)]) { Late = [Delay("late", 100)] };
        Assert.Equal([5.0], Run(Process([], [At(0)], within)).Ends);
    }

    [Fact]
    public void A_place_freed_by_work_is_free_for_who_arrives_at_that_instant()
    {
        var pool = Officers("officer") with { QueueLimit = 0 };
        var story = Run(Process([pool], [At(0, 5)], Serve("check", "officer", 5)));
        Assert.All(story.Left, l => Assert.Equal(Outcome.Released, l.Outcome));
    }

    [Fact]
    public void Who_waits_is_served_before_who_arrives_as_capacity_is_freed()
    {
        var story = Run(Process([Officers("officer")], [At(0, 1, 5)], Serve("check", "officer", 5)));
        Assert.Equal(["source 1", "source 2", "source 3"], story.Left.Select(l => l.Who));
        Assert.Equal([5.0, 10, 15], story.Ends);
    }

    [Fact]
    public void Of_two_pieces_of_work_that_end_together_the_one_with_priority_ends_first()
    {
        ProcessStep[] steps = [Serve("first", "many", 5), Serve("second", "one", 1)];
        var story = Run(Process(
            [Officers("many", 2), Officers("one")], [Named("low", 0).WithPriority(9), Named("high", 0).WithPriority(2)], steps));
        Assert.Equal(("high 1", Outcome.Released, 6), story.Left[0]);
        Assert.Equal(("low 1", Outcome.Released, 7), story.Left[1]);
    }

    [Fact]
    public void Of_two_pieces_of_work_of_one_priority_that_end_together_the_one_that_began_first_ends_first()
    {
        ProcessStep[] steps = [Serve("first", "many", 5), Serve("second", "one", 1)];
        var story = Run(Process([Officers("many", 2), Officers("one")], [Named("a", 0), Named("b", 0)], steps));
        Assert.Equal(["a 1", "b 1"], story.Left.Select(l => l.Who));
    }
}
