using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Cli.Manifests;
using ClearanceSim.Cli.Progress;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.DeclarationLog;
using ClearanceSim.Experiments.Files;
using ClearanceSim.Experiments.QueueWeeks;
using ClearanceSim.Experiments.ReleaseStudies;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Staffing;
using ClearanceSim.Experiments.Uncertainty;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Pages;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary>What <c>run</c> and <c>compare</c> have in common: read, run, store, print.</summary>
internal static partial class ExperimentRun
{
    /// <summary>The options of both.</summary>
    public static IReadOnlyList<Option> Options { get; } =
    [
        SharedOptions.Replications, SharedOptions.Precision, SharedOptions.WarmUp, SharedOptions.Seed, SharedOptions.Parallel, SharedOptions.Regime, SharedOptions.Levers,
        SharedOptions.Assumptions, SharedOptions.Batch, SharedOptions.Out, SharedOptions.Log, SharedOptions.Format,
    ];

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(ExperimentRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Carries it out.</summary>
    public static int Carry(string command, IReadOnlyList<string> files, ParseResult parsed, Session session)
    {
        var started = DateTimeOffset.UtcNow;
        session.Prepare();
        var scenarios = ScenarioInput.ReadAll(files, parsed, carried: session.Carried);
        var asked = WarmUpChoice.Of(parsed, scenarios);
        var plan = Plan(scenarios, parsed, asked.Known);
        var study = Study(plan, parsed);
        string? folder = OutputPlaces.OpenFolder(
            parsed.GetValue(SharedOptions.Out), SharedOptions.Out.Name, [.. ResultsFiles.Some]);
        string? logFile = OutputPlaces.OpenFile(parsed.GetValue(SharedOptions.Log), SharedOptions.Log.Name);

        if (scenarios.Any(s => (s.Seed != plan.Seed && parsed.Given(SharedOptions.Seed) is null)
            || (s.Run.Replications != scenarios[0].Run.Replications && parsed.Given(SharedOptions.Replications) is null)))
        {
            string replications = plan.Precision is null
                ? FormattableString.Invariant($"{plan.Replications} replications") : "as many replications as its precision takes";
            session.Error.WriteLine(FormattableString.Invariant(
                $"All scenarios run with seed {plan.Seed} and {replications}, as the first says: only so are they paired."));
        }

        var logger = session.Logger<ExperimentPlan>();
        LogBegin(logger, command, files, plan.Seed, plan.Replications);
        long clock = Stopwatch.GetTimestamp();
        var warmUp = asked.Rule is { } rule ? WarmUpChoice.Pilot(plan, rule, Threads(parsed), session) : null;
        if (warmUp is { Given: null }) plan = ExperimentPlanner.WithWarmUp(plan, (long)(warmUp.Found * 1e6));
        using var log = logFile is null ? null : new DeclarationLogFile(plan, logFile, full: true);
        var results = PilotedRun.Of(plan, Threads(parsed), study ?? (IReplicationWatch?)log, session);
        double seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        LogEnd(logger, results.Replications.Count, plan.Replications, seconds);
        if (results.Replications.Count == 0) throw new OperationCanceledException(session.Stop);
        log?.Complete(results.Replications);

        var document = ResultsBuilder.Build(results) with
        {
            Options = Chosen(plan, parsed, parsed.Given(SharedOptions.Batch)),
            Manifest = ManifestBuilder.Of(parsed, scenarios),
            WarmUp = warmUp,
            ReleaseStudy = study?.Of(results.Replications),
        };
        if (results.IsComplete) document = Looked(document, files, plan, parsed, session);
        string json = ResultsJson.ToText(document);
        Print(document, json, parsed.GetValue(SharedOptions.Format) == "json", session.Out);
        if (folder is not null) Write(document, json, folder);
        string? stored = Store(document, command, started, plan, session);
        if (results.IsComplete)
        {
            bool isWhole = (document.Assumed is not null || parsed.Given(SharedOptions.Assumptions) is null)
                && (document.QueueWeek is not null || parsed.Given(SharedOptions.Queues) is null)
                && (document.OneMore is not null || parsed.Given(SharedOptions.OneMore) is null);
            if (isWhole) return ExitCode.Done;
            session.Error.WriteLine("Interrupted: every replication was finished; what was to be run beside them was not, and is left out.");
            return ExitCode.Interrupted;
        }
        string again = stored is null ? "are printed" : $"are kept: 'clearsim runs show {stored}' shows them again";
        session.Error.WriteLine(
            $"Interrupted: {results.Replications.Count} of {(plan.Precision is null ? "" : "at most ")}{plan.Replications} replications were finished and {again}.");
        return ExitCode.Interrupted;
    }

    // What was asked for beside the run itself. An interruption leaves the rest out: the run is worth keeping.
    private static ResultsDocument Looked(
        ResultsDocument document, IReadOnlyList<string> files, ExperimentPlan plan, ParseResult parsed, Session session)
    {
        int? samples = parsed.Given(SharedOptions.Assumptions), pools = parsed.Given(SharedOptions.OneMore);
        int? queues = parsed.Given(SharedOptions.Queues);
        if (samples is null && pools is null && queues is null) return document;
        // Read anew only where inputs are varied.
        var variants = samples is null && pools is null ? [] : plan.Scenarios.Select((s, i) => new VariantPlan
        {
            Scenario = s.Scenario,
            Variants = ScenarioInput.ReadWithVariants(files[i], parsed, session.Carried).Variants,
            Seed = plan.Seed,
            Replications = Math.Min(VariantPlan.FewReplications, plan.Replications),
            Level = plan.Level,
        }).ToList();
        try
        {
            if (queues is { } watched)
                document = document with
                {
                    QueueWeek = RunProgressDisplay.While(
                        session, begun => QueueWatch.Run(plan, document.Regimes, watched, begun, session.Stop)),
                };
            if (pools is { } most)
                document = document with
                {
                    OneMore = RunProgressDisplay.While(session, begun => StaffingGains.Run(
                        variants[0] with { Replications = Math.Min(VariantPlan.SomeReplications, plan.Replications) }, document.Regimes, most,
                        Threads(parsed), begun, session.Stop)),
                };
            return samples is not { } count ? document : document with
            {
                Assumed = RunProgressDisplay.While(
                    session, begun => AssumptionSampler.Run(plan, variants, count, Threads(parsed), begun, session.Stop)),
            };
        }
        catch (OperationCanceledException)
        {
            return document;
        }
        catch (ExperimentException bad) when (bad.InnerException is Scenarios.Variants.VariantException)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    /// <summary>The plan of scenarios that have been read.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="warmUp">The warm-up of all of them, microseconds; null: their own.</param>
    /// <exception cref="BadInputException">A regime was asked for that does not exist, or the warm-up has yet to be found.</exception>
    public static ExperimentPlan Plan(IReadOnlyList<Scenarios.Scenario> scenarios, ParseResult parsed, long? warmUp = null)
    {
        try
        {
            return ExperimentPlanner.Plan(scenarios, new PlanChoices
            {
                Replications = parsed.Given(SharedOptions.Replications),
                Precision = Precision(parsed),
                WarmUp = warmUp,
                Seed = parsed.Given(SharedOptions.Seed),
                Regimes = parsed.Given(SharedOptions.Regime) ?? [],
            });
        }
        catch (ExperimentException bad)
        {
            throw new BadInputException(bad.Message, bad);
        }
    }

    private static ReleaseStudy? Study(ExperimentPlan plan, ParseResult parsed)
    {
        if (!parsed.Given(SharedOptions.ReleaseStudy)) return null;
        if (parsed.Given(SharedOptions.Log) is not null)
            throw new BadInputException("--log and --release-study: a replication has one observer; ask for one of them, then for the other.");
        try
        {
            return new(plan);
        }
        catch (ExperimentException bad)
        {
            throw new BadInputException($"--release-study: {bad.Message}", bad);
        }
    }

    private static double? Precision(ParseResult parsed)
    {
        if (parsed.Given(SharedOptions.Precision) is not { } text) return null;
        if (parsed.Given(SharedOptions.Replications) is not null)
            throw new BadInputException("--replications and --precision: give a number of replications or how well results are to be known, not both.");
        _ = Scenarios.PrecisionSettings.Problem(text, out double within);
        return within;
    }

    /// <summary>What was chosen on the command line; null if that is nothing.</summary>
    public static RunOptions? Chosen(ExperimentPlan plan, ParseResult parsed, string[]? batches)
    {
        var chosen = new RunOptions
        {
            Seed = plan.Seed == plan.Scenarios[0].Scenario.Seed ? null : plan.Seed,
            Levers = parsed.Given(SharedOptions.Levers),
            Regimes = parsed.Given(SharedOptions.Regime) is { Length: > 0 } regimes ? regimes : null,
            Precision = parsed.Given(SharedOptions.Precision),
            WarmUp = parsed.Given(SharedOptions.WarmUp),
            Assumptions = parsed.Given(SharedOptions.Assumptions),
            ReleaseStudy = parsed.Given(SharedOptions.ReleaseStudy) ? true : null,
            Queues = parsed.Given(SharedOptions.Queues),
            OneMore = parsed.Given(SharedOptions.OneMore),
            Batches = batches is { Length: > 0 } ? batches : null,
        };
        return chosen == new RunOptions() ? null : chosen;
    }

    /// <summary>Replications at a time.</summary>
    public static int Threads(ParseResult parsed) => parsed.Given(SharedOptions.Parallel) ?? Environment.ProcessorCount;

    private static void Print(ResultsDocument document, string json, bool asJson, TextWriter writer)
    {
        if (asJson) writer.WriteLine(json);
        else ResultsReport.Write(document, writer);
        writer.Flush();
    }

    private static void Write(ResultsDocument document, string json, string folder)
    {
        foreach (var (name, bytes) in ResultsFiles.Of(document, json))
            new OutputFile(Path.Combine(folder, name)).Write(to => to.Write(bytes));
    }

    /// <summary>Puts a run into the catalogue.</summary>
    /// <returns>The run's id, or null if it could not be stored.</returns>
    public static string? Store(
        ResultsDocument document, string command, DateTimeOffset started, ExperimentPlan plan, Session session)
    {
        string[] texts = [.. plan.Scenarios.Select(s => s.Scenario.Text)];
        return RunStore.Add(RunRecords.Of(document, command, started, Version, texts), session);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Command} {Files}, seed {Seed}, {Replications} replications")]
    private static partial void LogBegin(
        ILogger logger, string command, IReadOnlyList<string> files, ulong seed, int replications);

    [LoggerMessage(Level = LogLevel.Information, Message = "Finished {Finished} of {Planned} replications in {Seconds} s")]
    private static partial void LogEnd(ILogger logger, int finished, int planned, double seconds);
}
