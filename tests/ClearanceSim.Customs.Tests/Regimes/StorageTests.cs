using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Tests.Regimes;

/// <summary>A limit that runs over many stages, as temporary storage does from arrival to release.</summary>
public class StorageTests
{
    private const long Day = 86_400 * Samples.Second;

    private static readonly StageDefinition Storage = new()
    {
        Id = "storage",
        When = new Condition.Between(AttributeSchema.Site, 0, 0),
        Through = "release",
        Within = new Constant(120 * Day),
        Late = GivingUp.Lapse,
    };

    [Fact]
    public void However_many_have_passed_the_calendar_holds_no_more_limits_than_declarations_are_inside()
    {
        using var simulation = Simulation(Samples.With(Storage, "filing"), Every(1800, 10_000));
        int most = 0, mostInside = 0;
        for (long at = Day / 24; !simulation.IsOver; at += Day / 24)
        {
            simulation.Run(at);
            Assert.True(simulation.LimitsRunning <= simulation.EntitiesInside);
            most = Math.Max(most, simulation.LimitsRunning);
            mostInside = Math.Max(mostInside, simulation.EntitiesInside);
        }
        // Some did run, and of 10 000 that came in 200 days only those inside are remembered.
        Assert.InRange(most, 1, mostInside);
        Assert.True(mostInside < 200);
        Assert.Equal(0, simulation.LimitsRunning);
    }

    [Fact]
    public void Who_is_not_released_in_time_lapses_unless_the_limit_is_extended()
    {
        long Lapsed(StageExtension? more)
        {
            var late = new StageDefinition { Id = "late-filing", Waits = new Exponential(60 * Day) };
            var storage = Storage with { Within = new Constant(60 * Day), Extended = more };
            var regime = Samples.With(late, "registration");
            regime = regime with { Stages = [storage, .. regime.Stages], Profiles = [] };
            using var simulation = Simulation(regime, Every(60, 4000));
            simulation.Run();
            return simulation.Observations.Left(Outcome.Reneged);
        }
        // Three of four are of the post whose goods are stored; of exponential waits e^-1 and e^-2 last longer than the limits.
        double plain = Lapsed(null) / 3000.0, twice = Lapsed(new(Condition.Always, new Constant(60 * Day))) / 3000.0;
        Assert.InRange(plain, 0.33, 0.41);
        Assert.InRange(twice, 0.11, 0.16);
    }

    [Theory]
    [InlineData("payment", "storage")]
    [InlineData("nowhere", "storage")]
    public void A_limit_runs_to_a_stage_that_comes_later(string place, string id)
    {
        var regime = Samples.With(Storage with { Through = place == "payment" ? "filing" : "nowhere" }, "payment");
        Assert.Contains(regime.Errors(), e => e.Id == id && e.Message.Contains("no such stage stands behind it", StringComparison.Ordinal));
    }

