using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>What people do to a running replication, and doing it again from the journal.</summary>
public class Interventions
{
    private const long Second = 1_000_000;

    [Fact]
    public void A_pool_that_breaks_holds_its_work_until_it_is_repaired()
    {
        using var simulation = Queue(new ArrivalPattern.Scheduled([0]), new Constant(10 * Second));
        Assert.Equal(15 * Second, EndOf(simulation, new Intervention.Break(0), new Intervention.Repair(0)));
    }

    [Fact]
    public void Another_officer_serves_who_waits_at_once()
    {
        using var simulation = Queue(new ArrivalPattern.Scheduled([0, 0]), new Constant(10 * Second));
        simulation.Run(4 * Second);
        simulation.Intervene(new Intervention.SetCapacity(0, 2));
        simulation.Run();
        Assert.Equal(14 * Second, simulation.Now);
    }

    [Fact]
    public void A_withdrawn_entity_leaves_and_the_next_is_served()
    {
        using var simulation = Queue(new ArrivalPattern.Scheduled([0, 0]), new Constant(10 * Second));
        simulation.Run(4 * Second);
        simulation.Intervene(new Intervention.WithdrawEntity(0, 1));
        simulation.Run();
        Assert.Equal(1, simulation.Observations.Left(Outcome.Withdrawn));
        Assert.Equal(14 * Second, simulation.Now);
        simulation.Intervene(new Intervention.WithdrawEntity(0, 77));
        Assert.Equal(2, simulation.Journal.Count);
    }

    [Fact]
    public void Whoever_looks_sees_a_withdrawn_entity_end()
    {
        using var simulation = Queue(new ArrivalPattern.Scheduled([0, 0]), new Constant(10 * Second));
        var register = new Register(simulation.Program);
        simulation.Run(ref register, 4 * Second);
        simulation.Intervene(new Intervention.WithdrawEntity(0, 1), ref register);
        Assert.Equal((0, 1, Outcome.Withdrawn, 4 * Second), Assert.Single(register.Left));
    }

    [Fact]
    public void What_the_lifecycle_does_not_let_go_stays()
    {
        var process = new Process
        {
            Attributes = new AttributeSchema(),
            Pools = [],
            Sources = [new Source { Name = "all", Arrivals = new ArrivalPattern.Scheduled([0]) }],
            Lifecycle = new StateTable(["filed", "released", "withdrawn"], ["release", "withdraw"], [[1, 2], [-1, -1], [-1, -1]], []),
            Steps = [new Delay("check", new Constant(10 * Second)), new Fire("out", "release"), new Delay("audit", new Constant(10 * Second))],
            Withdrawn = [new Fire("back", "withdraw")],
        };
        Assert.Equal((0, 1), After(15));
        Assert.Equal((1, 0), After(5));

        (long Withdrawn, long Released) After(int seconds)
        {
            using var simulation = new Simulation(ProgramCompiler.Compile(process), new RunPlan { Seed = 3 });
            simulation.Run(seconds * Second);
            simulation.Intervene(new Intervention.WithdrawEntity(0, 1));
            simulation.Run();
            return (simulation.Observations.Left(Outcome.Withdrawn), simulation.Observations.Left(Outcome.Released));
        }
    }

    [Fact]
    public void Rewinding_and_repeating_the_journal_ends_in_the_same_bytes_and_leaving_it_out_is_a_fork()
    {
        using var first = Queue(new ArrivalPattern.Every(new Exponential(Second)), new Exponential(0.9 * Second), 2_000);
        first.Run(100 * Second);
        var start = new Snapshot();
        first.Save(start);
        first.Run(300 * Second);
        first.Intervene(new Intervention.SetCapacity(0, 3));
        first.Run(500 * Second);
        first.Intervene(new Intervention.Break(0));
        first.Run(520 * Second);
        first.Intervene(new Intervention.Repair(0));
        first.Run();

        using var again = Queue(new ArrivalPattern.Every(new Exponential(Second)), new Exponential(0.9 * Second), 2_000);
        again.Load(start);
        var nobody = default(NoObserver);
        again.Repeat(ref nobody, first.Journal);
        again.Run();
        Assert.Equal(Bytes(first), Bytes(again));

        using var fork = Queue(new ArrivalPattern.Every(new Exponential(Second)), new Exponential(0.9 * Second), 2_000);
        fork.Load(start);
        fork.Run();
        Assert.NotEqual(Bytes(first), Bytes(fork));
    }

