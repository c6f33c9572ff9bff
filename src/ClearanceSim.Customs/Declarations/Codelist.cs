namespace ClearanceSim.Customs.Declarations;

/// <summary>
/// A closed list of codes with what each means: the names of an attribute of kind code or flags, in the order of their values.
/// </summary>
public sealed class Codelist
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>A list.</summary>
    /// <param name="name">What the codes are codes of.</param>
    /// <param name="source">Where the list comes from, for documentation and reports.</param>
    /// <param name="entries">Code and meaning, in the order of the values.</param>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public Codelist(string name, string source, params (string Code, string Title)[] entries)
    {
        Name = name;
        Source = source;
        Codes = [.. entries.Select(e => e.Code)];
        Titles = [.. entries.Select(e => e.Title)];
        for (int i = 0; i < entries.Length; i++)
            if (!places.TryAdd(entries[i].Code, i))
                throw new ArgumentException($"'{entries[i].Code}' stands twice in {name}.", nameof(entries));
    }

    /// <summary>What the codes are codes of.</summary>
    public string Name { get; }

    /// <summary>Where the list comes from.</summary>
    public string Source { get; }

    /// <summary>The codes, in the order of their values.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>What each code means.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The value of a code, or -1 if the list does not have it.</summary>
    public int Find(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>The value of a code.</summary>
    /// <exception cref="KeyNotFoundException">The list does not have it.</exception>
    public int this[string code] =>
        places.TryGetValue(code, out int at) ? at : throw new KeyNotFoundException($"'{code}' is not in the list of {Name}.");
}
