using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Scenarios.Tests.Processes;

public sealed class GenericProcessTests
{
    private const string Queue = """
        name: M/M/1
        seed: 7
        run: { count: 1000000, warm-up: 0s, replications: 3 }
        statistics: { batches: yes }
        process:
          - arrive: { every: exponential(1s) }
          - serve: { by: clerk, takes: exponential(0.8s) }
        pools: { clerk: { capacity: 1 } }
        """;

    [Fact]
    public void A_single_queue_is_read_in_eight_lines()
    {
        var scenario = ScenarioText.Read(Queue);
        Assert.Equal(("M/M/1", "main", 7UL), (scenario.Name, scenario.Id, scenario.Seed));
        Assert.Equal(new RunSettings { Count = 1_000_000, Replications = 3 }, scenario.Run);
        var process = Assert.Single(scenario.Regimes).Process;
        Assert.True(process.BatchMeans);
        var source = Assert.Single(process.Sources);
        Assert.Equal("arrive", source.Name);
        Assert.Equal(new ArrivalPattern.Every(new Exponential(1_000_000)), source.Arrivals);
        var serve = Assert.IsType<Serve>(Assert.Single(process.Steps));
        Assert.Equal("serve", serve.Name);
        Assert.Equal([new PoolRequest("clerk")], serve.By);
        Assert.Equal(new Exponential(800_000), serve.Takes);
        Assert.Equal(1, Assert.Single(process.Pools).Capacity!.At(0));
    }

    [Fact]
    public void Every_kind_of_step_is_read()
    {
        var process = ScenarioText.Read("""
            attributes: { class: number, ready: { codes: [no, yes] }, flags: { flags: [a, b] } }
            process:
              - arrive: { at: [1s, 2s, 3s], set: { priority: 1, class: 2, ready: yes } }
              - hold: { by: [dock, crane], do: [ { delay: { takes: 5min, cause: trader } } ] }
              - branch:
                  - when: class == 1 and flags has a
                    do: [ { milestone: seen } ]
                  - { chance: 30%, do: [ { set: { class: +1 } } ] }
                  - { otherwise: [ { set: { class: "uniform(1, 4)" } } ] }
              - fork: { join: 1, of: { a: { when: ready == yes, do: [ { delay: { takes: 1s } } ] }, b: [ refuse ] }, refused: [ { end: refused } ] }
              - repeat: { while: class < 3, do: [ { set: { class: +1 } } ] }
              - batch: { size: 4, do: [ { signal: go } ] }
              - split: { into: 2, do: [ { delay: { takes: 1s } } ] }
              - wait: { signal: go }
              - wait: { until: ready == yes, cause: agency }
              - within: { limit: 4h, do: [ { serve: { by: { dock: 2 }, takes: 1s, patience: 2min, priority: 3, reneged: [ withdraw ], full: [ refuse: ] } } ], late: [ withdraw: ] }
              - signal: { of: go, own: yes }
            pools: { dock: { capacity: 3, limit: 0 }, crane: { capacity: unlimited } }
            intervals: [created-ended, created-seen]
            thresholds: [60s, 4h]
            """).Regimes[0].Process;
        Assert.Equal(
            ["hold", "branch", "fork", "repeat", "batch", "split", "wait", "wait-2", "within", "signal-2"],
            process.Steps.Select(s => s.Name));
        Assert.Equal([("created", "ended"), ("created", "seen")], process.Intervals);
        Assert.Equal([60_000_000, 14_400_000_000], process.Thresholds);
        Assert.Equal(
            new ArrivalPattern.Scheduled([1_000_000, 2_000_000, 3_000_000]).Times,
            ((ArrivalPattern.Scheduled)process.Sources[0].Arrivals).Times);
        Assert.Equal(
            [(2, new Constant(1)), (6, new Constant(2)), (7, new Constant(1))],
            process.Sources[0].Sets.Select(s => (s.Slot, (Constant)s.Value)));
        var serve = (Serve)((Within)process.Steps[8]).Do[0];
        Assert.Equal([new PoolRequest("dock", 2)], serve.By);
        Assert.Equal(3, serve.Priority);
        Assert.Equal(1, ((Fork)process.Steps[2]).Needed);
        Assert.Equal(0, process.Pools[0].QueueLimit);
        Assert.Null(process.Pools[1].Capacity);
    }

    [Fact]
    public void Chances_of_a_branch_are_shares_of_all_that_come()
    {
        var process = ScenarioText.Read("""
            process:
              - arrive: { every: 1s, count: 1 }
              - branch:
                  - { chance: 30%, do: [ { milestone: a } ] }
                  - { chance: 20%, do: [ { milestone: b } ] }
                  - { chance: 50%, do: [ { milestone: c } ] }
            """).Regimes[0].Process;
        var chances = ((Branch)process.Steps[0]).Arms.Select(a => (Condition.Chance)a.When).ToList();
        Assert.All(chances.Select(c => c.Probability).Zip([0.3, 20.0 / 70, 1.0]), p => Assert.Equal(p.Second, p.First, 12));
        Assert.Equal(["branch.1", "branch.2", "branch.3"], chances.Select(c => c.Purpose));
    }

    [Fact]
    public void Sites_have_pools_of_their_own_beside_common_ones()
    {
        var process = ScenarioText.Read("""
            process:
              - arrive: { every: 1s, count: 10, set: { post: south } }
              - serve: { by: [clerk, system], takes: 1s }
            pools: { system: { capacity: unlimited } }
            posts:
              north: { pools: { clerk: { capacity: 1 } } }
              south: { pools: { clerk: { capacity: 2, queue: priority, at-closing: pause } } }
            """).Regimes[0].Process;
        Assert.Equal(["north", "south"], process.Attributes.Sites);
        Assert.Equal([("system", null), ("clerk", "north"), ("clerk", "south")], process.Pools.Select(p => (p.Class, p.Site)));
        Assert.Equal((Discipline.Priority, Interruption.Pause), (process.Pools[2].Discipline, process.Pools[2].AtClosing));
        Assert.Equal((1, new Constant(1)), process.Sources[0].Sets.Select(s => (s.Slot, (Constant)s.Value)).Single());
    }

    [Fact]
    public void What_is_served_by_a_pool_that_one_site_lacks_is_an_error_there()
    {
        Assert.Equal(
            ["main.yaml:3:18: process.2.serve.by: 'south' has no pool 'clerk'; give it one, or one under 'pools' that serves "
                + "all"],
            ScenarioText.Errors("""
                process:
                  - arrive: { every: 1s, count: 10 }
                  - serve: { by: clerk, takes: 1s }
                posts:
                  north: { pools: { clerk: { capacity: 1 } } }
                  south: {}
                """));
    }
}
