using System.Text.Json;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Tests.Replications;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Experiments.Tests.DeclarationLog;

public sealed class DeclarationLogFileTests : IDisposable
{
    private static readonly Scenario Scenario = Samples.Customs("s", Samples.Regime("a"),
        Samples.Regime("b", 1000 * Samples.Second));
    private readonly string folder = Directory.CreateTempSubdirectory("clearsim-log-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (string Path, ResultsDocument Document) Log(string name, int parallel, bool full = true, Scenario? of = null)
    {
        string path = Path.Combine(folder, name);
        var plan = Samples.Plan(of ?? Scenario, 3);
        using var log = new DeclarationLogFile(plan, path, full);
        var results = ReplicationRunner.Run(plan, parallel, log);
        log.Complete(results.Replications);
        return (path, ResultsBuilder.Build(results));
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_number_of_threads_and_no_part_is_left()
    {
        var (one, _) = Log("one.ndjson", 1);
        var (many, _) = Log("many.ndjson", 4);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(many));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void There_is_a_row_for_every_declaration_and_looking_changes_nothing()
    {
        var (path, document) = Log("log.ndjson", 2);
        var rows = File.ReadLines(path).Select(OutcomeRow.Read).ToList();
        foreach (var regime in document.Regimes)
        {
            var own = rows.Where(r => r.Regime == regime.Regime).ToList();
            Assert.Equal(regime.Declarations.Submitted, own.Count);
            Assert.Equal(regime.Declarations.Released, own.Count(r => r["outcome"] == "released"));
            foreach (var lane in regime.Lanes!) Assert.Equal(lane.Count, own.Count(r => r["lane"] == lane.Lane));
        }
        Assert.Equal(
            ResultsJson.ToText(document),
            ResultsJson.ToText(ResultsBuilder.Build(ReplicationRunner.Run(Samples.Plan(Scenario, 3), 2))));
    }

    [Fact]
    public void The_parts_of_the_waiting_sum_to_the_release_time_exactly_for_every_declaration()
    {
        var (path, _) = Log("log.ndjson", 2);
        int checkedRows = 0;
        foreach (var row in File.ReadLines(path).Select(OutcomeRow.Read).Where(r => r["outcome"] == "released"))
        {
            long parts = row.Fields.Where(f => f.Name.StartsWith("waiting.", StringComparison.Ordinal))
                .Sum(f => (long)Math.Round(double.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture) * 1e6));
            Assert.Equal(row.Release, parts);
            checkedRows++;
        }
        Assert.True(checkedRows > 1000);
    }

    [Fact]
    public void A_row_names_the_declaration_in_its_official_form()
    {
        var (path, _) = Log("log.ndjson", 1);
        var row = JsonDocument.Parse(File.ReadLines(path).First()).RootElement;
        Assert.Equal(
            ["declaration", "regime", "replication", "lane", "outcome", "measures", "milestones", "payments", "waiting"],
            row.EnumerateObject().Select(p => p.Name));
        Assert.Matches(@"^\d{5}/\d{6}/\d{7}$", row.GetProperty("declaration").GetString());
        Assert.True(row.GetProperty("milestones").TryGetProperty("released", out _));
    }

    [Fact]
    public void Outcome_rows_meet_themselves_as_expectations()
    {
        var plan = Samples.Plan(Scenario, 1);
        string path = Path.Combine(folder, "outcomes.ndjson");
        using (var log = new DeclarationLogFile(plan, path, full: false))
            log.Complete(ReplicationRunner.Run(plan, 2, log).Replications);
        Assert.DoesNotContain("\"replication\"", File.ReadLines(path).First(), StringComparison.Ordinal);
        var faults = new Scenarios.Places.Faults();
        var expected = ExpectationFile.Read(path, OutcomeWords.Of(plan), faults);
        Assert.Empty(faults.InOrder());
        var report = OutcomeComparison.Compare(path, expected, ["a", "b"], File.ReadLines(path));
        Assert.True(report.Met, string.Join('\n', report.Mismatches.Take(5)));
        Assert.Equal(expected.Count, report.Matched);
    }

    [Fact]
    public void What_is_still_inside_has_a_row_too()
    {
        var stuck = Samples.Scenario("s", ("only", Samples.Counter(1.5 * Samples.Second)));
        stuck = stuck with { Run = stuck.Run with { Length = Samples.Hour, Drain = 60 * Samples.Second } };
        var (path, document) = Log("log.ndjson", 2, of: stuck);
        var declarations = document.Regimes[0].Declarations;
        var rows = File.ReadLines(path).Select(OutcomeRow.Read).ToList();
        Assert.True(declarations.InProgress > 100);
        Assert.Equal(declarations.InProgress, rows.Count(r => r["outcome"] == "inProgress"));
        Assert.Equal(declarations.Submitted, rows.Count);
        Assert.StartsWith("customers-", rows[0].Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_at_what_is_still_inside_leaves_the_replication_as_it_was()
    {
        var stuck = Samples.Scenario("s", ("only", Samples.Counter(1.5 * Samples.Second)));
        stuck = stuck with { Run = stuck.Run with { Length = Samples.Hour, Drain = 60 * Samples.Second } };
        var (path, document) = Log("log.ndjson", 1, of: stuck);
        var unwatched = ResultsBuilder.Build(ReplicationRunner.Run(Samples.Plan(stuck, 3), 1));
        Assert.Equal(ResultsJson.ToText(unwatched), ResultsJson.ToText(document));

        // Each of them has waited, or been served, since it came: the later it came the shorter.
        var inside = File.ReadLines(path).Select(OutcomeRow.Read).Where(r => r["outcome"] == "inProgress").ToList();
        double Seconds(OutcomeRow row, string beginning) => row.Fields
            .Where(f => f.Name.StartsWith(beginning, StringComparison.Ordinal))
            .Sum(f => double.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture));
        double end = inside.Select(r => Seconds(r, "waiting.") + Seconds(r, "milestones.created")).First();
        Assert.All(inside, r => Assert.Equal(end, Seconds(r, "waiting.") + Seconds(r, "milestones.created"), 6));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_before_anything_runs() =>
        Assert.StartsWith("The log '", Assert.Throws<ExperimentException>(
            () => new DeclarationLogFile(Samples.Plan(Scenario), folder, true)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_earlier_file_stays_as_it_is_until_the_log_is_complete()
    {
        string path = Path.Combine(folder, "rows.ndjson");
        File.WriteAllText(path, "earlier");
        var plan = Samples.Plan(Scenario);
        using (var log = new DeclarationLogFile(plan, path, full: true)) ReplicationRunner.Run(plan, 1, log);
        Assert.Equal("earlier", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
    }
}
