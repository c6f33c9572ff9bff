using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Engine.Tests.Kernel;
using CsCheck;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Programs;

public class ProgramHashTests
{
    [Fact]
    public void Equal_processes_have_equal_hashes() =>
        Assert.Equal(ProgramCompiler.Compile(Example()).Hash, ProgramCompiler.Compile(Example()).Hash);

    [Fact]
    public void The_hash_differs_as_soon_as_anything_differs()
    {
        var p = Example();
        var pool = p.Pools[0];
        var source = p.Sources[0];
        var rate = Enumerable.Repeat(2.0, 168).ToArray();
        Process[] all = [
            p,
            WithPool(pool with { Capacity = CapacitySchedule.Constant(3) }),
            WithPool(pool with { Capacity = CapacitySchedule.Weekly([(0, 2), (Second, 0)], 0) }),
            WithPool(pool with { Capacity = CapacitySchedule.Weekly([(0, 2), (Second, 0)], CapacitySchedule.Day) }),
            WithPool(pool with { Capacity = null }),
            WithPool(pool with { Discipline = Discipline.Priority }),
            WithPool(pool with { QueueLimit = 3 }),
            WithPool(pool with { AtClosing = Interruption.Restart }),
            WithPool(pool with { AtOutage = Interruption.Restart }),
            WithPool(pool with { Overtaking = true }),
            WithPool(pool with { Outages = new OutageProcess(new Exponential(5), Lasting(1)) }),
            WithPool(pool with { Outages = new OutageProcess(new Exponential(5), Lasting(2)) }),
            WithPool(pool with { PlannedOutages = [new PlannedOutage(1, 2)] }),
            WithPool(pool with { PlannedOutages = [new PlannedOutage(1, 3)] }),
            p with { Pools = [.. p.Pools, Officers("b")] },
            p with { Sources = [.. p.Sources, Named("more", 1)] },
            p with { Sources = [source with { Name = "other" }] },
            p with { Sources = [source with { Count = 5 }] },
            p with { Sources = [source with { From = 5 }] },
            p with { Sources = [source with { Until = 5 }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Scheduled([1, 2]) }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Every(Lasting(1)) }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Every(Lasting(2)) }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Poisson(RateProfile.Constant(1)) }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Poisson(new RateProfile(rate, 0)) }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Poisson(new RateProfile(rate, 1)) }] },
            p with { Sources = [source with { Arrivals = new ArrivalPattern.Poisson(new RateProfile(rate, 0, [2.0])) }] },
            p with { Sources = [source with { Sets = [(AttributeSchema.Priority, new Constant(1))] }] },
            p with { Sources = [source with { Sets = [(AttributeSchema.Priority, new Constant(2))] }] },
            p with { Sources = [source with { Fill = new Nothing(1) }] },
            WithSteps(Serve("other", "a", 1)),
            WithSteps(Serve("check", "a", 2)),
            WithSteps(Serve("check", "a", 1) with { Cause = Cause.Agency }),
            WithSteps(new Delay("wait", new Empirical([1, 2, 5]))),
            WithSteps(new Delay("wait", new Empirical([1, 3, 5]))),
            WithSteps(new Delay("wait", new Empirical([1, 3, 5], [1, 2, 1]))),
            WithSteps(new Delay("wait", new Empirical([1, 3, 5], null, true))),
            WithSteps(Serve("check", "a", 1) with { Priority = 3 }),
            WithSteps(Serve("check", "a", 1) with { Patience = Lasting(1) }),
            WithSteps(Serve("check", "a", 1) with { Full = [] }),
            WithSteps(new Serve("check", [new PoolRequest("a", 2)], Lasting(1))),
            WithSteps(new Act("act", new Nothing(1))),
            WithSteps(new Act("act", new Nothing(2))),
            WithSteps(new Branch("branch", [new BranchArm(new Condition.Chance("x", 0.5), [])])),
            WithSteps(new Branch("branch", [new BranchArm(new Condition.Chance("x", 0.6), [])])),
            WithSteps(new Branch("branch", [new BranchArm(new Condition.Chance("y", 0.5), [])])),
            WithSteps(new Await("wait", "x", null)),
            WithSteps(new Await("wait", "y", null)),
            WithSteps(new Await("wait", "x", null, Cause.Agency)),
            WithSteps(new Reach("reach", "x")),
            WithSteps(new Reach("reach", "y")),
            p with { Refused = [Delay("refused", 1)] },
            p with { Withdrawn = [Delay("refused", 1)] },
            p with { Registers = 3 },
            p with { BatchMeans = true },
            p with { Groups = ["post"] },
            p with { Thresholds = [1] },
            p with { Thresholds = [2] },
            p with { Intervals = [("created", "ended"), ("created", "ended")] },
            p with { Intervals = [("created", "ended"), ("created", "ended")], MainInterval = 1 },
            p with { Tallies = [new Tally("t", Condition.Always)] },
            p with { Tallies = [new Tally("t", Condition.Never)] },
            p with { Tallies = [new Tally("t", Condition.Always, 2)] },
            p with { Tallies = [new Tally("t", Condition.Always, null, "post")] },
            p with { WeightedTimes = [new WeightedTime("w", ["created"], ["ended"], Condition.Always)] },
            p with { WeightedTimes = [new WeightedTime("w", ["created"], ["ended"], Condition.Never)] },
            p with { WeightedTimes = [new WeightedTime("w", ["created"], ["ended"], Condition.Always, 2)] },
            p with { WeightedTimes = [new WeightedTime("w", ["created"], ["ended"], Condition.Always, null, 5)] },
            p with { Attributes = new AttributeSchema(["north"]) },
            p with { Attributes = new AttributeSchema(["north", "south"]) },
            p with { Attributes = Schema(scale: 1) },
            p with { Attributes = Schema(scale: 2) },
            p with { Attributes = Schema(initial: 3) },
            p with { Attributes = Schema(unit: "kg") },
            p with { Lifecycle = new StateTable(["a", "b"], ["t"], [[1], [0]], []) },
            p with { Lifecycle = new StateTable(["a", "b"], ["t"], [[1], [1]], []) },
            p with { Lifecycle = new StateTable(["a", "c"], ["t"], [[1], [0]], []) },
        ];
        string[] hashes = [.. all.Select(x => ProgramCompiler.Compile(x).Hash)];
        for (int i = 0; i < hashes.Length; i++)
            for (int j = 0; j < i; j++)
                Assert.True(hashes[i] != hashes[j], $"Processes {j} and {i} have the same hash.");

        Process WithPool(Pool changed) => p with { Pools = [changed] };
        Process WithSteps(params ProcessStep[] steps) => p with { Steps = steps };
    }

    [Fact]
    public void Random_processes_have_hashes_of_their_own() => RandomProcess.Gen.Array[2].Sample(
        two =>
        {
            var again = ProgramCompiler.Compile(two[0]);
            Assert.Equal(again.Hash, ProgramCompiler.Compile(two[0]).Hash);
            Assert.NotEqual(again.Hash, ProgramCompiler.Compile(two[1]).Hash);
        },
        iter: 50);

    [Fact]
    public void A_snapshot_is_refused_by_another_program_seed_replication_or_window_and_when_cut_short()
    {
        var program = ProgramCompiler.Compile(Example());
        using var simulation = new Simulation(program, new RunPlan { Seed = 1 });
        simulation.Run(Second);
        var snapshot = new Snapshot();
        simulation.Save(snapshot);
        foreach (var plan in new[] { new RunPlan { Seed = 2 }, new RunPlan { Seed = 1, Replication = 2 }, new RunPlan { Seed = 1, End = 5 } })
        {
            using var other = new Simulation(program, plan);
            Assert.Throws<InvalidOperationException>(() => other.Load(snapshot));
        }
        using var otherProgram = new Simulation(ProgramCompiler.Compile(Example() with { Registers = 1 }), new RunPlan { Seed = 1 });
        Assert.Throws<InvalidOperationException>(() => otherProgram.Load(snapshot));
        foreach (int length in new[] { 0, 10, 200, snapshot.Length - 1 })
        {
            using var cut = new MemoryStream(snapshot.Bytes[..length].ToArray());
            using var same = new Simulation(program, new RunPlan { Seed = 1 });
            Assert.Throws<InvalidOperationException>(() => same.Load(Snapshot.Read(cut)));
        }
        using var longer = new MemoryStream([.. snapshot.Bytes, 0]);
        using var too = new Simulation(program, new RunPlan { Seed = 1 });
        Assert.Throws<InvalidOperationException>(() => too.Load(Snapshot.Read(longer)));
    }

    private static Process Example() => Process([Officers("a", 2)], [At(1)], Serve("check", "a", 1));

    private static AttributeSchema Schema(long scale = 1, string unit = "", long initial = 0)
    {
        var schema = new AttributeSchema();
        schema.Add("value", AttributeKind.Number, scale, unit, initial: initial);
        return schema;
    }

    private sealed record Nothing(int Parameter) : IAction
    {
        public void Run(ref ActionContext context) => _ = context.Now + Parameter;
    }
}
