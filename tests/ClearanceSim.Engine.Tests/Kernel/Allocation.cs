using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class Allocation
{
    [Fact]
    [Trait("Tier", "Full")]
    public void A_long_run_allocates_nothing_for_an_entity()
    {
        var program = ProgramCompiler.Compile(Everything());
        using var simulation = new Simulation(program, new RunPlan { Seed = 11 });
        const int entities = 100_000;
        simulation.Run(entities / 4 * Second);
        var snapshot = new Snapshot();
        simulation.Save(snapshot);
        long submitted = simulation.Observations.Submitted;
        long before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run(5 * entities / 4 * Second);
        simulation.Save(snapshot);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        submitted = simulation.Observations.Submitted - submitted;
        Assert.True(submitted > 0.9 * entities);
        Assert.True(allocated < submitted, $"{allocated} bytes for {submitted} entities");
    }

    private static Process Everything()
    {
        var breaking = Officers("scanner", 2) with
        {
            Outages = new OutageProcess(new Exponential(500 * Second), new Exponential(5 * Second)),
            AtOutage = Interruption.Pause,
        };
        var week = CapacitySchedule.Weekly([(0, 3), (40_000 * Second, 4), (90_000 * Second, 3)], 0);
        var officers = new Pool { Class = "officer", Capacity = week, Discipline = Discipline.Priority, AtClosing = Interruption.Restart };
        var system = new Pool { Class = "system", Outages = new OutageProcess(new Exponential(900 * Second), new Exponential(2 * Second)) };
        Distribution half = new Exponential(Second / 2);
        var fork = new Fork("agencies", [
            new ForkArm("a", Condition.Always, [new Serve("vet", [new PoolRequest("officer")], half)]),
            new ForkArm("b", new Condition.Chance("b", 0.5), [new Delay("plants", half), new Branch("no", [
                new BranchArm(new Condition.Chance("refused", 0.1), [new Refuse("refuse")])])]),
            new ForkArm("c", Condition.Always, [new Serve("scan", [new PoolRequest("scanner"), new PoolRequest("system")], half)]),
        ]) { Needed = 2 };
        var within = new Within("limit", new Exponential(20 * Second), [fork, new Split("parts", 2, [new Delay("part", half)])]);
        return Process(
            [breaking, officers, system],
            [new Source
            {
                Name = "source",
                Arrivals = new ArrivalPattern.Every(new Exponential(Second)),
                Sets = [(AttributeSchema.Priority, new Uniform(0, 15))],
            }],
            new Serve("register", [new PoolRequest("system")], half),
            within,
            new Serve("check", [new PoolRequest("officer")], half) { Patience = new Exponential(5 * Second) },
            new Batch("train", 4, [new Delay("way", half)])) with { BatchMeans = true, Groups = ["post"], Thresholds = [Second] };
    }
}
