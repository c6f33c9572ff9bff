using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>Finds values that are empty, as a script's unset variables are: no option and no argument means one.</summary>
internal static partial class EmptyValues
{
    /// <summary>A message for each.</summary>
    public static IReadOnlyList<string> In(string[] args, ParseResult parsed)
    {
        // The parser would take what follows '--out=' for its value.
        var unfinished = args.TakeWhile(a => a != "--").Where(a => Unfinished().IsMatch(a)).Select(a => a[..^1]);
        var empty = Values(parsed.RootCommandResult).Where(v => v.IsEmpty).Select(v => v.Name);
        return [.. unfinished.Concat(empty).Distinct().Select(name => $"{name}: the value is empty.")];
    }

    private static IEnumerable<(string Name, bool IsEmpty)> Values(CommandResult command) => command.Children.SelectMany(
        child => child switch
        {
            CommandResult inner => Values(inner),
            OptionResult option => [(option.Option.Name, HasEmpty(option))],
            ArgumentResult argument => [(argument.Argument.HelpName ?? argument.Argument.Name, HasEmpty(argument))],
            _ => Enumerable.Empty<(string, bool)>(),
        });

    private static bool HasEmpty(SymbolResult result) => result.Tokens.Any(t => t.Value.Length == 0);

    [GeneratedRegex("^--[a-z]+[=:]$")]
    private static partial Regex Unfinished();
}
