using System.Text;
using System.Text.Json;

namespace ClearanceSim.Scenarios.Files;

/// <summary>What is wrong with a text that should be JSON, in a sentence of our own: the library's speaks of tokens and payloads.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Problem">What is wrong, without an end.</param>
public sealed record BrokenJson(int Line, int Column, string Problem)
{
    /// <summary>What an exception tells of a text.</summary>
    /// <param name="bad">The exception.</param>
    /// <param name="text">The text that was read, UTF-8.</param>
    public static BrokenJson Of(JsonException bad, ReadOnlySpan<byte> text)
    {
        // Both count from 0.
        long line = bad.LineNumber ?? 0;
        var rest = text;
        for (long i = 0; i < line && rest.IndexOf((byte)'\n') is >= 0 and var end; i++) rest = rest[(end + 1)..];
        int at = (int)Math.Min(bad.BytePositionInLine ?? 0, rest.Length);
        int column = Encoding.UTF8.GetCharCount(rest[..at]) + 1;
        // What is no JSON is told by the reader itself, what is of another kind by who makes something of it.
        bool isSyntax = bad.Path is null || bad.InnerException is JsonException;
        return new((int)line + 1, column, isSyntax ? Syntax(text, rest[at..]) : Kind(bad.Path!));
    }

    private static string Syntax(ReadOnlySpan<byte> text, ReadOnlySpan<byte> rest)
    {
        const string blank = " \t\r\n";
        if (text.Trim(Encoding.UTF8.GetBytes(blank)).IsEmpty) return "this is not JSON: it is empty";
        if (rest.Trim(Encoding.UTF8.GetBytes(blank)).IsEmpty) return "this is not JSON: it breaks off before all braces, brackets and quotes are closed";
        Rune.DecodeFromUtf8(rest, out var first, out _);
        return Rune.IsControl(first) || first == Rune.ReplacementChar
            ? "this is not JSON: a character stands here that may not"
            : $"this is not JSON: '{first}' may not stand here";
    }

    private static string Kind(string path) => path.Length > 2
        ? $"'{path[2..]}' is of another kind than what clearsim writes there" : "an object in braces is expected";
}
