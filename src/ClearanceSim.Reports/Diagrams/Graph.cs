namespace ClearanceSim.Reports.Diagrams;

/// <summary>What a node of a diagram stands for.</summary>
internal enum NodeKind
{
    /// <summary>Where everything begins.</summary>
    Start,

    /// <summary>A way out.</summary>
    End,

    /// <summary>Work or a delay.</summary>
    Stage,

    /// <summary>A question.</summary>
    Choice,

    /// <summary>Where ways part to run side by side, or come together again.</summary>
    Bar,
}

/// <summary>A node.</summary>
/// <param name="Id">Letters, digits and underscores only.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Lines">Its label, line by line.</param>
internal sealed record Node(string Id, NodeKind Kind, IReadOnlyList<string> Lines);

/// <summary>An arrow, with a label or an empty one.</summary>
internal sealed record Edge(string From, string To, string Label);

/// <summary>A diagram: nodes and arrows in the order in which they were drawn.</summary>
internal sealed class Graph
{
    private readonly List<Node> nodes = [];
    private readonly List<Edge> edges = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>The nodes.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>The arrows.</summary>
    public IReadOnlyList<Edge> Edges => edges;

    /// <summary>Adds a node named after <paramref name="name"/> and returns its id.</summary>
    public string Add(string name, NodeKind kind, params IEnumerable<string> lines)
    {
        // A prefix keeps ids clear of the diagram languages' own words ("end" breaks a Mermaid flowchart).
        string id = "n_" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        while (!ids.Add(id)) id += "_";
        nodes.Add(new Node(id, kind, [.. lines]));
        return id;
    }

    /// <summary>Adds an arrow from each open end to a node.</summary>
    public void Connect(IEnumerable<OpenEnd> from, string to)
    {
        foreach (var end in from) edges.Add(new Edge(end.Node, to, end.Label));
    }

    /// <summary>Adds an arrow.</summary>
    public void Connect(string from, string to, string label = "") => edges.Add(new Edge(from, to, label));
}

/// <summary>An arrow that has left a node and does not know yet where it leads.</summary>
internal readonly record struct OpenEnd(string Node, string Label = "");
