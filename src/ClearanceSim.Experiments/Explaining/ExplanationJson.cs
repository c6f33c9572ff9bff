using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClearanceSim.Experiments.Explaining;

/// <summary>Writes the explanation in the manner of the results document.</summary>
public static class ExplanationJson
{
    private static readonly JsonWriterOptions Writing = new()
    {
        // Read by programs and people; never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The document as text.</summary>
    public static string ToText(Explanation document)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 15);
        using (var json = new Utf8JsonWriter(buffer, Writing))
            ExplanationWriting.Default.Explanation.SerializeHandler!(json, document);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ExplanationWriting : JsonSerializerContext;
