using ClearanceSim.Scenarios.Dates;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>
/// Changes the trees of all regimes: each its own overlays that are on, then the scenario's <c>set:</c>, which has the last word.
/// </summary>
internal static class Overriding
{
    private const string Prefix = "regimes", Money = "money";

    // What a lever is worth is reckoned in them: were they its doing too, nobody could say whose the difference is.
    private static readonly string[] Prices = [Money, "costs"];

    /// <summary>The changed trees.</summary>
    /// <param name="trees">The regimes' trees before any change, and their overlays.</param>
    /// <param name="top">The scenario.</param>
    /// <param name="levers">Which levers are on.</param>
    /// <param name="applied">Puts lines into trees; who asks for several choices of levers gives the same each time.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="more">Lines that come after <c>set:</c>; null: none.</param>
    public static IReadOnlyList<RegimeTree> Apply(
        IReadOnlyList<RegimeTree> trees, YamlMapping top, LeverChoice levers, AppliedLines applied, Faults faults,
        IReadOnlyList<Override>? more = null)
    {
        var lines = Override.Of(top["set"], "set").Concat(more ?? []).Select(line => Addressed(line, trees, faults)).ToList();
        foreach (var (own, ids) in lines)
            if (own is not null && OverlayDates.IsMeant(own)) trees = OverlayDates.Apply(trees, own, ids, faults);
        var changed = trees.Select(t => Overlaid(t, levers, applied, faults)).ToArray();
        foreach (var (own, ids) in lines)
        {
            if (own is null || OverlayDates.IsMeant(own)) continue;
            var problems = new List<InputError>();
            bool any = false;
            YamlMapping Put(YamlMapping tree)
            {
                var put = applied.Apply(own, tree, faults, out var problem);
                if (problem is null) any = true;
                else problems.Add(problem);
                return put;
            }
            for (int i = 0; i < changed.Length; i++)
                if (ids.Contains(changed[i].Id))
                    changed[i] = changed[i] with
                    {
                        Tree = Put(changed[i].Tree),
                        Later = [.. changed[i].Later.Select(v => v with { Tree = Put(v.Tree) })],
                    };
            // A path may name what only one of the regimes has, or has only later.
            if (!any && problems.Count > 0) faults.Add(problems[0]);
        }
        return new Legislation(applied, faults).Apply(changed);
    }

    /// <summary>A line without the regime that it may be addressed to, and the regimes that it is meant for; null if there are none.</summary>
    public static (Override? Line, IReadOnlyList<string> Ids) Addressed(
        Override line, IReadOnlyList<RegimeTree> trees, Faults faults)
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
        if (segments[2] == Money)
        {
            // Else the difference of two regimes would be one of prices.
            faults.Add(
                line.Key.Place, line.KeyPath,
                $"is a price, and prices of time and work are the same under every regime; write {line.Path.Skip(2)}");
            return (null, []);
        }
        return (line with { Path = line.Path.Skip(2) }, segments[1] == "*" ? ids : [segments[1]]);
    }

    private static RegimeTree Overlaid(RegimeTree regime, LeverChoice levers, AppliedLines applied, Faults faults)
    {
        var overlays = regime.Overlays
            .Select(o => (Overlay: o.Overlay with { IsOn = levers.Includes(o.Overlay.Lever) }, o.Lines)).ToList();
        int known = faults.Count;
        var all = CheckedAll(regime.Tree, overlays, applied, faults);
        var moments = overlays.Where(o => o.Overlay.IsOn).Select(o => o.Overlay.From).OfType<DateTime>().Distinct().Order().ToList();
        if (moments.Count == 0 || faults.Count > known) return regime with { Tree = all, Overlays = overlays };
        YamlMapping At(DateTime moment) => InForce(regime.Tree, overlays, moment, applied, faults);
        return regime with
        {
            Tree = At(DateTime.MinValue),
            Later = [.. moments.Select(m => new TreeVersion(m, At(m)))],
            Changes = [.. overlays.Where(o => o.Overlay is { IsOn: true, From: not null }).OrderBy(o => o.Overlay.From)
                .Select(o => new DatedChange(o.Overlay.From!.Value, o.Overlay.Title, o.Overlay.Lever, Enacted: null))],
            Overlays = overlays,
        };
    }

    // Switched off, it must still be right: a typing error is not to show only when the lever is pulled.
    private static YamlMapping CheckedAll(
        YamlMapping tree, IReadOnlyList<(Overlay, IReadOnlyList<Override>)> overlays, AppliedLines applied, Faults faults)
    {
        foreach (var (overlay, lines) in overlays)
        {
            foreach (var line in lines)
            {
                var changed = applied.Apply(line, tree, faults, out var problem);
                if (problem is not null) faults.Add(problem);
                else if (Prices.Contains(line.Path.Segments[0]))
                    faults.Add(line.Key.Place, line.KeyPath, "is a price, which no lever changes; give it in the world or under 'set' of the scenario");
                else if (overlay.From is not null && Datable.Problem(line.Path, isLaw: false) is { } never)
                    faults.Add(line.Key.Place, line.KeyPath, never);
                if (overlay.IsOn) tree = changed;
            }
        }
        return tree;
    }

    private static YamlMapping InForce(
        YamlMapping tree, IReadOnlyList<(Overlay Overlay, IReadOnlyList<Override> Lines)> overlays, DateTime moment, AppliedLines applied,
        Faults faults)
    {
        foreach (var (overlay, lines) in overlays.Where(o => o.Overlay.IsOn && (o.Overlay.From ?? DateTime.MinValue) <= moment))
        {
            foreach (var line in lines)
            {
                tree = applied.Apply(line, tree, faults, out var problem);
                // It builds on another overlay, and comes before that.
                if (problem is not null) faults.Add(problem with { Message = $"{problem.Message} (as long as not all overlays are in force)" });
            }
        }
        return tree;
    }
}
