using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Files;

/// <summary>Lays one tree over another, as <c>extends</c> does.</summary>
/// <remarks>
/// Mappings are joined key by key, the lower one's keys first; lists, single values, distributions and steps are replaced as a
/// whole, since half of one and half of another would say what neither author meant. So is a mapping that stands in a file of its
/// own, except where a regime is laid over its scenario: what the scenario adds is meant to come to what the regime's files hold.
/// </remarks>
public static class TreeMerge
{
    /// <summary>What <paramref name="above"/> says, and where it says nothing, what <paramref name="below"/> says.</summary>
    /// <param name="below">The lower tree.</param>
    /// <param name="above">The upper tree.</param>
    /// <param name="shape">What both are.</param>
    /// <param name="filesReplace">Does a mapping from a file of its own replace what is below?</param>
    public static YamlNode Merge(YamlNode below, YamlNode above, Shape shape, bool filesReplace = true)
    {
        if (below is not YamlMapping lower || above is not YamlMapping upper || !shape.Merges(lower, upper)) return above;
        var entries = new List<YamlEntry>();
        foreach (var entry in lower.Entries)
        {
            if (upper.Find(entry.Name) is not { } own) entries.Add(entry);
            else if (!(filesReplace && IsOtherFile(own)) && shape.Child(upper, entry.Name) is { } child)
                entries.Add(own with { Value = Merge(entry.Value, own.Value, child, filesReplace) });
            else entries.Add(own);
        }
        entries.AddRange(upper.Entries.Where(e => lower.Find(e.Name) is null));
        return new YamlMapping(upper.Place, entries);
    }

    // Who names a file wants what it holds, not a mixture with what the lower file had there.
    private static bool IsOtherFile(YamlEntry entry) => entry.Value.Place.File != entry.Key.Place.File;

    /// <summary>Two mappings as one: where both have a key, mappings are joined and otherwise the upper one counts.</summary>
    public static YamlMapping Join(YamlMapping below, YamlMapping above, Shape shape, bool filesReplace = true) =>
        (YamlMapping)Merge(below, above, shape, filesReplace);
}
