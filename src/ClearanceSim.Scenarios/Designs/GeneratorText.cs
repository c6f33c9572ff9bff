namespace ClearanceSim.Scenarios.Designs;

/// <summary>Reads generators as books write them: <c>D=ABC</c>.</summary>
internal static class GeneratorText
{
    private const string Writing = "write for example D=ABC";

    /// <summary>Reads a generator.</summary>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public static string? Problem(string text, IReadOnlyList<string> factors, out Generator? generator)
    {
        generator = null;
        string[] sides = text.Replace(" ", "", StringComparison.Ordinal).Split('=');
        if (sides.Length != 2 || sides[0].Length != 1 || sides[1].Length == 0) return $"'{text}' is no generator; {Writing}";
        bool minus = sides[1].StartsWith('-');
        string of = sides[1].TrimStart('-', '+');
        foreach (char letter in sides[0] + of)
            if (Fraction.Letters.IndexOf(letter, StringComparison.Ordinal) is var at && (at < 0 || at >= factors.Count))
                return $"'{text}' names no factor by '{letter}'; the factors are {Named(factors)}";
        int made = Fraction.Letters.IndexOf(sides[0][0], StringComparison.Ordinal);
        int word = of.Aggregate(0, (all, c) => all | 1 << Fraction.Letters.IndexOf(c, StringComparison.Ordinal));
        if (Fraction.Length(word) != of.Length) return $"'{text}' has a letter twice; {Writing}";
        if ((word >> made & 1) != 0) return $"'{text}' makes a factor of itself; {Writing}";
        if (of.Length < 2) return $"'{text}' gives two factors the same levels, so that nobody could tell one from the other; {Writing}";
        generator = new(made, word, minus);
        return null;
    }

    /// <summary>The factors with their letters: <c>A inspectors, B traffic</c>.</summary>
    public static string Named(IReadOnlyList<string> factors) =>
        string.Join(", ", factors.Take(Fraction.MostFactors).Select((f, i) => $"{Fraction.Letters[i]} {f}"));
}
