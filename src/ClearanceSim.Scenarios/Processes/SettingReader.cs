using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>One attribute that is set.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="To">The value, in cells.</param>
/// <param name="Adds">Is it added to what is there?</param>
internal sealed record Setting(AttributeDefinition Attribute, Distribution To, bool Adds);

/// <summary>Reads <c>set: { class: 2, priority: 1, visits: +1 }</c>.</summary>
internal static class SettingReader
{
    /// <summary>The settings that can be read.</summary>
    public static IEnumerable<Setting> Read(Section? settings)
    {
        foreach (var (entry, path) in settings?.Entries() ?? [])
        {
            var reading = settings!.Reading;
            if (reading.Schema.Find(entry.Name) is not { } attribute
                || entry.Name is "draw-key" or "created" or "ordinal" or "source")
            {
                var names = reading.Schema.Attributes.Select(a => a.Name).Except(["draw-key", "created", "ordinal", "source"]);
                reading.Faults.Add(
                    entry.Key.Place, path, $"is no attribute that can be set; {Places.Spelling.Hint(entry.Name, names)}");
                continue;
            }
            bool adds = attribute.Kind is AttributeKind.Number or AttributeKind.Duration
                && entry.Value is YamlScalar { Text: ['+', ..] };
            if (ValueReader.Read(attribute, entry.Value, path, reading) is not { } to) continue;
            if (attribute.Slot == AttributeSchema.Priority && to is Constant { Value: > 15 })
                reading.Faults.Add(entry.Value.Place, path, "a priority runs from 0 (first) to 15");
            else
                yield return new(attribute, to, adds);
        }
    }
}
