using ClearanceSim.Customs.Compliance;
using ClearanceSim.Customs.Payment;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Customs.Traders;
using ClearanceSim.Customs.Traffic;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Customs.Tests.Regimes;

public class ClearanceCompilerTests
{
    [Fact]
    public void Step_names_are_unique_and_begin_with_their_stage()
    {
        string[] ids = [.. ClearanceCompiler.AllStages(Samples.Stages).Select(s => s.Id)];
        string[] names = [.. Samples.All(Samples.Regime.Compiles().Steps).Select(s => s.Name)];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Contains(name.Split('.')[0], ids));
    }

    [Fact]
    public void A_stage_with_everything_keeps_the_order_of_its_effects()
    {
        var stage = new StageDefinition
        {
            Id = "all",
            By = [new("officers")],
            Takes = new Constant(1),
            Inspects = true,
            Finds = new Dictionary<Problem, double> { [Problem.Value] = 1 },
            Corrects = true,
            Assess = true,
            Pays = true,
            ShortWaits = new Constant(1),
            Sets = [new("measures", new Constant(1))],
            Cause = Cause.Agency,
            Signals = "done",
            Refuses = Samples.DocumentsOrdered,
            Withdraws = Samples.DocumentsOrdered,
            Fires = "pay",
            Reaches = "paid",
        };
        Assert.Equal(
            [
                "all", "all.inspects", "all.finds", "all.corrects", "all.assess", "all.debit", "all.unpaid", "all.sets.measures",
                "all.lane",
                "all.checked", "all.signals", "all.refuses", "all.withdraws", "all.fires", "all.reaches",
            ],
            Samples.Process([stage]).Steps.Select(s => s.Name));
    }

    [Fact]
    public void Guard_limit_and_rounds_enclose_a_stage_in_this_order()
    {
        var stage = new StageDefinition
        {
            Id = "wait",
            When = Samples.DocumentsOrdered,
            Within = new Constant(5),
            RepeatWhile = Condition.Always,
            AwaitsSignal = "go",
            Waits = new Constant(1),
        };
        var guard = Assert.IsType<Branch>(Assert.Single(Samples.Process([stage]).Steps));
        var limit = Assert.IsType<Within>(Assert.Single(guard.Arms[0].Do));
        var rounds = Assert.IsType<Repeat>(Assert.Single(limit.Do));
        Assert.Equal(["wait.awaits", "wait"], rounds.Do.Select(s => s.Name));
        Assert.Equal(Cause.Trader, Assert.IsType<Delay>(rounds.Do[1]).Cause);
    }

    [Fact]
    public void Intervals_are_those_whose_milestones_the_regime_reaches()
    {
        // Nothing of the sample crosses a border, applies for a permit or is suspended.
        bool Crosses(string milestone) =>
            milestone is "permit-applied" or "release-suspended" || milestone.StartsWith("left", StringComparison.Ordinal)
            || milestone.StartsWith("entered", StringComparison.Ordinal);
        Assert.Equal(
            ClearanceObservations.Intervals.Where(i => !Crosses(i.From) && !Crosses(i.To)), Samples.Regime.Compiles().Intervals);
        var unpaid = Samples.Change("payment", s => s with { Reaches = null }).Compiles();
        Assert.Equal(
            [("registered", "released"), ("filed", "registered"), ("registered", "assessed"), ("filed", "released")],
            unpaid.Intervals);
        Assert.Equal(0, unpaid.MainInterval);
    }

    [Fact]
    public void Groups_thresholds_and_tallies_are_those_of_every_report()
    {
        var process = Samples.Regime.Compiles();
        Assert.Equal(["lane", "post", "procedure", "trader-category"], process.Groups);
        Assert.Equal([60_000_000, 14_400_000_000, 86_400_000_000], process.Thresholds);
        Assert.Contains("missed-revenue", process.Tallies.Select(t => t.Name));
        Assert.Contains("measures.inspection", process.Tallies.Select(t => t.Name));
    }

    [Fact]
    public void A_queue_with_a_limit_refuses_whom_it_turns_away_and_one_without_has_no_such_way()
    {
        Assert.All(Samples.All(Samples.Regime.Compiles().Steps).OfType<Serve>(), s => Assert.Null(s.Full));
        var world = Samples.World with { Pools = [.. Samples.World.Pools.Select(p => p with { QueueLimit = 3 })] };
        var serve = Samples.All(
            ClearanceCompiler.ToProcess(Samples.Regime, world).Steps).OfType<Serve>().Single(s => s.Name == "documents");
        Assert.IsType<Refuse>(Assert.Single(serve.Full!));
    }

    [Fact]
    public void A_regime_compiles_to_a_program() => Assert.NotEmpty(ProgramCompiler.Compile(Samples.Regime.Compiles()).Hash);

    [Fact]
    public void A_changed_profile_changes_the_way_through_the_process_only_through_its_own_declarations()
    {
        var one = Samples.Regime.Compiles();
        var two = (Samples.Regime with { Profiles = [] }).Compiles();
        Assert.Equal(Samples.All(one.Steps).Select(s => s.Name), Samples.All(two.Steps).Select(s => s.Name));
    }

    [Fact]
    public void Everything_wrong_with_stages_is_said_at_once()
    {
        var errors = (Samples.Regime with
        {
            Stages =
            [
                new() { Id = "Two Words" },
                new() { Id = "refused" },
                new() { Id = "twice" },
                new() { Id = "twice" },
                new() { Id = "bodies", Waits = new Constant(1), Of = [new() { Id = "inner" }] },
                new() { Id = "idle", By = [new("officers")] },
                new() { Id = "alone", Takes = new Constant(1) },
                new() { Id = "hasty", Patience = new Constant(1) },
                new() { Id = "urgent", Priority = 16 },
                new() { Id = "quorum", In = GroupOrder.Of(3), Of = [new() { Id = "a" }, new() { Id = "b" }] },
                new() { Id = "units", By = [new("officers", 0)], Takes = new Constant(1) },
                new() { Id = "robots", By = [new("robots")], Takes = new Constant(1) },
                new() { Id = "negative", Waits = new Constant(-1) },
                new() { Id = "finds", Finds = new Dictionary<Problem, double> { [Problem.Value] = 1.5 } },
                new() { Id = "pays", Pays = true },
                new() { Id = "sets", Sets = [new("colour", new Constant(1)), new("lane", new Constant(1)), new("items", new Constant(-1))] },
                new() { Id = "sets-twice", Sets = [new("items", new Constant(1)), new("items", new Constant(2))] },
            ],
        }).Errors();
        Assert.Equal(
            [
                "Stage 'Two Words' needs an id of small letters, digits and hyphens.",
                "Stage 'refused' has an id that the lifecycle uses.",
                "Stage 'twice' stands twice: ids are unique in a regime, members of groups included.",
                "Stage 'bodies' has more than one body: work ('by' and 'takes'), a delay ('waits'), a slot ('books') or a group ('of').",
                "Stage 'idle' says who works ('by') but not how long ('takes').",
                "Stage 'alone' says how long work takes ('takes') but not who does it ('by').",
                "Stage 'hasty' has patience but no queue to wait in ('by').",
                "Stage 'urgent' has priority 16: it lies between 0 (first) and 15.",
                "Stage 'quorum' waits for 3 of 2 members.",
                "Stage 'units' asks for 0 units of 'officers'.",
                "Stage 'robots' asks for 'robots', and there is no such pool.",
                "Stage 'negative' has a wrong 'waits': the value must not be negative, and is -1.",
                "Stage 'finds' finds 'Value' with a probability that is not between 0 and 1.",
                "Stage 'pays' pays but does not say how long missing money takes ('short').",
                "Stage 'sets' sets 'colour', which is no column.",
                "Stage 'sets' sets 'lane', which the simulator keeps itself.",
                "Stage 'sets' sets 'items' wrongly: the value must not be negative, and is -1.",
                "Stage 'sets-twice' sets 'items' twice.",
            ],
            errors.Select(e => e.Message));
        Assert.All(errors, e => Assert.Equal("stages", e.Part));
    }

    [Fact]
    public void A_post_without_a_pool_that_a_stage_asks_for_is_named()
    {
        var world = Samples.World with { Pools = [Samples.Pool("officers", "north"), Samples.Pool("laboratory", null)] };
        Assert.Equal(
            ["Stage 'documents' asks for 'officers', which post 'south' does not have."],
            Samples.Regime.Errors(world).Select(e => e.Message));
    }

    [Fact]
    public void What_is_wrong_with_profiles_is_said()
    {
        ProfileDefinition good = Samples.Regime.Profiles[0];
        var errors = (Samples.Regime with
        {
            Profiles = [good, good, good with { Id = "idle", Orders = [] }, good with { Id = "greedy", Random = 1.2 }],
        }).Errors();
        Assert.Equal(
            [
                ("cars", "Profile 'cars' stands twice."), ("idle", "Profile 'idle' orders no measure."),
                ("greedy", "Profile 'greedy' has a share that is not between 0 % and 100 %."),
            ],
            errors.Select(e => (e.Id!, e.Message)));
    }

    [Fact]
    public void What_is_wrong_with_a_world_is_said()
    {
        var world = Samples.World with
        {
            Posts = [new("north", "North", Office: 0), new("south", "South"), new("south", "South again")],
            Compliance = new ComplianceRules { Rules = [new(Condition.Always, 1.5, []), new(Condition.Always, 0, [])] },
            Accounts = new AccountRules { Foresight = -1 },
        };
        Assert.Equal(
            [
                "Post 'south' stands twice.",
                "Post 'north' has office 0: an office code has five digits.",
                "Compliance rule 1 has a share that is not between 0 % and 100 %.",
                "Compliance rule 1 needs kinds of problem with weights that are not negative.",
                "The foresight of declarants is not between 0 % and 100 %.",
            ],
            Samples.Regime.Errors(world).Select(e => e.Message));
    }

    [Fact]
    public void What_is_wrong_with_traffic_traders_tariff_and_accounts_is_said()
    {
        var world = Samples.World with
        {
            Traffic = [Samples.Imports with { Posts = [("west", 1)] }],
            Accounts = new AccountRules { TopUp = 0 },
        };
        Assert.Equal(
            [("accounts", "Transfers must be above 0."), ("traffic", "Flow 'imports': 'west' is no post of the world")],
            Samples.Regime.Errors(world).Select(e => (e.Part, e.Message)));
    }

    [Fact]
    public void Regimes_and_worlds_that_differ_in_any_rule_make_different_programs()
    {
        static string Hash(RegimeDefinition regime, World? world = null) =>
            ProgramCompiler.Compile(ClearanceCompiler.ToProcess(regime, world ?? Samples.World)).Hash;
        RegimeDefinition Profile(Func<ProfileDefinition, ProfileDefinition> change) =>
            Samples.Regime with { Profiles = [change(Samples.Regime.Profiles[0]), .. Samples.Regime.Profiles.Skip(1)] };
        World Imports(Func<TrafficFlow, TrafficFlow> change) => Samples.World with { Traffic = [change(Samples.Imports)] };
        var compliance = Samples.World.Compliance;

        string[] hashes =
        [
            Hash(Samples.Regime),
            Hash(Profile(p => p with { Random = 0.5 })),
            Hash(Profile(p => p with { When = Condition.Always })),
            Hash(Profile(p => p with { Categories = new Dictionary<TraderCategory, double> { [TraderCategory.Low] = 0.5 } })),
            Hash(Samples.With(new() { Id = "look", Finds = new Dictionary<Problem, double> { [Problem.Value] = 0.5 } })),
            Hash(Samples.With(new() { Id = "look", Finds = new Dictionary<Problem, double> { [Problem.Value] = 0.6 } })),
            Hash(Samples.Regime, Samples.World with { Accounts = new() { Foresight = 0.5 } }),
            Hash(Samples.Regime, Samples.World with { Tariff = Samples.World.Tariff with { Vat = 0.5 } }),
            Hash(Samples.Regime, Samples.World with { Traders = Samples.World.Traders with { Concentration = 0.5 } }),
            Hash(
                Samples.Regime,
                Samples.World with { Compliance = compliance with { Evades = new Dictionary<Problem, double>() } }),
            Hash(
                Samples.Regime,
                Imports(f => f with { Columns = new Dictionary<string, ColumnDraw> { ["items"] = new ColumnDraw.Always(3) } })),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(hashes[0], Hash(Samples.Regime));
        Assert.Equal(hashes[1], Hash(Profile(p => p with { Random = 0.5 })));
    }
}
