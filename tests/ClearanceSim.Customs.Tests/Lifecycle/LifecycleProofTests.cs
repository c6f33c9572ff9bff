using ClearanceSim.Customs.Lifecycle;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Customs.Tests.Regimes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using CsCheck;

namespace ClearanceSim.Customs.Tests.Lifecycle;

public class LifecycleProofTests
{
    private static readonly Condition Sometimes = Samples.DocumentsOrdered;

    [Fact]
    public void A_regime_in_order_is_accepted() => Samples.Regime.Compiles();

    [Fact]
    public void Paying_before_the_assessment_is_named_with_stage_trigger_and_state()
    {
        var stages = Samples.Stages.ToList();
        stages.RemoveAll(s => s.Id == "risk");
        Assert.Equal(
            "Stage 'payment' fires 'pay', which is not allowed when registered; it may be registered there.",
            (Samples.Regime with { Stages = stages }).FirstError());
    }

    [Fact]
    public void A_stage_that_only_some_go_through_may_not_move_the_lifecycle_on_which_later_stages_rely()
    {
        var regime = Samples.Change("risk", s => s with { When = Sometimes });
        Assert.Equal(
            "Stage 'payment' fires 'pay', which is not allowed when registered; it may be registered or assessed there.",
            regime.FirstError());
    }

    [Fact]
    public void What_is_not_released_may_not_leave_by_the_end()
    {
        var stages = Samples.Stages.Where(s => s.Id != "release").ToList();
        Assert.Equal(
            "The last stage: a declaration may leave as released when paid; that takes released or audited.",
            (Samples.Regime with { Stages = stages }).FirstError());
    }

    [Fact]
    public void What_is_released_can_no_longer_be_refused()
    {
        var regime = Samples.Regime with { Stages = [.. Samples.Stages, new() { Id = "regret", Refuses = Sometimes }] };
        Assert.Equal(
            "A declaration that is refused fires 'refuse', which is not allowed when released; it may be released there.",
            regime.FirstError());
    }

    [Fact]
    public void A_blue_declaration_is_audited_after_release()
    {
        var regime = Samples.Regime with
        {
            Stages = [.. Samples.Stages,
            new() { Id = "audit", When = Sometimes, Fires = "audit" }]
        };
        regime.Compiles();
    }

    [Fact]
    public void Parallel_members_may_not_fire()
    {
        var regime = Samples.With(new()
        {
            Id = "both",
            In = GroupOrder.All,
            Of = [new() { Id = "one", Fires = "pay" }, new() { Id = "two" }],
        });
        Assert.Equal("Stage 'one' fires 'pay' in a parallel arm: only the trunk moves the lifecycle.", regime.FirstError());
    }

    [Fact]
    public void A_refusal_in_a_parallel_member_refuses_the_declaration() =>
        Samples.With(new()
        {
            Id = "both",
            In = GroupOrder.All,
            Of = [new() { Id = "one", Refuses = Sometimes }, new() { Id = "two" }],
        }).Compiles();

    [Fact]
    public void A_deadline_may_pass_at_every_wait_in_its_scope()
    {
        StageDefinition[] inside = [.. Samples.Stages.Where(s => s.Id is not "filing")];
        var late = new StageDefinition { Id = "all", Of = inside, Within = new Constant(1), Late = GivingUp.Lapse };
        (Samples.Regime with { Stages = [Samples.Stages[0], late] }).Compiles();
        var after = late with { Of = [.. inside, new() { Id = "checking", Waits = new Constant(1) }] };
        Assert.Equal(
            "Stage 'all' fires 'lapse', which is not allowed when released; it may be filed or registered or assessed or paid or "
                + "released there.",
            (Samples.Regime with { Stages = [Samples.Stages[0], after] }).FirstError());
    }

