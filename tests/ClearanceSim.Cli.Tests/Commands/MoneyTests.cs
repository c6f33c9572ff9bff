using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary>Costs in money and paybacks of a small world in which they can be reckoned by hand.</summary>
public sealed class MoneyTests : IDisposable
{
    private const double Days = 10, Value = 20_000_000, Tonnes = 3;

    private readonly ClearSim program = new();
    private readonly string scenario;

    public MoneyTests() => scenario = program.Write("money.yaml", Text(Value));

    public void Dispose() => program.Dispose();

    [Fact]
    public void Cost_is_price_times_time_of_every_declaration()
    {
        string log = Path.Combine(program.Folder, "log.ndjson");
        var run = program.Run("run", scenario, "--log", log, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var regime in run.Json["regimes"]!.AsArray())
        {
            double[] seconds =
            [
                .. File.ReadLines(log).Select(line => JsonNode.Parse(line)!)
                    .Where(r => (string)r["regime"]! == (string)regime!["regime"]!)
                    .Select(r => (double)r["milestones"]!["released"]! - (double)r["milestones"]!["filed"]!),
            ];
            Assert.True(seconds.Length > 200);
            double years = Days / 365, delay = seconds.Sum(s => s / 86_400 * Value) / years;
            var year = regime!["cost"]!["perYear"]!;
            Assert.Equal(0.006 * delay, At(year["delay"]!, "low"), 1e-6 * delay);
            Assert.Equal(0.0135 * delay, At(year["delay"]!, "value"), 1e-6 * delay);
            Assert.Equal(0.021 * delay, At(year["delay"]!, "high"), 1e-6 * delay);
            double stored = 500 * seconds.Sum(s => Math.Max(0, s - 3600) / 86_400 * Tonnes) / years;
            Assert.True(stored > 0);
            Assert.Equal(stored, At(year["storage"]!, "value"), 1e-6 * stored);
            Assert.Equal(seconds.Length * 100 / years, At(year["charges"]!, "value"), 1e-3);
            double worked = 3000 * (double)regime["cost"]!["officerHours"]!["value"]! / years;
            Assert.Equal(worked, At(year["officers"]!, "value"), 1e-6 * worked);
        }
    }

    [Fact]
    public void Twice_the_value_is_twice_the_cost_of_delay_and_nothing_else()
    {
        var once = First(program.Run("run", scenario, "--format", "json").Json);
        var twice = First(program.Run("run", program.Write("twice.yaml", Text(2 * Value)), "--format", "json").Json);
        double cost = At(once["delay"]!, "value");
        Assert.Equal(2 * cost, At(twice["delay"]!, "value"), 1e-9 * cost);
        Assert.Equal(once["storage"]!.ToJsonString(), twice["storage"]!.ToJsonString());
        Assert.Equal(once["officers"]!.ToJsonString(), twice["officers"]!.ToJsonString());
    }

