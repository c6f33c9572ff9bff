namespace ClearanceSim.Scenarios.Grammar;

/// <summary>One key that a mapping may have.</summary>
/// <param name="Name">As written.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Doc">One sentence for the reader of the schema and of an error message.</param>
public sealed record Key(string Name, Shape Shape, string Doc)
{
    /// <summary>Must the effective mapping have it?</summary>
    public bool Required { get; init; }

    /// <summary>A key beside which it need not be there, though it is <see cref="Required"/>; null: none.</summary>
    public string? Unless { get; init; }

    /// <summary>Keys that say the same thing otherwise: only one of them may stand.</summary>
    public IReadOnlyList<string> NotWith { get; init; } = [];
}

/// <summary>Keys of the author's own choosing, such as the names of pools.</summary>
/// <param name="Name">What a key is, as <c>the name of a post</c>.</param>
/// <param name="Value">The shape of each value.</param>
public sealed record OpenKeys(string Name, Shape Value)
{
    /// <summary>What is wrong with a key and what would be right, or null.</summary>
    public Func<string, string?>? Problem { get; init; }
}
