namespace ClearanceSim.Scenarios.Yaml;

/// <summary>Says in a planner's words what a YAML parser stumbled over.</summary>
internal static class SyntaxHint
{
    /// <summary>A sentence for a parser's message.</summary>
    public static string For(string message) => "is not YAML here: " + Cause(message);

    private static string Cause(string message) => message switch
    {
        _ when Has(message, "tab") => "a tab indents the line; indent with spaces",
        _ when Has(message, "flow mapping") || Has(message, "flow sequence") || Has(message, "',' or '}'") || Has(message, "',' or ']'") =>
            "braces or brackets do not close, or a text within them needs quotes (one that has [ ] { } or a comma in it does)",
        _ when Has(message, "simple key") || Has(message, "expected ':'") || Has(message, "could not find expected") =>
            "a key lacks its colon, or the line is indented differently from its neighbours",
        _ when Has(message, "mapping values are not allowed") || Has(message, "invalid mapping") =>
            "a second colon in one line; put the value in quotes or on lines of its own",
        _ when Has(message, "block mapping") || Has(message, "block collection") || Has(message, "block sequence") =>
            "the line is indented differently from its neighbours, or lacks a key or dash",
        _ when Has(message, "quoted scalar") => "a quotation mark does not close",
        _ => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.'),
    };

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
}