    [Fact]
    public void A_programme_pays_back_what_it_costs_out_of_what_it_saves()
    {
        var run = program.Run("run", scenario, "--format", "json").Json;
        var programme = Assert.Single(run["programmes"]!.AsArray())!;
        double Cost(int regime, string what, string end) => At(run["regimes"]![regime]!["cost"]!["perYear"]![what]!, end);
        double Saved(string end) => ((string[])["delay", "storage", "officers"]).Sum(what => Cost(0, what, end) - Cost(1, what, end));
        var total = programme["saving"]!["total"]!;
        foreach (string end in (string[])["low", "value", "high"]) Assert.Equal(Saved(end), At(total, end), 1e-9 * Math.Abs(Saved(end)));
        // Built for 6 mn (4 to 9) and a thousand, kept for 2 mn a year.
        var payback = programme["payback"]!;
        Assert.Equal(4_001_000 / (Saved("high") - 2e6), (double)payback["soonest"]!, 1e-9);
        Assert.Equal(6_001_000 / (Saved("value") - 2e6), (double)payback["value"]!, 1e-9);
        Assert.Equal(9_001_000 / (Saved("low") - 2e6), (double)payback["latest"]!, 1e-9);
        Assert.Contains("PROGRAMME: new against old", program.Run("run", scenario).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_payback_is_told_where_regimes_differ_in_more_than_levers()
    {
        string file = program.Write("more.yaml", Text(Value) + "set: { regimes.new.stages.registration.takes: 6s }\n");
        var programme = Assert.Single(program.Run("run", file, "--format", "json").Json["programmes"]!.AsArray())!;
        Assert.True(At(programme["saving"]!["total"]!, "value") > 0);
        Assert.Null(programme["payback"]);
        Assert.Contains("differ in more than the 2 levers", program.Run("run", file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("explain")]
    public void Costs_for_more_traffic_than_comes_are_said_to_be(string command)
    {
        Assert.DoesNotContain("COSTS ARE FOR MORE", program.Run(command, scenario).Output, StringComparison.Ordinal);
        string part = program.Write("part.yaml", Text(Value) + "set: { regimes.new.serves: 4800/d }\n");
        Assert.Matches(@"COSTS ARE FOR MORE THAN THIS: for 4 800 declarations a day, of which\s[45]\d", program.Run(command, part).Output);
    }

    [Fact]
    public void Each_lever_pays_out_of_its_share_and_one_that_saves_nothing_never_does()
    {
        var run = program.Run("explain", scenario, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var programme = run.Json["programme"]!;
        var levers = programme["levers"]!.AsArray();
        double whole = At(programme["saving"]!["total"]!, "value");
        Assert.Equal(whole, levers.Sum(l => At(l!["saving"]!["total"]!, "value")), 1e-9 * whole);
        Assert.True((double)levers[0]!["payback"]!["value"]! > 0);
        Assert.All((string[])["soonest", "value", "latest"], key => Assert.Null(levers[1]!["payback"]![key]));
        Assert.Matches("2 Idle .*never *never *never", program.Run("explain", scenario).Output);
    }

    private static string Text(double value)
    {
        const string stages = """
                stages:
                  filing: { by: system, takes: 1s, fires: file, reaches: filed }
                  registration: { by: system, takes: 5s, charges: 100 KZT, fires: register, reaches: registered }
                  risk: { by: system, takes: 2s, assess: yes, fires: assess, reaches: assessed }
                  check: { by: officers, takes: exponential(80min) }
                  payment: { by: system, takes: 3s, pays: yes, short: { waits: 1h }, fires: pay, reaches: paid }
                  release: { by: system, takes: 1s, fires: release, reaches: released }
            """;
        return FormattableString.Invariant($$"""
            posts: { north: { pools: { officers: { capacity: 4 } } } }
            traffic:
              lorries: { rate: 2/h, posts: { north: 100% }, columns: { procedure: 40, value: {{value}} KZT, mass: {{Tonnes}}t } }
            run: { length: {{Days}}d, replications: 1 }
            accounts: { foresight: 100% }
            money:
              delay: { per-day: { value: 1.35%, low: 0.6%, high: 2.1% }, from: [entered, filed], to: [left, released] }
              storage: { yard: { per-tonne-day: 500 KZT, free: 1h, from: filed, to: released } }
              officer-hour: 3000 KZT
            pools: { system: { capacity: unlimited } }
            regimes:
              - regime: old
            {{stages}}
              - regime: new
            {{stages}}
                costs:
                  quick: { build: { value: 6000000 KZT, low: 4000000 KZT, high: 9000000 KZT }, upkeep: 2000000 KZT }
                  idle: { build: 1000 KZT }
                overlays:
                  quick: { lever: 1, title: Quick, set: { stages.check.takes: exponential(40min) } }
                  idle: { lever: 2, title: Idle, set: { pools.system.queue: fifo } }

            """);
    }

    private static JsonNode First(JsonNode document) => document["regimes"]![0]!["cost"]!["perYear"]!;

    private static double At(JsonNode range, string end) => (double)range[end]!["value"]!;
}
