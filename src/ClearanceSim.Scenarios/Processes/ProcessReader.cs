using ClearanceSim.Engine.Arrivals;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Pools;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Reads a scenario that describes its process step by step, without a word of customs.</summary>
internal static class ProcessReader
{
    /// <summary>The process of a scenario's tree; with errors noted it is not to be used.</summary>
    public static Process Read(Section top)
    {
        var reading = top.Reading;
        var pools = PoolReader.Read(top.Sub("pools"), null).ToList();
        foreach (var (site, post) in top.Sub("posts")?.Named() ?? []) pools.AddRange(PoolReader.Read(post.Sub("pools"), site));
        var names = new ProcessNames(reading, PoolNames(top), reading.Schema.Sites);
        var steps = new StepReader(reading, names);
        var list = top["process"] as YamlSequence;
        var sources = Sources(top, list, names, out int front);
        var rest = steps.Steps(
            list is null ? null : new YamlSequence(list.Place, [.. list.Items.Skip(front)]), top.PathOf("process"), front);
        names.CheckSignals();
        if (sources.Count == 0 && top.Has("process") && !Mentions(list, "arrive"))
            reading.Faults.Add(
                (top["process"] ?? top.Node).Place, top.PathOf("process"),
                "nothing arrives; begin with a step such as 'arrive: { every: 1min }'");
        var process = new Process
        {
            Attributes = reading.Schema,
            Pools = pools,
            Sources = sources,
            Steps = rest,
            Intervals = Intervals(top, names.Milestones),
            Thresholds = Thresholds(top),
            Groups = Groups(top),
            BatchMeans = top.Sub("statistics")?.YesNo("batches") ?? false,
        };
        var everywhere = ((top["process"] ?? top.Node).Place, top.PathOf("process"));
        if (!reading.Faults.Any) new CompilerFaults(names.Find, everywhere).Check(process, reading.Faults);
        return process;
    }

    /// <summary>Which pools there are, by the keys alone: a pool that is described wrongly is still there.</summary>
    public static IReadOnlyList<(string Class, string? Site)> PoolNames(Section top) =>
    [
        .. (top.Sub("pools")?.Entries() ?? []).Select(p => (p.Entry.Name, (string?)null)),
        .. (top.Sub("posts")?.Named() ?? []).SelectMany(
            post => (post.Section.Sub("pools")?.Entries() ?? []).Select(p => (p.Entry.Name, (string?)post.Name))),
    ];

    /// <summary>Intervals and thresholds in order; the first interval is the main one.</summary>
    public static IReadOnlyList<(string From, string To)> Intervals(Section top, IReadOnlyList<string> milestones)
    {
        var intervals = new List<(string, string)>();
        foreach (var (node, path) in top.Items("intervals"))
        {
            if (node is not YamlScalar { IsEmpty: false } scalar) continue;
            if (Split(scalar.Text, milestones) is { } interval) AddOnce(intervals, interval, node, path, top.Reading);
            else top.Reading.Faults.Add(
                node.Place, path,
                $"'{scalar.Text}' is no interval FROM-TO of two milestones; {MilestoneHint(scalar.Text, milestones)}");
        }
        return intervals.Count > 0 ? intervals : [("created", "ended")];
    }

    /// <summary>Thresholds in microseconds.</summary>
    public static IReadOnlyList<long> Thresholds(Section top)
    {
        var thresholds = new List<long>();
        foreach (var (node, path) in top.Items("thresholds"))
            if (Quantity.Of(node, Dimension.Duration) is { } time) AddOnce(thresholds, (long)time, node, path, top.Reading);
        return thresholds;
    }

    // What is observed twice would stand twice in the results, where everything has a name of its own.
    private static void AddOnce<T>(List<T> observed, T one, YamlNode node, string path, Reading reading)
    {
        if (!observed.Contains(one)) observed.Add(one);
        else reading.Faults.Add(node.Place, path, $"'{((YamlScalar)node).Text}' stands in the list already; leave one out");
    }

    private static List<Source> Sources(Section top, YamlSequence? list, ProcessNames names, out int front)
    {
        var sources = new List<Source>();
        front = 0;
        foreach (var node in list?.Items ?? [])
        {
            if (node is not YamlMapping { Entries: [{ Name: "arrive" } entry] }) break;
            front++;
            string path = TreePath.Join(TreePath.Join(top.PathOf("process"), front), "arrive");
            if (entry.Value is not YamlMapping inner || StepTable.Arrive.For(inner) is not MappingShape shape) continue;
            var section = new Section(inner, shape, path, top.Reading);
            sources.AddRange(SourceReader.Read(names.Step("arrive", section.Text("name"), entry.Key.Place, path), section));
        }
        return sources;
    }

    private static bool Mentions(YamlSequence? list, string verb) =>
        list?.Items.OfType<YamlMapping>().Any(m => m.Find(verb) is not null) ?? false;

    // Names of milestones may have hyphens themselves, so every place to cut is tried.
    private static (string, string)? Split(string text, IReadOnlyList<string> milestones)
    {
        for (int at = text.IndexOf('-'); at >= 0; at = text.IndexOf('-', at + 1))
            if (milestones.Contains(text[..at]) && milestones.Contains(text[(at + 1)..])) return (text[..at], text[(at + 1)..]);
        return null;
    }

    private static string MilestoneHint(string text, IReadOnlyList<string> milestones)
    {
        var pairs = milestones.SelectMany(f => milestones.Where(t => t != f).Select(t => $"{f}-{t}"));
        return Spelling.Nearest(text, pairs) is { } near
            ? $"did you mean '{near}'?"
            : "there are " + Spelling.List([.. milestones.Distinct()]);
    }

    private static List<string> Groups(Section top)
    {
        var groups = new List<string>();
        foreach (var (node, path) in top.Sub("statistics")?.Items("groups") ?? [])
        {
            if (node is not YamlScalar { IsEmpty: false } scalar) continue;
            var codes = top.Reading.Schema.Attributes.Where(
                a => a.Kind == Engine.Attributes.AttributeKind.Code).Select(a => a.Name).ToList();
            if (codes.Contains(scalar.Text)) AddOnce(groups, scalar.Text, node, path, top.Reading);
            else top.Reading.Unknown(node, path, "attribute of codes", scalar.Text, codes);
        }
        return groups;
    }
}
