using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Writes the explanation in the manner of the results document.</summary>
public static class ExplanationJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(Explanation document) => DocumentText.Of(document, ExplanationWriting.Default.Explanation);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ExplanationWriting : JsonSerializerContext;
