namespace ClearanceSim.Customs.Declarations;

/// <summary>Countries as the declaration names them: the two capital letters of ISO 3166-1.</summary>
public static class CountryCode
{
    /// <summary>The unit of columns that hold a country.</summary>
    public const string Unit = "country";

    /// <summary>What keeps a text from being such a code, or null. Whether there is such a country is not asked.</summary>
    public static string? Problem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsCode(text) ? null : $"'{text}' is no country; write its two capital letters, such as CN";
    }

    /// <summary>Is a text such a code?</summary>
    public static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);
}
