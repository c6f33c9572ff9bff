using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Engine.Observation;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Tests.Regimes;

/// <summary>Regimes as the engine runs them.</summary>
public class ClearanceRunTests
{
    private const int Count = 2000;

    [Fact]
    public void Every_declaration_ends_in_a_state_that_its_outcome_allows()
    {
        var ended = Run(Samples.Regime, out var seen);
        Assert.Equal(Count, ended.Count);
        Assert.Equal(Count, seen.Submitted);
        Assert.All(ended.Values, e => Assert.Contains(e.State, DeclarationLifecycle.Table.Final[(int)e.Outcome]));
    }

    [Fact]
    public void Green_declarations_take_the_systems_time_alone()
    {
        var world = Samples.World with { Accounts = new() { Foresight = 1 } };
        var ended = Run(Samples.Regime with { Profiles = [] }, out var seen, world);
        Assert.All(ended.Values, e => Assert.Equal((long)Lane.Green, e.Row[DeclarationSchema.Lane]));
        Assert.Equal((3 * Samples.Second, Count), (seen.Interval(0).Max, seen.Within(0)));
    }

    [Fact]
    public void The_same_declaration_has_the_same_columns_and_lane_under_another_regime()
    {
        var slow = Samples.Change("documents", s => s with { Takes = new Constant(7200 * Samples.Second) });
        var one = Run(Samples.Regime, out _);
        var other = Run(slow with { Stages = [.. slow.Stages.Where(s => s.Id != "agencies")] }, out _);
        Assert.All(one.Keys, n => Assert.Equal(
            one[n].Row[..(DeclarationSchema.Taxes + 1)], other[n].Row[..(DeclarationSchema.Taxes + 1)]));
        Assert.All(one.Keys, n => Assert.Equal(one[n].Row[DeclarationSchema.Lane], other[n].Row[DeclarationSchema.Lane]));
    }

    [Fact]
    public void What_is_inspected_found_missed_and_collected_adds_up_to_the_rows()
    {
        var regime = Samples.With(new()
        {
            Id = "inspection",
            When = Samples.Has(Measure.Inspection),
            By = [new("officers")],
            Takes = new Exponential(60 * Samples.Second),
            Inspects = true,
            Finds = Enum.GetValues<Customs.Compliance.Problem>().ToDictionary(p => p, _ => 0.7),
        });
        var ended = Run(regime, out var seen);
        var rows = ended.Values.Select(e => e.Row).ToList();
        Assert.Equal(rows.Count(r => r[DeclarationSchema.Inspected] == 1), Total("inspected"));
        Assert.Equal(rows.Count(r => r[DeclarationSchema.Inspected] == 1 && r[DeclarationSchema.Found] != 0), Total("hits"));
        Assert.Equal(rows.Count(r => r[DeclarationSchema.Problem] != 0), Total("noncompliant"));
        Assert.Equal(
            rows.Where(r => r[DeclarationSchema.Found] == 0).Sum(r => r[DeclarationSchema.Evaded]), Total("missed-revenue"));
        Assert.Equal(rows.Sum(r => r[DeclarationSchema.Duties] + r[DeclarationSchema.Taxes]), Total("collected"));
        Assert.True(Total("hits") > 0 && Total("missed-revenue") > 0);

        long Total(string name) => Sum(regime.Compiles(), seen, name);
    }

    [Fact]
    public void A_refusal_by_one_agency_cancels_the_other_and_the_declaration_is_refused()
    {
        var group = Samples.Stages.Single(s => s.Id == "agencies");
        var members = group.Of.Select(
            m => m.Id == "veterinary" ? m with { Refuses = Condition.Always, Takes = new Constant(1) } : m);
        var regime = Samples.Change("agencies", s => s with { Of = [.. members] });
        var ended = Run(regime, out var seen);
        var veterinary = ended.Values.Where(e => (e.Row[DeclarationSchema.Codes] & 0b100000) != 0).ToList();
        Assert.NotEmpty(veterinary);
        Assert.All(veterinary, e => Assert.Equal((Outcome.Refused, (int)DeclarationState.Refused), (e.Outcome, e.State)));
        Assert.All(veterinary, e => Assert.Equal(0, e.Row[DeclarationSchema.Evaded] + e.Row[DeclarationSchema.Collected]));
        Assert.Equal(veterinary.Count, seen.Left(Outcome.Refused));
    }

    [Fact]
    public void Agencies_side_by_side_take_the_longest_and_one_after_the_other_the_sum()
    {
        static IReadOnlyList<StageDefinition> Both() =>
            [Agency("veterinary", 5, 3600), Agency("quarantine", 6, 1800)];
        static StageDefinition Agency(string id, int code, long seconds) =>
            Samples.Agency(id, code) with { By = [new("system")], Takes = new Constant(seconds * Samples.Second) };
        Run(Samples.Change("agencies", s => s with { Of = Both() }), out var side);
        Run(Samples.Change("agencies", s => s with { Of = Both(), In = GroupOrder.Sequence }), out var sequence);
        Run(Samples.Change("agencies", s => s with { Of = Both(), In = GroupOrder.First }), out var first);
        double both = Sum(Samples.Regime.Compiles(), side, "agency-checks");
        Assert.Equal(both, Sum(Samples.Regime.Compiles(), sequence, "agency-checks"));
        Assert.True(first.Interval(0).Mean < side.Interval(0).Mean && side.Interval(0).Mean < sequence.Interval(0).Mean);
    }

