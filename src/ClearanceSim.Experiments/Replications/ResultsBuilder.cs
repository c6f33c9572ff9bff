using System.Globalization;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Comparisons;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Programmes;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Scenarios.Assumptions;
using ClearanceSim.Scenarios.Dates;

namespace ClearanceSim.Experiments.Replications;

/// <summary>Makes the results document of the finished replications.</summary>
public static class ResultsBuilder
{
    /// <summary>The document.</summary>
    /// <exception cref="ExperimentException">Not a single replication was finished under every regime.</exception>
    public static ResultsDocument Build(ReplicationResults results)
    {
        if (results.Replications.Count == 0)
            throw new ExperimentException("No replication was finished, so there is nothing to report.");
        var plan = results.Plan;
        var measured = results.Measured();
        RegimeResult[] regimes =
        [
            .. plan.Regimes.Select((r, i) => Named(
                r, RegimeResultBuilder.Build(r.Of, r.Title, r.Levers, RegimeShapes.Of(r.Program), measured[i].Table))),
        ];
        var first = plan.Scenarios[0];
        return new ResultsDocument
        {
            Scenarios = [.. plan.Scenarios.Select(s => Entry(s, first, plan, regimes))],
            Seed = plan.Seed,
            Replications = results.Replications.Count,
            ReplicationsPlanned = results.IsComplete ? null : plan.Replications,
            ReplicationNumbers = results.Replications[^1] == results.Replications.Count ? null : results.Replications,
            Precision = PrecisionReport.Of(results),
            Simulated = Span(first, plan, regimes),
            Assumptions = Summary(first.Scenario.Ledger),
            Regimes = regimes,
            Differences = RegimeComparison.Differences(measured),
            Programmes = ProgrammeBuilder.Of(plan, measured) is { Count: > 0 } programmes ? programmes : null,
            Published = plan.Scenarios.Any(s => s.Scenario.Published.Count > 0) ? PublishedBeside.Of(plan, measured) : null,
        };
    }

    private static RegimeResult Named(PlannedRegime planned, RegimeResult regime) => regime with
    {
        Overlays = planned.Levers is null
            ? null
            : [.. planned.Overlays.Select(o => new OverlayResult(o.Lever, o.Id, o.Title.Length > 0 ? o.Title : o.Id))],
        LateSlots = BookedSlots.Of(
            planned.Definition, regime.Stages,
            planned.Plan.End == long.MaxValue ? null : (planned.Plan.End - planned.Plan.WarmUp) / 1e6) is { Count: > 0 } late ? late : null,
        Changes = planned.Changes.Count == 0 ? null : [.. planned.Changes.OrderBy(c => c.From).Select(Change)],
        Posts = regime.Posts?.Select(p => planned.Posts.FirstOrDefault(known => known.Id == p.Post) is { } post
            ? p with { Title = post.Title == post.Id ? null : post.Title, Kind = post.Kind.Length > 0 ? post.Kind : null }
            : p).ToList(),
    };

    private static ChangeResult Change(DatedChange change) => new(
        DatedChange.Text(change.From), change.Title, change.Lever, change.Enacted is { } law ? DatedChange.Text(law) : null);

    /// <summary>The ledger as the document has it.</summary>
    public static AssumptionSummary Summary(IReadOnlyList<Assumption> ledger) => new()
    {
        Inputs = ledger.Count,
        WithSource = ledger.Count(a => a.HasSource),
        List =
        [
            .. ledger.Select(a => new AssumptionEntry
            {
                Path = a.Path,
                Value = a.Value,
                Low = a.Low,
                High = a.High,
                Source = a.Source,
                Grade = GradeNames.Of(a.Grade),
            }),
        ],
    };

    private static ScenarioEntry Entry(
        PlannedScenario scenario, PlannedScenario first, ExperimentPlan plan, RegimeResult[] regimes)
    {
        var entry = ScenarioEntry.Of(scenario.Scenario) with { Id = scenario.Id, Headline = scenario.Scenario.Headline };
        return scenario == first
            ? entry
            : entry with { Simulated = Span(scenario, plan, regimes), Assumptions = Summary(scenario.Scenario.Ledger) };
    }

    private static SimulatedSpan Span(PlannedScenario scenario, ExperimentPlan plan, RegimeResult[] regimes)
    {
        int first = plan.Regimes.ToList().FindIndex(r => r.Of.Scenario == scenario.Id);
        RunPlan run = plan.Regimes[first].Plan;
        var start = scenario.Scenario.Start.ToDateTime(TimeOnly.MinValue);
        return new SimulatedSpan
        {
            From = Moment(start),
            To = run.End == long.MaxValue ? null : Moment(start.AddTicks(run.End * TimeSpan.TicksPerMicrosecond)),
            WarmUp = run.WarmUp / 1e6,
            Cohort = regimes[first].Declarations.Submitted,
            Count = run.Count,
        };
    }

    private static string Moment(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
