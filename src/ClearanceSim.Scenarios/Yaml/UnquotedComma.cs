using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Yaml;

/// <summary>
/// Recognises <c>{ takes: uniform(1s, 5s) }</c>: within braces YAML ends a text at the comma, and takes the rest for a key.
/// </summary>
/// <remarks>
/// The error is told once, with the right writing; the parts are put together again so that no others follow from it.
/// </remarks>
internal readonly struct UnquotedComma(Faults faults)
{
    /// <summary>Was the key the rest of the text before it? Then it has been joined to that.</summary>
    public bool Joins(List<YamlEntry> entries, YamlScalar key, YamlNode value)
    {
        if (entries.Count == 0 || value is not YamlScalar { IsEmpty: true } || key.IsQuoted) return false;
        if (entries[^1].Value is not YamlScalar { IsQuoted: false } open || Depth(open.Text) <= 0) return false;
        string whole = $"{open.Text}, {key.Text}";
        entries[^1] = entries[^1] with { Value = new YamlScalar(open.Place, whole) };
        if (Depth(whole) == 0)
            faults.Add(
                open.Place, entries[^1].Name, $"has a comma, which within braces ends a text; put it in quotes: \"{whole}\"");
        return true;
    }

    private static int Depth(string text) => text.Count(c => c is '(' or '[') - text.Count(c => c is ')' or ']');
}
