using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>Writes a diagram as nodes and arrows, for programs that draw by themselves.</summary>
internal static class JsonGraphWriter
{
    /// <summary>Writes it.</summary>
    public static void Write(Graph graph, TextWriter writer)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options)) Write(graph, json);
        writer.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Graph graph, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(node.Kind.ToString()));
            json.WriteString("label", string.Join('\n', node.Lines));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (var edge in graph.Edges)
        {
            json.WriteStartObject();
            json.WriteString("from", edge.From);
            json.WriteString("to", edge.To);
            if (edge.Label.Length > 0) json.WriteString("label", edge.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
