using System.CommandLine;
using System.CommandLine.Invocation;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>One call of the program from its arguments to its exit code.</summary>
internal static class Invocation
{
    /// <summary>How arguments are parsed: a word that begins with @ is a word.</summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses the arguments and does what they ask for.</summary>
    /// <remarks>
    /// Help, the version and mistakes in the arguments are answered without building the host: they have to be instant.
    /// </remarks>
    public static async Task<int> RunAsync(Func<Command[]> commands, string[] args)
    {
        var root = new RootCommand("Simulates customs clearance under Astana-1 and under Keden, and compares them.");
        root.Options.Add(SharedOptions.State);
        foreach (var command in commands()) root.Subcommands.Add(command);
        var parsed = root.Parse(args, Parsing);
        if (EmptyValues.In(args, parsed) is { Count: > 0 } empty) return Refuse(parsed, empty);
        if (parsed.Action is ParseErrorAction || (parsed.Action is null && parsed.Errors.Count > 0))
            return Refuse(parsed, parsed.Errors.Select(e => e.Message).Distinct());
        try
        {
            var output = StandardOutput.Writer();
            int code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output,
            });
            await output.FlushAsync();
            return code;
        }
        catch (IOException failure)
        {
            // Help and the version, of which no session takes care.
            await Console.Error.WriteLineAsync($"clearsim: {failure.Message}");
            return ExitCode.BadInput;
        }
    }

    /// <summary>
    /// Makes <paramref name="work"/> what a command does, with everything that may go wrong turned into an exit code.
    /// </summary>
    public static void Does(this Command command, Func<ParseResult, Session, int> work) =>
        command.Action = new WorkAction(work);

    private static int Refuse(ParseResult parsed, IEnumerable<string> messages)
    {
        foreach (string message in messages) Console.Error.WriteLine(message);
        var command = parsed.CommandResult.Command;
        string path = command.Name;
        for (var above = command.Parents.FirstOrDefault(); above is not null; above = above.Parents.FirstOrDefault())
            path = $"{above.Name} {path}";
        Console.Error.WriteLine($"'{path} --help' shows what is allowed.");
        return ExitCode.BadInput;
    }
}
