using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Selecting;

/// <summary>Writes the selection in the manner of the results document.</summary>
public static class SelectionJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(Selection document) => DocumentText.Of(document, SelectionWriting.Default.Selection);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Selection))]
internal sealed partial class SelectionWriting : JsonSerializerContext;
