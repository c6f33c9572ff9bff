using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Results;

/// <summary>
/// Writes and reads the results document: camel case, two spaces, UTF-8, line feeds, doubles in their shortest round-trip form.
/// </summary>
public static class ResultsJson
{
    private static readonly JsonWriterOptions Writing = new()
    {
        // Read by programs and people; never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The document as text.</summary>
    public static string ToText(ResultsDocument document) => Encoding.UTF8.GetString(Write(document).WrittenSpan);

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
            throw new FormatException($"This is no results document: {e.Message}", e);
        }
    }

    // The writer that the compiler generated, called by itself: the serializer's tables of properties and converters, which
    // reading needs, take a tenth of a second to set up, and most processes write one document and read none.
    private static ArrayBufferWriter<byte> Write(ResultsDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(buffer, Writing);
        ResultsWriting.Default.ResultsDocument.SerializeHandler!(json, document);
        json.Flush();
        return buffer;
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
