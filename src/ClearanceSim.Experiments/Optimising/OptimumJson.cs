using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>Writes the result of an optimisation in the manner of the results document.</summary>
public static class OptimumJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(OptimumResult document) => DocumentText.Of(document, OptimumWriting.Default.OptimumResult);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(OptimumResult))]
internal sealed partial class OptimumWriting : JsonSerializerContext;
