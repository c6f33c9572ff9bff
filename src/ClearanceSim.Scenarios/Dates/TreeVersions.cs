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
    /// <summary>The trees of a regime; what is wrong with others than these is noted.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="takesFiles">Are declarations from files given, whatever the regime says?</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static TreeVersions Of(RegimeTree regime, bool takesFiles, Faults faults)
    {
        var start = RegimeReading.CalendarOf(regime.Tree).Start;
        var end = takesFiles ? long.MaxValue : EndOf(regime.Tree);
        var later = new List<TreeVersion>();
        var first = regime.Tree;
        foreach (var version in regime.Later)
        {
            long from = DateText.Since(version.From, start);
            if (from <= 0) first = version.Tree;
            else if (from < end) later.Add(version with { Tree = Inputs(version.Tree) });
            else FileTables.Effective.Check(version.Tree, "", new Survey(faults));
        }
        if (regime.Tree["deployment"] is { } deployment && regime.Tree["law"] is null)
            LawTable.Deployment.Check(deployment, "deployment", new Survey(faults));
        return new(Inputs(first), later);
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
