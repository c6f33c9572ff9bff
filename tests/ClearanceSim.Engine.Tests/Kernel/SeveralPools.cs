using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class SeveralPools
{
    private static Serve Both(string name, double seconds, int ofFirst = 1) =>
        new(name, [new PoolRequest("a", ofFirst), new PoolRequest("b")], Lasting(seconds));

    // One process for all: the priority says what an entity does.
    private static Branch ByPriority(params ProcessStep[] steps) =>
        new("which", [.. steps.Select((s, i) => new BranchArm(new Condition.Between(AttributeSchema.Priority, i, i), [s]))]);

    [Fact]
    public void All_or_nothing_and_the_wait_is_blamed_on_the_first_pool_that_lacks_something()
    {
        var process = Process(
            [Officers("a"), Officers("b")],
            [Named("b only", 0).WithPriority(0), Named("both", 1).WithPriority(1), Named("a only", 2).WithPriority(2)],
            ByPriority(Serve("alone", "b", 10), Both("both", 5), Serve("other", "a", 3)));
        var story = Run(process);
        // 'both' waits for b and holds nothing of a meanwhile.
        Assert.Equal((Outcome.Released, 5), story.End("a only 1"));
        Assert.Equal((Outcome.Released, 15), story.End("both 1"));
        Assert.Equal(new Dictionary<string, double> { ["queue b"] = 9, ["service"] = 5 }, story.Causes("both 1"));
    }

    [Fact]
    public void At_each_post_the_pool_that_closes_there_decides_whether_the_work_stops()
    {
        var attributes = new AttributeSchema(["x", "y"]);
        Pool Closing(string name, string post) =>
            Officers(name, (0, 1), (5, 0), (20, 1)) with { Site = post, AtClosing = Interruption.Pause };
        Source At(string post) => Named(post, 0) with { Sets = [(AttributeSchema.Site, new Constant(post == "x" ? 0 : 1))] };
        var process = Process(
            [Closing("a", "x"), Officers("a") with { Site = "y" }, Officers("b") with { Site = "x" }, Closing("b", "y")],
            [At("x"), At("y")],
            Both("both", 10)) with
        { Attributes = attributes };
        var story = Run(process);
        Assert.Equal([25.0, 25], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["closed"] = 15, ["service"] = 10 }, story.Causes("y 1"));
    }

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(17, 15)]
    [InlineData(1_000, 15)]
    public void A_priority_beyond_the_last_counts_as_the_last(int priority, int like)
    {
        double[] Ends(int third) => Run(Process(
            [Officers("a") with { Discipline = Discipline.Priority }],
            [
                Named("first", 0),
                Named("second", 1) with { Sets = [(AttributeSchema.Priority, new Constant(8))] },
                Named("third", 2) with { Sets = [(AttributeSchema.Priority, new Constant(Math.Max(0, third)))] },
            ],
            Serve("work", "a", 10))).Ends.ToArray();
        Assert.Equal(Ends(like), Ends(priority));
    }

    [Fact]
    public void Who_waits_for_two_pools_is_served_when_the_second_of_them_is_freed()
    {
        var process = Process(
            [Officers("a"), Officers("b")],
            [Named("a only", 0).WithPriority(0), Named("b only", 0).WithPriority(1), Named("both", 1).WithPriority(2)],
            ByPriority(Serve("long", "a", 4), Serve("longer", "b", 10), Both("both", 5)));
        var story = Run(process);
        Assert.Equal((Outcome.Released, 15), story.End("both 1"));
        Assert.Equal(9, story.Causes("both 1")["queue a"]);
    }

    [Fact]
    public void Who_waits_for_two_pools_is_served_when_the_second_of_them_opens_or_is_repaired()
    {
        foreach (var b in new[] { Officers("b", (10, 1)), Broken(Officers("b"), (0, 10)) })
        {
            var process = Process(
                [Officers("a"), b], [Named("a only", 0).WithPriority(0), Named("both", 1).WithPriority(1)],
                ByPriority(Serve("long", "a", 4), Both("both", 5)));
            Assert.Equal((Outcome.Released, 15), Run(process).End("both 1"));
        }
    }

    [Fact]
    public void A_unit_that_is_left_over_when_work_of_several_is_interrupted_goes_to_who_waits_for_it_elsewhere()
    {
        var b = Officers("b", (0, 4), (4, 3), (50, 4)) with { AtClosing = Interruption.Pause };
        var process = Process(
            [Officers("a"), b],
            [Named("big", 0, 0).WithPriority(0), Named("a only", 0).WithPriority(1), Named("both", 1).WithPriority(2)],
            ByPriority(new Serve("work", [new PoolRequest("b", 2)], Lasting(20)), Serve("short", "a", 2), Both("both", 5)));
        Assert.Equal((Outcome.Released, 9), Run(process).End("both 1"));
    }

    [Theory]
    [InlineData(false, 18)]
    [InlineData(true, 5)]
    public void A_later_comer_overtakes_a_wish_that_cannot_be_met_where_the_pool_allows_it(bool overtaking, double end)
    {
        var process = Process(
            [Officers("a", 2) with { Overtaking = overtaking }],
            [Named("first", 0).WithPriority(0), Named("two", 1).WithPriority(1), Named("one", 2).WithPriority(0)],
            ByPriority(
                Serve("one unit", "a", 10) with { Takes = Lasting(10) },
                new Serve("two units", [new PoolRequest("a", 2)], Lasting(5))));
        var quick = process with
        {
            Sources = [process.Sources[0], process.Sources[1], Named("one", 2).WithPriority(2)],
            Steps = [ByPriority(
                Serve("one unit", "a", 10), new Serve("two units", [new PoolRequest("a", 2)], Lasting(5)), Serve("quick", "a", 3))],
        };
        var story = Run(quick);
        Assert.Equal((Outcome.Released, end), story.End("one 1"));
        Assert.Equal((Outcome.Released, 15), story.End("two 1"));
    }

    [Fact]
    public void Nobody_overtakes_one_whose_wish_can_be_met()
    {
        // At 10 the unit is freed by work that ends before 'late' (which ends a delay at the same instant) asks for it.
        var process = Process(
            [Officers("a") with { Overtaking = true }, Officers("b"), Officers("c")],
            [Named("first", 0).WithPriority(0), Named("waiting", 1).WithPriority(1), Named("late", 2).WithPriority(2)],
            ByPriority(Serve("work", "a", 10), Both("both", 5), new Serve("quick", [new PoolRequest("a"), new PoolRequest("c")], Lasting(3))),
            Serve("after", "b", 0));
        var story = Run(process with
        {
            Steps = [
                new Branch("late", [new BranchArm(new Condition.Between(AttributeSchema.Priority, 2, 2), [Delay("delay", 8)])]),
                .. process.Steps],
        });
        Assert.Equal((Outcome.Released, 15), story.End("waiting 1"));
        Assert.Equal((Outcome.Released, 18), story.End("late 1"));
    }

    [Fact]
    public void A_hold_keeps_its_pools_through_all_its_steps()
    {
        var hold = new Hold("dock", [new PoolRequest("a")], [Delay("unload", 2), Serve("check", "b", 3)]);
        var story = Run(Process([Officers("a"), Officers("b")], [At(0, 0)], hold));
        Assert.Equal([5.0, 10], story.Ends);
        Assert.Equal(10_000_000, story.Observations.Pool(0).Busy);
        Assert.Equal(new Dictionary<string, double> { ["queue a"] = 5, ["service"] = 5 }, story.Causes("source 2"));
    }

    [Fact]
    public void Holds_within_holds_are_given_back_from_the_inside_wherever_the_entity_is_taken_away()
    {
        var inner = new Hold("inner", [new PoolRequest("b")], [Delay("stay", 10)]);
        var outer = new Hold("outer", [new PoolRequest("a")], [new Within("limit", Lasting(4), [inner]), Delay("more", 2)]);
        var story = Run(Process([Officers("a"), Officers("b")], [At(0, 0)], outer));
        Assert.Equal([6.0, 12], story.Ends);
        Assert.Equal(8_000_000, story.Observations.Pool(1).Busy);
        Assert.Equal(12_000_000, story.Observations.Pool(0).Busy);
    }

    [Fact]
    public void Who_gives_up_is_counted_with_what_it_waited_and_lets_the_next_one_pass()
    {
        // 'two' stands in the way of 'one' until it gives up at 5.
        var process = Process(
            [Officers("a", 2)],
            [Named("first", 0).WithPriority(0), Named("two", 1).WithPriority(1), Named("one", 2).WithPriority(2)],
            ByPriority(
                Serve("long", "a", 20),
                new Serve("two units", [new PoolRequest("a", 2)], Lasting(5)) { Patience = Lasting(4) },
                Serve("quick", "a", 3)));
        var story = Run(process);
        Assert.Equal((Outcome.Reneged, 5), story.End("two 1"));
        Assert.Equal((Outcome.Released, 8), story.End("one 1"));
        Assert.Equal(4 * Second, story.Stage("two units").MeanWait);
        Assert.Equal(1, story.Observations.Pool(0).Reneged);
    }

    [Fact]
    public void Who_gives_up_or_finds_the_queue_full_does_the_steps_that_the_author_gave()
    {
        var pool = Officers("a") with { QueueLimit = 1 };
        var serve = Serve("check", "a", 10) with { Patience = Lasting(3), Reneged = [Delay("gave up", 1)], Full = [Delay("full", 2)] };
        var story = Run(Process([pool], [At(0, 1, 2)], serve, Delay("after", 1)));
        Assert.Equal(("source 1", Outcome.Released, 11), story.Left[2]);
        Assert.Equal(("source 2", Outcome.Released, 6), story.Left[1]);
        Assert.Equal(("source 3", Outcome.Released, 5), story.Left[0]);
    }

    [Fact]
    public void Each_post_is_served_by_its_own_pool_or_else_by_the_common_one()
    {
        var process = Process(
            [Officers("a") with { Site = "north" }, Officers("a")],
            [
                Named("north", 0, 0) with { Sets = [(AttributeSchema.Site, Lasting(0))] },
                Named("south", 0) with { Sets = [(AttributeSchema.Site, new Constant(1))] },
                Named("east", 0) with { Sets = [(AttributeSchema.Site, new Constant(2))] },
            ],
            Serve("check", "a", 5)) with
        { Attributes = new AttributeSchema(["north", "south", "east"]) };
        var story = Run(process);
        Assert.Equal([5.0, 5, 10, 10], story.Ends);
        Assert.Equal(2, story.Observations.Pool(0).Served);
        Assert.Equal(2, story.Observations.Pool(1).Served);
    }
}
