using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>Writes the defence in the manner of the results document.</summary>
public static class DefenceJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(Defence document) => DocumentText.Of(document, DefenceWriting.Default.Defence);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Defence))]
internal sealed partial class DefenceWriting : JsonSerializerContext;