    [Fact]
    public void Closing_a_pool_that_pauses_its_work_stops_it_though_its_calendar_never_closes()
    {
        using var simulation = Queue(new ArrivalPattern.Scheduled([0]), new Constant(10 * Second));
        Assert.Equal(15 * Second, EndOf(simulation, new Intervention.SetCapacity(0, 0), new Intervention.SetCapacity(0, 1)));
    }

    [Fact]
    public void A_system_without_limit_that_breaks_holds_up_what_passes_through_it()
    {
        var process = Process(new ArrivalPattern.Scheduled([0]), new Constant(10 * Second));
        process = process with { Pools = [new Pool { Class = "clerk" }] };
        using var simulation = new Simulation(ProgramCompiler.Compile(process), new RunPlan { Seed = 3 });
        Assert.Equal(15 * Second, EndOf(simulation, new Intervention.Break(0), new Intervention.Repair(0)));
    }

    [Fact]
    public void Where_no_account_is_kept_of_the_work_nothing_can_stop_it()
    {
        var process = Process(new ArrivalPattern.Scheduled([0]), new Constant(10 * Second)) with { TakesInterventions = false };
        using var simulation = new Simulation(ProgramCompiler.Compile(process), new RunPlan { Seed = 3 });
        simulation.Run(4 * Second);
        Assert.Throws<InvalidOperationException>(() => simulation.Intervene(new Intervention.Break(0)));
        Assert.Throws<InvalidOperationException>(() => simulation.Intervene(new Intervention.SetCapacity(0, 0)));
        Assert.Empty(simulation.Journal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(15)]
    public void What_is_done_at_the_moment_of_an_event_is_done_again_at_that_moment(int seconds)
    {
        Simulation Begin() => Queue(new ArrivalPattern.Scheduled([0, 0, 0]), new Constant(10 * Second));
        using var first = Begin();
        var start = new Snapshot();
        first.Save(start);
        first.Run(seconds * Second);
        first.Intervene(new Intervention.SetCapacity(0, 0));
        first.Run(seconds * Second + 5 * Second);
        first.Intervene(new Intervention.SetCapacity(0, 1));
        first.Run();

        using var again = Begin();
        again.Load(start);
        var nobody = default(NoObserver);
        again.Repeat(ref nobody, first.Journal);
        again.Run();
        Assert.Equal(Bytes(first), Bytes(again));
        Assert.Equal(3, again.Observations.Left(Outcome.Released));
    }

    // The first is done at 4 s and the second at 9 s.
    private static long EndOf(Simulation simulation, Intervention first, Intervention second)
    {
        simulation.Run(4 * Second);
        simulation.Intervene(first);
        simulation.Run(9 * Second);
        simulation.Intervene(second);
        simulation.Run();
        return simulation.Now;
    }

    private static byte[] Bytes(Simulation simulation)
    {
        var snapshot = new Snapshot();
        simulation.Save(snapshot);
        return snapshot.Bytes.ToArray();
    }

    private static Simulation Queue(ArrivalPattern arrivals, Distribution takes, long? count = null) =>
        new(ProgramCompiler.Compile(Process(arrivals, takes, count)), new RunPlan { Seed = 3 });

    private static Process Process(ArrivalPattern arrivals, Distribution takes, long? count = null) =>
        new()
        {
            Attributes = new AttributeSchema(),
            Pools = [new Pool { Class = "clerk", Capacity = CapacitySchedule.Constant(1), AtOutage = Interruption.Pause, AtClosing = Interruption.Pause }],
            TakesInterventions = true,
            Sources = [new Source { Name = "all", Arrivals = arrivals, Count = count }],
            Steps = [new Serve("serve", [new PoolRequest("clerk")], takes)],
        };
}
