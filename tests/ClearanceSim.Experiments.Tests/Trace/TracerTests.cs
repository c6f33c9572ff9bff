using System.Globalization;
using System.Text.Json;
using ClearanceSim.Customs.Declarations;
using ClearanceSim.Customs.Risk;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Tests.Replications;
using ClearanceSim.Experiments.Trace;

namespace ClearanceSim.Experiments.Tests.Trace;

public class TracerTests
{
    private static readonly ExperimentPlan Plan = Samples.Plan(Samples.Customs("s", Samples.Regime("a"), Samples.Regime("b")), 2);

    private static Story Red() =>
        Tracer.Tell(Plan, 0, 2,
            new TraceTarget.Matching(new Condition.Between(DeclarationSchema.Lane, (long)Lane.Red, (long)Lane.Red)))!;

    [Fact]
    public void A_condition_finds_a_declaration_and_its_number_finds_the_same_again()
    {
        var story = Red();
        Assert.Equal("red", story.Columns.Single(c => c.Name == "lane").Value);
        Assert.True(story.InCohort);
        var again = Tracer.Tell(Plan, 0, 2, new TraceTarget.Numbered(story.Declaration))!;
        Assert.Equal(StoryJson.ToText([story]), StoryJson.ToText([again]));
        var byOrdinal = Tracer.Tell(
            Plan, 0, 2, new TraceTarget.Numbered(story.Ordinal.ToString(CultureInfo.InvariantCulture)))!;
        Assert.Equal(story.Declaration, byOrdinal.Declaration);
    }

    [Fact]
    public void A_condition_may_ask_how_a_declaration_has_left()
    {
        var inspected = new Condition.Between(DeclarationSchema.Inspected, 1, 1);
        var regime = Samples.Regime("a");
        regime = regime with { Stages = [.. regime.Stages.Select(s => s.Id == "inspection" ? s with { Refuses = new Condition.Chance("refuses", 0.5) } : s)] };
        var plan = Samples.Plan(Samples.Customs("s", regime, Samples.Regime("b")), 1);
        var columns = new EndColumns(plan.Regimes[0].Program.Attributes);
        var outcome = columns.Schema[EndColumns.Outcome];
        Story? Left(string how)
        {
            int code = OutcomeNames.All.ToList().IndexOf(how);
            var when = new Condition.And([inspected, new Condition.Between(outcome.Slot, code, code)]);
            return Tracer.Tell(plan, 0, 1, new TraceTarget.Matching(when, columns));
        }
        Assert.Equal(["released", "refused"], new[] { Left("released")!.Outcome, Left("refused")!.Outcome });
        Assert.Null(Left("withdrawn"));
    }

    [Fact]
    public void It_tells_the_profiles_that_hit_the_measures_and_the_inspection()
    {
        var story = Red();
        Assert.Contains(story.Profiles, p => p.Orders.Contains("inspection"));
        var inspection = story.Events.Single(e => e.Kind == "stage" && e.Step == "inspection");
        Assert.Equal(["officers"], inspection.Pools);
        Assert.Equal("officers", inspection.Staffed);
        Assert.Null(story.Events.First(e => e.Kind == "stage" && e.Step == "registration").Staffed);
        Assert.True(inspection.Time <= inspection.Started && inspection.Started < inspection.Ended);
        Assert.Contains(story.Events, e => e is { Kind: "changed", What: "lane", From: "unassigned", To: "red" });
        Assert.Contains(story.Events, e => e is { Kind: "state", To: "released" } or { Kind: "state", To: "Released" });
        Assert.Equal(("arrived", "left"), (story.Events[0].Kind, story.Events[^1].Kind));
        Assert.Equal(story.Events.Select(e => e.Time).Order(), story.Events.Select(e => e.Time));
    }

    [Fact]
    public void It_tells_the_profiles_that_hit_where_quotas_follow_them_and_none_where_a_quota_drew()
    {
        var quotas = Samples.Regime("a") with { Selectivity = new Selectivity { Every = 2 } };
        var plan = Samples.Plan(Samples.Customs("s", quotas, Samples.Regime("b")), 1);
        Story Inspected(int profile) => Tracer.Tell(plan, 0, 1, new TraceTarget.Matching(new Condition.And(
        [
            new Condition.Between(DeclarationSchema.Inspected, 1, 1),
            new Condition.Between(DeclarationSchema.Profile, profile, profile),
        ])))!;
        Assert.Equal("cars", Inspected(profile: 1).Profiles[0].Id);
        Assert.Null(Inspected(profile: 1).Drawn);
        var drawn = Inspected(profile: 0);
        Assert.Empty(drawn.Profiles);
        Assert.Equal(new StoryDraw("red", "every"), drawn.Drawn);
    }

    [Fact]
    public void The_parts_of_the_waiting_sum_to_the_main_interval()
    {
        var story = Red();
        Assert.Equal(("registered", "released"), (story.Main!.From, story.Main.To));
        Assert.Equal(story.Main.Seconds, story.Waiting.Sum(w => w.Seconds), 1e-6);
    }

