using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>Lines put into trees, and what came of it: the same line on the same section is put in once.</summary>
/// <remarks>
/// A line changes one section (<c>profiles</c>, <c>stages</c>, …). So trees to which the same lines were applied share the sections'
/// nodes, whatever was applied to other sections: what is read from a shared node need not be read again.
/// </remarks>
/// <param name="loader">Opens files that values name.</param>
internal sealed class AppliedLines(TreeLoader loader)
{
    private const string Everywhere = "*";

    private readonly Dictionary<Application, (YamlEntry? Section, InputError? Problem)> known = [];

    /// <summary>The tree with a line's value put in.</summary>
    /// <param name="line">The line.</param>
    /// <param name="tree">The tree of a regime.</param>
    /// <param name="faults">Takes what is wrong with the value, whatever tree it meets.</param>
    /// <param name="problem">Why the path or change does not fit this tree, or null.</param>
    public YamlMapping Apply(Override line, YamlMapping tree, Faults faults, out InputError? problem)
    {
        string section = line.Path.Segments[0];
        if (section == Everywhere) return line.Apply(tree, FileTables.Effective, loader, faults, out problem);
        var key = new Application(line.Key, line.Value, line.Path.Text, line.MayAdd, tree[section]);
        if (!known.TryGetValue(key, out var outcome))
        {
            int before = faults.Count;
            var changed = line.Apply(tree, FileTables.Effective, loader, faults, out problem);
            outcome = (changed.Find(section), problem);
            if (faults.Count == before) known.Add(key, outcome);
        }
        problem = outcome.Problem;
        return problem is not null || outcome.Section is not { } entry ? tree : tree.With(entry.Key, entry.Value);
    }

    // Nodes are compared by identity: they have no equality of their own.
    private readonly record struct Application(YamlScalar Key, YamlNode Value, string Path, bool MayAdd, YamlNode? Section);
}
