namespace ClearanceSim.Cli.Tests.Library;

/// <summary>Limits over many stages in shipped scenarios: temporary storage, and lanes that change when a check waits too long.</summary>
[Trait("Tier", "Full")]
public class StorageScenarioTests
{
    private const string Release = "registered to released";

    [Fact]
    public void Yellow_that_turns_blue_saves_time_and_finds_less_and_holding_green_costs_ten_minutes()
    {
        var run = ShippedRun.Of("lanes-that-change.yaml", 1);
        Assert.InRange(run.Minutes("yellow-to-blue", Release) / run.Minutes("astana-1", Release), 0.3, 0.8);
        Assert.True(run.Lane("yellow-to-blue", "blue") > run.Lane("astana-1", "blue") + 0.005);
        Assert.InRange(run.Control("yellow-to-blue", "detection") / run.Control("astana-1", "detection"), 0.85, 0.995);
        Assert.Equal(10, run.Minutes("green-held", Release, "p50") - run.Minutes("astana-1", Release, "p50"), 1.0);
        Assert.InRange(run.Lane("green-held", "yellow") - run.Lane("astana-1", "yellow"), 0.004, 0.01);
    }
}
