using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClearanceSim.Cli.CommandLine;

/// <summary>Writes the JSON documents that commands print: indented, line feeds, text as it is.</summary>
internal static class JsonText
{
    /// <summary>What <paramref name="write"/> writes, as a text.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options =
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options)) write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
