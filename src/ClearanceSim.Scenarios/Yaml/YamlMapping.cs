using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Yaml;

/// <summary>One key of a mapping and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Text;
}

/// <summary>Keys with their values, in the order in which they were written; no key stands twice.</summary>
public sealed class YamlMapping : YamlNode
{
    private readonly Dictionary<string, YamlEntry> byName = new(StringComparer.Ordinal);

    /// <summary>A mapping of entries with distinct keys.</summary>
    public YamlMapping(Place place, IReadOnlyList<YamlEntry> entries)
        : base(place)
    {
        Entries = entries;
        Size = 1 + entries.Sum(e => 1 + e.Value.Size);
        foreach (var entry in entries) byName.Add(entry.Name, entry);
    }

    /// <summary>The entries as written.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override string KindInWords => "a mapping of keys to values";

    /// <inheritdoc/>
    public override long Size { get; }

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string name] => byName.GetValueOrDefault(name)?.Value;

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The same mapping without some keys.</summary>
    public YamlMapping Without(params IEnumerable<string> names)
    {
        var dropped = names.ToHashSet(StringComparer.Ordinal);
        return new(Place, [.. Entries.Where(e => !dropped.Contains(e.Name))]);
    }

    /// <summary>The same mapping in which one key has another value; a new key comes last.</summary>
    public YamlMapping With(YamlScalar key, YamlNode value)
    {
        var entry = new YamlEntry(byName.GetValueOrDefault(key.Text)?.Key ?? key, value);
        return byName.ContainsKey(key.Text)
            ? new(Place, [.. Entries.Select(e => e.Name == key.Text ? entry : e)])
            : new(Place, [.. Entries, entry]);
    }
}
