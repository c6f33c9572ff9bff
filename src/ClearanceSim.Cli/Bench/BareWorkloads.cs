using ClearanceSim.Customs.Declarations;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Cli.Bench;

/// <summary>The workloads that need no scenario file: small processes, compiled and run as any other.</summary>
internal static class BareWorkloads
{
    private const double Second = 1e6;
    private const long HoldEvents = 5_000_000;
    private const long Customers = 1_000_000;
    private const long Declarations = 500_000;
    private const int Inside = 100_000;

    /// <summary>That many pending events, each scheduled anew after an exponential second.</summary>
    public static Workload Hold(int pending) => new(
        $"hold-{pending}", "events/s", $"{pending} pending events, each re-scheduled Exp(1) later", () =>
        {
            var program = ProgramCompiler.Compile(new Process
            {
                Attributes = new AttributeSchema(),
                Pools = [],
                Sources =
                [
                    new Source { Name = "pending", Arrivals = new ArrivalPattern.Every(new Constant(0)), Count = pending },
                ],
                Steps = [new Repeat("again", Condition.Always, [new Delay("hold", new Exponential(Second))])],
            });
            long end = (long)(HoldEvents / pending * Second);
            return () =>
            {
                using var simulation = new Simulation(program, new RunPlan { Seed = 7 });
                var run = MeasuredRun.Of(simulation, end / 5, end, s => s.Events - pending);
                return run with { Checks = [("simulatedSecondsPerEventAndPending", end / Second * pending / run.Units)] };
            };
        });

    /// <summary>One server at 80 % load.</summary>
    public static Workload MM1 { get; } = new("mm1", "customers/s", "one clerk, arrivals Exp(1 s), service Exp(0.8 s)", () =>
    {
        var program = ProgramCompiler.Compile(new Process
        {
            Attributes = new AttributeSchema(),
            Pools = [new Pool { Class = "clerk", Capacity = CapacitySchedule.Constant(1) }],
            Sources =
            [
                new Source
                {
                    Name = "customers",
                    Arrivals = new ArrivalPattern.Every(new Exponential(Second)),
                    Count = Customers,
                },
            ],
            Steps = [new Serve("counter", [new PoolRequest("clerk")], new Exponential(0.8 * Second))],
        });
        return () =>
        {
            using var simulation = new Simulation(program, new RunPlan { Seed = 9 });
            var run = MeasuredRun.Of(
                simulation, (long)(Customers / 5 * Second), long.MaxValue, s => s.Observations.Left(Outcome.Released));
            double wait = simulation.Observations.Pool(0).MeanWait / Second ?? 0;
            return run with { Checks = [("meanWaitSeconds", wait), ("theory", 3.2)] };
        };
    });

    /// <summary>Registration, and for three in ten three pools in turn.</summary>
    public static Workload Clearance { get; } = new(
        "clearance", "declarations/s", "registration 1 s; 30 % then pass pools of 20, 10 and 10", () =>
        {
            var program = ProgramCompiler.Compile(ClearanceProcess());
            return () =>
            {
                using var simulation = new Simulation(program, new RunPlan { Seed = 11 });
                var run = MeasuredRun.Of(
                    simulation,
                    (long)(Declarations / 5 * 20 * Second),
                    long.MaxValue,
                    s => s.Observations.Left(Outcome.Released));
                return run with { Checks = [("meanReleaseSeconds", simulation.Observations.Interval(0).Mean / Second ?? 0)] };
            };
        });

    /// <summary>Copies of the whole state with 100 000 declarations in progress, all columns, into kept buffers.</summary>
    public static Workload Snapshot { get; } = new(
        "snapshot-100000", "copies/s", "the state of 100 000 declarations in progress into kept buffers", () =>
        {
            const int copies = 50;
            var program = ProgramCompiler.Compile(new Process
            {
                Attributes = DeclarationSchema.Create(["post"]),
                Pools = [],
                Sources =
                [
                    new Source { Name = "declarations", Arrivals = new ArrivalPattern.Every(new Constant(1)), Count = Inside },
                ],
                Steps = [new Delay("inside", new Uniform(1000 * Second, 2000 * Second))],
            });
            var simulation = new Simulation(program, new RunPlan { Seed = 13 });
            simulation.Run((long)(10 * Second));
            var kept = new Snapshot();
            simulation.Save(kept);
            return () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                long begun = System.Diagnostics.Stopwatch.GetTimestamp();
                for (int i = 0; i < copies; i++) simulation.Save(kept);
                double seconds = System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds;
                return new Measurement
                {
                    Seconds = seconds,
                    Units = copies,
                    Events = 0,
                    AllocatedBytesPerEntity = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / copies,
                    Checks =
                    [
                        ("millisecondsPerCopy", seconds * 1000 / copies),
                        ("bytes", kept.Length),
                        ("inProgress", simulation.Observations.InProgress),
                    ],
                };
            };
        });

    private static Process ClearanceProcess() => new()
    {
        Attributes = new AttributeSchema(),
        Pools =
        [
            new Pool { Class = "inspectors", Capacity = CapacitySchedule.Constant(20) },
            new Pool { Class = "document-officers", Capacity = CapacitySchedule.Constant(10) },
            new Pool { Class = "agency-officers", Capacity = CapacitySchedule.Constant(10) },
        ],
        Sources =
        [
            new Source
            {
                Name = "declarations",
                Arrivals = new ArrivalPattern.Every(new Exponential(20 * Second)),
                Count = Declarations,
            },
        ],
        Steps =
        [
            new Delay("registration", new Constant(Second)),
            new Branch("lane", [new BranchArm(new Condition.Chance("lane", 0.3),
            [
                new Serve("inspection", [new PoolRequest("inspectors")], new Exponential(900 * Second)),
                new Serve("documents", [new PoolRequest("document-officers")], new Exponential(400 * Second)),
                new Serve("agency", [new PoolRequest("agency-officers")], new Exponential(400 * Second)),
            ])]),
        ],
    };
}
