using System.Globalization;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Paths;

/// <summary>
/// How a segment of a path finds an item of a list: by its place, counted from 1, or by the name that it bears.
/// </summary>
internal static class ListPath
{
    /// <summary>The index of the item, or -1.</summary>
    public static int Find(YamlSequence list, string segment)
    {
        if (int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place >= 1
            && place <= list.Items.Count) return place - 1;
        for (int i = 0; i < list.Items.Count; i++)
            if (IsName(list.Items[i], segment)) return i;
        return -1;
    }

    /// <summary>Does the item bear this name: as its own <c>name</c>, or as that of the only step in it?</summary>
    public static bool IsName(YamlNode item, string segment) => item is YamlMapping mapping
        && (Named(mapping, segment) || mapping is { Entries: [{ Value: YamlMapping inner }] } && Named(inner, segment));

    private static bool Named(YamlMapping mapping, string name) => mapping["name"] is YamlScalar scalar && scalar.Text == name;
}
