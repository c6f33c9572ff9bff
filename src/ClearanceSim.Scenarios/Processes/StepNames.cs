using System.Globalization;
using ClearanceSim.Scenarios.Places;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Gives every step its name: the author's, or the verb with its number in the file.</summary>
internal sealed class StepNames(Faults faults)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Place, string)> taken = new(StringComparer.Ordinal);

    /// <summary>Place and path of a step that has been named, or null.</summary>
    public (Place Place, string Path)? Find(string name) => taken.TryGetValue(name, out var step) ? step : null;

    /// <summary>Names one step.</summary>
    /// <param name="verb">What it does.</param>
    /// <param name="given">The author's name, or null.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="path">Its path.</param>
    public string Name(string verb, string? given, Place place, string path)
    {
        int number = counts[verb] = counts.GetValueOrDefault(verb) + 1;
        string name = given ?? (number == 1 ? verb : string.Create(CultureInfo.InvariantCulture, $"{verb}-{number}"));
        if (!taken.TryAdd(name, (place, path)))
            faults.Add(place, path, $"there are two steps named '{name}'; give one of them another 'name'");
        return name;
    }
}
