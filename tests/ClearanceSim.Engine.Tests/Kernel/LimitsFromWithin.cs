using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>A limit that a step sets for those who come to it, and that holds for the steps after it.</summary>
public class LimitsFromWithin
{
    private static readonly Condition First = new Condition.Between(AttributeSchema.Ordinal, 1, 1);

    [Fact]
    public void Only_those_who_come_to_the_step_are_under_the_limit()
    {
        var limit = new SetLimit("limit", Lasting(4)) { Late = [Delay("late", 2)] };
        var limited = new Limited("limited", [new Branch("who", [new BranchArm(First, [limit])]), Delay("one", 3), Delay("two", 3)]);
        var story = Run(Process([], [At(0, 0)], limited, Delay("after", 1)));
        // The first is cut short in the second step, the other is not.
        Assert.Equal((Outcome.Released, 7), story.End("source 1"));
        Assert.Equal((Outcome.Released, 7), story.End("source 2"));
        Assert.Equal([4.0, 6.0], story.At("late"));
        Assert.Equal([6.0, 7.0], story.At("after"));
    }

    [Fact]
    public void What_is_in_time_leaves_no_deadline_behind()
    {
        var limited = new Limited("limited", [new SetLimit("limit", Lasting(4)) { Late = [Delay("late", 50)] }, Delay("work", 3)]);
        Assert.Equal([13.0], Run(Process([], [At(0)], limited, Delay("after", 10))).Ends);
    }

    [Fact]
    public void An_extended_limit_passes_later_and_disturbs_nothing_before()
    {
        var limited = new Limited("limited",
        [
            new SetLimit("limit", Lasting(4)) { Extension = new(First, Lasting(5)), Late = [Delay("late", 1)] },
            Delay("one", 6), Delay("two", 6),
        ]);
        var story = Run(Process([], [At(0, 0)], limited));
        Assert.Equal((Outcome.Released, 10), story.End("source 1"));
        Assert.Equal((Outcome.Released, 5), story.End("source 2"));
        Assert.Equal([6.0], story.At("two"));
    }

    [Fact]
    public void A_limit_takes_a_token_away_from_queues_forks_and_members()
    {
        ProcessStep[] waits =
        [
            new Await("signal", "never", null),
            new Split("split", 3, [Delay("part", 100)]),
            new Fork("fork", [Arm("a", Delay("long", 100)), Arm("b", Serve("worked on", "officer", 100))]),
            Serve("working", "officer", 100),
            new Within("inner", Lasting(50), [Delay("in a scope", 100)]),
        ];
        foreach (var wait in waits)
        {
            var story = Run(Process(
                [Officers("officer")], [At(0, 10)],
                new Limited("limited", [new SetLimit("limit", Lasting(4)) { Late = [Delay("late", 1)] }, wait])));
            Assert.Equal([5.0, 15], story.Ends);
            story.AssertNobodyIsLeft();
        }
    }

    [Fact]
    public void Of_two_limits_the_first_to_pass_ends_both()
    {
        var limited = new Limited("limited", [new SetLimit("longer", Lasting(10)), new SetLimit("shorter", Lasting(4)), Delay("work", 50)]);
        var story = Run(Process([], [At(0)], limited, Delay("after", 20)));
        Assert.Equal([24.0], story.Ends);
        story.AssertNobodyIsLeft();
    }

    [Fact]
    public void A_limit_needs_steps_that_it_holds_for()
    {
        var limit = new SetLimit("limit", Lasting(4));
        Assert.Contains("no steps around it", Errors(limit));
        Assert.Contains("no steps around it", Errors(new Limited("limited", [new Fork("fork", [Arm("a", limit)])])));
        Assert.Contains("no steps around it", Errors(new Limited("limited", [new Within("within", Lasting(9), [limit, Delay("part", 1)])])));
        Assert.Contains("again and again", Errors(new Limited("limited", [new Repeat("repeat", First, [limit, Delay("round", 1)])])));
        Assert.Contains("given back", Errors(new Limited("limited", [new Hold("hold", [new("officer")], [limit, Delay("held", 1)])])));
    }

    private static string Errors(ProcessStep step) =>
        Assert.Throws<ProcessException>(() => ProgramCompiler.Compile(Process([Officers("officer")], [At(0)], step))).Message;
}
