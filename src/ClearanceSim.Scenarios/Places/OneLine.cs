using System.Text;

namespace ClearanceSim.Scenarios.Places;

/// <summary>
/// Texts of a file as they are repeated in a message: in one line, of bearable length, and without power over a terminal.
/// </summary>
internal static class OneLine
{
    private const int Longest = 1000;
    private const int Kept = 400;

    /// <summary>The text without control characters; the middle of a very long one is left out.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest) text = $"{text[..Kept]} … {text[^Kept..]}";
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c))) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(rune.Value == '\n' ? "⏎" : Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        return shown.ToString();
    }
}
