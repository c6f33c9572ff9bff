using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Paths;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>What one regime is read from: scenario, world and regime as one tree, and the overlays that may change it.</summary>
/// <param name="Id">The regime's id.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Overlays">The regime's overlays with their lines, in file order.</param>
internal sealed record RegimeTree(
    string Id, YamlMapping Tree, IReadOnlyList<(Overlay Overlay, IReadOnlyList<Override> Lines)> Overlays)
{
    /// <summary>What takes the place of the tree from a moment on, in the order of time.</summary>
    public IReadOnlyList<TreeVersion> Later { get; init; } = [];

    /// <summary>What comes into force when, overlays before laws.</summary>
    public IReadOnlyList<DatedChange> Changes { get; init; } = [];

    /// <summary>Ids of the regimes from which it differs by levers and by nothing else; told where it says what they cost.</summary>
    public IReadOnlyList<string> OnlyLeversFrom { get; init; } = [];

    /// <summary>The tree in its last version.</summary>
    public YamlMapping Last => Later.Count > 0 ? Later[^1].Tree : Tree;

    /// <summary>The tree at a moment.</summary>
    public YamlMapping At(DateTime moment) => Later.LastOrDefault(v => v.From <= moment)?.Tree ?? Tree;
}

/// <summary>A tree from a moment on, in the scenario's time zone.</summary>
internal sealed record TreeVersion(DateTime From, YamlMapping Tree);

/// <summary>Makes a tree for each regime of a scenario.</summary>
internal static class RegimeTrees
{
    /// <summary>The id of a process that stands in the scenario itself.</summary>
    public const string OwnId = "process";

    /// <summary>The trees, before any change.</summary>
    public static IReadOnlyList<RegimeTree> Of(YamlMapping top, Faults faults)
    {
        var common = top.Without("world", "regimes", "set", "levers");
        if (top["world"] is YamlMapping world)
        {
            CheckPlacement(world, FileTables.World, "a world", faults);
            common = TreeMerge.Join(world.Without(FileTables.ScenarioOnly.Select(k => k.Name)), common, FileTables.Effective);
        }
        else if (top.Find("world") is { } unread) FileTables.World.Check(unread.Value, "world", new Survey(faults));
        foreach (string key in new[] { "set", "levers" })
            if (top[key] is { } value) FileTables.Scenario.Find(key)!.Shape.Check(value, key, new Survey(faults));
        var trees = new List<RegimeTree>();
        foreach (var (node, path) in Listed(top["regimes"]))
        {
            if (node is YamlMapping regime)
            {
                foreach (string key in (string[])["stages", "profiles"]) CheckHidden(top, regime, key, FileTables.Effective, key, faults);
                CheckPlaces(top, regime, faults);
                Add(trees, Tree(common, regime, path, faults), regime, path, faults);
            }
            else FileTables.Regime.Check(node, path, new Survey(faults));
        }
        if (top["regimes"] is null) trees.Add(new(OwnId, common, []));
        else if (trees.Count == 0 && !faults.Any)
            faults.Add(top["regimes"]!.Place, "regimes", "names no regime; name at least one file");
        return trees;
    }

    private static void Add(List<RegimeTree> trees, RegimeTree tree, YamlMapping regime, string path, Faults faults)
    {
        if (trees.Exists(t => t.Id == tree.Id))
            faults.Add(
                (regime["regime"] ?? regime).Place, TreePath.Join(path, "regime"),
                $"there is a regime '{tree.Id}' already; give this one another id");
        trees.Add(tree);
    }

    private static IEnumerable<(YamlNode Node, string Path)> Listed(YamlNode? regimes) => regimes switch
    {
        null => [],
        YamlSequence list => list.Items.Select((item, i) => (item, TreePath.Join("regimes", i + 1))),
        _ => [(regimes, "regimes")],
    };

    private static RegimeTree Tree(YamlMapping common, YamlMapping regime, string path, Faults faults)
    {
        CheckPlacement(regime, FileTables.Regime, "a regime", faults);
        string? id = (regime["regime"] as YamlScalar)?.Text;
        if (string.IsNullOrEmpty(id)) faults.Add(regime.Place, path, "lacks 'regime', its id; write for example 'regime: keden'");
        if (regime["overlays"] is { } overlays) LeverTable.Overlays.Check(overlays, "overlays", new Survey(faults));
        var tree = TreeMerge.Join(common, regime.Without("overlays"), FileTables.Effective, filesReplace: false);
        return new(id ?? "", tree, [.. OverlaysOf(regime)]);
    }

    private static IEnumerable<(Overlay, IReadOnlyList<Override>)> OverlaysOf(YamlMapping regime)
    {
        foreach (var entry in (regime["overlays"] as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping overlay || Quantity.Of(overlay["lever"], Dimension.Count) is not { } lever)
                continue;
            string path = TreePath.Join(TreePath.Join("overlays", entry.Name), "set");
            var lines = Override.Of(overlay["set"], path).ToList();
            string title = (overlay["title"] as YamlScalar)?.Text ?? entry.Name;
            DateTime? from = overlay["from"] is YamlScalar date && DateText.TryRead(date.Text, out DateTime moment) ? moment : null;
            yield return (
                new(entry.Name, (int)Math.Min(lever, int.MaxValue), title, [.. lines.Select(l => l.Path.Text)], IsOn: false, from),
                lines);
        }
    }

    // What a scenario says of a stage or profile that the regime describes itself would be lost without a word.
    private static void CheckHidden(
        YamlMapping scenario, YamlMapping regime, string key, Shape shape, string path, Faults faults)
    {
        if (scenario.Find(key) is not { } below || regime.Find(key) is not { } above) return;
        var child = shape.Child(regime, key)!;
        if (below.Value is YamlMapping lower && above.Value is YamlMapping upper && child.Merges(lower, upper))
            foreach (var entry in lower.Entries)
                CheckHidden(lower, upper, entry.Name, child, TreePath.Join(path, entry.Name), faults);
        else
            faults.Add(below.Key.Place, path, "has no effect, for the regime has its own; write it under 'set:'");
    }

    // A stage that a scenario adds to a regime would else come before all others, which nobody means.
    private static void CheckPlaces(YamlMapping scenario, YamlMapping regime, Faults faults)
    {
        if (scenario["stages"] is not YamlMapping added || regime["stages"] is not YamlMapping stages) return;
        foreach (var stage in added.Entries.Where(s => stages[s.Name] is null))
            if (stage.Value is YamlMapping own && own["after"] is null && own["before"] is null)
                faults.Add(
                    stage.Key.Place, TreePath.Join("stages", stage.Name),
                    $"has no place among the regime's stages; write 'after' or 'before', such as after: {stages.Entries[^1].Name}");
    }

    // What is no key at all is told when the whole tree is checked; here only: right key, wrong file.
    private static void CheckPlacement(YamlMapping part, MappingShape allowed, string what, Faults faults)
    {
        foreach (var entry in part.Entries)
            if (allowed.Find(entry.Name) is null && FileTables.Effective.Find(entry.Name) is not null)
                faults.Add(entry.Key.Place, entry.Name, $"belongs to another file than {what}; move it there");
    }
}