    [Fact]
    public void A_check_and_the_answer_to_it_are_one_check()
    {
        var check = Samples.Agency("check", 5) with { When = Condition.Always };
        var answer = new StageDefinition { Id = "answer", Waits = new Constant(Samples.Second), Cause = Cause.Agency };
        var another = answer with { Id = "another", When = new Condition.HasBits(DeclarationSchema.Codes, 1L << 5) };
        Assert.Equal(Checks(check), Checks(check, answer));
        Assert.Equal(Checks(check), Checks(answer with { Id = "message" }));
        Assert.True(Checks(check, another) > Checks(check));

        static long Checks(params StageDefinition[] of)
        {
            var regime = Samples.Change("agencies", s => s with { Of = of, In = GroupOrder.Sequence });
            Run(regime, out var seen);
            return Sum(regime.Compiles(), seen, "agency-checks");
        }
    }

    [Fact]
    public void Declarations_are_counted_by_post_procedure_and_category_whatever_became_of_them()
    {
        var group = Samples.Stages.Single(s => s.Id == "agencies");
        var regime = Samples.Change(
            "agencies", s => s with { Of = [.. group.Of.Select(m => m with { Refuses = Condition.Always })] });
        Run(regime, out var seen);
        var process = regime.Compiles();
        Assert.True(seen.Left(Outcome.Refused) > 0);
        Assert.All(
            ClearanceObservations.Groups.Where(g => g != "lane"),
            column => Assert.Equal(Count, Sum(process, seen, "declarations." + column)));
    }

    [Fact]
    public void A_missing_balance_holds_a_declaration_up_and_blames_payment()
    {
        var world = Samples.World with { Accounts = new() { Opening = 0, Foresight = 0 } };
        var ended = Run(Samples.Regime, out var seen, world);
        int payment = (int)Cause.Payment;
        Assert.True(seen.Waiting(payment) > 0);
        Assert.All(ended.Values.Where(e => e.Outcome == Outcome.Released), e => Assert.Equal(0, e.Row[DeclarationSchema.Unpaid]));
    }

    [Fact]
    public void Who_has_not_paid_by_the_end_of_the_limit_is_refused()
    {
        // Everybody lacks money, and it takes two and a half days.
        var world = Samples.World with { Accounts = new() { Opening = 0, TopUp = 1, Foresight = 0 } };
        Dictionary<long, Ended> Within(int days) => Run(
            Samples.Change("payment", s => s with { ShortWaits = new Constant(60 * 3600 * Samples.Second), ShortWithinWorkingDays = days }),
            out _, world);
        Dictionary<long, Ended> one = Within(1), three = Within(3);
        Assert.All(three.Values, e => Assert.Equal(Outcome.Released, e.Outcome));
        Assert.Contains(three.Values, e => e.Row[DeclarationSchema.Collected] > 0);
        Assert.All(three, e => Assert.Equal(
            e.Value.Row[DeclarationSchema.Collected] > 0 ? (Outcome.Refused, 0) : (Outcome.Released, 0),
            (one[e.Key].Outcome, one[e.Key].Row[DeclarationSchema.Collected])));
    }

    [Fact]
    public void A_time_limit_lets_declarations_lapse()
    {
        var all = new StageDefinition
        {
            Id = "storage",
            Of = Samples.Stages.Skip(1).ToList(),
            Within = new Constant(600 * Samples.Second),
            Late = GivingUp.Lapse,
        };
        var ended = Run(Samples.Regime with { Stages = [Samples.Stages[0], all] }, out var seen);
        Assert.True(seen.Left(Outcome.Reneged) > 0);
        Assert.Equal(Count, seen.Left(Outcome.Reneged) + seen.Left(Outcome.Released));
        Assert.All(
            ended.Values.Where(e => e.Outcome == Outcome.Reneged), e => Assert.Equal((int)DeclarationState.Lapsed, e.State));
        Assert.All(ended.Values.Where(e => e.Outcome == Outcome.Reneged), e => Assert.Equal(0, e.Row[DeclarationSchema.Evaded]));
    }

    [Fact]
    public void Measures_that_an_officer_adds_move_the_lane()
    {
        var regime = Samples.With(new()
        {
            Id = "officer",
            When = Samples.Has(Measure.AgencyCheck),
            Sets = [new("measures", new Constant(Measures.Mask(Measure.Sampling)))],
        });
        var ended = Run(regime, out _);
        Assert.All(
            ended.Values, e => Assert.Equal((long)LaneRule.Of(e.Row[DeclarationSchema.Measures]), e.Row[DeclarationSchema.Lane]));
        Assert.Contains(ended.Values, e => e.Row[DeclarationSchema.Measures] == Measures.Mask(Measure.Sampling));
    }

