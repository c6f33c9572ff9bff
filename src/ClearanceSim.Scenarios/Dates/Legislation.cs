using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Levers;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>Lays the scenario's changes of law over the trees of its regimes, each from the moment on at which it has reached the regime.</summary>
/// <remarks>They come after overlays and <c>set:</c>, which say how things stand: a law changes that.</remarks>
internal sealed class Legislation(AppliedLines applied, Faults faults)
{
    /// <summary>The regimes with their changes of law.</summary>
    public IReadOnlyList<RegimeTree> Apply(IReadOnlyList<RegimeTree> trees)
    {
        // The scenario's own part of the tree is common to all regimes.
        var laws = trees.Count == 0 ? [] : Law.Of(trees[0].Tree).OrderBy(law => law.On).Select(law => Addressed(law, trees)).ToList();
        if (laws.Count == 0) return trees;
        Check(laws.SelectMany(law => law.Lines), trees);
        return [.. trees.Select(t => Apply(t, laws))];
    }

    private AddressedLaw Addressed(Law law, IReadOnlyList<RegimeTree> trees) => new(
        law,
        [
            .. law.Lines.Select(line => Overriding.Addressed(line, trees, faults)).Where(l => l.Line is not null)
                .Select(l => (l.Line!, l.Ids)),
        ]);

    // In the order of their dates, whichever has reached the regime first: the later law is meant to change what the earlier one says.
    private RegimeTree Apply(RegimeTree regime, List<AddressedLaw> laws)
    {
        var coming = laws
            .Select(law => (law.Law, Lines: law.Lines.Where(l => l.Ids.Contains(regime.Id)).Select(l => l.Line).ToList(),
                From: law.Law.InForce(regime.At(law.Law.On))))
            .Where(c => c.Lines.Count > 0 && c.From < DateTime.MaxValue).ToList();
        var moments = regime.Later.Select(v => v.From).Concat(coming.Select(c => c.From)).Distinct().Order();
        YamlMapping At(DateTime moment) => coming.Where(c => c.From <= moment).SelectMany(c => c.Lines).Aggregate(
            regime.At(moment), (tree, line) => applied.Apply(line, tree, faults, out _));
        return regime with
        {
            Later = [.. moments.Select(moment => new TreeVersion(moment, At(moment)))],
            Changes =
            [
                .. regime.Changes,
                .. coming.OrderBy(c => c.From).Select(c => new DatedChange(c.From, c.Law.Title, Lever: null, c.Law.On)),
            ],
        };
    }

    // Also what no run ever comes to must be right. A path may name what only one of the regimes has, or what an earlier law adds.
    private void Check(IEnumerable<(Override Line, IReadOnlyList<string> Ids)> lines, IReadOnlyList<RegimeTree> trees)
    {
        YamlMapping[] last = [.. trees.Select(t => t.Last)];
        foreach (var (line, ids) in lines)
        {
            if (Datable.Problem(line.Path, isLaw: true) is { } never)
            {
                faults.Add(line.Key.Place, line.KeyPath, never);
                continue;
            }
            if (HasNoPlace(line, last))
            {
                faults.Add(line.Value.Place, line.KeyPath, "has no place among the stages; write 'after' or 'before'");
                continue;
            }
            var problems = new List<InputError?>();
            for (int i = 0; i < last.Length; i++)
            {
                if (!ids.Contains(trees[i].Id)) continue;
                last[i] = applied.Apply(line, last[i], faults, out var problem);
                problems.Add(problem);
            }
            if (problems.Count > 0 && problems.TrueForAll(p => p is not null)) faults.Add(problems[0]!);
        }
    }

    private static bool HasNoPlace(Override line, YamlMapping[] trees) =>
        line.Path.Segments is ["stages", not "*" and var stage]
        && line.Value is YamlMapping value && value["after"] is null && value["before"] is null
        && trees.All(t => (t["stages"] as YamlMapping)?[stage] is null);

    private sealed record AddressedLaw(Law Law, IReadOnlyList<(Override Line, IReadOnlyList<string> Ids)> Lines);
}
