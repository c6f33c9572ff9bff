using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Engine.Programs;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>Diagrams of processes and lifecycles.</summary>
public static class Diagram
{
    /// <summary>The stages of a customs regime.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="process">The process made of it: the columns that its conditions speak of, and the pools.</param>
    /// <param name="start">The date of the first day, for what changes on a date.</param>
    /// <param name="language">Language of the diagram.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(
        RegimeDefinition regime, Process process, DateOnly start, DiagramLanguage language, TextWriter writer) =>
        Write(StageDrawing.Of(regime, process, start), language, writer);

    /// <summary>The steps of any process.</summary>
    public static void Write(Process process, string title, DiagramLanguage language, TextWriter writer) =>
        Write(ProcessDrawing.Of(process, title), language, writer);

    /// <summary>The states of a lifecycle.</summary>
    public static void Write(StateTable lifecycle, DiagramLanguage language, TextWriter writer) =>
        Write(LifecycleDrawing.Of(lifecycle), language, writer);

    private static void Write(Graph graph, DiagramLanguage language, TextWriter writer)
    {
        if (language == DiagramLanguage.Json) JsonGraphWriter.Write(graph, writer);
        else if (language == DiagramLanguage.Dot) DotWriter.Write(graph, writer);
        else MermaidWriter.Write(graph, writer);
    }
}

/// <summary>A language of diagrams.</summary>
public enum DiagramLanguage
{
    /// <summary>Mermaid flowcharts, which web pages and wikis show.</summary>
    Mermaid,

    /// <summary>The DOT language of Graphviz.</summary>
    Dot,

    /// <summary>Nodes and arrows as JSON.</summary>
    Json,
}
