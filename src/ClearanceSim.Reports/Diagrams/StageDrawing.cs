using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Attributes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>Draws the stages of a customs regime.</summary>
/// <remarks>A stage with a guard is entered by an arrow that names the guard and passed by one that says <c>else</c>.</remarks>
internal sealed class StageDrawing(AttributeSchema schema)
{
    private readonly Graph graph = new();
    private readonly ConditionWords words = new(schema);
    private string? refused;

    /// <summary>The diagram of a regime.</summary>
    public static Graph Of(RegimeDefinition regime, AttributeSchema schema)
    {
        var drawing = new StageDrawing(schema);
        string start = drawing.graph.Add("start", NodeKind.Start, regime.Title.Length > 0 ? regime.Title : regime.Id);
        var ends = drawing.Draw(regime.Stages, [new OpenEnd(start)]);
        drawing.graph.Connect(ends, drawing.graph.Add("done", NodeKind.End, "released"));
        return drawing.graph;
    }

    private List<OpenEnd> Draw(IReadOnlyList<StageDefinition> stages, List<OpenEnd> ends)
    {
        foreach (var stage in stages) ends = Draw(stage, ends);
        return ends;
    }

    private List<OpenEnd> Draw(StageDefinition stage, List<OpenEnd> ends)
    {
        List<OpenEnd> past = [];
        if (stage.When is not Condition.Constant { Value: true })
        {
            string choice = graph.Add(stage.Id + "?", NodeKind.Choice, words.Of(stage.When));
            graph.Connect(ends, choice);
            ends = [new OpenEnd(choice, "yes")];
            past = [new OpenEnd(choice, "else")];
        }

        ends = stage.Of.Count == 0 ? Single(stage, ends) : stage.In.Parallel ? Parallel(stage, ends) : Draw(stage.Of, ends);
        return [.. ends, .. past];
    }

    private List<OpenEnd> Single(StageDefinition stage, List<OpenEnd> ends)
    {
        string node = graph.Add(stage.Id, NodeKind.Stage, Lines(stage));
        graph.Connect(ends, node);
        if (stage.RepeatWhile is { } again) graph.Connect(node, node, "again while " + words.Of(again));
        if (stage.Refuses is { } refusal)
            graph.Connect(node, refused ??= graph.Add("refused", NodeKind.End, "refused"), words.Of(refusal));
        return [new OpenEnd(node)];
    }

    private List<OpenEnd> Parallel(StageDefinition stage, List<OpenEnd> ends)
    {
        string fork = graph.Add(stage.Id, NodeKind.Bar, Title(stage));
        graph.Connect(ends, fork);
        string needed = stage.In.Needed switch { null => "all", 1 => "the first", { } k => $"{k} of {stage.Of.Count}" };
        string join = graph.Add(stage.Id + "-join", NodeKind.Bar, $"{needed} done");
        foreach (var member in stage.Of) graph.Connect(Draw(member, [new OpenEnd(fork)]), join);
        return [new OpenEnd(join)];
    }

    private static IEnumerable<string> Lines(StageDefinition stage)
    {
        yield return Title(stage);
        if (stage.By.Count > 0) yield return "by " + string.Join(" and ", stage.By.Select(Request));
        if (stage.Takes is { } takes) yield return "takes " + Length(takes);
        if (stage.Waits is { } waits) yield return "waits " + Length(waits);
        if (stage.Within is { } limit) yield return "within " + Length(limit);
        if (stage.Reaches is { } milestone) yield return "reaches: " + milestone;
    }

    private static string Title(StageDefinition stage) => stage.Title.Length > 0 ? stage.Title : stage.Id;

    private static string Request(PoolRequest request) => request.Units == 1 ? request.Class : $"{request.Units} {request.Class}";

    private static string Length(Distribution time) =>
        (time is Constant ? "" : "about ") + Durations.Human(time.Mean / 1e6);
}
