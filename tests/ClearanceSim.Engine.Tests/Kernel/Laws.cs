using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Kernel;

// What holds for every process, checked on random ones.
public class Laws
{
    private const int Few = 150;
    private const int Many = 1500;

    private static readonly RunPlan Whole = new() { Seed = 5, DrainCap = 1000 * Model.Second };

    private static readonly RunPlan Window = Whole with { WarmUp = 10 * Model.Second, End = 30 * Model.Second };

    private static readonly RunPlan Uncapped = new() { Drain = 300 * Model.Second };

    private static readonly RunPlan[] Plans =
    [
        Whole,
        Window,
        Whole with { WarmUp = 5 * Model.Second, Count = 12 },
        Uncapped,
        Uncapped with { WarmUp = 10 * Model.Second, End = 30 * Model.Second },
        Uncapped with { WarmUp = 5 * Model.Second, Count = 12 },
    ];

    private static readonly Gen<(Process Process, RunPlan Plan)> Runs = Gen.Select(
        Gen.Frequency((4, RandomProcess.Gen), (1, RandomProcess.Gen.Select(Endless))), Gen.Int[0, Plans.Length - 1], Gen.ULong,
        (process, plan, seed) => (process, Plans[plan] with { Seed = seed }));

    [Fact]
    public void What_came_in_is_what_left_and_what_is_inside() => Conservation(Few);

    [Fact]
    [Trait("Tier", "Full")]
    public void What_came_in_is_what_left_and_what_is_inside_of_many() => Conservation(Many);

    [Fact]
    public void The_area_under_a_queue_is_the_sum_of_its_waits_and_busy_time_is_the_sum_of_work() => Little(Few);

    [Fact]
    [Trait("Tier", "Full")]
    public void The_area_under_a_queue_is_the_sum_of_its_waits_and_busy_time_is_the_sum_of_work_of_many() => Little(Many);

    [Fact]
    public void The_parts_of_the_main_interval_by_cause_sum_to_the_whole() => Attribution(Few);

    [Fact]
    [Trait("Tier", "Full")]
    public void The_parts_of_the_main_interval_by_cause_sum_to_the_whole_of_many() => Attribution(Many);

    [Fact]
    public void A_run_cut_anywhere_saved_and_loaded_ends_as_if_it_had_not_been() => Snapshots(Few);

    [Fact]
    [Trait("Tier", "Full")]
    public void A_run_cut_anywhere_saved_and_loaded_ends_as_if_it_had_not_been_of_many() => Snapshots(Many);

    [Fact]
    public void However_it_is_run_and_whoever_looks_the_results_are_the_same() => Ways(Few);

    [Fact]
    [Trait("Tier", "Full")]
    public void However_it_is_run_and_whoever_looks_the_results_are_the_same_of_many() => Ways(Many);

    [Fact]
    public void One_more_source_leaves_those_it_does_not_meet_as_they_were() => Sources(Few);

    [Fact]
    [Trait("Tier", "Full")]
    public void One_more_source_leaves_those_it_does_not_meet_as_they_were_of_many() => Sources(Many);

    [Fact]
    public void Two_replications_differ_and_so_do_two_seeds()
    {
        var source = new Source { Name = "source", Arrivals = new ArrivalPattern.Every(new Exponential(1e6)), Count = 20 };
        var program = ProgramCompiler.Compile(Model.Process([], [source], Model.Delay("delay", 1)));
        long Clock(ulong seed, int replication)
        {
            using var simulation = new Simulation(program, new RunPlan { Seed = seed, Replication = replication });
            simulation.Run();
            return simulation.Now;
        }
        Assert.Equal(Clock(1, 1), Clock(1, 1));
        Assert.Equal(4, new[] { Clock(1, 1), Clock(1, 2), Clock(2, 1), Clock(2, 2) }.Distinct().Count());
    }

    [Fact]
    public void A_run_that_never_ends_by_itself_ends_with_its_drain_and_whoever_is_inside() => Gen.Select(
        RandomProcess.Gen.Select(Endless), Gen.Int[3, Plans.Length - 1]).Sample(
        (process, plan) =>
        {
            using var simulation = Start((process, Plans[plan]));
            simulation.Run();
            Assert.True(simulation.IsOver);
            Assert.Equal(simulation.Observations.Submitted, simulation.Observations.InProgress);
            if (Plans[plan].End == long.MaxValue) Assert.Equal(simulation.Observations.Coming.To + Plans[plan].Drain, simulation.Now);
            else Assert.Equal(Plans[plan].End + Plans[plan].Drain, simulation.Now);
        },
        iter: Few);