    [Fact]
    public void What_is_still_inside_has_waited_since_it_was_registered()
    {
        var story = Red();
        double registered = story.Milestones.Single(m => m.Milestone == "registered").Time;
        double half = registered + Math.Round(story.Main!.Seconds / 2);
        var cut = Plan with
        {
            Regimes = [.. Plan.Regimes.Select(r => r with { Plan = r.Plan with { DrainCap = (long)(half * 1e6) } })],
        };
        var soFar = Tracer.Tell(cut, 0, 2, new TraceTarget.Numbered(story.Declaration))!;
        Assert.Equal(("inProgress", null), (soFar.Outcome, soFar.Main));
        Assert.Equal(half - registered, soFar.Waiting.Sum(w => w.Seconds), 1e-6);
    }

    [Fact]
    public void Who_is_still_inside_is_found_and_only_those()
    {
        var story = Red();
        double released = story.Milestones.Single(m => m.Milestone == "released").Time;
        var cut = Plan with
        {
            Regimes = [.. Plan.Regimes.Select(r => r with { Plan = r.Plan with { DrainCap = (long)(released * 1e6) - 1 } })],
        };
        var red = new Condition.Between(DeclarationSchema.Lane, (long)Lane.Red, (long)Lane.Red);
        var first = Tracer.Tell(cut, 0, 2, new TraceTarget.Inside(Condition.Always))!;
        var held = Tracer.Tell(cut, 0, 2, new TraceTarget.Inside(red))!;
        Assert.Equal(("inProgress", true), (first.Outcome, first.InCohort));
        Assert.Equal(("inProgress", "red"), (held.Outcome, held.Columns.Single(c => c.Name == "lane").Value));
        // The red one that leaves last is inside, so the first to come of all and of the red ones came no later.
        Assert.InRange(held.Ordinal, first.Ordinal, story.Ordinal);
        Assert.Null(Tracer.Tell(Plan, 0, 2, new TraceTarget.Inside(Condition.Always)));
    }

    [Fact]
    public void The_stages_explain_the_time_in_which_somebody_worked()
    {
        var story = Red();
        double worked = story.Events.Where(e => e is { Kind: "stage", Step: "risk" or "inspection" or "payment" or "release" })
            .Sum(e => e.Ended!.Value - e.Started!.Value);
        Assert.Equal(story.Waiting.Single(w => w.Cause == "service").Seconds, worked, 1e-6);
    }

    [Fact]
    public void The_story_agrees_with_the_log()
    {
        string path = Path.Combine(Path.GetTempPath(), $"clearsim-trace-{Guid.NewGuid():n}.ndjson");
        try
        {
            using (var log = new DeclarationLogFile(Plan, path, full: true))
                log.Complete(ReplicationRunner.Run(Plan, 2, log).Replications);
            var row = File.ReadLines(path).Select(OutcomeRow.Read)
                .First(r => r["replication"] == "2" && r.Regime == "b" && r["lane"] == "red");
            var story = Tracer.Tell(Plan, 1, 2, new TraceTarget.Numbered(row.Declaration))!;
            Assert.Equal(row["outcome"], story.Outcome);
            Assert.Equal(row["measures"], story.Columns.Single(c => c.Name == "measures").Value);
            Assert.Equal(row.Release, (long)Math.Round(story.Main!.Seconds * 1e6));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Parallel_checks_stand_beside_each_other()
    {
        var both = new Condition.HasBits(DeclarationSchema.Codes, 0b1100000, All: true);
        var story = Tracer.Tell(Plan, 0, 1, new TraceTarget.Matching(both))!;
        var checks = story.Events.Where(e => e.Kind == "stage" && e.Step is "veterinary" or "quarantine").ToList();
        Assert.Equal(2, checks.Count);
        Assert.All(checks, c => Assert.True(c.Beside));
        Assert.Equal(checks[0].Time, checks[1].Time);
        Assert.Equal("agency", checks[0].Cause);
    }

    [Fact]
    public void A_declaration_that_does_not_come_has_no_story()
    {
        Assert.Null(Tracer.Tell(Plan, 0, 1, new TraceTarget.Numbered("99999/010124/0000001")));
        Assert.Null(Tracer.Tell(Plan, 0, 1, new TraceTarget.Matching(Condition.Never)));
    }

    [Fact]
    public void The_json_names_what_it_tells()
    {
        var root = JsonDocument.Parse(StoryJson.ToText([Red()])).RootElement.GetProperty("stories")[0];
        Assert.Equal("clearsim/trace/1", root.GetProperty("schema").GetString());
        Assert.Equal(
            [
                "schema", "scenario", "regime", "seed", "replication", "declaration", "ordinal", "inCohort", "columns",
                "outcome", "profiles",
                "milestones", "main", "deadlines", "waiting", "events",
            ],
            root.EnumerateObject().Select(p => p.Name));
    }
}
