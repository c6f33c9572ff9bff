using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Library;

/// <summary>What is assessed is debited, secured, waived or outstanding: of every declaration, and of all to the last tenge.</summary>
[Trait("Tier", "Full")]
public class PaymentTests
{
    [Fact]
    public void No_tenge_is_lost()
    {
        using var program = new ClearSim();
        string scenario = Path.Combine(program.CopyScenarios(), "few-days.yaml");
        File.WriteAllText(scenario, """
            extends: astana-1-vs-keden.yaml
            name: Four days
            run: { warm-up: 0d, length: 4d, replications: 1 }
            """);
        string log = Path.Combine(program.Folder, "payments.ndjson");
        var run = program.Run("run", scenario, "--regime", "astana-1", "--log", log, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var sums = new Dictionary<string, Int128>();
        int secured = 0;
        foreach (string line in File.ReadLines(log))
        {
            var row = JsonNode.Parse(line)!;
            var payments = row["payments"]!.AsObject().ToDictionary(p => p.Key, p => (long)p.Value!);
            Assert.All(payments.Values, amount => Assert.True(amount >= 0));
            Assert.Equal(
                payments["assessed"], payments["debited"] + payments["secured"] + payments["waived"] + payments["outstanding"]);
            // Who has left owes nothing.
            if ((string)row["outcome"]! != "inProgress") Assert.Equal(0, payments["outstanding"]);
            if (payments["secured"] > 0) secured++;
            foreach (var (name, amount) in payments) sums[name] = sums.GetValueOrDefault(name) + amount;
        }
        Assert.True(secured > 500);
        var told = run.Json["regimes"]![0]!["payments"]!;
        foreach (var (name, sum) in sums) Assert.Equal((double)sum, (double)told[name]!["value"]!);
        Assert.Equal(sums["assessed"], sums["debited"] + sums["secured"] + sums["waived"] + sums["outstanding"]);
    }
}
