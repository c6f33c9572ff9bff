using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>The trees of one regime for every set of its levers, made section by section.</summary>
/// <remarks>
/// A section (<c>profiles</c>, <c>stages</c>, …) hangs only on the levers that change something in it. Each of its versions is made once,
/// so trees share their nodes wherever they say the same: what is read from a shared node need not be read again.
/// </remarks>
/// <param name="regime">The regime's tree before any change, and its overlays.</param>
/// <param name="set">Lines of the scenario's own that come after all overlays, and whether each may pass this regime by.</param>
/// <param name="loader">Opens files that values name.</param>
internal sealed class OverlaidTrees(RegimeTree regime, IReadOnlyList<(Override Line, bool MayMiss)> set, TreeLoader loader)
{
    private const string Everywhere = "*";

    private readonly Dictionary<(string Section, string Levers), YamlMapping> versions = [];

    // Lines by section, in the order in which they are applied; null: always on.
    private readonly Dictionary<string, List<(int? Lever, Override Line, bool MayMiss)>> sections = BySection(regime, set);

    /// <summary>The tree with these levers on.</summary>
    /// <param name="levers">In rising order.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public RegimeTree With(IReadOnlyList<int> levers, Faults faults)
    {
        var tree = regime.Tree;
        foreach (var (section, lines) in sections)
        {
            var on = lines.Where(l => l.Lever is not { } lever || levers.Contains(lever)).ToList();
            string which = string.Join(',', on.Select(l => l.Lever).Distinct());
            if (!versions.TryGetValue((section, which), out var version))
            {
                version = Changed(on, faults);
                versions.Add((section, which), version);
            }
            tree = Replaced(tree, version, section);
        }
        return regime with
        {
            Tree = tree,
            Overlays = [.. regime.Overlays.Select(o => (o.Overlay with { IsOn = levers.Contains(o.Overlay.Lever) }, o.Lines))],
        };
    }

    private YamlMapping Changed(List<(int? Lever, Override Line, bool MayMiss)> lines, Faults faults)
    {
        var tree = regime.Tree;
        foreach (var (_, line, mayMiss) in lines)
        {
            tree = line.Apply(tree, FileTables.Effective, loader, faults, out var problem);
            if (problem is not null && !mayMiss) faults.Add(problem);
        }
        return tree;
    }

    private static YamlMapping Replaced(YamlMapping tree, YamlMapping version, string section) =>
        section == Everywhere ? version : version.Find(section) is { } entry ? tree.With(entry.Key, entry.Value) : tree;

    // A line whose first key is a star reaches every section: then there is one, the whole.
    private static Dictionary<string, List<(int?, Override, bool)>> BySection(
        RegimeTree regime, IReadOnlyList<(Override Line, bool MayMiss)> set)
    {
        List<(int? Lever, Override Line, bool MayMiss)> all =
        [
            .. regime.Overlays.SelectMany(o => o.Lines.Select(l => ((int?)o.Overlay.Lever, l, false))),
            .. set.Select(s => ((int?)null, s.Line, s.MayMiss)),
        ];
        bool isOne = all.Exists(l => l.Line.Path.Segments[0] == Everywhere);
        return all.GroupBy(l => isOne ? Everywhere : l.Line.Path.Segments[0]).ToDictionary(g => g.Key, g => g.ToList());
    }
}
