using ClearanceSim.Cli.Tests.Running;
using ClearanceSim.Cli.Tests.Snapshots;

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
    public void Every_refusal_ends_at_its_own_moment_whatever_the_other_agencies_were_doing()
    {
        using var simulation = CutRun.Begin(Samples.TenPosts, batch: "", regime: "");
        var watch = new AgencyWatch(simulation.Program);
        simulation.Run(ref watch);
        var refused = watch.Gone.Where(d => d.RefusedBy is not null).ToList();
        Assert.Equal(simulation.Observations.Left(Engine.Processes.Outcome.Refused), refused.Count);
        Assert.All(refused, d =>
        {
            Assert.Equal(d.RefusedAt, d.LeftAt);
            Assert.Empty(d.MovesBesideAfterRefusal);
            Assert.Contains(d.RefusedBy!, d.Done);
        });
        // In most of them another agency had not come to its end, and what it had begun is not counted as done.
        Assert.InRange(refused.Count(d => d.Done.Count < AgencyWatch.Agencies.Length), refused.Count / 2, refused.Count);
        Assert.All(watch.Gone.Where(d => d.RefusedBy is null), d => Assert.Equal(AgencyWatch.Agencies.Length, d.Done.Count));
        foreach (string agency in AgencyWatch.Agencies)
        {
            int stage = simulation.Program.Stages.ToList().IndexOf(agency);
            Assert.Equal(watch.Gone.Count(d => d.Done.Contains(agency)), simulation.Observations.Stage(stage).Count);
        }
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
