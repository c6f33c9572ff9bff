using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Catalogue;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Replays;
using ClearanceSim.Reports.Runs;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim runs list</c> and <c>runs show</c>: the catalogue.</summary>
internal static class RunsCommand
{
    private static readonly Argument<string> Id = new("run")
    {
        HelpName = "RUN",
        Description = "Id of a run, or the beginning of one.",
    };

    private static readonly Option<int?> Last = new("--last")
    {
        HelpName = "N",
        Description = "Only the N newest runs.",
        CustomParser = ValueParsers.Whole(1),
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "List the runs made so far, newest first.") { Last, SharedOptions.Format };
        list.Does(List);
        var show = new Command("show", "Show a run's results again.") { Id, SharedOptions.Format };
        show.Does(Show);
        return new Command("runs", "Look at runs made earlier.") { list, show };
    }

    private static int List(ParseResult parsed, Session session)
    {
        var runs = Read(catalogue => catalogue.List(), session);
        if (parsed.GetValue(Last) is { } last) runs = [.. runs.Take(last)];
        if (parsed.GetValue(SharedOptions.Format) == "json") session.Out.WriteLine(JsonText.Of(json => Write(json, runs)));
        else RunsText.WriteList(runs, session.Out);
        return ExitCode.Done;
    }

    private static int Show(ParseResult parsed, Session session)
    {
        string id = parsed.GetRequiredValue(Id);
        var found = Read(catalogue => catalogue.Find(id), session);
        if (found.Count == 0) throw new BadInputException($"There is no run '{id}'; 'clearsim runs list' shows those there are.");
        if (found.Count > 1)
            throw new BadInputException(
                $"'{id}' may be any of {string.Join(", ", found.Take(5).Select(r => r.Id))}; give more of the id.");
        var run = Read(catalogue => catalogue.Show(found[0].Id), session)
            ?? throw new BadInputException($"There is no run '{id}' any more.");
        if (parsed.GetValue(SharedOptions.Format) == "json")
        {
            session.Out.WriteLine(run.Results);
            return ExitCode.Done;
        }

        if (!RunRecords.ComparesRegimes(run.Record))
        {
            RunsText.WriteOther(run.Record, session.Out);
            return ExitCode.Done;
        }

        var document = ResultsJson.Read(run.Results);
        RunsText.WriteHeading(run.Record, document, session.Out);
        if (document.Expectations is { } report)
        {
            ExpectationText.Write(report, session.Out);
            session.Out.WriteLine();
        }

        ResultsReport.Write(document, session.Out);
        return ExitCode.Done;
    }

    // Looking at the catalogue creates nothing: the host is not needed, and a state folder that does not exist has no runs.
    private static T Read<T>(Func<RunCatalogue, T> look, Session session)
    {
        if (File.Exists(session.State.Path))
            throw new BadInputException($"--state: '{session.State.Path}' is a file; the state folder is a folder.");
        try
        {
            return look(new RunCatalogue(session.State.Path));
        }
        catch (CatalogueException failure)
        {
            throw new BadInputException(failure.Message, failure);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<RunRecord> runs)
    {
        json.WriteStartObject();
        json.WriteStartArray("runs");
        foreach (var run in runs)
        {
            json.WriteStartObject();
            json.WriteString("id", run.Id);
            json.WriteString("started", run.Started.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("command", run.Command);
            json.WriteNumber("seed", run.Seed);
            json.WriteNumber("replications", run.Replications);
            if (run.ReplicationsPlanned is { } planned) json.WriteNumber("replicationsPlanned", planned);
            json.WriteString("version", run.Version);
            json.WriteStartArray("scenarios");
            foreach (var scenario in run.Scenarios)
            {
                json.WriteStartObject();
                json.WriteString("id", scenario.Id);
                json.WriteString("file", scenario.File);
                json.WriteString("sha256", scenario.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("figures");
            foreach (var figure in run.Figures)
            {
                json.WriteStartObject();
                json.WriteString("scenario", figure.Scenario);
                json.WriteString("regime", figure.Regime);
                json.WriteString("measure", figure.Measure);
                if (figure.Value is { } value) json.WriteNumber("value", value);
                else json.WriteNull("value");
                if (figure.HalfWidth is { } half) json.WriteNumber("halfWidth", half);
                else json.WriteNull("halfWidth");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
