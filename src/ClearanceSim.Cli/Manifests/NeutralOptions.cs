using System.CommandLine;
using System.CommandLine.Parsing;
using ClearanceSim.Cli.CommandLine;

namespace ClearanceSim.Cli.Manifests;

/// <summary>Tells what of a command line changes results from what only says how fast and where to.</summary>
internal static class NeutralOptions
{
    // By name: commands have an --out and a --format of their own.
    private static readonly string[] Names =
    [
        SharedOptions.Parallel.Name, SharedOptions.Out.Name, SharedOptions.Log.Name, SharedOptions.Format.Name, SharedOptions.State.Name,
    ];

    /// <summary>Their names, for people.</summary>
    public static string InWords => string.Join(", ", Names);

    /// <summary>The words that change results: the command, what it is about, its other options, each value with its option's name before it.</summary>
    public static IReadOnlyList<string> Binding(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children;
        return
        [
            parsed.CommandResult.Command.Name,
            .. given.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value),
            .. Given(parsed).Where(o => !Names.Contains(o.Option.Name)).SelectMany(Words),
        ];
    }

    /// <summary>The options that change nothing, as they were given.</summary>
    public static IReadOnlyList<string> Neutral(ParseResult parsed) =>
        [.. Given(parsed).Where(o => Names.Contains(o.Option.Name)).SelectMany(Words)];

    /// <summary>Names of the options that change results.</summary>
    public static IReadOnlyList<string> BindingNames(ParseResult parsed) =>
        [.. Given(parsed).Select(o => o.Option.Name).Where(n => !Names.Contains(n))];

    private static IEnumerable<OptionResult> Given(ParseResult parsed) =>
        parsed.RootCommandResult.Children.Concat(parsed.CommandResult.Children).OfType<OptionResult>().Where(o => !o.Implicit).Distinct();

    private static IEnumerable<string> Words(OptionResult option) => option.Tokens.Count == 0
        ? [option.Option.Name]
        : option.Tokens.SelectMany(t => new[] { option.Option.Name, t.Value });
}