    // Everybody waits for an officer who never comes, while his pool breaks and is repaired for ever.
    private static Process Endless(Process process) => process with
    {
        Pools =
        [
            .. process.Pools,
            Model.Officers("nobody", (0, 0), (1e9, 1)) with
            {
                Outages = new OutageProcess(new Exponential(20 * Model.Second), new Exponential(5 * Model.Second)),
            },
        ],
        Steps = [Model.Serve("for nobody", "nobody", 1), .. process.Steps],
    };

    private static void Conservation(int runs) => Runs.Sample(
        r =>
        {
            using var simulation = Start(r);
            var register = new Register(simulation.Program);
            simulation.Run(ref register);
            var seen = simulation.Observations;
            long left = Enum.GetValues<Outcome>().Sum(o => seen.Left(o));
            Assert.Equal(seen.Submitted, left + seen.InProgress);
            Assert.True(seen.InProgress >= 0);
            Assert.Equal(
                seen.InProgress, Enumerable.Range(0, simulation.Program.Causes.Count).Sum(c => seen.InProgressAt(c)));
            if (r.Plan with { Seed = 5, Drain = Whole.Drain, DrainCap = Whole.DrainCap } == Whole)
            {
                Assert.Equal(seen.InProgress, register.Inside.Count);
                foreach (var outcome in Enum.GetValues<Outcome>()) Assert.Equal(register.Left.Count(l => l.Outcome == outcome), seen.Left(outcome));
            }
            // The owner of a batch whose members have all been taken away goes on alone; nobody else is inside for nobody.
            bool batches = simulation.Program.Steps.Any(s => s.Op == Op.BatchUp);
            if (register.Inside.Count == 0 && !batches) Assert.Equal(0, simulation.Alive);
            if (simulation.Alive > 0) return;
            for (int p = 0; p < simulation.Program.Pools.Count; p++)
            {
                var pool = simulation.PoolNow(p);
                Assert.Equal((0, 0, 0), (pool.Busy, pool.Waiting, pool.Interrupted));
            }
            for (int t = 0; t < simulation.TokenCount; t++) Assert.Equal(TokenStatus.Free, simulation.TokenNow(t).Status);
        },
        iter: runs);

    private static void Little(int runs) => RandomProcess.Gen.Sample(
        process =>
        {
            using var simulation = Start((process, Whole));
            var ledger = new Ledger(simulation);
            var register = ledger.RunToTheEnd();
            for (int p = 0; p < simulation.Program.Pools.Count; p++)
            {
                var pool = simulation.Observations.Pool(p);
                Assert.Equal(ledger.Waits[p], ledger.Queue[p]);
                Assert.Equal(ledger.Waits[p], (long)pool.Queue);
                Assert.Equal(ledger.Busy[p], (long)pool.Busy);
                if (process.Pools[p].Capacity is not null) Assert.Equal(ledger.Capacity[p], (long)pool.Capacity);
            }
            long stays = register.Stays.Sum() + register.Inside.Values.Sum(created => simulation.Now - created);
            Assert.Equal(stays, ledger.Inside);
        },
        iter: runs);

    private static void Attribution(int runs) => Runs.Sample(
        r =>
        {
            using var simulation = Start(r);
            var register = new Register(simulation.Program);
            simulation.Run(ref register);
            var main = simulation.Observations.Interval(r.Process.MainInterval);
            Int128 causes = 0;
            for (int c = 0; c < simulation.Program.Causes.Count; c++)
            {
                Assert.True(simulation.Observations.Waiting(c) >= 0);
                causes += simulation.Observations.Waiting(c);
            }
            Assert.Equal(main.Sum, causes);
            for (int g = 0; g < r.Process.Groups.Count; g++)
            {
                long members = 0;
                for (int code = 0; code < (g == 0 ? 2 : 3); code++) members += simulation.Observations.Group(g, code).Count;
                Assert.Equal(main.Count, members);
            }
        },
        iter: runs);

