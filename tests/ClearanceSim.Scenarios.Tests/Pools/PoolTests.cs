using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Pools;

namespace ClearanceSim.Scenarios.Tests.Pools;

public sealed class PoolTests
{
    private const long Second = 1_000_000;
    private const long Day = 86_400 * Second;

    [Fact]
    public void Capacity_changes_at_the_times_that_are_written()
    {
        var capacity = Read("{ changes: { 0s: 0, 5s: 1, 10s: 0, 15s: 1 } }").Capacity!;
        Assert.Equal([0, 1, 0, 1], new[] { 0, 5 * Second, 10 * Second, 15 * Second }.Select(capacity.At));
    }

    [Fact]
    public void What_has_hours_is_closed_on_holidays_unless_it_says_otherwise()
    {
        Assert.Equal(0, Read("{ capacity: 2, hours: [mon-fri 09:00-18:00] }").Capacity!.At(12 * 3600 * Second));
        Assert.Equal(2, Read("{ capacity: 2, hours: [mon-fri 09:00-18:00], holidays: open }").Capacity!.At(12 * 3600 * Second));
        Assert.Equal(2, Read("{ capacity: 2 }").Capacity!.At(12 * 3600 * Second));
        Assert.Equal(0, Read("{ capacity: 2, holidays: closed }").Capacity!.At(12 * 3600 * Second));
    }

    [Fact]
    public void Shifts_give_the_capacity_by_hour()
    {
        var capacity = Read("{ shifts: [ { hours: mon-sun 08:00-20:00, capacity: 10 }, { hours: mon-sun 20:00-08:00, capacity: 6 "
            + "} ] }").Capacity!;
        Assert.Equal([6, 10], new[] { Day + 3 * 3600 * Second, Day + 12 * 3600 * Second }.Select(capacity.At));
    }

    [Fact]
    public void Outages_come_by_themselves_or_at_known_times()
    {
        var pool = Read("{ capacity: unlimited, outages: { every: exponential(30d), repair: 2h }, planned-outages: [ { from: 3d "
            + "12h, for: 4h }, { from: 2024-01-05 12:00, for: 1h } ] }");
        Assert.Null(pool.Capacity);
        Assert.Equal(new OutageProcess(new Exponential(30 * Day), new Constant(7200 * Second)), pool.Outages);
        Assert.Equal([new(3 * Day + Day / 2, 4 * 3600 * Second), new(4 * Day + Day / 2, 3600 * Second)], pool.PlannedOutages);
    }

    [Theory]
    [InlineData(
        "{ changes: { 5s: 1, 2s: 0 } }",
        "main.yaml:6:30: pools.clerk.changes.2s: is not later than the change above; put changes in the order of their times")]
    [InlineData(
        "{ capacity: unlimited, hours: always }",
        "main.yaml:6:40: pools.clerk.hours: what is unlimited has no hours; give a capacity in figures, or planned outages")]
    [InlineData("{ queue: fifo }", "main.yaml:6:10: pools.clerk: a pool needs one of capacity, shifts, changes")]
    [InlineData(
        "{ capacity: 1, planned-outages: [ { from: 2023-12-31, for: 1h } ] }",
        "main.yaml:6:52: pools.clerk.planned-outages.1.from: lies before the start of the scenario")]
    public void What_contradicts_itself_is_told(string pool, string expected) =>
        Assert.Equal([expected], ScenarioText.Errors(Scenario(pool)));

    private static Pool Read(string pool) => ScenarioText.Read(Scenario(pool)).Regimes[0].Process.Pools[0];

    private static string Scenario(string pool) => $$"""
        holidays: [2024-01-01]
        process:
          - arrive: { every: 1s, count: 1 }
          - serve: { by: clerk, takes: 1s }
        pools:
          clerk: {{pool}}
        """;
}
