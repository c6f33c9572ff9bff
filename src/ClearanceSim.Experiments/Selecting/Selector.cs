using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Uncertainty;

namespace ClearanceSim.Experiments.Selecting;

/// <summary>Runs contenders until the best is known, each only as long as it may still be the best.</summary>
/// <param name="plan">The contenders are its regimes, two or more; its replications are the most that are run of each, not fewer than <see cref="First"/>.</param>
/// <param name="criterion">What is best.</param>
public sealed class Selector(ExperimentPlan plan, Criterion criterion) : IWorkProgress
{
    /// <summary>Replications of each before anybody is eliminated.</summary>
    public const int First = 10;

    /// <summary>Replications at most when nobody says how many.</summary>
    public const int UsuallyAtMost = 200;

    // Run at a time, so that several threads have work; what comes out does not depend on it.
    private const int Chunk = 8;

    private readonly List<ReplicationFigures>[] figures = [.. plan.Regimes.Select(_ => new List<ReplicationFigures>())];
    private RunProgress? running;

    /// <inheritdoc/>
    public double Share => Volatile.Read(ref running) is { } now ? now.Share * now.Replications / plan.Replications : 0;

    /// <inheritdoc/>
    public string InWords => Volatile.Read(ref running) is not { } now ? "nothing yet" : FormattableString.Invariant(
        $"{now.Finished / now.Regimes.Count} of at most {plan.Replications} replications, {now.Regimes.Count} of {plan.Regimes.Count} contenders left");

    /// <summary>What is measured of every contender; nothing has to be run.</summary>
    /// <param name="plan">The contenders.</param>
    public static IReadOnlyList<string> Measured(ExperimentPlan plan) =>
        [.. plan.Regimes.Select(ExperimentPlanner.PathsOf).Aggregate<IEnumerable<string>>((all, own) => all.Intersect(own))];

    /// <summary>Runs and chooses.</summary>
    /// <param name="parallel">Threads, at least 1.</param>
    /// <param name="begun">Told of the progress before the work begins.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="ExperimentException">A replication failed, or nothing was observed of the measure in one.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Selection Run(int parallel, Action<IWorkProgress>? begun = null, CancellationToken stop = default)
    {
        begun?.Invoke(this);
        var procedure = new KimNelson(plan.Regimes.Count, First, plan.Level, criterion.Within, criterion.Most);
        for (int upTo = First; !procedure.IsOver && procedure.Replications < plan.Replications; upTo += Chunk)
        {
            Run(procedure.Left, Math.Min(upTo, plan.Replications), parallel, stop);
            while (!procedure.IsOver && procedure.Replications < Math.Min(upTo, plan.Replications)) Judge(procedure);
        }
        return Document(procedure);
    }

    private void Run(IReadOnlyList<int> contenders, int upTo, int parallel, CancellationToken stop)
    {
        var part = plan with { Regimes = [.. contenders.Select(i => plan.Regimes[i])], Replications = upTo, Precision = null };
        int before = figures[contenders[0]].Count;
        var earlier = before == 0 ? null
            : new ReplicationResults(part, [.. Enumerable.Range(1, before)], [.. contenders.Select(i => figures[i])]);
        var results = ReplicationRunner.Run(part, parallel, begun: p => Volatile.Write(ref running, p), earlier: earlier, stop: stop);
        stop.ThrowIfCancellationRequested();
        for (int i = 0; i < contenders.Count; i++) figures[contenders[i]] = [.. results.Figures[i]];
    }

    private void Judge(KimNelson procedure)
    {
        int at = procedure.Replications;
        var row = new double[figures.Length];
        foreach (int i in procedure.Left)
        {
            row[i] = figures[i][at].ValueOf(criterion.Measure);
            if (double.IsNaN(row[i]))
                throw new ExperimentException(FormattableString.Invariant(
                    $"'{criterion.Measure}' was observed of nothing in replication {at + 1} of regime '{plan.Regimes[i].Of.Regime}' in scenario '{plan.Regimes[i].Of.Scenario}', so it cannot be compared."));
        }
        procedure.Add(row);
    }

    private Selection Document(KimNelson procedure) => new()
    {
        Scenarios =
        [
            .. plan.Scenarios.Select(s => ScenarioEntry.Of(s.Scenario) with { Id = s.Id }),
        ],
        Criterion = criterion.Text,
        Measure = criterion.Measure,
        Unit = MeasureUnits.NameOf(criterion.Measure),
        Within = criterion.Within,
        Level = plan.Level,
        Seed = plan.Seed,
        First = First,
        AtMost = plan.Replications,
        Replications = procedure.Replications,
        Chosen = plan.Regimes[procedure.Best].Of,
        IsDecided = procedure.IsOver,
        Contenders = [.. plan.Regimes.Select((r, i) => Contender(r.Of, figures[i], procedure.Eliminated[i], procedure.Replications))],
    };

    // What was run beyond the end was not judged, and is left out.
    private Contender Contender(RegimeReference of, List<ReplicationFigures> own, int? eliminated, int end) => new()
    {
        Of = of,
        Measured = MeasureTable.Over([.. own.Take(eliminated ?? end).Select(f => f.ValueOf(criterion.Measure))], plan.Level),
        Replications = eliminated ?? end,
        EliminatedAfter = eliminated,
    };
}
