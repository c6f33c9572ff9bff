using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Layout;
using ClearanceSim.Scenarios.Places;
using ClearanceSim.Scenarios.Units;
using ClearanceSim.Scenarios.Yaml;

namespace ClearanceSim.Scenarios.Dates;

/// <summary>The trees that a run of a regime can meet.</summary>
/// <param name="First">The tree at its start.</param>
/// <param name="Later">Those that come into force after the start and before the end, in the order of time.</param>
internal sealed record TreeVersions(YamlMapping First, IReadOnlyList<TreeVersion> Later)
{
    /// <summary>Those that come into force after the end of every run.</summary>
    private IReadOnlyList<YamlMapping> Never { get; init; } = [];

    /// <summary>The trees of a regime.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="takesFiles">Are declarations from files given, whatever the regime says?</param>
    public static TreeVersions Of(RegimeTree regime, bool takesFiles)
    {
        var start = RegimeReading.CalendarOf(regime.Tree).Start;
        var end = takesFiles ? long.MaxValue : EndOf(regime.Tree);
        var later = new List<TreeVersion>();
        var never = new List<YamlMapping>();
        var first = regime.Tree;
        foreach (var version in regime.Later)
        {
            long from = DateText.Since(version.From, start);
            if (from <= 0) first = version.Tree;
            else if (from < end) later.Add(version with { Tree = Inputs(version.Tree) });
            else never.Add(version.Tree);
        }
        return new(Inputs(first), later) { Never = never };
    }

    /// <summary>Notes what is wrong with what no run comes to.</summary>
    public void CheckOthers(RegimeTree regime, Faults faults)
    {
        foreach (var tree in Never) FileTables.Effective.Check(tree, "", new Survey(faults));
        if (regime.Tree["deployment"] is { } deployment && regime.Tree["law"] is null)
            LawTable.Deployment.Check(deployment, "deployment", new Survey(faults));
    }

    // Without changes of law nothing is deployed, and the time that it would take is no input.
    private static YamlMapping Inputs(YamlMapping tree) => tree["law"] is null ? tree.Without("deployment") : tree;

    // Where only declarations in files end a run, or its count of them, nobody knows when that will be.
    private static long EndOf(YamlMapping tree)
    {
        var run = tree["run"] as YamlMapping;
        long? Duration(string key) => (long?)Quantity.Of(run?[key], Dimension.Duration);
        return tree["batch"] is null && Duration("length") is { } length && Duration("drain") is { } drain
            ? (Duration("warm-up") ?? 0) + length + drain
            : long.MaxValue;
    }
}
