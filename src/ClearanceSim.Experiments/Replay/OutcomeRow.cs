using System.Globalization;
using System.Text.Json;

namespace ClearanceSim.Experiments.Replay;

/// <summary>One row of an outcome log, read back: its fields by name, each as text.</summary>
/// <remarks>
/// Nested members become <c>milestones.released</c>; lists become their items with a space between; numbers keep their text.
/// </remarks>
public sealed class OutcomeRow
{
    private readonly List<(string Name, string Value)> fields = [];

    /// <summary>Number of the declaration; empty if the row has none.</summary>
    public string Declaration => this["declaration"] ?? "";

    /// <summary>Id of the regime, or null.</summary>
    public string? Regime => this["regime"];

    /// <summary>All fields in the order of the row.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields => fields;

    /// <summary>A field by name, or null.</summary>
    public string? this[string name] => fields.FirstOrDefault(f => f.Name == name).Value;

    /// <summary>Time from registration to release in microseconds, or null if one of them did not happen.</summary>
    public long? Release => Time("registered") is { } from && Time("released") is { } to ? to - from : null;

    /// <summary>Reads a row.</summary>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public static OutcomeRow Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("A row is a JSON object.");
        var row = new OutcomeRow();
        row.Add("", document.RootElement);
        return row;
    }

    private void Add(string name, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    Add(name.Length == 0 ? member.Name : name + "." + member.Name, member.Value);
                break;
            case JsonValueKind.Array:
                fields.Add((name, string.Join(' ', element.EnumerateArray().Select(Text))));
                break;
            case JsonValueKind.Null:
                break;
            default:
                fields.Add((name, Text(element)));
                break;
        }
    }

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    private long? Time(string milestone) =>
        double.TryParse(this["milestones." + milestone], NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? (long)Math.Round(seconds * 1e6)
            : null;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(' ', fields.Select(f => f.Name + "=" + f.Value));
}
