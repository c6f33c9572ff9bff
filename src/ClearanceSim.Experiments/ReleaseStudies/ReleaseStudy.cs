using System.Collections.Concurrent;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.ReleaseStudies;

/// <summary>Watches the replications of an experiment as a time release study would, and makes its tables.</summary>
/// <remarks>Layout: World Customs Organization, Guide to Measure the Time Required for the Release of Goods, version 4.</remarks>
public sealed class ReleaseStudy : IReplicationWatch
{
    private readonly ExperimentPlan plan;
    private readonly StudyWay[] ways;
    private readonly ConcurrentDictionary<(int Regime, int Replication), Dictionary<StudyKey, StudyFigures>> seen = [];

    /// <summary>A study of this experiment.</summary>
    /// <exception cref="ExperimentException">There is no customs clearance in it.</exception>
    public ReleaseStudy(ExperimentPlan plan)
    {
        this.plan = plan;
        ways =
        [
            .. plan.Regimes.Select(r => StudyWay.Of(r.Program) ?? throw new ExperimentException(
                $"Regime '{r.Of.Regime}' of scenario '{r.Of.Scenario}' is no customs clearance, so there is no release to study.")),
        ];
    }

    /// <inheritdoc/>
    public void Run(Simulation simulation, int regime, int replication, CancellationToken stop)
    {
        var observer = new StudyObserver(ways[regime]);
        simulation.Run(ref observer, stop: stop);
        if (simulation.IsOver) seen[(regime, replication)] = observer.Figures();
    }

    /// <summary>The tables of these replications.</summary>
    public IReadOnlyList<ReleaseStudyResult> Of(IReadOnlyList<int> replications) =>
    [
        .. plan.Regimes.Select((r, i) => new ReleaseStudyResult(
            r.Of.Scenario, r.Of.Regime, Rows(ways[i], [.. replications.Select(n => seen[(i, n)])]))),
    ];

    private List<ReleaseStudyRow> Rows(StudyWay way, List<Dictionary<StudyKey, StudyFigures>> replications) =>
    [
        .. replications.SelectMany(r => r.Keys).Distinct()
            .OrderBy(k => k.Group).ThenBy(k => k.Code).ThenBy(k => k.From < 0).ThenBy(k => k.From).ThenBy(k => k.To)
            .Select(k => Row(way, k, replications)),
    ];

    private ReleaseStudyRow Row(StudyWay way, StudyKey key, List<Dictionary<StudyKey, StudyFigures>> replications)
    {
        var all = replications.ConvertAll(r => (Of: r.GetValueOrDefault(key), Whole: r.GetValueOrDefault(key with { From = -1, To = -1 })));
        Estimate Over(Func<StudyFigures, StudyFigures, double> figure, double none) => MeasureTable.Over(
            [.. all.Select(r => r.Whole is null ? double.NaN : r.Of is null ? none : figure(r.Of, r.Whole))], plan.Level);
        return new()
        {
            Group = key.Group < 0 ? null : way.Groups[key.Group].Name,
            Member = key.Group < 0 ? null : way.Groups[key.Group].Codes[key.Code],
            From = key.From < 0 ? null : way.Milestones[key.From],
            To = key.To < 0 ? null : way.Milestones[key.To],
            Count = all.Sum(r => r.Of?.Count ?? 0),
            Mean = Over((of, _) => of.Sum / of.Count, double.NaN),
            Median = Over((of, _) => of.Median, double.NaN),
            P90 = Over((of, _) => of.P90, double.NaN),
            Least = Over((of, _) => of.Least, double.NaN),
            Greatest = Over((of, _) => of.Greatest, double.NaN),
            PerDeclaration = Over((of, whole) => of.Sum / whole.Count, 0),
            ShareOfWhole = Over((of, whole) => whole.Sum > 0 ? of.Sum / whole.Sum : double.NaN, 0),
            Holders =
            [
                .. TimeHolders.Names.Append("unattributed").Select((name, h) => new ReleaseStudyHolder(name, Over((of, whole) => of.Held[h] / whole.Count, 0))),
            ],
        };
    }
}
