using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClearanceSim.Experiments.Results;

/// <summary>Writes the program's documents: two spaces, UTF-8, line feeds, doubles in their shortest round-trip form.</summary>
/// <remarks>
/// The writer that the compiler generated is called by itself: the serializer's tables of properties and converters, which reading needs,
/// take a tenth of a second to set up, and most processes write one document and read none.
/// </remarks>
internal static class DocumentText
{
    private static readonly JsonWriterOptions Writing = new()
    {
        // Read by programs and people; never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The document as text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="how">Its generated writer; its context generates serialization.</param>
    public static string Of<T>(T document, JsonTypeInfo<T> how)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, Writing)) how.SerializeHandler!(json, document);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
