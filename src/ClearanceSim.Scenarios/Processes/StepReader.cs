using ClearanceSim.Engine.Conditions;
using ClearanceSim.Engine.Processes;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Processes;

/// <summary>Reads the steps of a generic process, except where entities come from.</summary>
internal sealed class StepReader(Reading reading, ProcessNames names)
{
    private static readonly Shape Step = StepTable.Steps.Child(new YamlScalar(default, ""), "")!;

    /// <summary>The steps of a list; those that cannot be read are left out.</summary>
    /// <param name="list">The list.</param>
    /// <param name="path">Its path.</param>
    /// <param name="before">Items of the same list that stand before these.</param>
    public IReadOnlyList<ProcessStep> Steps(YamlNode? list, string path, int before = 0)
    {
        var steps = new List<ProcessStep>();
        if (list is YamlSequence sequence)
            for (int i = 0; i < sequence.Items.Count; i++)
                steps.AddRange(ReadStep(sequence.Items[i], TreePath.Join(path, before + i + 1)));
        return steps;
    }

    private IReadOnlyList<ProcessStep> Steps(Section section, string key) => Steps(section[key], section.PathOf(key));

    private IReadOnlyList<ProcessStep>? StepsOrNull(Section section, string key) => section.Has(key) ? Steps(section, key) : null;

    private IEnumerable<ProcessStep> ReadStep(YamlNode node, string path)
    {
        if (node is YamlScalar { Text: "refuse" or "withdraw" } word) return Leave(word.Text, null, node, path);
        if (node is not YamlMapping { Entries: [var entry] } mapping || Step.For(mapping) is not MappingShape table) return [];
        if (table.Find(entry.Name) is not { } verb) return [];
        string at = TreePath.Join(path, entry.Name);
        if (entry.Name == "arrive")
        {
            reading.Faults.Add(entry.Key.Place, at, "entities arrive at the front of the process only; move this step up");
            return [];
        }
        if (entry.Value is YamlMapping inner && verb.Shape.For(inner) is MappingShape shape)
            return ReadMapping(entry, new Section(inner, shape, at, reading));
        return ReadPlain(entry, at);
    }

    private IEnumerable<ProcessStep> ReadPlain(YamlEntry entry, string path)
    {
        string? text = (entry.Value as YamlScalar)?.Text;
        string Name() => names.Step(entry.Name, null, entry.Key.Place, path);
        switch (entry.Name)
        {
            case "refuse" or "withdraw":
                return Leave(entry.Name, null, entry.Key, path);
            case "branch":
                string branch = Name();
                return [new Branch(
                    branch,
                    BranchReader.Arms(branch, entry.Value as YamlSequence, path, reading, (list, at) => Steps(list, at)))];
            case "signal" when text is { Length: > 0 }:
                names.Signalled.Add(text);
                return [new Signal(Name(), text)];
            case "milestone" when text is { Length: > 0 }:
                names.Milestones.Add(text);
                return [new Reach(Name(), text)];
            case "end" when OutcomeNames.Find(text) is { } outcome:
                return [new End(Name(), outcome)];
            default:
                return [];
        }
    }

    private IEnumerable<ProcessStep> ReadMapping(YamlEntry entry, Section section)
    {
        string name = entry.Name == "set" ? "" : names.Step(entry.Name, section.Text("name"), entry.Key.Place, section.Path);
        switch (entry.Name)
        {
            case "serve":
                return Serve(name, section) is { } serve ? [serve] : [];
            case "hold":
                return [new Hold(name, names.Requests(section), Steps(section, "do"))];
            case "delay":
                return section.Distribution("takes") is { } takes
                    ? [new Delay(name, takes, CauseOf(section, Cause.Service))]
                    : [];
            case "fork":
                return [Fork(name, section)];
            case "repeat":
                var condition = section.Condition("while", name);
                var round = Steps(section, "do");
                return condition is not null ? [new Repeat(name, condition, round)] : [];
            case "batch":
                return [new Batch(name, Math.Max(1, section.Count("size") ?? 1), Steps(section, "do"))];
            case "split":
                return [new Split(name, Math.Max(1, section.Count("into") ?? 1), Steps(section, "do"))];
            case "wait":
                return [Wait(name, section)];
            case "signal":
                return Signal(name, section) is { } signal ? [signal] : [];
            case "within":
                var inside = Steps(section, "do");
                var late = Steps(section, "late");
                return section.Distribution("limit") is { } limit ? [new Within(name, limit, inside) { Late = late }] : [];
            case "set":
                return [.. SettingReader.Read(section).Select(s =>
                    new Assign(names.Step("set", null, entry.Key.Place, section.Path), s.Attribute.Slot, s.To, s.Adds))];
            default:
                return Leave(entry.Name, section.Text("name"), entry.Key, section.Path);
        }
    }

    private IEnumerable<ProcessStep> Leave(string verb, string? given, YamlNode node, string path)
    {
        string name = names.Step(verb, given, node.Place, path);
        return [verb == "refuse" ? new Refuse(name) : new Withdraw(name)];
    }

    private Serve? Serve(string name, Section section)
    {
        var by = names.Requests(section);
        var reneged = StepsOrNull(section, "reneged");
        var full = StepsOrNull(section, "full");
        if (section.Distribution("takes") is not { } takes) return null;
        return new(name, by, takes)
        {
            Cause = CauseOf(section, Cause.Service),
            Patience = section.Distribution("patience"),
            Priority = section.Count("priority"),
            Reneged = reneged,
            Full = full,
        };
    }

    private Fork Fork(string name, Section section)
    {
        var arms = new List<ForkArm>();
        foreach (var (entry, path) in section.Sub("of")?.Entries() ?? [])
        {
            bool plain = entry.Value is YamlSequence;
            var mapping = entry.Value as YamlMapping;
            var when = reading.Condition(mapping?["when"], TreePath.Join(path, "when"), $"{name}.{entry.Name}.when")
                ?? Condition.Always;
            arms.Add(new(entry.Name, when, plain ? Steps(entry.Value, path) : Steps(mapping?["do"], TreePath.Join(path, "do"))));
        }
        int? needed = section.Text("join") switch
        {
            null or "all" => null,
            "first" => 1,
            var text => QuantityText.TryRead(text, Dimension.Count, out decimal k) ? (int)k : null,
        };
        if (needed > arms.Count) section.Fault("join", $"there are only {arms.Count} arms; write 'all' or a smaller number");
        return new(name, arms) { Needed = needed, Refused = StepsOrNull(section, "refused") };
    }

    private Await Wait(string name, Section section)
    {
        if (section.Text("signal") is { } signal) names.Awaited.Add((signal, section["signal"]!, section.PathOf("signal")));
        return new(name, section.Text("signal"), section.Condition("until", name), CauseOf(section, Cause.Trader));
    }

    private Signal? Signal(string name, Section section)
    {
        if (section.Text("of") is not { } of) return null;
        names.Signalled.Add(of);
        return new(name, of, section.YesNo("own") ?? false);
    }

    private static Cause CauseOf(Section section, Cause otherwise) => CauseNames.Find(section.Text("cause")) ?? otherwise;
}
