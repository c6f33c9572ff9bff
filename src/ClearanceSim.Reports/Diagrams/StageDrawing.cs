using System.Globalization;
using ClearanceSim.Customs.Regimes;
using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Distributions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Reports.Figures;

namespace ClearanceSim.Reports.Diagrams;

/// <summary>Draws the stages of a customs regime.</summary>
/// <remarks>A stage with a guard is entered by an arrow that names the guard and passed by one that says <c>else</c>.</remarks>
internal sealed class StageDrawing
{
    private readonly Graph graph = new();
    private readonly ConditionWords words;
    private readonly HashSet<string> limited;
    private readonly DateOnly firstDay;
    private readonly Dictionary<Outcome, string> exits = [];

    private StageDrawing(Process process, DateOnly firstDay)
    {
        this.firstDay = firstDay;
        words = new ConditionWords(process.Attributes);
        limited = process.Pools.Where(p => p.QueueLimit is not null).Select(p => p.Class).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The diagram of a regime and the process that was made of it, whose first day is <paramref name="firstDay"/>.</summary>
    public static Graph Of(RegimeDefinition regime, Process process, DateOnly firstDay)
    {
        var drawing = new StageDrawing(process, firstDay);
        string start = drawing.graph.Add("start", NodeKind.Start, regime.Title.Length > 0 ? regime.Title : regime.Id);
        var ends = drawing.Draw(regime.Stages, [new OpenEnd(start)]);
        drawing.graph.Connect(ends, drawing.graph.Add("done", NodeKind.End, OutcomeNames.Of(Outcome.Released)));
        return drawing.graph;
    }

    private List<OpenEnd> Draw(IReadOnlyList<StageDefinition> stages, List<OpenEnd> ends)
    {
        foreach (var versions in RegimeTimeline.Versions(stages)) ends = ByDate(versions, ends);
        return ends;
    }

    private List<OpenEnd> ByDate(IReadOnlyList<StageDefinition> versions, List<OpenEnd> ends)
    {
        if (versions is [{ ValidFrom: null, ValidUntil: null } always]) return Draw(always, ends);
        string choice = graph.Add(versions[0].Id + "-by-date", NodeKind.Choice, "by date");
        graph.Connect(ends, choice);
        List<OpenEnd> after = [];
        foreach (var stage in versions) after.AddRange(Draw(stage, [new OpenEnd(choice, Span(stage.ValidFrom, stage.ValidUntil))]));
        if (versions[0].ValidFrom is { } first) after.Add(new OpenEnd(choice, Span(null, first)));
        for (int v = 0; v < versions.Count; v++)
        {
            long? next = v + 1 < versions.Count ? versions[v + 1].ValidFrom : null;
            if (versions[v].ValidUntil is { } gone && gone != next) after.Add(new OpenEnd(choice, Span(gone, next)));
        }
        return after;
    }

    private string Span(long? from, long? until) =>
        from is { } begin ? until is { } then ? $"{Date(begin)} to {Date(then)}" : $"from {Date(begin)} on" : $"before {Date(until!.Value)}";

    private string Date(long moment)
    {
        var date = firstDay.ToDateTime(TimeOnly.MinValue).AddTicks(moment * TimeSpan.TicksPerMicrosecond);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
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

        ends = stage.Of.Count == 0 ? Single(stage, ends) : stage.In.Parallel ? Parallel(stage, ends) : Sequence(stage, ends);
        return [.. ends, .. past];
    }

    private List<OpenEnd> Single(StageDefinition stage, List<OpenEnd> ends)
    {
        string node = graph.Add(stage.Id, NodeKind.Stage, Lines(stage));
        graph.Connect(ends, node);
        return Exits(stage, node, node);
    }

    private List<OpenEnd> Parallel(StageDefinition stage, List<OpenEnd> ends)
    {
        string fork = graph.Add(stage.Id, NodeKind.Bar, Lines(stage));
        graph.Connect(ends, fork);
        string needed = stage.In.Needed switch { null => "all", 1 => "the first", { } k => $"{k} of {stage.Of.Count}" };
        string join = graph.Add(stage.Id + "-join", NodeKind.Bar, $"{needed} done");
        foreach (var member in stage.Of) graph.Connect(Draw(member, [new OpenEnd(fork)]), join);
        return Exits(stage, fork, join);
    }

    // One after the other they stand for themselves, unless something is said of them together.
    private List<OpenEnd> Sequence(StageDefinition stage, List<OpenEnd> ends)
    {
        if (stage is { Within: null, RepeatWhile: null, Refuses: null, Withdraws: null }) return Draw(stage.Of, ends);
        string begin = graph.Add(stage.Id, NodeKind.Bar, Lines(stage));
        graph.Connect(ends, begin);
        string end = graph.Add(stage.Id + "-end", NodeKind.Bar, "end of " + Title(stage));
        graph.Connect(Draw(stage.Of, [new OpenEnd(begin)]), end);
        return Exits(stage, begin, end);
    }

    /// <summary>All ways out of a stage that begins with one node and ends with another (or the same); returns those that go on.</summary>
    private List<OpenEnd> Exits(StageDefinition stage, string begin, string end)
    {
        List<OpenEnd> on = [new OpenEnd(end)];
        if (stage.RepeatWhile is { } again) graph.Connect(end, begin, "again while " + words.Of(again));
        if (stage.By.Any(by => limited.Contains(by.Class))) Leave(begin, Outcome.Refused, "queue full");
        if (stage.Patience is { } patience) GiveUp(new OpenEnd(begin, "waited " + Length(patience)), stage.Impatient, on);
        if (stage.Within is not null || stage.WithinWorkingDays is not null)
        {
            if (stage.Instead.Count > 0) on.AddRange(Draw(stage.Instead, [new OpenEnd(begin, "too late")]));
            else GiveUp(new OpenEnd(begin, "too late"), stage.Late, on);
        }
        if (stage.Refuses is { } refusal) Leave(end, Outcome.Refused, words.Of(refusal));
        if (stage.Withdraws is { } withdrawal) Leave(end, Outcome.Withdrawn, words.Of(withdrawal));
        return on;
    }

    private void GiveUp(OpenEnd end, GivingUp how, List<OpenEnd> on)
    {
        if (how == GivingUp.Continue) on.Add(end);
        else if (how == GivingUp.Refuse) Leave(end.Node, Outcome.Refused, end.Label);
        else Leave(end.Node, how == GivingUp.Withdraw ? Outcome.Withdrawn : Outcome.Reneged, end.Label);
    }

    private void Leave(string node, Outcome outcome, string label)
    {
        string name = OutcomeNames.Of(outcome);
        if (!exits.TryGetValue(outcome, out string? exit)) exits[outcome] = exit = graph.Add(name, NodeKind.End, name);
        graph.Connect(node, exit, label);
    }

    private static IEnumerable<string> Lines(StageDefinition stage)
    {
        yield return Title(stage);
        if (stage.By.Count > 0) yield return "by " + string.Join(" and ", stage.By.Select(Request));
        if (stage.Takes is { } takes) yield return "takes " + Length(takes);
        if (stage.Waits is { } waits) yield return "waits " + Length(waits);
        if (stage.Books is { } slots) yield return $"books a slot, {slots.Places} every {Length(new Constant(slots.Every))}";
        string through = stage.Through is { } last ? $" to the end of {last}" : "";
        if (stage.Within is { } limit) yield return "within " + Length(limit) + through;
        if (stage.WithinWorkingDays is { } days) yield return $"within {days} working days" + through;
        if (stage.Reaches is { } milestone) yield return "reaches: " + milestone;
    }

    private static string Title(StageDefinition stage) => stage.Title.Length > 0 ? stage.Title : stage.Id;

    private static string Request(PoolRequest request) => request.Units == 1 ? request.Class : $"{request.Units} {request.Class}";

    private static string Length(Distribution time) =>
        (time is Constant ? "" : "about ") + Durations.Human(time.Mean / 1e6);
}