    private static void Snapshots(int runs) => Gen.Select(Runs, Gen.Double[0, 1]).Sample(
        (r, share) =>
        {
            using var whole = Start(r);
            whole.Run();
            var (cells, end) = Fingerprint(whole);

            using var first = Start(r);
            var nobody = default(NoObserver);
            for (long cut = (long)(share * whole.Events); cut > 0 && first.Step(ref nobody); cut--)
            {
            }
            var middle = new Snapshot();
            first.Save(middle);
            using var bytes = new MemoryStream();
            middle.Write(bytes);
            bytes.Position = 0;
            using var second = Start(r);
            second.Load(Snapshot.Read(bytes));
            second.Run();
            Assert.Equal(cells, Fingerprint(second).Cells);
            Assert.Equal(end, Fingerprint(second).State);

            // The one that was saved goes on too, and so does one that had run on and goes back.
            first.Run();
            Assert.Equal(end, Fingerprint(first).State);
            first.Load(middle);
            first.Run();
            Assert.Equal(cells, Fingerprint(first).Cells);
            Assert.Equal(end.Length, Fingerprint(first).State.Length);
        },
        iter: runs);

    private static void Ways(int runs) => Gen.Select(Runs, Gen.Long[0, 100 * Model.Second]).Sample(
        (r, time) =>
        {
            using var whole = Start(r);
            whole.Run();
            var expected = Fingerprint(whole);

            using var again = Start(r);
            again.Run();
            AssertSame(expected, again);

            using var watched = Start(r);
            var teller = new Teller(watched.Program);
            watched.Run(ref teller);
            AssertSame(expected, watched);

            using var stepped = Start(r);
            var nobody = default(NoObserver);
            while (stepped.Step(ref nobody))
            {
            }
            AssertSame(expected, stepped);

            using var halted = Start(r);
            halted.Run(time / 3);
            halted.Run(time);
            Assert.True(halted.IsOver || halted.Now == time);
            halted.Run();
            AssertSame(expected, halted);

            using var looked = Start(r);
            var inside = new Inside();
            looked.Run(ref inside, time / 2);
            foreach (int entity in inside.Entities) looked.LookAt(entity, (in EntityView _) => { });
            looked.Run();
            AssertSame(expected, looked);
        },
        iter: runs);

    /// <summary>Knows the rows of what has come and not ended.</summary>
    private readonly struct Inside() : IObserver
    {
        public HashSet<int> Entities { get; } = [];

        public static bool WatchesMoves => false;

        public void Created(in EntityView entity) => Entities.Add(entity.Index);

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        public void Ended(in EntityView entity, Outcome outcome) => Entities.Remove(entity.Index);
    }

    private static void Sources(int runs) => RandomProcess.Gen.Sample(
        process =>
        {
            var apart = new Branch("apart", [
                new BranchArm(new Condition.Between(AttributeSchema.Source, 3, 3), [Model.Delay("alone", 3), new End("gone", Outcome.Released)])]);
            var without = process with { Steps = [apart, .. process.Steps] };
            var with = without with
            {
                Sources = [.. process.Sources, new Source { Name = "more", Arrivals = new ArrivalPattern.Every(Model.Lasting(1)), Count = 40 }],
            };
            Assert.Equal(Departures(without), Departures(with).Where(l => l.Source != 3));
        },
        iter: runs);

    private static List<(int Source, long Ordinal, Outcome, long)> Departures(Process process)
    {
        using var simulation = Start((process, Whole));
        var register = new Register(simulation.Program);
        simulation.Run(ref register);
        return register.Left;
    }

    private static Simulation Start((Process Process, RunPlan Plan) run) => new(ProgramCompiler.Compile(run.Process), run.Plan);

    private static (long[] Cells, byte[] State) Fingerprint(Simulation simulation)
    {
        var snapshot = new Snapshot();
        simulation.Save(snapshot);
        return ([.. simulation.Cells], snapshot.Bytes.ToArray());
    }

    private static void AssertSame((long[] Cells, byte[] State) expected, Simulation simulation)
    {
        Assert.Equal(expected.Cells, Fingerprint(simulation).Cells);
        Assert.Equal(expected.State, Fingerprint(simulation).State);
    }
}
