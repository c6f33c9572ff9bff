using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Experiments.Replay;

/// <summary>
/// Runs real declarations through the regimes, writes what became of each, and compares that with what was expected.
/// </summary>
public sealed class ReplayRun
{
    private readonly ExperimentPlan plan;
    private readonly string? expectationFile;
    private readonly IReadOnlyList<Expectation> expectations;

    private ReplayRun(ExperimentPlan plan, string? expectationFile, IReadOnlyList<Expectation> expectations)
    {
        this.plan = plan;
        this.expectationFile = expectationFile;
        this.expectations = expectations;
    }

    /// <summary>A replay of one replication, once its expectations have been read.</summary>
    /// <param name="plan">The experiment; its first replication is run.</param>
    /// <param name="expectationFile">The file of expectations, or null.</param>
    /// <param name="faults">Takes in whatever is wrong with that file; then the replay is not to be run.</param>
    public static ReplayRun Of(ExperimentPlan plan, string? expectationFile, Faults faults)
    {
        plan = plan with { Replications = 1 };
        if (expectationFile is null) return new ReplayRun(plan, null, []);
        return new ReplayRun(plan, expectationFile, ExpectationFile.Read(expectationFile, OutcomeWords.Of(plan), faults));
    }

    /// <summary>Runs it.</summary>
    /// <param name="outcomes">
    /// File for the outcomes, or null: they are written to a temporary file where something is expected.
    /// </param>
    /// <param name="parallel">Threads.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the run.</param>
    /// <returns>The results, and the report if something was expected and the run came to its end.</returns>
    /// <exception cref="ExperimentException">A replication failed, or the outcomes cannot be written.</exception>
    public (ReplicationResults Results, ExpectationReport? Report) Run(
        string? outcomes, int parallel, Action<RunProgress>? begun = null, CancellationToken stop = default)
    {
        if (outcomes is null && expectationFile is null) return (ReplicationRunner.Run(plan, parallel, null, begun, stop: stop), null);
        string path = outcomes ?? Path.Combine(Path.GetTempPath(), $"clearsim-outcomes-{Guid.NewGuid():n}.ndjson");
        try
        {
            using var log = new DeclarationLogFile(plan, path, full: false);
            var results = ReplicationRunner.Run(plan, parallel, log, begun, stop: stop);
            if (results.Replications.Count == 0) return (results, null); // an earlier file stays as it is
            log.Complete(results.Replications);
            if (expectationFile is null || !results.IsComplete) return (results, null);
            return (results, OutcomeComparison.Compare(expectationFile, expectations, Regimes(plan), File.ReadLines(path)));
        }
        finally
        {
            if (outcomes is null) File.Delete(path);
        }
    }

    private static string[] Regimes(ExperimentPlan plan) => [.. plan.Regimes.Select(r => r.Of.Regime).Distinct()];
}
