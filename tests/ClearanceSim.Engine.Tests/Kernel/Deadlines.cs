using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class Deadlines
{
    [Fact]
    public void What_is_late_is_cut_short_and_does_the_late_steps_instead()
    {
        var within = new Within("limit", Lasting(4), [Delay("work", 10), Delay("never", 1)]) { Late = [Delay("late", 2)] };
        var story = Run(Process([], [At(0)], within, Delay("after", 1)));
        Assert.Equal([7.0], story.Ends);
        Assert.Empty(story.At("never"));
    }

    [Fact]
    public void What_is_in_time_leaves_no_deadline_behind()
    {
        var within = new Within("limit", Lasting(4), [Delay("work", 3)]) { Late = [Delay("late", 50)] };
        Assert.Equal([13.0], Run(Process([], [At(0)], within, Delay("after", 10))).Ends);
    }

    [Theory]
    [InlineData(7, 9)]
    [InlineData(15, 12)]
    [InlineData(1, 4)] // run out before it began: at once
    public void A_limit_may_be_a_clock_s(double due, double end)
    {
        var within = new Within("limit", null, [Delay("work", 10)]) { Clock = new EvenSeconds(due), Late = [Delay("late", 2)] };
        Assert.Equal([end], Run(Process([], [At(2)], within)).Ends);
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(1, 2)] // past: no time
    public void A_token_waits_until_the_moment_in_a_cell(double moment, double end)
    {
        var schema = new AttributeSchema();
        int slot = schema.Add("moment", AttributeKind.Time).Slot;
        var process = Process([], [At(2) with { Sets = [(slot, Lasting(moment))] }], new Until("until", slot, Cause.Trader)) with
        {
            Attributes = schema,
        };
        var story = Run(process);
        Assert.Equal([end], story.Ends);
        Assert.Equal((long)((end - 2) * Second), (long)story.Observations.Waiting((int)Cause.Trader));
    }

    [Fact]
    public void Only_a_moment_can_be_waited_for() =>
        Assert.Contains("holds no moment", Assert.Throws<ProcessException>(
            () => ProgramCompiler.Compile(Process([], [At(0)], new Until("until", AttributeSchema.Priority)))).Message);

    [Fact]
    public void A_scope_without_a_limit_is_an_error() =>
        Assert.Contains("no limit", Assert.Throws<ProcessException>(
            () => ProgramCompiler.Compile(Process([], [At(0)], new Within("limit", null, [Delay("work", 10)])))).Message);

    [Fact]
    public void An_inner_deadline_leaves_the_outer_one_running()
    {
        var inner = new Within("inner", Lasting(2), [Delay("work", 10)]) { Late = [Delay("inner late", 10)] };
        var outer = new Within("outer", Lasting(5), [inner]) { Late = [Delay("outer late", 1)] };
        var story = Run(Process([], [At(0)], outer));
        Assert.Equal([2.0], story.At("inner late"));
        Assert.Equal([6.0], story.Ends);
    }

    [Fact]
    public void An_outer_deadline_ends_the_inner_one()
    {
        var inner = new Within("inner", Lasting(7), [Delay("work", 10)]) { Late = [Delay("inner late", 100)] };
        var outer = new Within("outer", Lasting(5), [inner]) { Late = [Delay("outer late", 10)] };
        var story = Run(Process([], [At(0)], outer));
        Assert.Equal([15.0], story.Ends);
        Assert.Empty(story.At("inner late"));
    }

    [Fact]
    public void Two_deadlines_at_one_instant_act_from_the_one_that_was_set_first()
    {
        var inner = new Within("inner", Lasting(5), [Delay("work", 10)]) { Late = [Delay("inner late", 1)] };
        var outer = new Within("outer", Lasting(5), [inner]) { Late = [Delay("outer late", 2)] };
        var story = Run(Process([], [At(0)], outer));
        Assert.Equal([7.0], story.Ends);
        Assert.Empty(story.At("inner late"));
    }

    [Fact]
    public void A_deadline_ends_patience_and_the_other_way_round()
    {
        var impatient = Serve("check", "officer", 5) with { Patience = Lasting(3), Reneged = [Delay("gave up", 1)] };
        var patient = Serve("check", "officer", 5) with { Patience = Lasting(30), Reneged = [Delay("gave up", 1)] };
        ProcessStep[] Steps(Serve serve) => [
            new Branch("first", [
                new BranchArm(new Condition.Between(AttributeSchema.Ordinal, 1, 1), [Serve("long", "officer", 100)]),
                new BranchArm(Condition.Always, [new Within("limit", Lasting(10), [serve, Delay("more", 50)]) { Late = [Delay("late", 2)] }]),
            ])];
        Assert.Equal((Outcome.Released, 13), Run(Process([Officers("officer")], [At(0, 1)], Steps(impatient))).End("source 2"));
        Assert.Equal((Outcome.Released, 13), Run(Process([Officers("officer")], [At(0, 1)], Steps(patient))).End("source 2"));
    }

    [Fact]
    public void A_deadline_takes_a_token_away_from_every_kind_of_waiting()
    {
        ProcessStep[] waits = [
            new Await("signal", "never", null),
            new Await("condition", null, Condition.Never),
            new Batch("batch", 2, []),
            new Split("split", 3, [Delay("part", 100)]),
            new Fork("fork", [Arm("a", Delay("long", 100)), Arm("b", Serve("worked on", "officer", 100)), Arm("c", Serve("queued", "officer", 1))]),
            Serve("working", "officer", 100),
            new Hold("hold", [new PoolRequest("officer")], [Delay("held", 100)]),
            Serve("paused", "closing", 100),
            Serve("held up", "system", 100),
            Serve("closed", "closed", 1),
        ];
        foreach (var wait in waits)
        {
            var story = Run(Process(
                [
                    Officers("officer"),
                    Officers("closing", (0, 1), (3, 0)) with { AtClosing = Interruption.Pause },
                    Officers("closed", (90, 1)),
                    Unlimited("system", (2, 50)),
                ],
                [At(0, 10)],
                new Within("limit", Lasting(4), [wait]) { Late = [Delay("late", 1)] }));
            Assert.Equal([5.0, 15], story.Ends);
            story.AssertNobodyIsLeft();
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void A_paused_token_that_is_taken_away_leaves_its_place_to_the_next(double limit)
    {
        var pool = Officers("officer", (0, 1), (3, 0), (8, 1)) with { AtClosing = Interruption.Pause };
        var story = Run(Process([pool], [At(0), Named("other", 2)], new Branch("which", [
            new BranchArm(
                new Condition.Between(AttributeSchema.Source, 0, 0),
                [new Within("limit", Lasting(limit), [Serve("limited", "officer", 10)])]),
            new BranchArm(Condition.Always, [Serve("check", "officer", 2)]),
        ])));
        // At 8 the pool opens and work goes on; the deadline at 8 comes after the grant and takes it away again.
        Assert.Equal((Outcome.Released, limit), story.End("source 1"));
        Assert.Equal((Outcome.Released, 10), story.End("other 1"));
    }
}
