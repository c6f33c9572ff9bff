using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class Forks
{
    private static readonly ForkArm[] Three =
        [Arm("a", Delay("a", 5)), Arm("b", new Delay("b", Lasting(3), Cause.Agency)), Arm("c", Delay("c", 7))];

    [Theory]
    [InlineData(null, 7)]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(3, 7)]
    public void A_fork_goes_on_when_enough_arms_have_ended(int? needed, double end)
    {
        var story = Run(Process([], [At(0)], new Fork("fork", Three) { Needed = needed }));
        Assert.Equal([end], story.Ends);
    }

    [Fact]
    public void The_way_of_the_last_to_end_is_the_way_of_the_whole_and_the_others_are_hidden()
    {
        var story = Run(Process([], [At(0)], new Fork("fork", Three)));
        Assert.Equal(new Dictionary<string, double> { ["service"] = 7 }, story.Causes("source 1"));
        Assert.Equal(5 * Second, story.Observations.Hidden((int)Cause.Service));
        Assert.Equal(3 * Second, story.Observations.Hidden((int)Cause.Agency));
    }

    [Fact]
    public void Of_arms_that_end_together_the_lowest_is_the_way_of_the_whole()
    {
        // Halves end after the others within the instant, for they begin later.
        ForkArm halves = Arm("a", Delay("half", 2), Delay("other half", 3));
        ForkArm[] others = [Arm("b", new Delay("b", Lasting(5), Cause.Agency)), Arm("c", new Delay("c", Lasting(5), Cause.Trader))];
        var first = new Fork("fork", [halves, .. others]);
        Assert.Equal(new Dictionary<string, double> { ["service"] = 5 }, Run(Process([], [At(0)], first)).Causes("source 1"));
        var last = new Fork("fork", [.. others, halves]);
        Assert.Equal(new Dictionary<string, double> { ["agency"] = 5 }, Run(Process([], [At(0)], last)).Causes("source 1"));
    }

    [Fact]
    public void Only_arms_whose_condition_holds_start_and_none_is_no_fork()
    {
        var no = Condition.Never;
        var one = new Fork("one", [Arm("a", Delay("a", 5)), new ForkArm("b", no, [Delay("b", 50)])]) { Needed = 2 };
        var none = new Fork("none", [new ForkArm("c", no, [Delay("c", 50)])]);
        Assert.Equal([6.0], Run(Process([], [At(0)], one, none, Delay("after", 1))).Ends);
    }

    [Fact]
    public void Forks_nest()
    {
        var inner = new Fork("inner", [Arm("x", Delay("x", 4)), Arm("y", Delay("y", 6))]) { Needed = 1 };
        var fork = new Fork("outer", [Arm("a", inner, Delay("then", 2)), Arm("b", new Delay("b", Lasting(5), Cause.Agency))]);
        var story = Run(Process([], [At(0)], fork));
        Assert.Equal([6.0], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["service"] = 6 }, story.Causes("source 1"));
    }

    public static TheoryData<string> Places => [.. Siblings.Keys];

    private static readonly Dictionary<string, ProcessStep> Siblings = new()
    {
        ["queued"] = Serve("sibling", "busy", 1),
        ["queued with patience"] = Serve("sibling", "busy", 1) with { Patience = Lasting(50) },
        ["working"] = Serve("sibling", "officer", 100),
        ["working where work can be interrupted"] = Serve("sibling", "closing late", 100),
        ["paused"] = Serve("sibling", "closing", 100),
        ["held up by a system"] = Serve("sibling", "system", 4),
        ["waiting for a broken system"] = Serve("sibling", "broken", 4),
        ["waiting at a closed pool"] = new Hold("sibling", [new PoolRequest("officer")], [Serve("second", "closed", 1)]),
        ["delayed"] = Delay("sibling", 100),
        ["waiting for a signal"] = new Await("sibling", "never", null),
        ["waiting for a condition"] = new Await("sibling", null, Condition.Never),
        ["waiting for members"] = new Batch("sibling", 2, [Delay("owner", 1)]),
        ["owned"] = new Batch("sibling", 1, [Serve("owner", "officer", 7)]),
        ["splitting"] = new Split("sibling", 2, [Serve("member", "officer", 100)]),
        ["splitting again"] = new Split("sibling", 2, [new Split("again", 2, [new Fork("in it", [Arm("m", Serve("member", "officer", 100))])])]),
        ["forking"] = new Fork("sibling", [Arm("x", Delay("x", 100)), Arm("y", Serve("y", "officer", 100))]),
        ["within a limit"] = new Within("sibling", Lasting(50), [Serve("limited", "officer", 100)]),
        ["ended"] = Delay("sibling", 1),
        ["ready"] = new Repeat("sibling", Condition.Always, [Delay("round", 5)]),
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_refusal_cancels_the_siblings_wherever_they_are(string place)
    {
        Pool[] pools = [
            Officers("officer"), Officers("busy"),
            Officers("closing late", (0, 1), (50, 0)) with { AtClosing = Interruption.Pause },
            Officers("closing", (0, 1), (3, 0)) with { AtClosing = Interruption.Pause },
            Officers("closed", (90, 1)),
            Unlimited("system", (3, 60)), Unlimited("broken", (0, 60)),
        ];
        var refusing = Arm("refusing", Delay("consider", 5), new Refuse("no"));
        var sibling = Arm("sibling", Siblings[place]);
        // Someone else keeps 'busy' busy.
        var other = new Branch("who", [new BranchArm(new Condition.Between(AttributeSchema.Source, 1, 1), [Serve("other", "busy", 20), new End("done", Outcome.Released)])]);
        foreach (ForkArm[] arms in new[] { new[] { refusing, sibling }, [sibling, refusing] })
        {
            var fork = new Fork("fork", arms);
            var passedOn = Run(Process(pools, [At(0), Named("other", 0)], other, fork, Delay("after", 1)) with { Refused = [Delay("told", 2)] });
            Assert.Equal((Outcome.Refused, 7), passedOn.End("source 1"));
            passedOn.AssertNobodyIsLeft();
            var caught = Run(Process(
                pools, [At(0), Named("other", 0)], other, fork with { Refused = [Delay("appeal", 3)] }, Serve("after", "officer", 1)));
            // Where an owner works on after its member has gone, the officer is its until 7, which is before 8.
            Assert.Equal((Outcome.Released, 9), caught.End("source 1"));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_withdrawal_in_an_arm_ends_all_tokens_of_the_entity(string place)
    {
        Pool[] pools = [
            Officers("officer"), Officers("busy"),
            Officers("closing late", (0, 1), (50, 0)) with { AtClosing = Interruption.Pause },
            Officers("closing", (0, 1), (3, 0)) with { AtClosing = Interruption.Pause },
            Officers("closed", (90, 1)),
            Unlimited("system", (3, 60)), Unlimited("broken", (0, 60)),
        ];
        var inner = new Fork("inner", [Arm("withdrawing", Delay("consider", 5), new Withdraw("back")), Arm("more", Delay("more", 50))]);
        var fork = new Fork("fork", [Arm("sibling", Siblings[place]), Arm("deep", inner)]);
        var hold = new Hold("hold", [new PoolRequest("dock")], [new Within("limit", Lasting(200), [fork])]);
        var story = Run(Process([.. pools, Officers("dock")], [At(0)], hold, Delay("after", 1)) with
        {
            Withdrawn = [Serve("told", "dock", 2)],
        });
        Assert.Equal((Outcome.Withdrawn, 7), story.End("source 1"));
        Assert.Equal(new Dictionary<string, double> { ["service"] = 7 }, story.Causes("source 1"));
    }

    [Fact]
    public void A_refusal_of_an_inner_fork_is_passed_on_until_somebody_takes_it()
    {
        var inner = new Fork("inner", [Arm("x", Delay("x", 4), new Refuse("no")), Arm("y", Delay("y", 6))]);
        var outer = new Fork("outer", [Arm("a", inner), Arm("b", Delay("b", 50))]);
        Assert.Equal((Outcome.Refused, 4), Run(Process([], [At(0)], outer)).End("source 1"));
        Assert.Equal(
            (Outcome.Released, 9), Run(Process([], [At(0)], outer with { Refused = [Delay("appeal", 5)] })).End("source 1"));
        Assert.Equal(
            (Outcome.Released, 50),
            Run(Process([], [At(0)], new Fork("outer", [Arm("a", inner with { Refused = [] }), Arm("b", Delay("b", 50))]))).End("source 1"));
    }

    [Fact]
    public void An_end_within_an_arm_ends_the_entity()
    {
        var inner = new Fork("inner", [Arm("x", new Delay("x", Lasting(4), Cause.Agency), new End("end", Outcome.Reneged)), Arm("y", Delay("y", 6))]);
        var outer = new Fork("outer", [Arm("a", Delay("first", 1), inner), Arm("b", Serve("b", "officer", 50))]);
        var story = Run(Process([Officers("officer")], [At(0)], Delay("before", 2), outer));
        Assert.Equal((Outcome.Reneged, 7), story.End("source 1"));
        Assert.Equal(new Dictionary<string, double> { ["service"] = 3, ["agency"] = 4 }, story.Causes("source 1"));
    }

    [Fact]
    public void Rows_of_cancelled_arms_serve_the_next_entity_without_a_trace()
    {
        // The trunks of later entities take the rows of arms that were cancelled.
        var fork = new Fork("fork", Three) { Needed = 1 };
        var again = new Fork("again", [Arm("p", Delay("p", 2)), Arm("q", Delay("q", 4)), Arm("r", Delay("r", 4))]) { Needed = 1 };
        var times = Enumerable.Range(0, 20).Select(i => (double)i).ToArray();
        var story = Run(Process([], [At(times)], fork, again));
        Assert.Equal([.. times.Select(t => t + 5)], story.Ends);
    }

    [Fact]
    public void A_full_queue_in_an_arm_is_the_arm_s_refusal()
    {
        var pool = Officers("officer") with { QueueLimit = 0 };
        var fork = new Fork("fork", [Arm("a", Serve("check", "officer", 10)), Arm("b", Delay("b", 3))]) { Refused = [Delay("instead", 1)] };
        var story = Run(Process([pool], [At(0, 1)], fork));
        Assert.Equal((Outcome.Released, 10), story.End("source 1"));
        Assert.Equal((Outcome.Released, 2), story.End("source 2"));
    }

    [Fact]
    public void A_refusal_after_a_refusal_ends_the_way_of_the_refused()
    {
        var pool = Officers("officer") with { QueueLimit = 0 };
        var story = Run(Process([pool], [At(0, 1)], Serve("check", "officer", 10)) with { Refused = [Serve("appeal", "officer", 1)] });
        Assert.Equal((Outcome.Refused, 1), story.End("source 2"));
        var withdrawn = Run(Process([], [At(0)], new Withdraw("back")) with { Withdrawn = [Delay("told", 1), new Withdraw("again")] });
        Assert.Equal((Outcome.Withdrawn, 1), withdrawn.End("source 1"));
    }

    [Fact]
    public void A_signal_wakes_the_arms_of_the_same_entity_or_everybody()
    {
        Fork Waiting(bool own) => new("fork", [
            Arm("waits", new Await("wait", "go", null, Cause.Agency)),
            Arm("signals", Delay("work", 3), new Signal("signal", "go", own))]);
        Assert.Equal([3.0, 4], Run(Process([], [At(0, 1)], Waiting(true))).Ends);
        Assert.Equal([3.0, 4], Run(Process([], [At(0, 1)], Waiting(false))).Ends.Order());
        var story = Run(Process([], [At(0, 1)], Waiting(false)));
        Assert.Equal((Outcome.Released, 4), story.End("source 2"));
    }

    [Fact]
    public void Who_waits_for_a_condition_goes_on_as_soon_as_a_step_makes_it_hold()
    {
        var schema = new AttributeSchema();
        int ready = schema.Add("ready", AttributeKind.Number).Slot;
        var fork = new Fork("fork", [
            Arm("waits", new Await("wait", null, new Condition.Between(ready, 2, 9), Cause.Trader)),
            Arm("sets", Delay("once", 3), new Assign("one", ready, new Constant(1), Adds: true),
                Delay("twice", 3), new Assign("two", ready, new Constant(1), Adds: true))]);
        var story = Run(Process([], [At(0)], fork, Delay("after", 1)) with { Attributes = schema });
        Assert.Equal([7.0], story.Ends);
        Assert.Equal(6, story.Causes("source 1")["trader"]);
    }
}
