using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>Short words for the processes of the tests. Times are seconds here, microseconds in the engine.</summary>
internal static class Model
{
    public const long Second = 1_000_000;

    public static Constant Lasting(double seconds) => new(seconds * Second);

    public static Serve Serve(string name, string by, double seconds) => new(name, [new PoolRequest(by)], Lasting(seconds));

    public static Delay Delay(string name, double seconds) => new(name, Lasting(seconds));

    public static ForkArm Arm(string name, params ProcessStep[] steps) => new(name, Condition.Always, steps);

    public static Pool Officers(string name, int capacity = 1) => new() { Class = name, Capacity = CapacitySchedule.Constant(capacity) };

    public static Pool Officers(string name, params (double At, int Capacity)[] changes) =>
        new() { Class = name, Capacity = CapacitySchedule.Changes([.. changes.Select(c => ((long)(c.At * Second), c.Capacity))]) };

    public static Pool Unlimited(string name, params (double From, double To)[] outages) => Broken(new Pool { Class = name }, outages);

    public static Pool Broken(Pool pool, params (double From, double To)[] outages) => pool with
    {
        PlannedOutages = [.. outages.Select(o => new PlannedOutage((long)(o.From * Second), (long)((o.To - o.From) * Second)))],
    };

    public static Source At(params double[] seconds) => Named("source", seconds);

    public static Source Named(string name, params double[] seconds) => new()
    {
        Name = name,
        Arrivals = new ArrivalPattern.Scheduled([.. seconds.Select(s => (long)(s * Second))]),
    };

    public static Source WithPriority(this Source source, int priority) =>
        source with { Sets = [(AttributeSchema.Priority, new Constant(priority))] };

    public static Process Process(IReadOnlyList<Pool> pools, IReadOnlyList<Source> sources, params ProcessStep[] steps) => new()
    {
        Attributes = new AttributeSchema(),
        Pools = pools,
        Sources = sources,
        Steps = steps,
    };

    /// <summary>Runs to the end and checks what holds for every run: nobody keeps a unit, and every microsecond has a cause.</summary>
    public static Story Run(Process process, RunPlan? plan = null)
    {
        var program = ProgramCompiler.Compile(process);
        using var simulation = new Simulation(program, plan ?? new RunPlan { Seed = 7 });
        var teller = new Teller(program);
        simulation.Run(ref teller);
        var story = new Story(program, simulation, teller);
        Assert.All(teller.Unexplained, t => Assert.Equal(0, t));
        if (simulation.Observations.InProgress == 0) story.AssertNobodyIsLeft();
        return story;
    }
}
