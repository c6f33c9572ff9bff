using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>Draws any process from its steps: those in which something happens that a person would see.</summary>
internal sealed class ProcessDrawing
{
    private List<OpenEnd> late = [];
    private readonly Graph graph = new();
    private readonly ConditionWords words;
    private readonly Dictionary<Outcome, string> exits = [];

    private ProcessDrawing(Process process) => words = new ConditionWords(process.Attributes);

    /// <summary>The diagram of a process.</summary>
    public static Graph Of(Process process, string title)
    {
        var drawing = new ProcessDrawing(process);
        string start = drawing.graph.Add("start", NodeKind.Start, title);
        var ends = drawing.Draw(process.Steps, [new OpenEnd(start)]);
        if (ends.Count > 0) drawing.graph.Connect(ends, drawing.Exit(Outcome.Released));
        return drawing.graph;
    }

    private List<OpenEnd> Draw(IReadOnlyList<ProcessStep> steps, List<OpenEnd> ends)
    {
        foreach (var step in steps) ends = Draw(step, ends);
        return ends;
    }

    private List<OpenEnd> Draw(ProcessStep step, List<OpenEnd> ends) => step switch
    {
        Serve s => Serve(s, ends),
        Until u => Stage(u.Name, ends, "until its moment"),
        Delay d => Stage(d.Name, ends, $"takes {Length(d.Takes)}"),
        Await a => Stage(a.Name, ends, a.Signal is { } signal ? $"waits for {signal}" : $"waits until {words.Of(a.Until!)}"),
        Hold h => Around(h.Name, "holding " + Requests(h.By), h.Do, ends),
        Within w => Limited(w, ends),
        Limited l => Limited(l, ends),
        SetLimit l => SetLimit(l, ends),
        Repeat r => Repeat(r, ends),
        Batch b => Around(b.Name, $"batch of {b.Size}", b.Do, ends),
        Split s => Around(s.Name, $"split into {s.Count}", s.Do, ends),
        Branch b => Branch(b, ends),
        Dated d => Dated(d, ends),
        Fork f => Fork(f, ends),
        Refuse => Leave(Outcome.Refused, ends),
        Withdraw => Leave(Outcome.Withdrawn, ends),
        End e => Leave(e.Outcome, ends),
        _ => ends, // settings, signals, milestones: nothing that a diagram shows
    };

    private List<OpenEnd> Serve(Serve s, List<OpenEnd> ends)
    {
        var after = Stage(s.Name, ends, "by " + Requests(s.By), "takes " + Length(s.Takes));
        string node = after[0].Node;
        if (s.Patience is { } patience) after.AddRange(Otherwise(node, $"waited {Length(patience)}", s.Reneged, Outcome.Reneged));
        if (s.Full is not null) after.AddRange(Otherwise(node, "queue full", s.Full, Outcome.Refused));
        return after;
    }

    private List<OpenEnd> Otherwise(string node, string label, IReadOnlyList<ProcessStep>? steps, Outcome exit)
    {
        if (steps is not null) return Draw(steps, [new OpenEnd(node, label)]);
        graph.Connect(node, Exit(exit), label);
        return [];
    }

    private List<OpenEnd> Stage(string name, List<OpenEnd> ends, params string[] lines)
    {
        string node = graph.Add(name, NodeKind.Stage, [name, .. lines]);
        graph.Connect(ends, node);
        return [new OpenEnd(node)];
    }

    private List<OpenEnd> Around(string name, string label, IReadOnlyList<ProcessStep> steps, List<OpenEnd> ends)
    {
        string begin = graph.Add(name, NodeKind.Bar, label);
        graph.Connect(ends, begin);
        string end = graph.Add(name + "-end", NodeKind.Bar, "end of " + name);
        graph.Connect(Draw(steps, [new OpenEnd(begin)]), end);
        return [new OpenEnd(end)];
    }

    private List<OpenEnd> Limited(Within w, List<OpenEnd> ends)
    {
        string begin = graph.Add(w.Name, NodeKind.Bar, w.Limit is { } limit ? $"within {Length(limit)}" : "within a limit of the law");
        graph.Connect(ends, begin);
        return [.. Draw(w.Do, [new OpenEnd(begin)]), .. Draw(w.Late, [new OpenEnd(begin, "too late")])];
    }

