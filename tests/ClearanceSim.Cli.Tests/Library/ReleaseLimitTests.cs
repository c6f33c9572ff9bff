using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Library;

/// <summary>The limit for release at one post: it stands still while release is suspended, and who has not done their part by its end is refused.</summary>
[Trait("Tier", "Full")]
public class ReleaseLimitTests
{
    // One regime in which nobody does their part in the end, and one as it is shipped, but for profiles that act less; in both all that may be is suspended.
    private const string Never = "national", Usual = "fitted";
    private const string Stages = $"regimes.{Never}.stages.";
    private const string Suspension = "regimes.*.stages.intellectual-property.of.suspension.";

    private static readonly string[] Suspended = [$"{Suspension}when.chance: 100%", $"{Suspension}of.counterfeit.refuses.chance: 0%"];
    private static readonly string[] Changed =
    [
        "run.length: 25d", "run.drain: 60d", .. Suspended,
        $"{Stages}payment.short.waits: 365d", $"{Stages}missing-documents.waits: 365d", $"{Stages}presentation.waits: 365d",
    ];

    private static readonly Lazy<ShippedRun> Run = new(() => ShippedRun.Of("semey.yaml", 1, Changed));

    [Fact]
    public void While_release_is_suspended_its_limit_stands_still()
    {
        // The same suspensions under a law whose limit runs on: nothing ends the spell at this post.
        double runs = ShippedRun.Of("semey.yaml", 1, [.. Changed, "deadlines.release.stands-still.to: form-issued"]).InTime(Usual, "release");
        Assert.InRange(Run.Value.InTime(Usual, "release") - runs, 0.004, 0.05);
        Assert.InRange(Run.Value.InTime(Usual, "release"), 0.97, 1);
    }

    [Fact]
    public void The_story_of_a_suspended_declaration_says_when_its_limit_was_due()
    {
        using var program = new ClearSim();
        string file = Path.Combine(program.CopyScenarios(), "suspended.yaml");
        File.WriteAllText(file, $"extends: semey.yaml\nname: Suspended\nset:\n  run.length: 20d\n{string.Concat(Suspended.Select(c => $"  {c}\n"))}");
        var told = program.Run(
            "trace", file, "--regime", Usual, "--format", "json",
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
        Assert.InRange(Run.Value.Share(Usual, "refused"), 0, 0.005);
        Assert.InRange(Run.Value.Share(Never, "refused"), 0.01, 0.1);
        Assert.DoesNotContain("inspection", Run.Value.Done(Never).Keys);
        Assert.Equal(Run.Value.Count(Never, "submitted"), new[] { "released", "refused", "withdrawn" }.Sum(o => Run.Value.Count(Never, o)));
    }
}
