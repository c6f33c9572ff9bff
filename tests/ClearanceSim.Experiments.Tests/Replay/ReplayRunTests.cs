using System.Text.Json;
using ClearanceSim.Experiments.Replay;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Tests.Replications;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Tests.Replay;

public sealed class ReplayRunTests : IDisposable
{
    private static readonly ExperimentPlan Plan = Samples.Plan(Samples.Customs("s", Samples.Regime("a"), Samples.Regime("b")), 1);
    private readonly string folder = Directory.CreateTempSubdirectory("clearsim-replay-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_replay_meets_its_own_outcomes_and_not_those_of_other_luck()
    {
        string outcomes = Path.Combine(folder, "out", "outcomes.ndjson");
        ReplayRun.Of(Plan, null, new Faults()).Run(outcomes, 2);
        var faults = new Faults();
        var same = ReplayRun.Of(Plan, outcomes, faults).Run(null, 2);
        Assert.False(faults.Any);
        Assert.True(same.Report!.Met);
        Assert.Equal(same.Report.Compared, same.Results.Figures.Sum(f => f[0].CountOf("declarations.submitted")));

        var other = ReplayRun.Of(Plan with { Seed = 99 }, outcomes, faults).Run(null, 2);
        Assert.False(other.Report!.Met);
        Assert.NotEmpty(other.Report.Mismatches);
    }

    [Fact]
    public void The_report_stands_in_the_results_document()
    {
        string expected = Path.Combine(folder, "e.csv");
        File.WriteAllText(expected, "declaration,lane\nno-such,green\n");
        var (results, report) = ReplayRun.Of(Plan, expected, new Faults()).Run(null, 1);
        var document = ResultsBuilder.Build(results) with { Expectations = report };
        var root = JsonDocument.Parse(ResultsJson.ToText(document)).RootElement.GetProperty("expectations");
        Assert.False(root.GetProperty("met").GetBoolean());
        Assert.Equal(2, root.GetProperty("missing").GetInt32()); // under either regime
        Assert.Equal("no-such", root.GetProperty("mismatches")[0].GetProperty("declaration").GetString());
    }

    [Fact]
    public void A_replay_that_is_stopped_leaves_the_outcomes_of_an_earlier_one()
    {
        string outcomes = Path.Combine(folder, "outcomes.ndjson");
        File.WriteAllText(outcomes, "earlier");
        var stopped = new CancellationToken(canceled: true);
        var (results, report) = ReplayRun.Of(Plan, null, new Faults()).Run(outcomes, 1, stop: stopped);
        Assert.Empty(results.Replications);
        Assert.Null(report);
        Assert.Equal("earlier", File.ReadAllText(outcomes));
    }
}
