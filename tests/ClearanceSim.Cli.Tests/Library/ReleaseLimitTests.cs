using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The limit for release at one post: it stands still while release is suspended, and who has not done their part by its end is refused.</summary>
[Trait("Tier", "Full")]
public class ReleaseLimitTests
{
    private const string Regime = "national";
    private const string Stages = $"regimes.{Regime}.stages.";
    private const string LetGo = $"{Stages}intellectual-property.of.suspension.of.counterfeit.refuses.chance: 0%";
    private const string Suspended = $"{Stages}intellectual-property.of.suspension.when.chance: 100%";
    private static readonly string[] Month = ["run.length: 25d", "run.drain: 60d"];

    [Fact]
    public void While_release_is_suspended_its_limit_stands_still()
    {
        double InTime(params string[] changes) => ShippedRun.Of("semey.yaml", 1, [.. Month, Suspended, .. changes]).InTime(Regime, "release");
        // The same suspensions under a law whose limit runs on: nothing ends the spell at this post.
        double stands = InTime(), runs = InTime("deadlines.release.stands-still.to: form-issued");
        Assert.InRange(stands - runs, 0.007, 0.05);
        Assert.InRange(stands, 0.97, 1);
    }

    [Fact]
    public void The_story_of_a_suspended_declaration_says_when_its_limit_was_due()
    {
        using var program = new ClearSim();
        string file = Path.Combine(program.CopyScenarios(), "suspended.yaml");
        File.WriteAllText(file, $"extends: semey.yaml\nname: Suspended\nset:\n  run.length: 20d\n  {Suspended}\n  {LetGo}\n");
        var told = program.Run(
            "trace", file, "--regime", Regime, "--format", "json",
            "--where", "measures has any and procedure == 40 and hs starts [62, 4202, 8517, 8708, 61, 64] and lane == yellow and inspected == no and found == none");
        Assert.True(told.ExitCode == 0, told.Error);
        var story = told.Json["stories"]![0]!;
        DateTime At(string milestone) => DateTime.Parse(
            (string)story["milestones"]!.AsArray().Single(m => (string)m!["milestone"]! == milestone)!["moment"]!,
            System.Globalization.CultureInfo.InvariantCulture);
        var release = story["deadlines"]!.AsArray().Single(d => (string)d!["deadline"]! == "release")!;
        Assert.True(At("release-resumed") - At("release-suspended") > TimeSpan.FromDays(1));
        Assert.True(DateTime.Parse((string)release["due"]!, System.Globalization.CultureInfo.InvariantCulture) > At("release-resumed"));
        Assert.True((bool)release["inTime"]!);
    }

    [Fact]
    public void Goods_for_which_nobody_pays_brings_papers_or_comes_are_refused_after_ten_working_days()
    {
        var never = ShippedRun.Of(
            "semey.yaml", 1,
            [.. Month, $"{Stages}payment.short.waits: 365d", $"{Stages}missing-documents.waits: 365d", $"{Stages}presentation.waits: 365d"]);
        // The other regime is as it is shipped, but for profiles that act less.
        Assert.InRange(never.Share("fitted", "refused"), 0, 0.005);
        Assert.InRange(never.Share(Regime, "refused"), 0.01, 0.1);
        Assert.DoesNotContain("inspection", never.Done(Regime).Keys);
        Assert.Equal(never.Count(Regime, "submitted"), never.Count(Regime, "released") + never.Count(Regime, "refused") + never.Count(Regime, "withdrawn"));
    }
}
