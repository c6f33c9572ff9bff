using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Reports.Comparison;

namespace ClearanceSim.Cli.Commands;

/// <summary>Runs a plan; one that ends by a precision says after a pilot what the rest will take, before it is spent.</summary>
internal static class PilotedRun
{
    /// <summary>Runs it.</summary>
    public static ReplicationResults Of(ExperimentPlan plan, int threads, IReplicationWatch? watch, Session session)
    {
        if (plan.Precision is not { } goal)
            return RunProgressDisplay.While(session, begun => ReplicationRunner.Run(plan, threads, watch, begun, stop: session.Stop));
        long clock = Stopwatch.GetTimestamp();
        var pilot = RunProgressDisplay.While(session, begun => ReplicationRunner.Run(
            plan with { Replications = goal.Pilot, Precision = null }, threads, watch, begun, stop: session.Stop));
        pilot = pilot with { Plan = plan };
        if (pilot.Replications.Count < goal.Pilot) return pilot;
        var seen = PrecisionReport.Of(pilot)!;
        session.Error.WriteLine(PrecisionText.Forecast(seen, Stopwatch.GetElapsedTime(clock).TotalSeconds));
        return RunProgressDisplay.While(session, begun => ReplicationRunner.Run(
            plan, threads, watch, p => begun(Expecting(p, seen.Foreseen)), pilot, session.Stop));
    }

    private static RunProgress Expecting(RunProgress progress, long? foreseen)
    {
        progress.Expected = (int)Math.Min(foreseen ?? int.MaxValue, progress.Replications);
        return progress;
    }
}
