using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Ten posts with three agencies in parallel: a refusal by one cancels the others.</summary>
public class AgenciesInParallelTests
{
    [Fact]
    public void A_refusal_cancels_the_other_agencies_so_they_finish_fewer_checks_than_they_would()
    {
        using var program = new ClearSim();
        var regime = program.Run("run", ClearSim.Beside("Scenarios/ten-posts.yaml"), "--format", "json").Json["regimes"]![0]!;
        int submitted = (int)regime["declarations"]!["submitted"]!, refused = (int)regime["declarations"]!["refused"]!;
        int health = (int)regime["stages"]!.AsArray().Single(s => (string)s!["stage"]! == "health")!["count"]!;
        Assert.InRange(health, submitted - refused, submitted - 1);
    }

    [Fact]
    public void A_stage_more_changes_only_the_file()
    {
        using var program = new ClearSim();
        var regime = program.Run("run", ClearSim.Beside("Scenarios/one-stage-more.yaml"), "--format", "json");
        Assert.True(regime.ExitCode == 0, regime.Error);
        var stages = regime.Json["regimes"]![0]!["stages"]!.AsArray().Select(s => (string)s!["stage"]!).ToList();
        Assert.Equal(stages.IndexOf("risk") + 1, stages.IndexOf("second-look"));
    }
}
