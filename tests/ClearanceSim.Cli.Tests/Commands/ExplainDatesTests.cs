using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>explain</c> where laws change within the run: two levers bring them into force sooner, one changes something else.</summary>
public sealed class ExplainDatesTests : IDisposable
{
    private readonly ClearSim program = new();
    private readonly string scenario;

    public ExplainDatesTests()
    {
        scenario = program.Write("laws.yaml", """
            name: Two laws
            from: 2024-01-01
            seed: 7
            posts: { north: { pools: { officers: { capacity: 4 } } } }
            pools: { system: { capacity: unlimited } }
            traffic:
              lorries: { rate: 10/h, posts: { north: 100% }, columns: { procedure: 40, value: 1000000 KZT, codes: { C: 50% } } }
            run: { warm-up: 0s, length: 28d, replications: 3, drain: 5d }
            law:
              ended: { on: 2024-01-03, set: { profiles.licence.when: never } }
              marks: { on: 2024-01-03, reaches: modules, set: { stages.marking: { after: check, by: officers, takes: 3min } } }
            regimes:
              - regime: changing
                deployment: { rules: 14d, modules: 20d }
                profiles: { licence: { when: codes has C, orders: document-check } }
                stages:
                  filing: { by: system, takes: 1s, fires: file, reaches: filed }
                  registration: { by: system, takes: 5s, fires: register, reaches: registered }
                  risk: { by: system, takes: 2s, assess: yes, fires: assess, reaches: assessed }
                  check: { when: measures has document-check, by: officers, takes: { mean: 20min } }
                  payment: { by: system, takes: 3s, pays: yes, short: { waits: 1h }, fires: pay, reaches: paid }
                  release: { by: system, takes: 1s, fires: release, reaches: released }
                overlays:
                  modular: { lever: 1, title: Rules, set: { deployment.rules: 2d } }
                  quick: { lever: 3, title: Checks, set: { stages.check.takes: { mean: 10min } } }
                  updates: { lever: 11, title: Modules, set: { deployment.modules: 5d } }

            """);
    }

    public void Dispose() => program.Dispose();

    [Fact]
    public void Days_are_spread_over_the_run_and_each_law_s_lever_has_its_share()
    {
        var document = Explain("--levers", "1,11", "--declarations", "7500");
        var run = document["run"]!;
        Assert.Equal((7, 86_400.0, 28 * 86_400.0), ((int)run["replications"]!, (double)run["each"]!, (double)run["length"]!));
        Assert.Equal(("2024-01-01T00:00:00", "2024-01-29T00:00:00"), ((string?)run["from"], (string?)run["to"]));
        Assert.Null(run["unseen"]);
        double[] shares = [.. document["measures"]![0]!["levers"]!.AsArray().Select(l => (double)l!["contribution"]!["value"]!)];
        Assert.True(shares[0] < 0 && shares[2] > 0, string.Join(' ', shares));
        Assert.Equal(0.0, shares[1]);
    }

    [Fact]
    public void The_whole_run_is_seen_where_there_is_enough_for_it()
    {
        var run = Explain("--levers", "1")["run"]!;
        Assert.Equal((3, 28 * 86_400.0, true), ((int)run["replications"]!, (double)run["length"]!, (bool)run["own"]!));
        Assert.Null(run["each"]);
    }

    [Fact]
    public void What_no_day_sees_is_said()
    {
        string text = program.Run("explain", scenario, "--days", "6").Output.ReplaceLineEndings(" ");
        Assert.Contains(
            "nothing was simulated of 2024-01-08 to 2024-01-17, 2024-01-17 to 2024-01-23, 2024-01-23 to 2024-01-29:", text,
            StringComparison.Ordinal);
    }

    private JsonNode Explain(params string[] options)
    {
        var run = program.Run(["explain", scenario, "--format", "json", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json;
    }
}