    [Fact]
    public void What_is_evaded_is_missed_or_recovered_before_release_or_after_or_never_came_in()
    {
        var evaded = Run(Samples.Regime with { Profiles = [] }, out _).ToDictionary(e => e.Key, e => e.Value.Row[DeclarationSchema.Evaded]);
        var half = Enum.GetValues<Customs.Compliance.Problem>().ToDictionary(p => p, _ => 0.5);
        var audited = Samples.Regime with
        {
            Stages =
            [
                .. Samples.With(new()
                {
                    Id = "inspection", By = [new("officers")], Takes = new Constant(1), Finds = half, Corrects = true,
                    Refuses = new Condition.And(
                    [
                        new Condition.Between(DeclarationSchema.Recovered, 1, long.MaxValue),
                        new Condition.Between(DeclarationSchema.Items, 1, 1),
                        new Condition.Between(DeclarationSchema.TraderCategory, 2, 2),
                    ]),
                }).Stages,
                new() { Id = "audit", By = [new("laboratory")], Takes = new Constant(1), Finds = half, Corrects = true },
            ],
        };
        var ended = Run(audited, out var seen);
        Assert.All(ended, e => Assert.Equal(
            e.Value.Outcome == Outcome.Released ? evaded[e.Key] : 0,
            e.Value.Row[DeclarationSchema.Evaded] + e.Value.Row[DeclarationSchema.Recovered]));
        Assert.Contains(ended.Values, e => e.Outcome == Outcome.Refused);
        long recovered = Sum(audited.Compiles(), seen, "recovered-revenue"), late = Sum(audited.Compiles(), seen, "recovered-by-audit");
        Assert.True(late > 0 && recovered > late && Sum(audited.Compiles(), seen, "missed-revenue") > 0);
    }

    [Fact]
    public void A_contact_is_work_by_the_officers_of_a_post_each_time_it_is_done()
    {
        var twice = Samples.With(new()
        {
            Id = "inspection",
            RepeatWhile = new Condition.Between(DeclarationSchema.Contacts, 0, 1),
            By = [new("officers"), new("system")],
            Takes = new Constant(1),
        });
        // Nobody's documents are checked; the laboratory serves every post, and the system is unlimited.
        var ended = Run(twice, out var seen);
        Assert.All(ended.Values, e => Assert.Equal(2, e.Row[DeclarationSchema.Contacts]));
        Assert.Equal(2 * Count, Sum(twice.Compiles(), seen, "contacts"));
    }

    [Fact]
    public void Categories_that_move_leave_honesty_as_it_was()
    {
        var found = Enum.GetValues<Customs.Compliance.Problem>().ToDictionary(p => p, _ => 0.5);
        var regime = Samples.With(new() { Id = "inspection", By = [new("officers")], Takes = new Constant(1), Finds = found });
        var moving = Samples.World with
        {
            Traders = Samples.World.Traders with
            {
                Recalculation = new() { Every = 3600 * Samples.Second, UpgradeAfter = 2, DowngradeAt = 1 },
            },
        };
        var still = Run(regime, out _);
        var moved = Run(regime, out _, moving);
        Assert.All(still.Keys, n => Assert.Equal(still[n].Row[DeclarationSchema.Problem], moved[n].Row[DeclarationSchema.Problem]));
        foreach (int step in (int[])[-1, 1])
            Assert.Contains(still.Keys, n => Math.Sign(
                moved[n].Row[DeclarationSchema.TraderCategory] - still[n].Row[DeclarationSchema.TraderCategory]) == step);
    }

    private static long Sum(Process process, Observations seen, string tally)
    {
        int index = process.Tallies.ToList().FindIndex(t => t.Name == tally);
        int codes = process.Tallies[index].Group is { } group ? process.Attributes[group].Codes.Count : 1;
        return (long)Enumerable.Range(0, codes).Aggregate(Int128.Zero, (sum, code) => sum + seen.Tally(index, code));
    }

    private static Dictionary<long, Ended> Run(RegimeDefinition regime, out Observations seen, World? world = null)
    {
        world ??= Samples.World;
        world = world with { Traffic = [Samples.Imports with { Count = Count }] };
        var program = ProgramCompiler.Compile(ClearanceCompiler.ToProcess(regime, world));
        using var simulation = new Simulation(program, new RunPlan { Seed = 7, Count = Count });
        var observer = new Log(new Dictionary<long, Ended>());
        simulation.Run(ref observer);
        seen = simulation.Observations;
        return observer.Seen;
    }

    private sealed record Ended(long[] Row, int State, Outcome Outcome);

    private readonly struct Log(Dictionary<long, Ended> seen) : IObserver
    {
        public static bool WatchesMoves => false;

        public Dictionary<long, Ended> Seen => seen;

        public void Created(in EntityView entity)
        {
        }

        public void Moved(in EntityView entity, int token, int step)
        {
        }

        public void Ended(in EntityView entity, Outcome outcome) =>
            seen.Add(entity.Row[DeclarationSchema.Number], new Ended(entity.Row.ToArray(), entity.State, outcome));
    }
}
