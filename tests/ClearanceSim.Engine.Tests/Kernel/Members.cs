using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using static ClearanceSim.Engine.Tests.Kernel.Model;

namespace ClearanceSim.Engine.Tests.Kernel;

public class Members
{
    [Fact]
    public void A_train_leaves_when_it_is_complete_and_its_containers_go_on_when_it_arrives()
    {
        var batch = new Batch("train", 3, [Serve("track", "track", 10)]);
        var story = Run(Process([Officers("track")], [At(0, 1, 5, 6, 7, 8)], batch, Delay("after", 1)));
        Assert.Equal([16.0, 16, 16, 26, 26, 26], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["members"] = 5, ["service"] = 11 }, story.Causes("source 1"));
        Assert.Equal(new Dictionary<string, double> { ["members"] = 2, ["queue track"] = 7, ["service"] = 11 }, story.Causes("source 4"));
    }

    [Fact]
    public void Members_that_wait_for_others_at_the_end_are_still_inside()
    {
        var story = Run(Process([], [At(0, 1, 5)], new Batch("train", 2, [Delay("way", 1)])));
        Assert.Equal(1, story.Observations.InProgress);
        Assert.Equal(1, story.Observations.InProgressAt((int)Cause.Members));
    }

    [Fact]
    public void An_owner_that_is_refused_refuses_its_members()
    {
        foreach (ProcessStep no in new ProcessStep[] { new Refuse("no"), new Withdraw("back"), new End("end", Outcome.Reneged) })
        {
            var story = Run(Process([], [At(0, 1)], new Batch("train", 2, [Delay("way", 4), no])));
            Assert.Equal((Outcome.Refused, 5), story.End("source 1"));
            Assert.Equal((Outcome.Refused, 5), story.End("source 2"));
        }
    }

    [Fact]
    public void A_member_that_is_taken_away_leaves_its_owner_to_the_others()
    {
        var batch = new Batch("train", 2, [Delay("way", 10)]);
        var alone = Run(Process([], [At(0, 1)], new Within("limit", Lasting(4), [batch])));
        // The first has its limit at 4, the second at 5; the owner set out at 1 and goes on alone.
        Assert.Equal([4.0, 5], alone.Ends);
    }

    [Fact]
    public void An_entity_in_parts_goes_on_when_the_last_part_has_ended()
    {
        var split = new Split("containers", 3, [Serve("scan", "scanner", 4)]);
        var story = Run(Process([Officers("scanner")], [At(0)], split, Delay("after", 1)));
        Assert.Equal([13.0], story.Ends);
        Assert.Equal(new Dictionary<string, double> { ["queue scanner"] = 8, ["service"] = 5 }, story.Causes("source 1"));
        Assert.Equal(1, story.Observations.Submitted);
    }

    [Fact]
    public void A_part_has_the_attributes_of_the_whole()
    {
        var schema = new AttributeSchema();
        int weight = schema.Add("weight", AttributeKind.Number).Slot;
        var heavy = new Branch("heavy", [new BranchArm(new Condition.Between(weight, 7, 7), [Delay("scan", 4)])]);
        var process = Process([], [At(0)], new Assign("weigh", weight, new Constant(7)), new Split("containers", 3, [heavy]));
        Assert.Equal([4.0], Run(process with { Attributes = schema }).Ends);
    }

    [Fact]
    public void One_part_that_is_refused_ends_the_others_and_refuses_the_whole()
    {
        foreach (ProcessStep no in new ProcessStep[] { new Refuse("no"), new Withdraw("back"), new End("end", Outcome.Reneged) })
        {
            var split = new Split("containers", 3, [Serve("scan", "scanner", 4), no]);
            var story = Run(Process([Officers("scanner")], [At(0)], split, Delay("after", 1)) with { Withdrawn = [Delay("told", 100)] });
            Assert.Equal((Outcome.Refused, 4), story.End("source 1"));
        }
    }

    [Fact]
    public void Parts_split_and_batches_join_them_again()
    {
        var inner = new Split("packages", 2, [Delay("open", 1)]);
        var split = new Split("containers", 2, [inner, new Batch("lorry", 4, [Serve("road", "road", 5)])]);
        var story = Run(Process([Officers("road")], [At(0, 0)], split));
        Assert.Equal([6.0, 6], story.Ends);
        Assert.Equal(5 * Second, story.Observations.Pool(0).Busy);
    }

    [Fact]
    public void A_split_within_a_repetition_makes_new_parts_each_time()
    {
        var schema = new AttributeSchema();
        int round = schema.Add("round", AttributeKind.Number).Slot;
        var split = new Split("parts", 2, [new Delay("part", new Uniform(0, 100 * Second))]);
        var repeat = new Repeat("rounds", new Condition.Between(round, 0, 2), [split, new Assign("next", round, new Constant(1), Adds: true)]);
        var story = Run(Process([], [At(0)], repeat) with { Attributes = schema });
        double[] begins = story.At("parts", "source 1");
        Assert.Equal(3, begins.Length);
        double[] lengths = [begins[1] - begins[0], begins[2] - begins[1], story.Ends[0] - begins[2]];
        Assert.Equal(3, lengths.Distinct().Count());
    }
}
