using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Kernel;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Replications;

namespace ClearanceSim.Experiments.Trace;

/// <summary>Tells the story of one declaration: finds it in a first run of its replication, and watches it in a second.</summary>
/// <remarks>
/// Both runs are the replication that the results rest on, draw by draw, so the story is that of the very declaration counted
/// there.
/// </remarks>
public static class Tracer
{
    /// <summary>The story, or null if the replication has no such declaration.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="regime">Index of the regime in the plan.</param>
    /// <param name="replication">Number of the replication, from 1.</param>
    /// <param name="target">The declaration.</param>
    /// <param name="stop">Ends the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Story? Tell(
        ExperimentPlan plan, int regime, int replication, TraceTarget target, CancellationToken stop = default)
    {
        var planned = plan.Regimes[regime];
        var run = planned.Plan with { Seed = plan.Seed, Replication = replication };
        if (Find(planned, run, target, stop) is not { } key) return null;

        using var simulation = new Simulation(planned.Program, run);
        using var told = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var scenario = plan.Scenarios.First(s => s.Id == planned.Of.Scenario).Scenario;
        RegimeDefinition? definition = scenario.Regimes.First(r => r.Id == planned.Of.Regime).Definition;
        var teller = new StoryTeller(planned, run, key, definition, scenario.Start, told);
        var observer = new StoryTeller.Observer(teller);
        simulation.Run(ref observer, stop: told.Token);
        stop.ThrowIfCancellationRequested();
        teller.Stopped(simulation);
        return teller.Story();
    }

    private static long? Find(PlannedRegime planned, RunPlan run, TraceTarget target, CancellationToken stop)
    {
        using var simulation = new Simulation(planned.Program, run);
        using var found = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var finder = new TargetFinder(target, new DeclarationNaming(planned.Program), found);
        var observer = new TargetFinder.Observer(finder);
        simulation.Run(ref observer, stop: found.Token);
        stop.ThrowIfCancellationRequested();
        finder.Stopped(simulation);
        return finder.Key;
    }
}
