using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.MainJob;

/// <summary>Ten posts with three agencies in parallel: a refusal by one cancels the others, and nothing is lost on the way.</summary>
public class AgenciesInParallelTests
{
    [Fact]
    public void Every_declaration_is_accounted_for_and_its_waiting_sums_to_its_time()
    {
        using var program = new ClearSim();
        string log = Path.Combine(program.Folder, "rows.ndjson");
        var run = program.Run("run", ClearSim.Beside("Scenarios/ten-posts.yaml"), "--log", log, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var counts = run.Json["regimes"]![0]!["declarations"]!;
        Assert.Equal((int)counts["submitted"]!, new[] { "released", "refused", "withdrawn", "reneged", "inProgress" }.Sum(k => (int)counts[k]!));
        Assert.True((int)counts["refused"]! > 100);
        int checkedRows = 0;
        foreach (var row in File.ReadLines(log).Select(l => JsonNode.Parse(l)!).Where(r => (string)r["outcome"]! == "released"))
        {
            decimal parts = row["waiting"]!.AsObject().Sum(w => (decimal)w.Value!);
            Assert.Equal((decimal)row["milestones"]!["released"]! - (decimal)row["milestones"]!["registered"]!, parts);
            checkedRows++;
        }
        Assert.Equal((int)counts["released"]!, checkedRows);
    }

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
