using ClearanceSim.Scenarios.Files;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>Lays the scenario's changes of law over the trees of its regimes, each from the moment on at which it has reached the regime.</summary>
/// <remarks>They come after overlays and <c>set:</c>, which say how things stand: a law changes that.</remarks>
internal sealed class Legislation(TreeLoader loader, Faults faults)
{
    /// <summary>The regimes with their changes of law.</summary>
    public IReadOnlyList<RegimeTree> Apply(IReadOnlyList<RegimeTree> trees)
    {
        // The scenario's own part of the tree is common to all regimes.
        var laws = trees.Count == 0 ? [] : Law.Of(trees[0].Tree);
        if (laws.Count == 0) return trees;
        var own = laws.Select(law => law.Lines.Select(line => Overriding.Addressed(line, trees, faults)).ToList()).ToList();
        foreach (var (line, ids) in own.SelectMany(lines => lines)) Check(line, ids, trees);
        return [.. trees.Select(t => Apply(t, laws, own))];
    }

    private RegimeTree Apply(RegimeTree regime, IReadOnlyList<Law> laws, List<List<(Override? Line, IReadOnlyList<string> Ids)>> own)
    {
        var coming = laws.Select((law, i) =>
                (Law: law, Lines: own[i].Where(l => l.Line is not null && l.Ids.Contains(regime.Id)).Select(l => l.Line!).ToList(),
                    From: law.InForce(regime.At(law.On))))
            .Where(c => c.Lines.Count > 0 && c.From < DateTime.MaxValue)
            .OrderBy(c => c.From).ToList();
        var moments = regime.Later.Select(v => v.From).Concat(coming.Select(c => c.From)).Distinct().Order();
        return regime with
        {
            Later = [.. moments.Select(moment => new TreeVersion(
                moment,
                coming.Where(c => c.From <= moment).SelectMany(c => c.Lines).Aggregate(
                    regime.At(moment), (tree, line) => line.Apply(tree, FileTables.Effective, loader, faults, out _))))],
            Changes =
            [
                .. regime.Changes,
                .. coming.Select(c => new DatedChange(c.From, c.Law.Title, Lever: null, c.Law.On)),
            ],
        };
    }

    // Also what no run ever comes to must be right. A path may name what only one of the regimes has.
    private void Check(Override? line, IReadOnlyList<string> ids, IReadOnlyList<RegimeTree> trees)
    {
        if (line is null) return;
        if (Datable.Problem(line.Path, isLaw: true) is { } never) faults.Add(line.Key.Place, line.KeyPath, never);
        else if (HasNoPlace(line, trees))
            faults.Add(line.Value.Place, line.KeyPath, "has no place among the stages; write 'after' or 'before'");
        else
        {
            var problems = new List<InputError?>();
            foreach (var tree in trees.Where(t => ids.Contains(t.Id)))
            {
                line.Apply(tree.Last, FileTables.Effective, loader, faults, out var problem);
                problems.Add(problem);
            }
            if (problems.Count > 0 && problems.TrueForAll(p => p is not null)) faults.Add(problems[0]!);
        }
    }

    private static bool HasNoPlace(Override line, IReadOnlyList<RegimeTree> trees) =>
        line.Path.Segments is ["stages", not "*" and var stage]
        && line.Value is YamlMapping value && value["after"] is null && value["before"] is null
        && trees.All(t => (t.Last["stages"] as YamlMapping)?[stage] is null);
}
