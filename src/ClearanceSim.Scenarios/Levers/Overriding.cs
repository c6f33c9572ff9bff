using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>
/// Changes the trees of all regimes: each its own overlays that are on, then the scenario's <c>set:</c>, which has the last word.
/// </summary>
internal static class Overriding
{
    private const string Prefix = "regimes";

    /// <summary>The changed trees.</summary>
    public static IReadOnlyList<RegimeTree> Apply(
        IReadOnlyList<RegimeTree> trees, YamlMapping top, LeverChoice levers, TreeLoader loader, Faults faults)
    {
        var changed = trees.Select(t => Overlaid(t, levers, loader, faults)).ToArray();
        foreach (var line in Override.Of(top["set"], "set"))
        {
            var (own, ids) = Addressed(line, trees, faults);
            if (own is null) continue;
            var problems = new List<InputError>();
            bool any = false;
            for (int i = 0; i < changed.Length; i++)
            {
                if (!ids.Contains(changed[i].Id)) continue;
                var tree = own.Apply(changed[i].Tree, FileTables.Effective, loader, faults, out var problem);
                changed[i] = changed[i] with { Tree = tree };
                if (problem is null) any = true;
                else problems.Add(problem);
            }
            // A path may name what only one of the regimes has.
            if (!any && problems.Count > 0) faults.Add(problems[0]);
        }
        return changed;
    }

    /// <summary>The lines of the scenario's <c>set:</c> that speak of a regime, in order; they have been found right.</summary>
    /// <returns>Each line, and whether it may pass this regime by because another has what it names.</returns>
    public static IReadOnlyList<(Override Line, bool MayMiss)> Of(string id, IReadOnlyList<RegimeTree> trees, YamlMapping top)
    {
        var lines = new List<(Override, bool)>();
        foreach (var line in Override.Of(top["set"], "set"))
        {
            var (own, ids) = Addressed(line, trees, new Faults());
            if (own is not null && ids.Contains(id)) lines.Add((own, ids.Count > 1));
        }
        return lines;
    }

    private static RegimeTree Overlaid(RegimeTree regime, LeverChoice levers, TreeLoader loader, Faults faults)
    {
        var tree = regime.Tree;
        var overlays = new List<(Overlay, IReadOnlyList<Override>)>();
        foreach (var (overlay, lines) in regime.Overlays)
        {
            bool on = levers.Includes(overlay.Lever);
            overlays.Add((overlay with { IsOn = on }, lines));
            foreach (var line in lines)
            {
                // Switched off, it must still be right: a typing error is not to show only when the lever is pulled.
                var changed = line.Apply(tree, FileTables.Effective, loader, faults, out var problem);
                if (problem is not null) faults.Add(problem);
                if (on) tree = changed;
            }
        }
        return regime with { Tree = tree, Overlays = overlays };
    }

    private static (Override?, IReadOnlyList<string>) Addressed(Override line, IReadOnlyList<RegimeTree> trees, Faults faults)
    {
        var ids = trees.Select(t => t.Id).ToList();
        var segments = line.Path.Segments;
        if (segments[0] != Prefix) return (line, ids);
        if (segments.Count < 3)
        {
            faults.Add(
                line.Key.Place, line.KeyPath,
                "names no value of a regime; write regimes.ID.KEY, such as regimes.keden.stages.risk.takes");
            return (null, []);
        }
        if (segments[1] != "*" && !ids.Contains(segments[1]))
        {
            faults.Add(line.Key.Place, line.KeyPath, $"there is no regime '{segments[1]}'; {Spelling.Hint(segments[1], ids)}");
            return (null, []);
        }
        return (line with { Path = line.Path.Skip(2) }, segments[1] == "*" ? ids : [segments[1]]);
    }
}