    [Fact]
    public void A_rejected_filing_may_be_filed_again_and_again()
    {
        var regime = Samples.With(
            new()
            {
                Id = "form-errors",
                RepeatWhile = new Condition.Chance("form-errors", 0.1),
                Of = [new() { Id = "rejection", Fires = "reject" }, new() { Id = "filing-again", Fires = "file" }],
            },
            before: "registration");
        regime.Compiles();
    }

    [Fact]
    public void A_loop_that_leaves_the_state_changed_is_found_in_its_second_round()
    {
        var regime = Samples.With(
            new() { Id = "once", RepeatWhile = new Condition.Chance("again", 0.1), Fires = "reject" }, before: "registration");
        Assert.Equal(
            "Stage 'once' fires 'reject', which is not allowed when draft; it may be draft or filed there.", regime.FirstError());
    }

    [Fact]
    public void An_unknown_trigger_is_named() =>
        Assert.Equal(
            "Stage 'risk' fires 'asses', which is no trigger of the lifecycle.",
            Samples.Change("risk", s => s with { Fires = "asses" }).FirstError());

    [Fact]
    public void Every_tree_of_stages_is_accepted_exactly_when_no_way_through_it_breaks_the_lifecycle()
    {
        int accepted = 0, rejected = 0;
        Trees.Sample(
            stages =>
            {
                var process = Samples.Process([.. stages]);
                bool legal = LifecycleProof.Of(process).Count == 0;
                Assert.Equal(legal, !Wanderer.FindsBreach(process, ways: 2_000_000));
                Interlocked.Increment(ref legal ? ref accepted : ref rejected);
            },
            iter: 400);
        Assert.True(accepted > 20 && rejected > 20, $"{accepted} accepted, {rejected} rejected");
    }

    // The seven stages of a regime in order, each of which may be changed in a way that is sometimes harmless.
    private static Gen<StageDefinition[]> Trees => Gen.Select(
        Gen.Int[0, 11].Array[2],
        Gen.Int[0, 6].Array[2],
        (changes, places) =>
        {
            StageDefinition[] stages = [.. Trunk];
            for (int i = 0; i < changes.Length; i++)
            {
                ref var stage = ref stages[places[i]];
                stage = Changed(stage, changes[i], i);
            }
            return stages;
        });

    private static IEnumerable<StageDefinition> Trunk =>
        ((string[])["file", "register", "assess", "pay", "release", "audit", ""])
            .Select((trigger, i) => new StageDefinition { Id = $"s{i}", Fires = trigger.Length == 0 ? null : trigger });

    private static StageDefinition Changed(StageDefinition stage, int change, int i) => change switch
    {
        0 => stage with { When = Sometimes },
        1 => stage with { Refuses = Sometimes },
        2 => stage with { Withdraws = Sometimes },
        3 => stage with { Within = new Constant(1), Waits = Time(stage), Late = GivingUp.Lapse },
        4 => stage with { Within = new Constant(1), Waits = Time(stage), Late = GivingUp.Continue },
        5 => stage with { RepeatWhile = Sometimes },
        6 => stage with { Fires = null },
        7 => Group(stage, i, new() { Id = $"m{i}", Refuses = Sometimes }, GroupOrder.All),
        8 => Group(stage, i, new() { Id = $"m{i}", Fires = "reject" }, GroupOrder.Sequence),
        9 => Group(stage, i, new() { Id = $"m{i}", Fires = stage.Fires }, GroupOrder.First),
        10 =>
            Group(
                stage, i, new() { Id = $"m{i}", Waits = new Constant(1), Within = new Constant(1), Late = GivingUp.Refuse },
                GroupOrder.All),
        _ => stage with { Fires = "withdraw" },
    };

    private static StageDefinition Group(StageDefinition stage, int i, StageDefinition member, GroupOrder order) =>
        stage with { Waits = null, In = order, Of = [.. stage.Of, member, new() { Id = $"n{i}" }] };

    private static Constant? Time(StageDefinition stage) => stage.Of.Count > 0 ? null : new Constant(1);
}
