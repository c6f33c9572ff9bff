using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Programs;

/// <summary>A site needs the pools of the steps that its entities can come to, and no others.</summary>
public class PoolsAtSitesTests
{
    private static readonly Condition North = new Condition.Between(AttributeSchema.Site, 0, 0);
    private static readonly Condition East = new Condition.OneOf(AttributeSchema.Site, [2]);
    private static readonly ProcessStep Check = Serve("check", "officers", 1);

    [Fact]
    public void A_guard_on_the_site_spares_the_others_the_pool() =>
        Assert.Empty(ProgramCompiler.Check(Of(new Branch("only north", [new BranchArm(North, [Check])]))));

    [Fact]
    public void So_does_a_guard_further_out_and_beside_other_conditions() =>
        Assert.Empty(ProgramCompiler.Check(Of(new Fork("arms",
            [new ForkArm("arm", new Condition.And([North, new Condition.Between(AttributeSchema.Ordinal, 3, 9)]),
                [new Branch("which", [new BranchArm(new Condition.Between(AttributeSchema.Ordinal, 5, 5), [Check])])])]))));

    [Fact]
    public void A_guard_that_lets_another_site_through_does_not() =>
        Assert.Equal(
            ["Post 'east' has no pool 'officers', and there is no common one."],
            Messages(Of(new Branch("not south", [new BranchArm(new Condition.Or([North, East]), [Check])]))));

    [Fact]
    public void Where_entities_move_between_sites_a_guard_says_nothing() =>
        Assert.Equal(2, Messages(Of(
            new Branch("only north", [new BranchArm(North, [new Assign("move", AttributeSchema.Site, new Constant(1)), Check])]))).Count);

    [Fact]
    public void Who_is_kept_away_goes_on()
    {
        var story = Run(Of(new Branch("only north", [new BranchArm(North, [Check])]), Delay("after", 2)) with
        {
            Sources = [At(0) with { Sets = [(AttributeSchema.Site, new Constant(0))] },
                Named("southern", 0) with { Sets = [(AttributeSchema.Site, new Constant(1))] }],
        });
        Assert.Equal([2.0, 3.0], story.Ends);
    }

    private static IReadOnlyList<string> Messages(Process process) => [.. ProgramCompiler.Check(process).Select(e => e.ToString())];

    private static Process Of(params ProcessStep[] steps) =>
        Process([Officers("officers") with { Site = "north" }], [], steps) with { Attributes = new AttributeSchema(["north", "south", "east"]) };
}
