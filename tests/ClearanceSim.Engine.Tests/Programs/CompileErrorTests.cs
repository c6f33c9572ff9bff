using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Programs;

public class CompileErrorTests
{
    private static readonly StateTable Lifecycle = new(["new", "done"], ["finish"], [[1], [-1]], []);

    private static readonly Dictionary<string, Process> Wrong = new()
    {
        ["check: there is no pool 'inspectors'."] = Of(Serve("check", "inspectors", 1)),
        ["check: no pool is named."] = Of(new Serve("check", [], Lasting(1))),
        ["check: a pool is named twice."] = Of(new Serve("check", [new PoolRequest("officers"), new PoolRequest("officers", 2)], Lasting(1))),
        ["check: at least one unit of 'officers' is needed, not 0."] = Of(new Serve("check", [new PoolRequest("officers", 0)], Lasting(1))),
        ["check: 3 units of 'officers' are wanted, and it never has more than 2."] = Of(new Hold("check", [new PoolRequest("officers", 3)], [])),
        ["check: a priority lies between 0 and 15, and is 16."] = Of(Serve("check", "officers", 1) with { Priority = 16 }),
        ["check: a priority lies between 0 and 15, and is -1."] = Of(Serve("check", "officers", 1) with { Priority = -1 }),
        ["check: queueing is not a cause that a step can have."] = Of(Delay("check", 1) with { Cause = Cause.Queue }),
        ["Two steps are named 'check'."] = Of(Delay("check", 1), new Hold("hold", [new PoolRequest("officers")], [Delay("check", 1)])),
        ["check: duration: min must not exceed max: 2 is above 1."] = Of(new Delay("check", new Uniform(2, 1))),
        ["check: patience: the mean must be above 0, and is 0."] = Of(Serve("check", "officers", 1) with { Patience = new Exponential(0) }),
        ["check: limit: the value must not be negative, and is -1."] = Of(new Within("check", new Constant(-1), [])),
        ["fork: 3 of 2 arms cannot be waited for."] = Of(new Fork("fork", [Arm("a"), Arm("b")]) { Needed = 3 }),
        ["fork: 0 of 2 arms cannot be waited for."] = Of(new Fork("fork", [Arm("a"), Arm("b")]) { Needed = 0 }),
        ["repeat: its rounds take no time and change nothing that it tests, so they would never end."] =
            Of(new Repeat("repeat", Condition.Always, [new Assign("set", AttributeSchema.Priority, Lasting(1))])),
        ["again: its rounds take no time and change nothing that it tests, so they would never end."] =
            Of(new Repeat("again", new Condition.Between(AttributeSchema.Priority, 0, 0), [Serve("check", "officers", 0)])),
        ["batch: a batch has at least one member, not 0."] = Of(new Batch("batch", 0, [])),
        ["split: an entity splits into at least one member, not 0."] = Of(new Split("split", 0, [])),
        ["wait: one waits for a signal or for a condition."] = Of(new Await("wait", null, null)),
        ["set: there is no cell 99."] = Of(new Assign("set", 99, Lasting(0))),
        ["set: 'draw-key' belongs to the engine and cannot be set."] = Of(new Assign("set", AttributeSchema.Key, Lasting(0))),
        ["set: the post cannot change while officers of a post are held, nor in an arm of a fork."] =
            Of(new Fork("fork", [Arm("a", new Assign("set", AttributeSchema.Site, Lasting(0)))])),
        ["move: the post cannot change while officers of a post are held, nor in an arm of a fork."] =
            Of(new Hold("hold", [new PoolRequest("officers")], [new Assign("move", AttributeSchema.Site, Lasting(0))])),
        ["set: 'post' has the codes 0 to 0 and no other."] = Of(new Assign("set", AttributeSchema.Site, new Constant(1))),
        ["draw: 'post' has the codes 0 to 0 and no other."] = Of(new Assign("draw", AttributeSchema.Site, new Empirical([0, 2]))),
        ["add: 'post' is a code; nothing can be added to it."] = Of(new Assign("add", AttributeSchema.Site, Lasting(0), Adds: true)),
        ["Attribute 'done.time' has a '.' in its name, which is for cells of the engine."] = Of() with { Attributes = Dotted() },
        ["Source 'source': its entities come with no gap between them and without end."] =
            Process([], [new Source { Name = "source", Arrivals = new ArrivalPattern.Every(new Constant(0)) }]),
        ["Pool 'officers': an outage from -5 on for 10 lies before the start."] =
            Process([Officers("officers") with { PlannedOutages = [new PlannedOutage(-5, 10)] }], []),
        ["fire: the lifecycle has no trigger 'begin'."] = Of(new Fire("fire", "begin")) with { Lifecycle = Lifecycle },
        ["fire: the lifecycle has no trigger 'finish'."] = Of(new Fire("fire", "finish")),
        ["fire: only the trunk fires the lifecycle, not an arm of a fork, nor an owner or a member."] =
            Of(new Fork("fork", [Arm("a", new Fire("fire", "finish"))])) with { Lifecycle = Lifecycle },
        ["owner: only the trunk fires the lifecycle, not an arm of a fork, nor an owner or a member."] =
            Of(new Batch("batch", 2, [new Fire("owner", "finish")])) with { Lifecycle = Lifecycle },
        ["reach: 'created' is reached by itself."] = Of(new Reach("reach", "created")),
        ["reach: 'done' bounds the main interval, so the trunk has to reach it, not an arm of a fork, nor an owner or a member."] =
            Of(new Split("split", 2, [new Reach("reach", "done")])) with { Intervals = [("created", "done")] },
        ["Interval filed to released: no step reaches the milestone 'filed'."] =
            Of(new Reach("reach", "released")) with { Intervals = [("filed", "released")] },
        ["There is no interval 1 to be the main one."] = Of() with { MainInterval = 1 },
        ["There is no interval 0 to be the main one."] = Of() with { Intervals = [] },
        ["Group 'lane' is not an attribute with codes."] = Of() with { Groups = ["lane"] },
        ["Group 'flags' is not an attribute with codes."] = Of() with { Groups = ["flags"] },
        ["Tally 'sum': 'priority' is not an attribute with codes."] = Of() with { Tallies = [new Tally("sum", Condition.Always, null, "priority")] },
        ["Tally 'sum': there is no cell 50."] = Of() with { Tallies = [new Tally("sum", Condition.Always, 50)] },
        ["Time 'sum': no step reaches the milestone 'left'."] =
            Of() with { WeightedTimes = [new WeightedTime("sum", ["created"], ["left"], Condition.Always)] },
        ["Two sources are named 'source'; what they send would have the same luck."] = Process([], [At(1), At(2)]),
        ["Source 'source': 'created' belongs to the engine and cannot be set."] =
            Process([], [At(1) with { Sets = [(AttributeSchema.Created, Lasting(0))] }]),
        ["source source: the mean must be above 0, and is -1."] =
            Process([], [new Source { Name = "source", Arrivals = new ArrivalPattern.Every(new Exponential(-1)) }]),
        ["Pool 'officers' is described twice."] = Process([Officers("officers"), Officers("officers", 2)], []),
        ["Pool 'officers' of post 'all' is described twice."] =
            Process([Officers("officers") with { Site = "all" }, Officers("officers") with { Site = "all" }], []),
        ["Post 'south' has no pool 'officers', and there is no common one."] =
            Process([Officers("officers") with { Site = "north" }], [], Serve("check", "officers", 1)) with
            {
                Attributes = new AttributeSchema(["north", "south"]),
            },
        ["Pool 'officers' belongs to post 'east', which does not exist."] = Process([Officers("officers") with { Site = "east" }], []),
        ["outages of officers: the mean must be above 0, and is 0."] =
            Process([Officers("officers") with { Outages = new OutageProcess(new Exponential(0), Lasting(1)) }], []),
        ["repair of officers: the value must not be negative, and is -1000000."] =
            Process([Officers("officers") with { Outages = new OutageProcess(new Exponential(1), Lasting(-1)) }], []),
        ["There are 50 pool classes; at most 49 can be told apart."] =
            Process([.. Enumerable.Range(0, 50).Select(i => Officers("pool " + i))], []),
    };

