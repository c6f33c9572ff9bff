using System.Text.Json.Serialization;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Sweeps;

/// <summary>Writes the result of a sweep in the manner of the results document.</summary>
public static class SweepJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(SweepResult document) => DocumentText.Of(document, SweepWriting.Default.SweepResult);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(SweepResult))]
internal sealed partial class SweepWriting : JsonSerializerContext;
