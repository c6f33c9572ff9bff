using System.CommandLine;
using System.Text.Json;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Experiments.Replications;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Scenarios;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim validate</c>: everything that is wrong with files, or that nothing is.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        HelpName = "FILE",
        Description = "Scenarios, regimes, worlds, files of risk profiles, experiments.",
        Arity = new ArgumentArity(1, 10_000),
        Validators = { ValueParsers.NoOptions },
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("validate", "Check scenarios, regimes, worlds and experiments, and say everything that is wrong with them.")
        {
            Files, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string[] files = parsed.GetRequiredValue(Files);
        List<FileCheck> checks = [.. files.Select(f => FileChecker.Check(f, UnmeasuredPaths.Of))];
        // A part and the scenario that names it tell the same error by different paths.
        var errors = checks.SelectMany(c => c.Errors).DistinctBy(e => (e.File, e.Line, e.Column, e.Message)).ToList();
        if (parsed.GetValue(SharedOptions.Format) == "json")
            session.Out.WriteLine(JsonText.Of(json => Write(json, checks, errors)));
        else if (errors.Count > 0) throw new BadInputException([.. errors.Select(e => e.ToString())]);
        else Write(session.Out, checks);
        return errors.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static void Write(TextWriter writer, List<FileCheck> checks)
    {
        writer.WriteLine($"{Numbers.Counted(checks.Count, "file")}: nothing is wrong.");
        foreach (var part in checks.Where(c => c.Kind is not (FileKind.Scenario or FileKind.Experiment)))
        {
            writer.WriteLine($"{part.File}: {Kind(part)}, checked " + (part.Within is { } scenario
                ? $"with {scenario}."
                : "by itself: no scenario near it names it."));
        }
    }

    private static string Kind(FileCheck check) => check.Kind switch
    {
        FileKind.Regime => "a regime",
        FileKind.World => "a world",
        FileKind.Profiles => "risk profiles",
        _ => "a scenario",
    };

    private static void Write(Utf8JsonWriter json, List<FileCheck> checks, List<InputError> errors)
    {
        json.WriteStartObject();
        json.WriteNumber("files", checks.Count);
        json.WriteStartArray("checked");
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("file", check.File);
            json.WriteString("kind", check.Kind.ToString().ToLowerInvariant());
            if (check.Within is not null) json.WriteString("with", check.Within);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("file", error.File);
            json.WriteNumber("line", error.Line);
            json.WriteNumber("column", error.Column);
            json.WriteString("path", error.Path);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
