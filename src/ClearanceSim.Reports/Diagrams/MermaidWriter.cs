namespace ClearanceSim.Reports.Diagrams;

/// <summary>Writes a diagram as a Mermaid flowchart.</summary>
internal static class MermaidWriter
{
    /// <summary>Writes it.</summary>
    public static void Write(Graph graph, TextWriter writer)
    {
        writer.WriteLine("flowchart TD");
        foreach (var node in graph.Nodes) writer.WriteLine($"    {node.Id}{Shape(node)}");
        foreach (var edge in graph.Edges)
            writer.WriteLine(edge.Label.Length == 0
                ? $"    {edge.From} --> {edge.To}"
                : $"    {edge.From} -->|\"{Escape(edge.Label)}\"| {edge.To}");
    }

    private static string Shape(Node node)
    {
        string label = "\"" + string.Join("<br/>", node.Lines.Select(Escape)) + "\"";
        return node.Kind switch
        {
            NodeKind.Start or NodeKind.End => $"([{label}])",
            NodeKind.Choice => $"{{{label}}}",
            NodeKind.Bar => $"[[{label}]]",
            _ => $"[{label}]",
        };
    }

    private static string Escape(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal);
}
