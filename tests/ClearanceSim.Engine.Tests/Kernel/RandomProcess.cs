using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using CsCheck;

namespace ClearanceSim.Engine.Tests.Kernel;

/// <summary>Random processes of all kinds of steps, with pools of all kinds: small, finite, full of ties.</summary>
internal sealed class RandomProcess
{
    private readonly Random random;
    private readonly AttributeSchema schema = new(["north", "south"]);
    private readonly int number;
    private readonly List<(string Class, int Greatest)> classes = [];
    private int names;

    private RandomProcess(int seed)
    {
        random = new Random(seed);
        number = schema.Add("number", AttributeKind.Number).Slot;
        schema.Add("kind", AttributeKind.Code, codes: ["x", "y", "z"]);
    }

    /// <summary>Processes; the greater the size, the more steps.</summary>
    public static Gen<Process> Gen { get; } =
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, int.MaxValue - 1], CsCheck.Gen.Int[1, 5], (seed, size) => new RandomProcess(seed).Create(size));

    private Process Create(int size)
    {
        var pools = Pools();
        var process = new Process
        {
            Attributes = schema,
            Pools = pools,
            Sources = [Source("first"), Source("second"), Scheduled("third")],
            Steps = Block(size, 3, trunk: true),
            Refused = Flip(0.3) ? Block(1, 1, trunk: true) : [],
            Withdrawn = Flip(0.3) ? Block(1, 1, trunk: true) : [],
            Groups = ["post", "kind"],
            Thresholds = [5 * Model.Second],
            Tallies = [new Tally("number", Condition.Always, number, "kind"), new Tally("count", new Condition.Between(number, 2, 100))],
            BatchMeans = Flip(0.2),
        };
        if (!Flip(0.3)) return process;
        List<ProcessStep> steps = [.. process.Steps];
        steps.Insert(random.Next(steps.Count + 1), new Reach("reach to", "to"));
        steps.Insert(random.Next(steps.Count), new Reach("reach from", "from"));
        return process with { Steps = steps, Intervals = [("created", "ended"), ("from", "to")], MainInterval = 1 };
    }

    private List<Pool> Pools()
    {
        var pools = new List<Pool>();
        foreach (string name in new[] { "a", "b", "c", "d" })
        {
            if (name == "c" || Flip(0.3))
            {
                var north = Pool(name) with { Site = "north" };
                var south = Pool(name) with { Site = Flip(0.5) ? "south" : null };
                pools.AddRange([north, south]);
            }
            else
            {
                pools.Add(Pool(name));
            }
            classes.Add((name, pools.Where(p => p.Class == name).Min(p => p.Capacity?.Greatest ?? 2)));
        }
        return pools;
    }

    private Pool Pool(string name)
    {
        var pool = new Pool
        {
            Class = name,
            Capacity = name == "d" || Flip(0.15) ? null : Capacity(),
            Discipline = (Discipline)random.Next(2),
            QueueLimit = Flip(0.25) ? random.Next(4) : null,
            AtClosing = (Interruption)random.Next(3),
            AtOutage = (Interruption)random.Next(3),
            Overtaking = Flip(0.3),
        };
        if (Flip(0.3)) pool = pool with { Outages = new OutageProcess(new Exponential(60 * Model.Second), Takes()) };
        if (Flip(0.1))
            pool = pool with
            {
                LaterOutages =
                [
                    new(10 * Model.Second, new OutageProcess(new Exponential(20 * Model.Second), Takes())),
                    new(50 * Model.Second, Flip(0.5) ? null : new OutageProcess(new Exponential(50 * Model.Second), Takes())),
                ],
            };
        if (pool.Capacity is { } before && Flip(0.1)) pool = pool with { Capacity = before.Until(15 * Model.Second, Capacity()) };
        if (Flip(0.3))
            pool = pool with
            {
                PlannedOutages = [.. Enumerable.Range(0, 3).Select(_ => new PlannedOutage(Whole(120), Whole(20)))],
            };
        return pool;
    }

    private CapacitySchedule Capacity()
    {
        if (Flip(0.4)) return CapacitySchedule.Constant(1 + random.Next(3));
        var changes = new List<(long, int)>();
        long at = Flip(0.5) ? 0 : Whole(5);
        for (int i = random.Next(8); i >= 0; i--, at += Model.Second + Whole(20)) changes.Add((at, random.Next(4)));
        changes.Add((at, 1 + random.Next(2)));
        return CapacitySchedule.Changes(changes);
    }

    private Source Source(string name) => new()
    {
        Name = name,
        Arrivals = new ArrivalPattern.Every(Flip(0.5) ? new Exponential(3 * Model.Second) : Model.Lasting(1 + random.Next(3))),
        Count = 15,
        Sets = Sets(),
    };

    private Source Scheduled(string name) => new()
    {
        Name = name,
        Arrivals = new ArrivalPattern.Scheduled([.. Enumerable.Range(0, 10).Select(_ => Whole(60)).Order()]),
        Sets = Sets(),
    };

    private List<(int, Distribution)> Sets() =>
    [
        (AttributeSchema.Priority, new Uniform(0, 15)),
        (AttributeSchema.Site, new Empirical([0, 1])),
        (number + 1, new Empirical([0, 1, 2])),
    ];

    private List<ProcessStep> Block(int size, int depth, bool trunk) => [.. Enumerable.Range(0, size).Select(_ => Step(depth, trunk))];

    private List<ProcessStep> Inner(int depth, bool trunk) => Block(random.Next(1, 3), depth - 1, trunk);

    private ProcessStep Step(int depth, bool trunk)
    {
        string name = "s" + names++.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int kind = depth <= 0 ? random.Next(5) : random.Next(23);
        return kind switch
        {
            0 or 1 or 2 => Serve(name, depth, trunk),
            3 => new Delay(name, Takes(), (Cause)random.Next((int)Cause.Queue)),
            4 => new Assign(name, number, new Constant(1), Adds: true),
            5 => new Hold(name, Requests(), Inner(depth, trunk)),
            6 or 7 => new Branch(name, [new BranchArm(When(name), Inner(depth, trunk)), new BranchArm(When(name + "'"), Inner(depth, trunk))]),
            8 or 9 or 10 => Fork(name, depth, trunk),
            11 => new Repeat(name, new Condition.Chance(name, 0.4), Inner(depth, trunk)),
            12 => new Batch(name, 1 + random.Next(3), Inner(depth, trunk)),
            13 or 14 => new Split(name, 1 + random.Next(3), Inner(depth, trunk)),
            15 => Limited(name, new Await(name + " wait", "signal", null, Cause.Agency), depth, trunk),
            16 => Limited(name, new Await(name + " wait", null, new Condition.Between(number, 3, 99)), depth, trunk),
            17 => new Signal(name, "signal", Flip(0.5)),
            18 => new Within(name, Takes(), Inner(depth, trunk)) { Late = Flip(0.5) ? Inner(depth, trunk) : [], Extension = Extension(name) },
            19 => new Reach(name, "passed"),
            20 => Dated(name, depth, trunk),
            21 => LimitedFromWithin(name, depth, trunk),
            _ => new Branch(name, [new BranchArm(new Condition.Chance(name, 0.2), [Leave(name + " leave")])]),
        };
    }

    private Within Limited(string name, ProcessStep step, int depth, bool trunk) =>
        new(name, Takes(), [step]) { Late = Flip(0.3) ? Inner(depth, trunk) : [] };

    private Limited LimitedFromWithin(string name, int depth, bool trunk)
    {
        var limit = new SetLimit(name + " set", Takes()) { Late = Flip(0.5) ? Inner(depth, trunk) : [], Extension = Extension(name) };
        var second = new SetLimit(name + " set again", Takes());
        ProcessStep[] inner = [new Branch(name + " if", [new BranchArm(When(name), [limit])]), .. Inner(depth, trunk)];
        return new(name, Flip(0.5) ? inner : [.. inner, second, .. Inner(depth, trunk)]);
    }

    private LimitExtension? Extension(string name) => Flip(0.5) ? null : new(When(name + " more"), Takes());

    // Versions of one step that differ in who works how long, before which there may be nothing, and after which something else.
    private Dated Dated(string name, int depth, bool trunk)
    {
        var first = Serve(name + " in versions", depth, trunk);
        long from = Flip(0.5) ? 0 : Model.Second + Whole(20), then = from + Model.Second + Whole(30);
        return new Dated(name,
        [
            new(from, [first]), new(then, [first with { Takes = Takes(), By = Requests() }]),
            new(then + Model.Second + Whole(30), Inner(depth, trunk)),
        ]);
    }

    private ProcessStep Leave(string name) => random.Next(4) switch
    {
        0 or 1 => new Refuse(name),
        2 => new Withdraw(name),
        _ => new End(name, (Outcome)random.Next(4)),
    };

    private Serve Serve(string name, int depth, bool trunk) => new(name, Requests(), Takes())
    {
        Patience = Flip(0.3) ? Takes() : null,
        Reneged = Flip(0.5) ? Block(1, depth - 1, trunk) : null,
        Full = Flip(0.5) ? Block(1, depth - 1, trunk) : null,
        Priority = Flip(0.2) ? random.Next(16) : null,
    };

    private Fork Fork(string name, int depth, bool trunk)
    {
        int arms = 1 + random.Next(3);
        return new Fork(name, [.. Enumerable.Range(0, arms).Select(i => new ForkArm(
            $"{name} {i}", Flip(0.7) ? Condition.Always : When($"{name} {i}"), Inner(depth, trunk: false)))])
        {
            Needed = Flip(0.5) ? null : 1 + random.Next(arms),
            Refused = Flip(0.4) ? Block(1, depth - 1, trunk) : null,
        };
    }

    private PoolRequest[] Requests()
    {
        int n = Flip(0.3) ? 2 : 1, first = random.Next(classes.Count);
        return [.. Enumerable.Range(0, n).Select(i => classes[(first + i) % classes.Count])
            .Select(c => new PoolRequest(c.Class, Flip(0.2) ? Math.Min(2, c.Greatest) : 1))];
    }

    private Condition When(string name) => random.Next(3) switch
    {
        0 => new Condition.Between(number + 1, 0, random.Next(3)),
        1 => new Condition.OneOf(AttributeSchema.Ordinal, [1, 3, 4, 8, 100]),
        _ => new Condition.Chance(name, 0.5),
    };

    private Distribution Takes() => random.Next(5) switch
    {
        0 or 1 or 2 => new Constant(Whole(6)),
        3 => new Uniform(0, 10 * Model.Second),
        _ => new Exponential(3 * Model.Second),
    };

    private long Whole(int below) => random.Next(below) * Model.Second;

    private bool Flip(double probability) => random.NextDouble() < probability;
}
