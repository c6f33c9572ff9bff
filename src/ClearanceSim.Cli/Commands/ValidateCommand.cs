using System.CommandLine;
using System.Text.Json;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim validate</c>: everything that is wrong with scenario files, or that nothing is.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        HelpName = "FILE",
        Description = "Scenario files.",
        Arity = new ArgumentArity(1, 10_000),
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("validate", "Check scenario files and say everything that is wrong with them.")
        {
            Files, SharedOptions.Format,
        };
        command.Does(Run);
        return command;
    }

    private static int Run(ParseResult parsed, Session session)
    {
        string[] files = parsed.GetRequiredValue(Files);
        var errors = files.SelectMany(ScenarioInput.ErrorsOf).Distinct().ToList();
        if (parsed.GetValue(SharedOptions.Format) == "json")
            session.Out.WriteLine(JsonText.Of(json => Write(json, files, errors)));
        else if (errors.Count > 0) throw new BadInputException([.. errors.Select(e => e.ToString())]);
        else session.Out.WriteLine($"{Numbers.Counted(files.Length, "file")}: nothing is wrong.");
        return errors.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static void Write(Utf8JsonWriter json, string[] files, List<InputError> errors)
    {
        json.WriteStartObject();
        json.WriteNumber("files", files.Length);
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
