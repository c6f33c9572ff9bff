using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>
/// Writes and reads the results document: camel case, two spaces, UTF-8, line feeds, doubles in their shortest round-trip form.
/// </summary>
public static class ResultsJson
{
    private static readonly ResultsJsonContext Context = new(new JsonSerializerOptions(ResultsJsonContext.Default.Options)
    {
        // Read by programs and people; never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <summary>The document as text.</summary>
    public static string ToText(ResultsDocument document) => JsonSerializer.Serialize(document, Context.ResultsDocument);

    /// <summary>The document as UTF-8, without a byte order mark.</summary>
    public static byte[] ToUtf8(ResultsDocument document) =>
        JsonSerializer.SerializeToUtf8Bytes(document, Context.ResultsDocument);

    /// <summary>A document from its text.</summary>
    /// <exception cref="FormatException">The text is no document of <see cref="ResultsDocument.SchemaName"/>.</exception>
    public static ResultsDocument Read(string text)
    {
        try
        {
            var document = JsonSerializer.Deserialize(text, Context.ResultsDocument);
            if (document is { Schema: ResultsDocument.SchemaName }) return document;
            throw new FormatException(
                $"This is no results document: its schema is '{document?.Schema}', not '{ResultsDocument.SchemaName}'.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no results document: {e.Message}", e);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResultsDocument))]
internal sealed partial class ResultsJsonContext : JsonSerializerContext;
