using System.Globalization;

namespace ClearanceSim.Scenarios.Units;

/// <summary>Numbers in figures: <c>12</c>, <c>0.8</c>, <c>20 000</c>, <c>1_000_000</c>.</summary>
internal static class NumberText
{
    /// <summary>Beyond this no number is taken, so that nothing made of two of them overflows.</summary>
    public const decimal Greatest = 1_000_000_000_000_000m;

    /// <summary>Takes a number from the beginning of a text.</summary>
    public static bool TryTake(ReadOnlySpan<char> text, bool signed, out decimal value, out int used)
    {
        value = 0;
        used = 0;
        Span<char> figures = stackalloc char[40];
        int length = 0;
        if (signed && text.Length > 0 && text[0] is '+' or '-') figures[length++] = text[used++];
        bool point = false, digits = false;
        for (; used < text.Length; used++)
        {
            char c = text[used];
            if (length == figures.Length) return false;
            if (char.IsAsciiDigit(c)) digits = true;
            else if (c == '.' && !point && used + 1 < text.Length && char.IsAsciiDigit(text[used + 1])) point = true;
            else if (digits && !point && c is ' ' or '_' && IsGroup(text[(used + 1)..])) continue;
            else break;
            figures[length++] = c;
        }
        return digits
            && decimal.TryParse(
                figures[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out value)
            && Math.Abs(value) <= Greatest;
    }

    /// <summary>Is the text a number beyond <see cref="Greatest"/>, whatever unit follows?</summary>
    public static bool IsTooGreat(string text)
    {
        var figures = text.AsSpan().TrimStart().TrimStart("+-");
        int digits = 0;
        foreach (char c in figures)
        {
            if (char.IsAsciiDigit(c)) digits += digits > 0 || c != '0' ? 1 : 0;
            else if (c is not (' ' or '_')) break;
        }
        return digits > 15;
    }

    // Exactly three digits belong together: in "3 12h" the blank separates two numbers.
    private static bool IsGroup(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2])
        && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));
}
