using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Five days of the baseline with no lever, shared by the tests that switch one on.</summary>
public sealed class FiveDays : IDisposable
{
    private readonly ClearSim program = new();
    private readonly string scenario;

    /// <summary>Runs them with every lever off.</summary>
    public FiveDays()
    {
        // Declarations of one trader share its account; with money and guarantees always there nothing but pools couples them, and at
        // the border, where all lorries meet, there are enough officers for nobody to wait. Nor do officers type in what traders declare: that
        // would wait behind the checks of others.
        scenario = Path.Combine(program.CopyScenarios(), "five-days.yaml");
        File.WriteAllText(scenario, """
            extends: astana-1-vs-keden.yaml
            name: Five days, money always there
            run: { warm-up: 1d, length: 5d, replications: 1 }
            set:
              accounts.foresight: 100%
              guarantees.certificate: 1000000000000 KZT
              posts.*.pools.border-guards.capacity: 1000
              posts.*.pools.crossing-officers.capacity: 1000
              regimes.keden.stages.filled-by-officer.when: never
            """);
        Without = Run("none");
    }

    /// <summary>Rows of the log by declaration, with no lever.</summary>
    public IReadOnlyDictionary<string, JsonNode> Without { get; }

    /// <summary>Rows of the log by declaration under Keden.</summary>
    public IReadOnlyDictionary<string, JsonNode> Run(string levers)
    {
        string log = Path.Combine(program.Folder, $"levers-{levers}.ndjson");
        var run = program.Run("run", scenario, "--regime", "keden", "--levers", levers, "--log", log);
        Assert.True(run.ExitCode == 0, run.Error);
        return File.ReadLines(log).Select(l => JsonNode.Parse(l)!).ToDictionary(r => (string)r["declaration"]!);
    }

    /// <inheritdoc/>
    public void Dispose() => program.Dispose();
}

/// <summary>Each lever alone acts where it says, and nowhere else.</summary>
[Trait("Tier", "Full")]
public class LeverTests(FiveDays days) : IClassFixture<FiveDays>
{
    // These act on profiles, on what traders, officers and agencies do with a declaration that somebody checks: a declaration
    // that the system releases by itself meets none of their stages and none of the pools behind them. Lever 6 also shortens the way of
    // lorries at the border, lever 9 that of what comes otherwise, and lever 8 that of all that enters; levers 5, 6 and 9 the way to a
    // permit that is waited for.
    [Theory]
    [InlineData(2, "")]
    [InlineData(5, "")]
    [InlineData(6, "by road")]
    [InlineData(8, "entered")]
    [InlineData(9, "not by road")]
    public void A_lever_on_checks_leaves_declarations_that_nobody_checks_as_they_were(int lever, string but)
    {
        var with = days.Run($"{lever}");
        Assert.Equal(days.Without.Keys.Order(StringComparer.Ordinal), with.Keys.Order(StringComparer.Ordinal));
        var untouched = days.Without.Keys.Where(k => Lane(days.Without[k]) == "green" && Lane(with[k]) == "green")
            .Where(k => but.Length == 0 || !Is(days.Without[k], but))
            .Where(k => days.Without[k]["milestones"]!["permit-applied"] is null).ToList();
        Assert.True(untouched.Count > days.Without.Count / 10, $"only {untouched.Count} of {days.Without.Count}");
        Assert.All(untouched, k => Assert.Equal(days.Without[k].ToJsonString(), with[k].ToJsonString()));
        Assert.Contains(with.Keys, k => days.Without[k].ToJsonString() != with[k].ToJsonString());
    }

    // These act on what every declaration passes, or on outages: when things happen moves, what risk management decides does not.
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(10)]
    public void A_lever_on_the_system_leaves_what_is_ordered_as_it_was(int lever)
    {
        var with = days.Run($"{lever}");
        Assert.Equal(days.Without.Count, with.Count);
        Assert.All(days.Without, row => Assert.Equal(Ordered(row.Value), Ordered(with[row.Key])));
        Assert.Contains(with.Keys, k => days.Without[k].ToJsonString() != with[k].ToJsonString());
    }

    private static bool Is(JsonNode row, string but)
    {
        bool entered = row["milestones"]!["entered"] is not null, byRoad = row["milestones"]!["crossed"] is not null;
        return but switch { "by road" => byRoad, "not by road" => entered && !byRoad, _ => entered };
    }

    private static string? Lane(JsonNode row) => (string?)row["lane"];

    private static string Ordered(JsonNode row) => $"{row["lane"]} {row["measures"]!.ToJsonString()}";
}
