using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.WarmUps;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Cli.Commands;

/// <summary>What the command line and the scenarios say of the warm-up.</summary>
/// <param name="Known">The warm-up of all scenarios, microseconds, 0 where it has yet to be found; null: each has its own.</param>
/// <param name="Rule">What a pilot has to say of it; null: nothing.</param>
internal sealed record WarmUpChoice(long? Known, WarmUpRule? Rule)
{
    /// <summary>The choice. Where one scenario of several has its warm-up found, it is found for all, or they would not be run alike.</summary>
    /// <exception cref="BadInputException">A warm-up is to be looked at where there is none yet.</exception>
    public static WarmUpChoice Of(ParseResult parsed, IReadOnlyList<Scenario> scenarios)
    {
        bool finds = scenarios.Any(s => s.Run.FindsWarmUp);
        switch (parsed.Given(SharedOptions.WarmUp))
        {
            case RunSettings.Auto:
            case null when finds:
                return new(0, WarmUpRule.Auto);
            case null:
                return new(null, null);
            case ValueParsers.Check:
                return finds
                    ? throw new BadInputException(
                        $"{SharedOptions.WarmUp.Name} {ValueParsers.Check}: {scenarios.First(s => s.Run.FindsWarmUp).File} has 'warm-up: auto', which is "
                        + "found and needs no look; leave the option out.")
                    : new(null, WarmUpRule.Check);
            case { } text:
                _ = RunSettings.WarmUpProblem(text, out long warmUp);
                return new(warmUp, null);
        }
    }

    /// <summary>Runs the pilot.</summary>
    /// <exception cref="BadInputException">The scenarios' traffic is too short for one.</exception>
    public static WarmUpResult Pilot(ExperimentPlan plan, WarmUpRule rule, int threads, Session session)
    {
        try
        {
            return RunProgressDisplay.While(session, begun => WarmUpPilot.Run(plan, rule, threads, begun, session.Stop));
        }
        catch (ExperimentException bad) when (bad.InnerException is null)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }
}
