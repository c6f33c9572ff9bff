using ClearanceSim.Scenarios.Assumptions;

namespace ClearanceSim.Scenarios.Tests.Worlds;

/// <summary>A number that holds without being written is an assumption too.</summary>
public class WorldDefaultsTests
{
    [Fact]
    public void What_a_world_leaves_to_the_program_is_in_the_ledger()
    {
        var ledger = ScenarioText.Read(CustomsText.With(top: "accounts: { opening: 7 KZT }")).Ledger.ToDictionary(a => a.Path);
        Assert.Equal("7 KZT", ledger["accounts.opening"].Value);
        Assert.Equal(("95%", Grade.Assumed, false), Shown("accounts.foresight"));
        Assert.Equal(("1000000 KZT", Grade.Assumed, false), Shown("accounts.top-up"));
        Assert.Equal(("12%", Grade.Assumed, false), Shown("tariff.vat"));
        Assert.Equal(("100%", Grade.Assumed, false), Shown("evasion.undeclared"));

        (string, Grade, bool) Shown(string path) => (ledger[path].Value, ledger[path].Grade, ledger[path].HasSource);
    }
}
