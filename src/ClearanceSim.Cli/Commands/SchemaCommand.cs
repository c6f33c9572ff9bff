using System.CommandLine;
using ClearanceSim.Cli.CommandLine;
using ClearanceSim.Scenarios;

namespace ClearanceSim.Cli.Commands;

/// <summary><c>clearsim schema</c>: the JSON Schema of scenario files, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON Schema of scenario files, which gives editors completion.")
        {
            SharedOptions.FormatOf("json"),
        };
        command.Does((_, session) =>
        {
            session.Out.WriteLine(ScenarioSchema.ToText());
            return ExitCode.Done;
        });
        return command;
    }
}
