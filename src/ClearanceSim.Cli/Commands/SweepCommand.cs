using System.CommandLine;
using System.Diagnostics;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Engine.Programs;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Pages;
using ClearanceSim.Reports.Sweeps;
using ClearanceSim.Scenarios.Designs;
using ClearanceSim.Scenarios.Variants;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim sweep</c>: an experiment's points, each finished replication kept, so that a sweep goes on where it was ended.</summary>
internal static partial class SweepCommand
{
    private static readonly Argument<string> File =
        new("experiment") { HelpName = "EXPERIMENT", Description = "An experiment file (YAML): a scenario, with factors, a design and responses, or with what to optimise." };

    /// <summary>Replications of every point.</summary>
    public static readonly Option<int?> Replications = new("--replications")
    {
        HelpName = "N",
        Description = "Replications of every point of a design. Default: the experiment's, or its scenario's.",
        CustomParser = ValueParsers.Whole(1, 1_000_000),
    };

    /// <summary>The seed: its name and its meaning are those of every command, but an experiment may have one of its own.</summary>
    public static readonly Option<ulong?> Seed = new(SharedOptions.Seed.Name)
    {
        HelpName = "N",
        Description = "Seed of all random draws, the same at every point. Default: the experiment's, or its scenario's.",
        CustomParser = ValueParsers.Seed,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("sweep", "Run an experiment: factors and levels by a design (effects, interactions, frontier), or the least staffing that meets a requirement.")
        {
            File, Replications, Seed, SharedOptions.Parallel, SharedOptions.Regime, SharedOptions.Out, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string file = parsed.GetRequiredValue(File);
        session.Prepare();
        return Read(file, parsed, session) switch
        {
            DesignedExperiment designed => Run(file, designed, parsed, session),
            Optimisation optimisation => OptimisationRun.Carry(file, optimisation, parsed, session),
            var other => throw new ArgumentOutOfRangeException(nameof(parsed), other, "no experiment that is known"),
        };
    }

    private static int Run(string file, DesignedExperiment experiment, ParseResult parsed, Session session)
    {
        var started = DateTimeOffset.UtcNow;
        var plan = SweepPlan.Of(experiment, parsed.Given(Seed), parsed.Given(Replications));
        string? folder = OutputPlaces.OpenFolder(parsed.GetValue(SharedOptions.Out), SharedOptions.Out.Name, [.. ResultsFiles.Some]);
        var logger = session.Logger<SweepRunner>();
        LogBegin(logger, file, plan.Points.Count, plan.Replications, plan.Seed);
        long clock = Stopwatch.GetTimestamp();
        var runner = new SweepRunner(plan, session.Service<ReplicationStore>());
        SweepFigures figures;
        try
        {
            figures = RunProgressDisplay.While(session, begun =>
            {
                begun(runner);
                return Figures(runner, parsed, session.Stop);
            });
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested && runner.Found + runner.Kept > 0)
        {
            session.Error.WriteLine(
                $"Interrupted: {runner.Found + runner.Kept} of {runner.Total} replications are in the catalogue; the same command goes on from there.");
            return ExitCode.Interrupted;
        }
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        LogEnd(logger, runner.Found, runner.Kept, seconds);
        DocumentOutput.TellCatalogue(runner.Found, runner.Total, runner.Problem, session);
        var document = SweepResultBuilder.Build(figures) with { Manifest = ManifestBuilder.Of(parsed, experiment) };
        string json = SweepJson.ToText(document);
        int code = DocumentOutput.Give(json, to => SweepReport.Write(document, to), () => SweepFiles.Of(document, json), folder, parsed, session);
        RunStore.Add("sweep", json, started, plan.Seed, plan.Replications, [RunStore.Of(experiment)], session);
        return code;
    }

    private static Experiment Read(string file, ParseResult parsed, Session session)
    {
        var reading = ExperimentReader.Read(
            file, parsed.Given(SharedOptions.Regime) ?? [], session.Carried is null ? null : f => ScenarioInput.Carried(session.Carried, f),
            UnmeasuredPaths.Of);
        var experiment = reading.Experiment ?? throw new BadInputException([.. reading.Errors.Select(e => e.ToString()).Distinct()]);
        ScenarioInput.CheckHash(session.Carried, experiment.File, experiment.Source.Sha256);
        return experiment;
    }

    // Levels that make no scenario or no process together and measures that are none are the user's to mend.
    private static SweepFigures Figures(SweepRunner runner, ParseResult parsed, CancellationToken stop)
    {
        try
        {
            return runner.Run(ExperimentRun.Threads(parsed), stop);
        }
        catch (ExperimentException bad) when (bad.InnerException is VariantException or ProcessException or ExperimentException)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "sweep {File}: {Points} points, {Replications} replications, seed {Seed}")]
    private static partial void LogBegin(ILogger logger, string file, int points, int replications, ulong seed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Found {Found} replications, kept {Kept}, in {Seconds} s")]
    private static partial void LogEnd(ILogger logger, int found, int kept, double seconds);
}
