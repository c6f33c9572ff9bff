using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Designs;
using Microsoft.Extensions.Logging;

namespace ClearanceSim.Cli.Commands;

/// <summary>Puts what was run into the catalogue, whatever the command.</summary>
/// <remarks>Results are printed already: a catalogue that cannot be written is worth a warning, not their loss.</remarks>
internal static partial class RunStore
{
    /// <summary>Puts a run there.</summary>
    /// <returns>Its id, or null if it could not be stored.</returns>
    public static string? Add(StoredRun run, Session session)
    {
        var logger = session.Logger<RunCatalogue>();
        try
        {
            session.Service<RunCatalogue>().Add(run);
            LogStored(logger, run.Record.Id);
            return run.Record.Id;
        }
        catch (CatalogueException failure)
        {
            LogNotStored(logger, failure.Message);
            return null;
        }
    }

    /// <summary>Puts there what is no comparison of regimes: its document, and what it was made of.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">Its document.</param>
    /// <param name="started">When it was started.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="replications">Replications of each variant or point; of a search, all that it spent.</param>
    /// <param name="of">The scenarios, or the experiment.</param>
    /// <param name="session">The session.</param>
    public static void Add(
        string command, string json, DateTimeOffset started, ulong seed, int replications, IReadOnlyList<RunScenario> of, Session session) => Add(
        new StoredRun(
            new RunRecord
            {
                Id = RunRecords.NewId(),
                Started = started.UtcDateTime,
                Command = command,
                Scenarios = of,
                Seed = seed,
                Version = ExperimentRun.Version,
                Replications = replications,
                Regimes = [],
                Figures = [],
            },
            json),
        session);

    /// <summary>A scenario as the catalogue keeps it.</summary>
    public static RunScenario Of(Scenario scenario) => new(scenario.Id, scenario.File, scenario.Sha256, scenario.Text);

    /// <summary>An experiment likewise.</summary>
    public static RunScenario Of(Experiment experiment) =>
        new(experiment.Source.Id, experiment.File, experiment.Source.Sha256, experiment.Source.Text);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stored as run {Run}")]
    private static partial void LogStored(ILogger logger, string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The run was not stored: {Reason}")]
    private static partial void LogNotStored(ILogger logger, string reason);
}
