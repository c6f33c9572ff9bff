namespace ClearanceSim.Reports.Diagrams;

/// <summary>Writes a diagram in the DOT language of Graphviz.</summary>
internal static class DotWriter
{
    /// <summary>Writes it.</summary>
    public static void Write(Graph graph, TextWriter writer)
    {
        writer.WriteLine("digraph process {");
        writer.WriteLine("    node [shape=box, fontname=\"sans-serif\"];");
        foreach (var node in graph.Nodes) writer.WriteLine($"    {node.Id} [label=\"{Label(node.Lines)}\"{Shape(node.Kind)}];");
        foreach (var edge in graph.Edges)
            writer.WriteLine(
                $"    {edge.From} -> {edge.To}{(edge.Label.Length == 0 ? "" : $" [label=\"{Escape(edge.Label)}\"]")};");
        writer.WriteLine("}");
    }

    private static string Shape(NodeKind kind) => kind switch
    {
        NodeKind.Start or NodeKind.End => ", shape=oval",
        NodeKind.Choice => ", shape=diamond",
        NodeKind.Bar => ", shape=box, style=filled, fillcolor=lightgrey",
        _ => "",
    };

    private static string Label(IEnumerable<string> lines) => string.Join("\\n", lines.Select(Escape));

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
