using System.Text.Json.Nodes;
using ClearanceSim.Cli.Tests.Running;

namespace ClearanceSim.Cli.Tests.DeclarationLog;

/// <summary>Where its time went is known to the microsecond of every declaration, however it ended, and of those still inside.</summary>
public class WaitingOfEveryRowTests
{
    private const int Day = 86_400;

    [Theory]
    [InlineData("ten-posts", 35 * Day, "released", "refused")]
    [InlineData("ten-posts-cut-short", Day + 60, "released", "refused", "inProgress")]
    [InlineData("interrupted-work", 0, "released", "refused", "withdrawn")]
    [InlineData("cut-short", 3600 + 2 * Day + 600, "released", "refused", "withdrawn", "inProgress")]
    [InlineData("giving-up", 2 * Day + 600, "released", "reneged", "inProgress")]
    public void The_parts_sum_to_the_whole_in_every_row_of_the_log(string scenario, int end, params string[] outcomes)
    {
        using var program = new ClearSim();
        string log = Path.Combine(program.Folder, "rows.ndjson");
        var run = program.Run("run", ClearSim.Beside($"Scenarios/{scenario}.yaml"), "--log", log, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        var rows = File.ReadLines(log).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.All(rows, row => Assert.Equal(Time(row, end), row["waiting"]!.AsObject().Sum(w => (decimal)w.Value!)));

        // Each outcome has its rows, as many as the results count.
        var counts = run.Json["regimes"]![0]!["declarations"]!;
        Assert.Equal(outcomes.Order(), rows.Select(r => (string)r["outcome"]!).Distinct().Order());
        Assert.All(outcomes, o => Assert.Equal((int)counts[o]!, rows.Count(r => (string)r["outcome"]! == o)));
        Assert.Equal((int)counts["submitted"]!, rows.Count);
    }

    [Fact]
    public void What_is_still_inside_has_its_lane_and_measures_if_it_was_assessed()
    {
        using var program = new ClearSim();
        string log = Path.Combine(program.Folder, "rows.ndjson");
        Assert.Equal(0, program.Run("run", ClearSim.Beside("Scenarios/ten-posts-cut-short.yaml"), "--log", log).ExitCode);
        var inside = File.ReadLines(log).Select(line => JsonNode.Parse(line)!).Where(r => (string)r["outcome"]! == "inProgress").ToList();
        Assert.NotEmpty(inside);
        Assert.All(inside, row =>
        {
            bool assessed = row["milestones"]!["assessed"] is not null;
            Assert.Equal(assessed ? "yellow" : "unassigned", (string)row["lane"]!);
            Assert.Equal(assessed ? ["agency-check"] : [], row["measures"]!.AsArray().Select(m => (string)m!));
            Assert.Null(row["milestones"]!["ended"]);
        });
    }

    // From registration, or from its coming where it never got so far; to its release, or to its leaving, or to the end of the run.
    private static decimal Time(JsonNode row, int end)
    {
        var at = row["milestones"]!;
        return ((decimal?)(at["released"] ?? at["ended"]) ?? end) - (decimal)(at["registered"] ?? at["created"])!;
    }
}
