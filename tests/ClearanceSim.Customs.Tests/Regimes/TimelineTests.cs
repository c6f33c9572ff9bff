using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Customs.Tests.Regimes;

/// <summary>Regimes and pools that are of several versions in one run.</summary>
public class TimelineTests
{
    [Fact]
    public void Equal_stages_are_one_and_others_stand_side_by_side_with_their_times() =>
        Assert.Equal(
            [("a", null, null), ("b", null, 10L), ("b", 10L, 30L), ("b", 30L, null), ("c", null, null)],
            Merged(At(0, "a", "b", "c"), At(10, "a", "b:2", "c"), At(20, "a", "b:2", "c"), At(30, "a", "b", "c")));

    [Fact]
    public void A_stage_may_come_and_go_and_come_again() =>
        Assert.Equal(
            [("a", null, null), ("b", 10L, 20L), ("b", 30L, null), ("c", null, null)],
            Merged(At(0, "a", "c"), At(10, "a", "b", "c"), At(20, "a", "c"), At(30, "a", "b", "c")));

    [Fact]
    public void A_stage_that_only_older_versions_have_stands_behind_the_one_that_it_followed_there() =>
        Assert.Equal(
            [("first", null, 10L), ("a", null, null), ("old", null, 10L), ("new", 10L, null), ("c", null, null)],
            Merged(At(0, "first", "a", "old", "c"), At(10, "a", "new", "c")));

    [Fact]
    public void A_stage_cannot_change_its_place()
    {
        var error = Assert.Throws<RegimeException>(() => Merged(At(0, "a", "b"), At(10, "b", "a")));
        Assert.Equal(("stages", "a"), (Assert.Single(error.Errors).Part, error.Errors[0].Id));
    }

    [Fact]
    public void A_pool_that_comes_later_has_no_capacity_before_and_one_that_goes_stays()
    {
        Pool Pool(string name, int capacity) => new() { Class = name, Capacity = CapacitySchedule.Constant(capacity) };
        var pools = PoolTimeline.Merge([(0, [Pool("a", 1), Pool("b", 2)]), (10, [Pool("a", 3), Pool("c", 4)])]);
        Assert.Equal(["a", "b", "c"], pools.Select(p => p.Class));
        Assert.Equal([1, 2, 0], pools.Select(p => p.Capacity!.At(9)));
        Assert.Equal([3, 2, 4], pools.Select(p => p.Capacity!.At(10)));
    }

    [Fact]
    public void An_outage_at_a_known_time_is_that_of_the_version_in_force_then()
    {
        Pool Pool(params PlannedOutage[] planned) => new() { Class = "system", PlannedOutages = planned };
        var pool = Assert.Single(PoolTimeline.Merge([(0, [Pool(new(5, 1), new(15, 1))]), (10, [Pool(new(6, 1), new(16, 1))])]));
        Assert.Equal([5L, 16L], pool.PlannedOutages.Select(o => o.From));
    }

    [Fact]
    public void How_a_pool_queues_cannot_change()
    {
        var pool = new Pool { Class = "officers", Capacity = CapacitySchedule.Constant(1) };
        var error = Assert.Throws<RegimeException>(
            () => PoolTimeline.Merge([(0, [pool]), (10, [pool with { Discipline = Discipline.Priority }])]));
        Assert.Equal("officers", Assert.Single(error.Errors).Id);
    }

    private static IEnumerable<(string Id, long? From, long? Until)> Merged(params RegimeVersion[] versions) =>
        RegimeTimeline.Merge(versions).Stages.Select(s => (s.Id, s.ValidFrom, s.ValidUntil));

    // "b:2" is the stage b in which something takes two seconds.
    private static RegimeVersion At(long from, params string[] stages) => new(from, new RegimeDefinition
    {
        Id = "regime",
        Stages =
        [
            .. stages.Select(s => s.Split(':')).Select(s => new StageDefinition
            {
                Id = s[0],
                Waits = new Constant(s.Length > 1 ? 2e6 : 1e6),
            }),
        ],
    });
}
