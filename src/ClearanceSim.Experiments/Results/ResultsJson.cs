using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClearanceSim.Scenarios.Files;

namespace ClearanceSim.Experiments.Results;

/// <summary>
/// Writes and reads the results document: camel case, two spaces, UTF-8, line feeds, doubles in their shortest round-trip form.
/// </summary>
public static class ResultsJson
{
    /// <summary>The document as text.</summary>
    public static string ToText(ResultsDocument document) =>
        DocumentText.Of(document, ResultsWriting.Default.ResultsDocument);

    /// <summary>A document from its text.</summary>
    /// <exception cref="FormatException">The text is no document of <see cref="ResultsDocument.SchemaName"/>.</exception>
    public static ResultsDocument Read(string text)
    {
        try
        {
            var document = JsonSerializer.Deserialize(text, ResultsReading.Default.ResultsDocument);
            if (document is { Schema: ResultsDocument.SchemaName }) return document;
            throw new FormatException(
                $"This is no results document: its schema is '{document?.Schema}', not '{ResultsDocument.SchemaName}'.");
        }
        catch (JsonException e)
        {
            var broken = BrokenJson.Of(e, Encoding.UTF8.GetBytes(text));
            throw new FormatException(FormattableString.Invariant($"This is no results document: {broken.Line}:{broken.Column}: {broken.Problem}."), e);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ResultsDocument))]
internal sealed partial class ResultsWriting : JsonSerializerContext;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResultsDocument))]
internal sealed partial class ResultsReading : JsonSerializerContext;
