using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>Tells whether two regimes differ by levers and by nothing else: only then is their difference the levers' doing.</summary>
internal static class LeversOnly
{
    private const string Costs = "costs";

    // They say who the regime is and what it costs, and change nothing that happens.
    private static readonly string[] Names = ["regime", "title", Costs, "serves"];

    // Whose members come one after the other; of all others the order of keys says nothing.
    private static readonly string[] InOrder = ["stages", "of", "instead"];

    /// <summary>The trees, each that says what its levers cost with the regimes from which only levers part it.</summary>
    /// <param name="trees">The changed trees.</param>
    /// <param name="under">The changed trees under another choice of levers.</param>
    public static IReadOnlyList<RegimeTree> Marked(
        IReadOnlyList<RegimeTree> trees, Func<LeverChoice, Faults, IReadOnlyList<RegimeTree>> under) =>
    [
        .. trees.Select(tree => tree.Tree[Costs] is null ? tree : tree with
        {
            OnlyLeversFrom = [.. trees.Where(other => other.Id != tree.Id && AreOne(other, With(tree.Id, other, under))).Select(o => o.Id)],
        }),
    ];

    // The regime with those levers on that the other has on.
    private static RegimeTree? With(string id, RegimeTree other, Func<LeverChoice, Faults, IReadOnlyList<RegimeTree>> under)
    {
        var faults = new Faults();
        var tree = under(LeverChoice.Of([.. other.Overlays.Where(o => o.Overlay.IsOn).Select(o => o.Overlay.Lever)]), faults)
            .First(t => t.Id == id);
        return faults.Any ? null : tree;
    }

    private static bool AreOne(RegimeTree a, RegimeTree? b) =>
        b is not null && Equal(a.Tree.Without(Names), b.Tree.Without(Names), inOrder: false)
        && a.Later.Count == b.Later.Count
        && a.Later.Zip(b.Later).All(v => v.First.From == v.Second.From
            && Equal(v.First.Tree.Without(Names), v.Second.Tree.Without(Names), inOrder: false));

    private static bool Equal(YamlNode a, YamlNode b, bool inOrder) => ReferenceEquals(a, b) || (a, b) switch
    {
        (YamlScalar x, YamlScalar y) => x.Text == y.Text,
        (YamlSequence x, YamlSequence y) =>
            x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(i => Equal(i.First, i.Second, inOrder: false)),
        (YamlMapping x, YamlMapping y) => x.Entries.Count == y.Entries.Count
            && (!inOrder || x.Entries.Select(e => e.Name).SequenceEqual(y.Entries.Select(e => e.Name)))
            && x.Entries.All(e => y[e.Name] is { } value && Equal(e.Value, value, InOrder.Contains(e.Name))),
        _ => false,
    };
}
