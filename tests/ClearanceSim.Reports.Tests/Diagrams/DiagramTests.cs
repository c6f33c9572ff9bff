using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Reports.Diagrams;

namespace ClearanceSim.Reports.Tests.Diagrams;

public class DiagramTests
{
    private const double Minute = 60_000_000;

    [Fact]
    public void A_guarded_stage_is_entered_through_a_question_and_can_be_passed() => Assert.Equal(
        """
        flowchart TD
            n_start(["Small"])
            n_registration["registration<br/>by astana-1<br/>takes 2 min 00 s<br/>reaches: registered"]
            n_inspection_{"value #gt;= 5 000 001 KZT and not (hs starts 8703)"}
            n_inspection["inspection<br/>by 2 inspectors<br/>takes about 30 min 00 s"]
            n_done(["released"])
            n_start --> n_registration
            n_registration --> n_inspection_
            n_inspection_ -->|"yes"| n_inspection
            n_inspection --> n_done
            n_inspection_ -->|"else"| n_done

        """.ReplaceLineEndings("\n"),
        Drawn(Regime(
            Work("registration", "astana-1", new Constant(2 * Minute)) with { Reaches = "registered" },
            Work("inspection", "inspectors", new Exponential(30 * Minute), 2) with
            {
                When = new Condition.And(
                [
                    new Condition.Between(DeclarationSchema.Value, 5_000_001, long.MaxValue),
                    new Condition.Not(new Condition.Between(DeclarationSchema.Hs, 8_703_000_000, 8_703_999_999)),
                ]),
            }), DiagramLanguage.Mermaid));

    [Fact]
    public void Agencies_side_by_side_part_and_meet_again()
    {
        var group = new StageDefinition
        {
            Id = "agencies",
            In = GroupOrder.All,
            Of = [Work("veterinary", "veterinary-officers", new Constant(Minute)),
                Work("sanitary", "sanitary-officers", new Constant(Minute))],
        };
        string dot = Drawn(Regime(group), DiagramLanguage.Dot);
        Assert.Contains("n_agencies -> n_veterinary;", dot, StringComparison.Ordinal);
        Assert.Contains("n_agencies -> n_sanitary;", dot, StringComparison.Ordinal);
        Assert.Contains("n_veterinary -> n_agencies_join;", dot, StringComparison.Ordinal);
        Assert.Contains("label=\"all done\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_way_out_of_a_stage_is_drawn()
    {
        var inspected = new Condition.Between(DeclarationSchema.Inspected, 1, 1);
        var counter = Work("counter", "counters", new Constant(Minute)) with
        {
            Within = new Constant(60 * Minute),
            Late = GivingUp.Withdraw,
            Patience = new Constant(2 * Minute),
            Impatient = GivingUp.Lapse,
            Refuses = inspected,
            Withdraws = new Condition.Not(inspected),
        };
        var group = new StageDefinition
        {
            Id = "group",
            Of = [Work("one", "officers", new Constant(Minute)) with { Within = new Constant(Minute) }],
            Within = new Constant(Minute),
            Late = GivingUp.Refuse,
        };
        string dot = Drawn(Regime(counter, group), DiagramLanguage.Dot);
        string[] expected =
        [
            "n_counter -> n_refused [label=\"queue full\"];",
            "n_counter -> n_reneged [label=\"waited 2 min 00 s\"];",
            "n_counter -> n_withdrawn [label=\"too late\"];",
            "n_counter -> n_refused [label=\"inspected == yes\"];",
            "n_counter -> n_withdrawn [label=\"not (inspected == yes)\"];",
            "n_one -> n_group_end [label=\"too late\"];",
            "n_group -> n_refused [label=\"too late\"];",
        ];
        Assert.All(expected, edge => Assert.Contains(edge, dot, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_process_is_drawn_from_its_steps()
    {
        var process = new Process
        {
            Attributes = new AttributeSchema(),
            Pools = [new Pool { Class = "clerk", Capacity = CapacitySchedule.Constant(1) }],
            Sources = [new Source { Name = "customers", Arrivals = new ArrivalPattern.Every(new Exponential(Minute)) }],
            Steps =
            [
                new Serve("counter", [new PoolRequest("clerk")], new Exponential(Minute)) { Patience = new Constant(2 * Minute) },
                new Branch("which", [new BranchArm(new Condition.Chance("which", 0.3), [new Refuse("no")])]),
            ],
        };
        using var writer = new StringWriter { NewLine = "\n" };
        Diagram.Write(process, "queue", DiagramLanguage.Dot, writer);
        string dot = writer.ToString();
        Assert.Contains("n_counter -> n_exit_reneged [label=\"waited 2 min 00 s\"];", dot, StringComparison.Ordinal);
        Assert.Contains("n_which -> n_exit_refused [label=\"chance 30.0 %\"];", dot, StringComparison.Ordinal);
        Assert.Contains("n_which -> n_exit_released [label=\"else\"];", dot, StringComparison.Ordinal);
    }

    private static RegimeDefinition Regime(params StageDefinition[] stages) =>
        new() { Id = "small", Title = "Small", Stages = stages };

    private static StageDefinition Work(string id, string pool, Distribution takes, int units = 1) =>
        new() { Id = id, By = [new PoolRequest(pool, units)], Takes = takes };

    private static string Drawn(RegimeDefinition regime, DiagramLanguage language)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var process = new Process
        {
            Attributes = DeclarationSchema.Create(["post"]),
            Pools = [new Pool { Class = "counters", Capacity = CapacitySchedule.Constant(1), QueueLimit = 5 }],
            Sources = [],
            Steps = [],
        };
        Diagram.Write(regime, process, new DateOnly(2024, 1, 1), language, writer);
        return writer.ToString();
    }
}