    public static TheoryData<string> Sentences => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void What_is_wrong_with_a_process_is_said_in_a_sentence(string sentence) =>
        Assert.Equal([sentence], Assert.Throws<ProcessException>(() => ProgramCompiler.Compile(Wrong[sentence])).Errors.Select(e => e.ToString()));

    [Fact]
    public void All_errors_are_said_at_once()
    {
        var process = Of(Serve("one", "nobody", 1), new Delay("two", new Exponential(0)), new Fire("three", "nothing"));
        Assert.Equal(3, Assert.Throws<ProcessException>(() => ProgramCompiler.Compile(process)).Errors.Count);
    }

    [Fact]
    public void A_trigger_fired_in_a_state_that_does_not_allow_it_is_an_error_of_the_program()
    {
        var program = ProgramCompiler.Compile(Process([], [At(1)], new Fire("once", "finish"), new Fire("twice", "finish")) with { Lifecycle = Lifecycle });
        using var simulation = new Simulation(program, new RunPlan());
        var error = Assert.Throws<InvalidOperationException>(() => simulation.Run());
        Assert.Equal("Step 'twice' fired 'finish' in a state that does not allow it.", error.Message);
    }

    private static Process Of(params ProcessStep[] steps)
    {
        var schema = new AttributeSchema();
        schema.Add("flags", AttributeKind.Flags, codes: ["a", "b"]);
        return Process([Officers("officers", 2)], [], steps) with { Attributes = schema };
    }

    private static AttributeSchema Dotted()
    {
        var schema = new AttributeSchema();
        schema.Add("done.time", AttributeKind.Number);
        return schema;
    }
}