    // Who is late comes back where the limited steps end.
    private List<OpenEnd> Limited(Limited l, List<OpenEnd> ends)
    {
        var outer = late;
        late = [];
        List<OpenEnd> on = [.. Draw(l.Do, ends), .. late];
        late = outer;
        return on;
    }

    private List<OpenEnd> SetLimit(SetLimit l, List<OpenEnd> ends)
    {
        string begin = graph.Add(l.Name, NodeKind.Bar, l.Limit is { } limit ? $"limit of {Length(limit)}" : "a limit of the law");
        graph.Connect(ends, begin);
        late.AddRange(Draw(l.Late, [new OpenEnd(begin, "too late")]));
        return [new OpenEnd(begin)];
    }

    private List<OpenEnd> Repeat(Repeat r, List<OpenEnd> ends)
    {
        string choice = graph.Add(r.Name, NodeKind.Choice, "again while " + words.Of(r.While));
        graph.Connect(ends, choice);
        graph.Connect(Draw(r.Do, [new OpenEnd(choice, "yes")]), choice);
        return [new OpenEnd(choice, "else")];
    }

    private List<OpenEnd> Branch(Branch branch, List<OpenEnd> ends)
    {
        string choice = graph.Add(branch.Name, NodeKind.Choice, branch.Name);
        graph.Connect(ends, choice);
        List<OpenEnd> after = [];
        bool covered = false;
        foreach (var arm in branch.Arms)
        {
            bool always = arm.When is Condition.Constant { Value: true };
            covered |= always;
            after.AddRange(Draw(arm.Do, [new OpenEnd(choice, always ? "else" : words.Of(arm.When))]));
        }

        if (!covered) after.Add(new OpenEnd(choice, "else"));
        return after;
    }

    private List<OpenEnd> Dated(Dated dated, List<OpenEnd> ends)
    {
        string choice = graph.Add(dated.Name, NodeKind.Choice, "by date");
        graph.Connect(ends, choice);
        List<OpenEnd> after = dated.Versions is [{ From: <= 0 }, ..] ? [] : [new OpenEnd(choice, "before")];
        foreach (var version in dated.Versions)
            after.AddRange(Draw(version.Do, [new OpenEnd(choice, version.From <= 0 ? "at first" : $"from {Durations.Human(version.From / 1e6)} on")]));
        return after;
    }

    private List<OpenEnd> Fork(Fork fork, List<OpenEnd> ends)
    {
        string begin = graph.Add(fork.Name, NodeKind.Bar, fork.Name);
        graph.Connect(ends, begin);
        string needed = fork.Needed switch { null => "all", 1 => "the first", { } k => $"{k} of {fork.Arms.Count}" };
        string join = graph.Add(fork.Name + "-join", NodeKind.Bar, $"{needed} done");
        foreach (var arm in fork.Arms)
        {
            bool always = arm.When is Condition.Constant { Value: true };
            graph.Connect(Draw(arm.Do, [new OpenEnd(begin, always ? arm.Name : $"{arm.Name}: {words.Of(arm.When)}")]), join);
        }

        return [new OpenEnd(join), .. fork.Refused is { } refused ? Draw(refused, [new OpenEnd(join, "refused")]) : []];
    }

    private List<OpenEnd> Leave(Outcome outcome, List<OpenEnd> ends)
    {
        graph.Connect(ends, Exit(outcome));
        return [];
    }

    private string Exit(Outcome outcome)
    {
        string name = OutcomeNames.Of(outcome);
        if (!exits.TryGetValue(outcome, out string? node)) exits[outcome] = node = graph.Add("exit-" + name, NodeKind.End, name);
        return node;
    }

    private static string Requests(IReadOnlyList<PoolRequest> by) =>
        string.Join(" and ", by.Select(r => r.Units == 1 ? r.Class : $"{r.Units} {r.Class}"));

    private static string Length(Distribution time) => (time is Constant ? "" : "about ") + Durations.Human(time.Mean / 1e6);
}