    [Fact]
    public void Limits_lie_one_within_the_other()
    {
        var inner = Storage with { Id = "inner", When = Condition.Always };
        var outer = Storage with { Id = "outer", Through = "documents" };
        var regime = Samples.Regime with { Stages = [outer, inner, .. Samples.Stages] };
        Assert.Contains("runs beyond that of 'outer'", regime.FirstError(), StringComparison.Ordinal);
        Assert.Contains("has none ('within')", Samples.With(Storage with { Within = null }, "filing").FirstError(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_corrected_instead_is_an_audit_where_the_limit_begins_after_release_and_no_limit_runs_from_before_to_behind_it()
    {
        var look = new StageDefinition
        {
            Id = "look",
            Finds = new Dictionary<Customs.Compliance.Problem, double> { [Customs.Compliance.Problem.Value] = 1 },
            Corrects = true,
        };
        var limit = Storage with { When = Condition.Always, Instead = [look] };
        var audit = new StageDefinition { Id = "audit", Waits = new Constant(Day) };
        RegimeDefinition With(int at, string through) =>
            Samples.Regime with { Stages = [.. Samples.Stages.Take(at), limit with { Through = through }, .. Samples.Stages.Skip(at), audit] };
        // Nobody could say whether it is released when the limit passes: the lifecycle forbids to end as if it were.
        Assert.Contains(With(0, "audit").Errors(), e => e.Message.Contains("may leave as released when", StringComparison.Ordinal));
        var corrected = Samples.All(With(Samples.Stages.Count, "audit").Compiles().Steps).OfType<Act>().Single(act => act.Name == "look.corrects");
        Assert.Equal("correction after release", corrected.Action.Describe());
    }

    [Fact]
    public void A_limit_s_stage_may_have_versions()
    {
        var regime = Samples.Regime with
        {
            Stages =
            [
                Storage with { Within = new Constant(1), ValidUntil = 10 * Day },
                Storage with { ValidFrom = 10 * Day },
                .. Samples.Stages,
            ],
        };
        using var simulation = Simulation(regime with { Profiles = [] }, Every(600, 2000));
        simulation.Run(10 * Day);
        Assert.True(simulation.Observations.Left(Outcome.Reneged) > 500);
        long before = simulation.Observations.Left(Outcome.Reneged);
        simulation.Run();
        Assert.Equal(before, simulation.Observations.Left(Outcome.Reneged));
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("withdraw")]
    public void A_guarantee_is_free_again_if_the_goods_are_not_released(string how)
    {
        var transit = new Condition.Between(DeclarationSchema.Procedure, Procedures.Transit, Procedures.Transit);
        var secured = new StageDefinition { Id = "security", When = transit, Secures = true, ShortWaits = new Constant(Samples.Second) };
        var turned = new StageDefinition
        {
            Id = "transit",
            When = transit,
            Waits = new Constant(3600 * Samples.Second),
            Refuses = how == "refuse" ? Condition.Always : null,
            Withdraws = how == "withdraw" ? Condition.Always : null,
        };
        var world = Every(600, 500) with { Guarantees = new GuaranteeRules { Certificate = 1_000_000_000_000 } };
        var regime = Samples.With(secured);
        using var simulation = Simulation(
            regime with { Stages = [.. regime.Stages.SelectMany(s => s.Id == "security" ? (StageDefinition[])[s, turned] : [s])] }, world);
        var accounts = new AccountBook(world.Accounts, world.Traders.Count);
        var ends = new List<(Outcome Outcome, long Held)>();
        var observer = new Ends(ends, accounts.Registers..(accounts.Registers + accounts.Accounts));
        simulation.Run(ref observer);
        Assert.Contains(ends, e => e.Outcome is Outcome.Refused or Outcome.Withdrawn);
        // No transit is released here, so what the book holds is for those on the way; when the last has left it holds nothing.
        Assert.True(ends.Max(e => e.Held) > 0);
        Assert.Equal(0, ends[^1].Held);
    }

    [Fact]
    public void An_obligation_adds_what_is_secured_and_takes_it_away_when_it_is_met()
    {
        var stage = new StageDefinition { Id = "condition", Secures = true, SecuresAlso = 0.1, ShortWaits = new Constant(Samples.Second) };
        var after = new StageDefinition { Id = "obligation", Meets = true };
        var world = Every(600, 500) with { Guarantees = new GuaranteeRules { Certificate = 1 } };
        (long, long) Sums(params StageDefinition[] last)
        {
            var regime = Samples.With(stage);
            using var simulation = Simulation(regime with { Stages = [.. regime.Stages, .. last] }, world);
            simulation.Run();
            var tallies = ClearanceObservations.Tallies.Select(t => t.Name).ToList();
            long Sum(string name) => (long)simulation.Observations.Tally(tallies.IndexOf(name));
            return (Sum("secured"), Sum("payable") - Sum("collected") - Sum("secured") - Sum("waived"));
        }
        var (secured, outstanding) = Sums();
        Assert.True(secured > 0);
        Assert.Equal((0, outstanding), Sums(after));
    }

    private static Simulation Simulation(RegimeDefinition regime, World world) =>
        new(ProgramCompiler.Compile(ClearanceCompiler.ToProcess(regime, world)), new RunPlan { Seed = 5 });

    private static World Every(int seconds, int count) => Samples.World with
    {
        Traffic = [Samples.Imports with { Arrivals = new ArrivalPattern.Every(new Exponential(seconds * Samples.Second)), Count = count }],
    };

    // Of each that ends: how, and how much the book of guarantees holds then, of all declarants.
    private readonly struct Ends(List<(Outcome, long)> ends, Range held) : IObserver
    {
        public static bool WatchesMoves => false;

        public void Created(in EntityView entity)
        {
        }

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        public void Ended(in EntityView entity, Outcome outcome)
        {
            long sum = 0;
            foreach (long used in entity.Registers[held]) sum += used;
            ends.Add((outcome, sum));
        }
    }
}
