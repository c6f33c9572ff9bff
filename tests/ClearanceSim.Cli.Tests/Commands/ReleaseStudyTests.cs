using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.Commands;

/// <summary><c>run --release-study</c>: the way interval by interval, in the layout of a time release study.</summary>
public class ReleaseStudyTests
{
    private static double Value(JsonNode? estimate) => (double)estimate!["value"]!;

    [Fact]
    public void Intervals_add_up_to_the_whole_holders_to_the_intervals_and_groups_to_all()
    {
        using var program = new ClearSim();
        var run = program.Run("run", Samples.TenPosts, "--replications", "2", "--release-study", "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var rows = run.Json["releaseStudy"]![0]!["rows"]!.AsArray().Select(r => r!).ToList();
        var groups = rows.GroupBy(r => ((string?)r["group"], (string?)r["member"])).ToList();
        Assert.True(groups.Count > 4);
        foreach (var group in groups)
        {
            var whole = group.Single(r => r["from"] is null);
            var parts = group.Where(r => r["from"] is not null).ToList();
            Assert.NotEmpty(parts);
            Assert.Equal(Value(whole["mean"]), parts.Sum(r => Value(r["perDeclaration"])), 1e-6);
            Assert.Equal(1, parts.Sum(r => Value(r["shareOfWhole"])), 1e-9);
            Assert.All(group, r => Assert.Equal(Value(r["perDeclaration"]), r["holders"]!.AsArray().Sum(h => Value(h!["perDeclaration"])), 1e-6));
            Assert.All(group, r => Assert.True(Value(r["least"]) <= Value(r["median"]) * 1.01 && Value(r["median"]) <= Value(r["greatest"]) * 1.01));
        }

        foreach (var interval in rows.GroupBy(r => ((string?)r["from"], (string?)r["to"])))
        {
            long all = (long)interval.Single(r => r["group"] is null)["count"]!;
            Assert.All(
                interval.Where(r => r["group"] is not null).GroupBy(r => (string?)r["group"]),
                g => Assert.Equal(all, g.Sum(r => (long)r["count"]!)));
        }
    }

    [Fact]
    public void Looking_changes_no_figure_and_release_time_is_split_as_the_run_itself_splits_it()
    {
        using var program = new ClearSim();
        var plain = program.Run("run", Samples.TenPosts, "--format", "json").Json;
        var studied = program.Run("run", Samples.TenPosts, "--release-study", "--format", "json").Json;
        var all = studied["releaseStudy"]![0]!["rows"]!.AsArray().Where(r => r!["group"] is null && r["from"] is not null).ToList();
        foreach (string key in new[] { "releaseStudy", "options", "manifest" })
        {
            studied.AsObject().Remove(key);
            plain.AsObject().Remove(key);
        }

        Assert.Equal(plain.ToJsonString(), studied.ToJsonString());
        string[] before = ["entered", "filed"];
        double agencies = all.Where(r => !before.Contains((string?)r!["from"]))
            .Sum(r => Value(r!["holders"]!.AsArray().Single(h => (string?)h!["holder"] == "agencies")!["perDeclaration"]));
        double waiting = plain["regimes"]![0]!["waiting"]!.AsArray()
            .Where(w => (string?)w!["cause"] is "agency" or "queue vets" or "queue plants" or "queue health")
            .Sum(w => Value(w!["meanPerDeclaration"]));
        Assert.Equal(waiting, agencies, 1e-6);
        Assert.True(agencies > 0);
    }

    [Fact]
    public void It_is_printed_and_lies_in_the_folder()
    {
        using var program = new ClearSim();
        var run = program.Run("run", Samples.TenPosts, "--release-study", "--out", "out");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("TIME RELEASE STUDY", run.Output, StringComparison.Ordinal);
        Assert.Contains("whole way by mode", run.Output, StringComparison.Ordinal);
        Assert.Contains("held by, of each", run.Output, StringComparison.Ordinal);
        Assert.Contains("<section id=\"release-study\"", File.ReadAllText(Path.Combine(program.Folder, "out", "report.html")), StringComparison.Ordinal);
        Assert.StartsWith("regime,group,interval,count,mean", File.ReadAllText(Path.Combine(program.Folder, "out", "tables", "release-study.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--release-study: Regime 'process' of scenario 'queue' is no customs clearance, so there is no release to study.", "queue.yaml")]
    [InlineData("--log and --release-study: a replication has one observer; ask for one of them, then for the other.", "queue.yaml", "--log", "rows.ndjson")]
    public void Where_there_is_nothing_to_study_it_is_said(string message, params string[] arguments)
    {
        using var program = new ClearSim();
        program.Write("queue.yaml", Samples.Queue);
        var run = program.Run(["run", .. arguments, "--release-study"]);
        Assert.Equal((2, message), (run.ExitCode, run.Error.Split('\n')[0]));
        Assert.Empty(run.Output);
    }
}
