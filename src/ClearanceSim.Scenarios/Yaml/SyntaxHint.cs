namespace ClearanceSim.Scenarios.Yaml;

/// <summary>Says in a planner's words what a YAML parser stumbled over.</summary>
internal static class SyntaxHint
{
    private const string Brackets =
        "braces or brackets do not close, or a text within them needs quotes (one that has [ ] { } or a comma in it does)";

    private const string Colon = "a key lacks its colon, or the line is indented differently from its neighbours";

    private const string SecondColon =
        "a second colon in one line, or a key above it without one; put a value that has a colon in quotes "
        + "or on lines of its own";

    private const string Indentation = "the line is indented differently from its neighbours, or lacks a key or dash";

    private const string Value =
        "a value is expected, and none can begin so; a text that begins with one of { } [ ] , & * # ? | - : ! % @ ` needs quotes";

    private const string Name = "& and * name a value and ! its kind, and none of them does so here; a text that begins with one "
        + "needs quotes";

    private const string Lines = "| and > announce a text in the lines below; a text that begins with one of them needs quotes";

    private const string Tab = "tab";

    // Parts of the parser's sentences, the first that fits counts; its own words speak of tokens and scalars.
    private static readonly (string Part, string Hint)[] Hints =
    [
        (Tab, "a tab indents the line; indent with spaces"),
        ("flow mapping", Brackets),
        ("flow sequence", Brackets),
        ("',' or '}'", Brackets),
        ("',' or ']'", Brackets),
        ("simple key", Colon),
        ("expected ':'", Colon),
        ("could not find expected", Colon),
        ("mapping values are not allowed", SecondColon),
        ("invalid mapping", SecondColon),
        ("block mapping", Indentation),
        ("block collection", Indentation),
        ("block sequence", Indentation),
        ("block scalar", Lines),
        ("escape", "a backslash in double quotes stands for a special character; use single quotes, or write it twice"),
        ("quoted scalar", "a quotation mark does not close"),
        ("node content", Value),
        ("start any token", Value),
        ("anchor", Name),
        ("alias", Name),
        ("tag", Name),
        ("directive", "a line that begins with % gives orders to the reader of the file; take it out"),
    ];

    /// <summary>A sentence for a parser's message.</summary>
    public static string For(string message) => "is not YAML here: " + Cause(message);

    /// <summary>Does a parser's message speak of a tab?</summary>
    public static bool IsTab(string message) => message.Contains(Tab, StringComparison.OrdinalIgnoreCase);

    private static string Cause(string message) =>
        Hints.FirstOrDefault(h => message.Contains(h.Part, StringComparison.OrdinalIgnoreCase)).Hint
        ?? "something stands where nothing of the kind can; look at quotes, brackets, colons and indentation";
}
