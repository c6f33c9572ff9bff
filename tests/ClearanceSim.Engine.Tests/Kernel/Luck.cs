using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Draws;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

// The same entity meets the same luck whatever the others do.
public class Luck
{
    private static readonly AttributeSchema Schema = new();
    private static readonly int Round = Schema.Add("round", AttributeKind.Number).Slot;

    private static Repeat Rounds(params ProcessStep[] steps) =>
        new("rounds", new Condition.Between(Round, 0, 3), [.. steps, new Assign("next", Round, new Constant(1), Adds: true)]);

    private static Story Tell(Process process) => Run(process with { Attributes = Schema });

    [Fact]
    public void An_action_meets_new_luck_in_each_round()
    {
        var luck = new List<ulong>();
        Tell(Process([], [Named("a", 0)], new Act("before", new Noting(luck)), Rounds(new Act("look", new Noting(luck)))));
        Assert.Equal(5, luck.Count);
        Assert.Equal(luck[0], luck[1]);
        Assert.Equal(4, luck.Distinct().Count());
    }

    private sealed class Noting(List<ulong> luck) : IAction
    {
        public void Run(ref ActionContext context) => luck.Add(context.Bits(StableHash.Of("look")));
    }

    [Fact]
    public void Work_takes_as_long_in_each_round_whether_there_was_a_wait_before_it_or_not()
    {
        var serve = new Serve("check", [new PoolRequest("officer")], new Exponential(5 * Second)) { Patience = new Exponential(1e12) };
        double[] Services(int officers)
        {
            var story = Tell(Process([Officers("officer", officers)], [Named("a", 0), Named("b", 0)], Rounds(serve)));
            // Each comes to the step thrice: to seize, to work, and when the work has ended.
            var moves = story.Moves.Where(m => m.Who == "b 1" && m.Step == "check").Select(m => m.At).ToArray();
            return [.. Enumerable.Range(0, 4).Select(i => Math.Round(moves[4 * i + 2] - moves[4 * i + 1], 6))];
        }
        Assert.Equal(4, Services(2).Distinct().Count());
        Assert.Equal(Services(2), Services(1));
    }

    [Fact]
    public void Patience_is_as_long_in_each_round_whether_there_was_a_wait_before_or_not()
    {
        // In the last round the officer is gone, so that it shows how patient the entity is.
        var serve = new Serve("check", [new PoolRequest("officer")], Lasting(1)) { Patience = new Exponential(50 * Second), Reneged = [new End("gone", Outcome.Reneged)] };
        double LastPatience(params (double, int)[] capacity)
        {
            var story = Tell(Process([Officers("officer", capacity)], [At(0)], Rounds(new Delay("pause", Lasting(100)), serve)));
            return Math.Round(story.Ends[0] - story.At("check").Last(t => t < story.Ends[0]), 6);
        }
        double never = LastPatience((0, 1), (250, 0));
        double once = LastPatience((0, 0), (101, 1), (250, 0));
        Assert.Equal(never, once);
        double roundBefore = LastPatience((0, 1), (150, 0));
        Assert.NotEqual(never, roundBefore);
    }

    [Fact]
    public void An_entity_that_is_repeated_is_drawn_anew_and_alone()
    {
        var story = Tell(Process([], [At(0, 0)], Rounds(new Delay("draw", new Exponential(5 * Second)))));
        var at = story.At("draw", "source 1");
        Assert.Equal(at.Length, at.Zip(at.Skip(1), (x, y) => Math.Round(y - x, 6)).Distinct().Count() + 1);
        Assert.NotEqual(story.Ends[0], story.Ends[1]);
    }

    [Fact]
    public void A_pool_breaks_and_is_repaired_at_the_same_times_whatever_it_does()
    {
        var pool = Officers("officer") with { Outages = new OutageProcess(new Exponential(30 * Second), new Exponential(5 * Second)), AtOutage = Interruption.Pause };
        double Broken(double length, int jobs)
        {
            var process = Process([pool], [At([.. Enumerable.Repeat(0.0, jobs)])], Serve("check", "officer", length));
            var story = Run(process);
            return Math.Round(story.Ends[^1] - jobs * length, 6);
        }
        Assert.True(Broken(100, 1) > 0);
        Assert.Equal(Broken(100, 1), Broken(10, 10));
        Assert.Equal(Broken(100, 1), Broken(1, 100));
    }
}
