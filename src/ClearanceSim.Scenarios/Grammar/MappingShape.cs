using System.Text.Json.Nodes;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Grammar;

/// <summary>A mapping: a table of known keys, keys of the author's choosing, or both.</summary>
/// <param name="name">With its article, as <c>a pool</c>; unique, since the JSON Schema names its definition after it.</param>
/// <param name="keys">The known keys; asked for once, on first use, so that shapes may contain one another.</param>
/// <param name="open">Further keys, or null if there are none.</param>
public sealed class MappingShape(string name, Func<IReadOnlyList<Key>> keys, OpenKeys? open = null) : Shape
{
    private readonly Lazy<IReadOnlyList<Key>> keys = new(keys);

    /// <summary>A mapping whose keys the author chooses.</summary>
    public MappingShape(string name, OpenKeys open)
        : this(name, () => [], open)
    {
    }

    /// <summary>With its article.</summary>
    public string Name => name;

    /// <summary>The known keys.</summary>
    public IReadOnlyList<Key> Keys => keys.Value;

    /// <summary>Further keys, or null.</summary>
    public OpenKeys? Open => open;

    /// <summary>Has such a mapping exactly one key, which says what it is (a step)?</summary>
    public bool IsTagged { get; init; }

    /// <summary>Of these keys the mapping must have at least one; empty: none is needed.</summary>
    public IReadOnlyList<string> NeedsOneOf { get; init; } = [];

    /// <summary>May the value be left out altogether?</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Does a file that extends another often write it in part, though it stands in a list? Then the schema asks for no key.</summary>
    public bool IsOftenPartial { get; init; }

    /// <summary>May a file's name stand for the mapping?</summary>
    public bool FromFile { get; init; } = true;

    /// <summary>What else a file plainly holds that is named where this mapping is expected; nobody looks where it is null.</summary>
    public Func<YamlMapping, string?>? Instead { get; init; }

    /// <inheritdoc/>
    public override bool TakesFile => FromFile;

    /// <inheritdoc/>
    public override string? Mistaken(YamlMapping file) =>
        Instead?.Invoke(file) is { } other ? $"holds {other}; {name} is expected" : null;

    /// <inheritdoc/>
    public override string Expected => Keys.Count > 0
        ? $"{name} with {(IsTagged ? "one of " : "")}{Spelling.List([.. Keys.Select(k => k.Name)])}"
        : $"{name} ({open!.Name}: …)";

    /// <summary>The known key of that name, or null.</summary>
    public Key? Find(string key) => Keys.FirstOrDefault(k => k.Name == key);

    /// <inheritdoc/>
    public override Shape? Child(YamlNode node, string key) => Find(key)?.Shape ?? open?.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<string> KnownKeys(YamlNode node) => IsTagged ? [] : [.. Keys.Select(k => k.Name)];

    /// <inheritdoc/>
    public override bool Merges(YamlNode below, YamlNode above) => !IsTagged;

    /// <inheritdoc/>
    public override void Check(YamlNode node, string path, Survey survey)
    {
        if (MayBeEmpty && node is YamlScalar { IsEmpty: true }) return;
        if (node is not YamlMapping mapping)
        {
            Reject(node, path, survey);
            return;
        }
        foreach (var entry in mapping.Entries) CheckEntry(entry, TreePath.Join(path, entry.Name), survey);
        CheckPresence(mapping, path, survey);
    }

    /// <inheritdoc/>
    public override JsonObject Describe(SchemaWriter writer) => writer.Define(this);

    private void CheckEntry(YamlEntry entry, string path, Survey survey)
    {
        if (Find(entry.Name) is { } key)
        {
            key.Shape.Check(entry.Value, path, survey);
            return;
        }
        if (open is null)
            survey.Faults.Add(
                entry.Key.Place, path, $"is not a key of {name}; {Spelling.Hint(entry.Name, Keys.Select(k => k.Name))}");
        else if (open.Problem?.Invoke(entry.Name) is { } problem)
            survey.Faults.Add(entry.Key.Place, path, problem);
        else
            open.Value.Check(entry.Value, path, survey);
    }

    private void CheckPresence(YamlMapping mapping, string path, Survey survey)
    {
        var present = mapping.Entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        // A misspelt key is reported as such; that its right spelling is missing would be the same error again.
        var misspelt = open is null
            ? present.Where(p => Find(p) is null).Select(p => Spelling.Nearest(p, Keys.Select(k => k.Name))).ToHashSet()
            : [];
        bool IsThere(string name) => present.Contains(name) || misspelt.Contains(name);
        foreach (var key in Keys.Where(k => k.Required && !IsThere(k.Name) && !(k.Unless is { } other && IsThere(other))))
            survey.Faults.Add(mapping.Place, path, $"lacks '{key.Name}': {key.Doc}; {key.Shape.Expected} is expected");
        if (IsTagged && mapping.Entries.Count != 1)
            survey.Faults.Add(
                mapping.Place, path,
                $"{name} has exactly one key, not {mapping.Entries.Count}; put each in a list item of its own");
        if (NeedsOneOf.Count > 0 && !NeedsOneOf.Any(IsThere))
            survey.Faults.Add(mapping.Place, path, $"{name} needs one of {string.Join(", ", NeedsOneOf)}");
        foreach (var key in Keys.Where(k => present.Contains(k.Name)))
            if (key.NotWith.FirstOrDefault(present.Contains) is { } other)
                survey.Faults.Add(
                    mapping.Find(key.Name)!.Key.Place, TreePath.Join(path, key.Name),
                    $"cannot stand beside '{other}'; give one of the two");
    }
}
