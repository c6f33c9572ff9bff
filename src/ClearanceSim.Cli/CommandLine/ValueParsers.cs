using System.CommandLine.Parsing;
using System.Globalization;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>Readers of option values that say what is allowed when they cannot read one.</summary>
internal static class ValueParsers
{
    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Func<ArgumentResult, int?> Whole(int least, int most = int.MaxValue) => result =>
    {
        string text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            return value;
        string range = most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
        result.AddError($"{NameOf(result)}: '{text}' is not a whole number {range}.");
        return null;
    };

    /// <summary>A whole number that fits 64 bits without sign.</summary>
    public static ulong? Seed(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)) return value;
        result.AddError($"{NameOf(result)}: '{text}' is not a whole number from 0 to {ulong.MaxValue}.");
        return null;
    }

    /// <summary>A part of a value, as a percentage.</summary>
    public static string? Precision(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (Scenarios.PrecisionSettings.Problem(text, out _) is not { } problem) return text;
        result.AddError($"{NameOf(result)}: {problem}.");
        return null;
    }

    /// <summary>A word for how the warm-up is to be found, or a duration.</summary>
    public static string? WarmUp(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (text is Scenarios.RunSettings.Auto or Check || Scenarios.RunSettings.WarmUpProblem(text, out _) is not { } problem) return text;
        result.AddError($"{NameOf(result)}: {problem}, or '{Scenarios.RunSettings.Auto}' or '{Check}'.");
        return null;
    }

    /// <summary>The word for a warm-up that is set beside what would be found.</summary>
    public const string Check = "check";

    /// <summary>One of a few words.</summary>
    public static Func<ArgumentResult, string> OneOf(params string[] words) => result =>
    {
        string text = result.Tokens[^1].Value;
        if (words.Contains(text, StringComparer.Ordinal)) return text;
        result.AddError($"{NameOf(result)}: '{text}' is not one of {string.Join(", ", words)}.");
        return words[0];
    };

    /// <summary>Refuses what looks like an option among arguments of which there may be many: it is misspelt, and no file.</summary>
    public static void NoOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            result.AddError($"There is no option '{token.Value}'.");
    }

    private static string NameOf(ArgumentResult result) =>
        result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name.ToUpperInvariant();
}
