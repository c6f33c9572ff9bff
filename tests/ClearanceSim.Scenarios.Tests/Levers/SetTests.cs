using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;

namespace ClearanceSim.Scenarios.Tests.Levers;

public sealed class SetTests
{
    private const string Base = """
        process:
          - arrive: { every: exponential(1min), count: 100 }
          - serve: { name: counter, by: clerk, takes: { min: 1s, likely: { value: 2s, low: 1s, high: 4s }, max: 8s } }
          - serve: { by: scanner, takes: "gamma(4, 2s)" }
        posts:
          north: { pools: { clerk: { capacity: 10 }, scanner: { capacity: 2 } } }
          south: { pools: { clerk: { capacity: 5 } } }
        pools: { scanner: { capacity: 9 } }
        """;

    [Theory]
    [InlineData("posts.north.pools.clerk.capacity: 3", 3, 5)]
    [InlineData("posts.north.pools.clerk.capacity: -2", 8, 5)]
    [InlineData("posts.*.pools.clerk.capacity: +30%", 13, 7)]
    [InlineData("posts.*.pools.clerk.capacity: \"*2\"", 20, 10)]
    [InlineData("posts.south.pools: { clerk: { capacity: 1 } }", 10, 1)]
    public void A_path_is_set_or_changed(string set, int north, int south)
    {
        var pools = Process(set).Pools.Where(p => p.Class == "clerk").ToDictionary(p => p.Site!, p => p.Capacity!.At(0));
        Assert.Equal((north, south), (pools["north"], pools["south"]));
    }

    [Fact]
    public void Under_a_star_what_lacks_the_key_is_passed_over() =>
        Assert.Equal(
            [9, 4],
            Process("posts.*.pools.scanner.capacity: 4").Pools.Where(p => p.Class == "scanner").Select(p => p.Capacity!.At(0)));

    [Theory]
    [InlineData("process.counter.takes: 5s")]
    [InlineData("process.2.serve.takes: 5s")]
    public void A_step_is_found_by_its_name_or_its_place(string set) => Assert.Equal(new Constant(5e6), Serve(set, 0).Takes);

    [Fact]
    public void A_relative_change_acts_on_value_low_and_high_and_on_every_quantity_of_a_distribution()
    {
        var scenario = ScenarioText.Read(Base + "\nset: { process.counter.takes: +50%, process.3.serve.takes: \"*2\" }");
        Assert.Equal(new Pert(1.5e6, 3e6, 12e6), ((Serve)scenario.Regimes[0].Process.Steps[0]).Takes);
        Assert.Equal(new Gamma(4, 1e6), ((Serve)scenario.Regimes[0].Process.Steps[1]).Takes);
        var likely = scenario.Ledger.Single(a => a.Path == "process.2.serve.takes.likely");
        Assert.Equal(("3s", "1500ms", "6s"), (likely.Value, likely.Low, likely.High));
    }

    [Fact]
    public void A_shift_adds_a_quantity_of_the_same_dimension()
    {
        Assert.Equal(new Exponential(90e6), Arrivals("process.1.arrive.every: +30s"));
        Assert.Equal(
            ["main.yaml:9:32: set.\"process.1.arrive.every\": '+3' is a number, and '1min', which it changes, is a duration; "
                + "write a number with ms, s, min, h, d or w, or a percentage"],
            ScenarioText.Errors(Base + "\nset: { process.1.arrive.every: +3 }"));
    }

    [Fact]
    public void A_key_of_the_table_may_be_added_and_others_may_not()
    {
        Assert.True(Process("pools.scanner.overtaking: yes").Pools[0].Overtaking);
        Assert.Equal(
            [
                "main.yaml:9:8: set.\"pools.scaner.capacity\": there is no 'scaner' in 'pools'; did you mean 'scanner'?",
                "main.yaml:9:34: set.\"pools.scanner.colour\": there is no 'colour' in 'pools.scanner'; choose from capacity, "
                    + "hours, shifts, changes, holidays, queue, limit, at-closing, at-outage, overtaking, outages, "
                        + "planned-outages",
                "main.yaml:9:61: set.\"pools.scanner.limit\": 'pools.scanner.limit' is not given, so it has no value to change; "
                    + "give a value",
                "main.yaml:9:86: set.\"posts.*.pools.dog.capacity\": 'posts.*.pools.dog.capacity' names nothing; no part of the "
                    + "scenario fits its star",
            ],
            ScenarioText.Errors(Base + "\nset: { pools.scaner.capacity: 1, pools.scanner.colour: red, pools.scanner.limit: +1, posts.*.pools.dog.capacity: 1 }"));
    }

    [Fact]
    public void What_is_set_wrongly_is_told_where_it_was_written() =>
        Assert.Equal(
            ["main.yaml:9:32: pools.scanner.capacity: '5min' is a duration, not a whole number; write digits without a unit, "
                + "such as 12, or 'unlimited'"],
            ScenarioText.Errors(Base + "\nset: { pools.scanner.capacity: 5min }"));

    [Theory]
    [InlineData("pools.scanner.capacity: -12", "'-12' goes too far: '-3' is too small; the least is 0")]
    [InlineData(
        "process.counter.takes: \"*9000000000\"",
        "'*9000000000' goes too far: '2500000h' is longer than 100 years; write a shorter duration")]
    [InlineData("process.1.arrive.every: -150%", "'-150%' takes away more than there is; write at most -100%")]
    public void A_change_that_goes_too_far_is_told_once_where_it_was_written(string set, string expected)
    {
        string error = Assert.Single(ScenarioText.Errors($"{Base}\nset:\n  {set}\n"));
        Assert.StartsWith($"main.yaml:10:{set.IndexOf(": ", StringComparison.Ordinal) + 5}: set.", error, StringComparison.Ordinal);
        Assert.EndsWith(expected, error, StringComparison.Ordinal);
    }

    private static Process Process(string set) => ScenarioText.Read($"{Base}\nset:\n  {set}\n").Regimes[0].Process;

    private static Serve Serve(string set, int step) => (Serve)Process(set).Steps[step];

    private static Distribution Arrivals(string set) =>
        ((Engine.Arrivals.ArrivalPattern.Every)Process(set).Sources[0].Arrivals).Gap;
}
