using System.CommandLine;
using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Reports.Optimising;
using ClearanceSim.Reports.Pages;
using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Variants;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim sweep</c> of an experiment with <c>optimise:</c>: the least staffing that meets a requirement.</summary>
internal static partial class OptimisationRun
{
    /// <summary>Carries it out.</summary>
    public static int Carry(string file, Optimisation experiment, ParseResult parsed, Session session)
    {
        if (parsed.Given(SweepCommand.Replications) is not null)
            throw new BadInputException($"--replications: an optimisation decides itself how often it runs what; 'budget' in {file} says how often in all.");
        var started = DateTimeOffset.UtcNow;
        var plan = Planned(experiment, parsed);
        string? folder = OutputPlaces.OpenFolder(parsed.GetValue(SharedOptions.Out), SharedOptions.Out.Name, [.. ResultsFiles.Some]);
        var logger = session.Logger<ScenarioAllocationRunner>();
        LogBegin(logger, file, plan.Lattice.Size, plan.Settings.Budget, plan.Seed);
        long clock = Stopwatch.GetTimestamp();
        var runner = new ScenarioAllocationRunner(plan, ExperimentRun.Threads(parsed), session.Service<ReplicationStore>());
        OptimumFinding finding;
        try
        {
            using (runner)
                finding = RunProgressDisplay.While(session, begun =>
                {
                    begun(runner);
                    return Optimiser.Run(plan.Lattice, plan.Requirement, plan.Settings, runner, plan.Own, session.Stop);
                });
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested && runner.InCatalogue > 0)
        {
            session.Error.WriteLine($"Interrupted: {runner.InCatalogue} replications are in the catalogue; the same command goes on from there.");
            return ExitCode.Interrupted;
        }
        // Numbers that make no scenario together are the user's to mend.
        catch (ExperimentException bad) when (bad.InnerException is VariantException or ProcessException)
        {
            throw new BadInputException(bad.Message, bad);
        }
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        LogEnd(logger, runner.Found, runner.Done, seconds);
        DocumentOutput.TellCatalogue(runner.Found, runner.Done, runner.Problem, session);
        var document = OptimumResultBuilder.Build(plan, finding) with { Manifest = ManifestBuilder.Of(parsed, experiment) };
        string json = OptimumJson.ToText(document);
        int code = DocumentOutput.Give(json, to => OptimumReport.Write(document, to), () => OptimumFiles.Of(document, json), folder, parsed, session);
        RunStore.Add("sweep", json, started, plan.Seed, runner.Done, [RunStore.Of(experiment)], session);
        return code;
    }

    private static OptimumPlan Planned(Optimisation experiment, ParseResult parsed)
    {
        try
        {
            return OptimumPlan.Of(experiment, parsed.Given(SweepCommand.Seed));
        }
        catch (ExperimentException bad)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "optimise {File}: {Allocations} allocations, {Budget} replications at most, seed {Seed}")]
    private static partial void LogBegin(ILogger logger, string file, double allocations, int budget, ulong seed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Found {Found} of {Done} replications, in {Seconds} s")]
    private static partial void LogEnd(ILogger logger, int found, int done, double seconds);
}
