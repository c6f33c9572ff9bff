using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ClearanceSim.Scenarios.Tests.Levers;

/// <summary>All that a scenario of one regime holds, value by value, under paths like those of the files.</summary>
/// <remarks>With its ledger, for a lever may leave a number as it is and say that it is known better or worse.</remarks>
internal static partial class Flattened
{
    /// <summary>The values by path.</summary>
    public static IReadOnlyDictionary<string, string> Of(Scenario scenario)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var regime = scenario.Regimes.Single();
        Add("", regime.Definition!, values);
        Add("", regime.World!, values);
        foreach (var input in scenario.Ledger) values.Add(input.Path + ".assumption", $"{input}");
        return values;
    }

    /// <summary>Paths whose values differ, or that only one of the two has.</summary>
    public static IEnumerable<string> Changed(
        IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Keys.Union(other.Keys).Where(p => one.GetValueOrDefault(p) != other.GetValueOrDefault(p));

    private static void Add(string path, object? value, Dictionary<string, string> values)
    {
        switch (value)
        {
            case null:
                break;
            case IConvertible or DateOnly:
                values.Add(path, Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case IDictionary named:
                foreach (DictionaryEntry entry in named) Add(Join(path, entry.Key.ToString()!), entry.Value, values);
                break;
            case ITuple parts:
                for (int i = 0; i < parts.Length; i++) Add(Join(path, $"{i + 1}"), parts[i], values);
                break;
            case IEnumerable list:
                int place = 0;
                foreach (object? item in list) Add(Join(path, Name(item) ?? $"{++place}"), item, values);
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    if (property.GetIndexParameters().Length == 0)
                        Add(Join(path, property.Name), property.GetValue(value), values);
                break;
        }
    }

    // Stages and profiles have an id, flows a name; pools of one class are told apart by their post.
    private static string? Name(object? item)
    {
        string? Of(string property) => item?.GetType().GetProperty(property)?.GetValue(item) as string;
        return Of("Site") is { } site ? $"{site}/{Of("Class")}" : Of("Id") ?? Of("Class") ?? Of("Name");
    }

    private static string Join(string path, string name)
    {
        string kebab = Hump().Replace(name, "-").ToLowerInvariant();
        // Where engine and files speak differently.
        if (kebab == "between" && path.EndsWith("outages", StringComparison.Ordinal)) kebab = "every";
        if (kebab == "probability") kebab = "chance";
        if (kebab is "short-waits" or "short-within-working-days") kebab = "short." + kebab["short-".Length..];
        return path.Length == 0 ? kebab : $"{path}.{kebab}";
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Hump();
}
