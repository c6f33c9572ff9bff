using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Levers;

/// <summary>The keys of what overlays cost to build and to keep, and what they say.</summary>
/// <remarks>
/// They stand beside the overlays and not in them, for they are inputs like any other: the ledger lists them, <c>set:</c> changes them, and
/// they are there whether the overlay is on or off.
/// </remarks>
internal static class CostTable
{
    private static readonly QuantityShape Money = new(Dimension.Money, max: 1_000_000_000_000_000m);

    private static readonly MappingShape Cost = new("the cost of an overlay", () =>
    [
        new("build", Money, "what it costs to build, once") { Required = true },
        new("upkeep", Money, "what it costs to keep, a year; nothing where it is left out"),
    ]);

    /// <summary>Costs by overlay.</summary>
    public static readonly MappingShape Costs = new("costs by overlay", new OpenKeys("the name of an overlay", Cost));

    /// <summary>The overlays with what they cost; costs of what is none are reported.</summary>
    public static IReadOnlyList<Overlay> Read(Section? costs, IReadOnlyList<Overlay> overlays)
    {
        if (costs is null) return overlays;
        var read = overlays.ToArray();
        foreach (var (entry, path) in costs.Entries())
            if (!overlays.Any(o => o.Id == entry.Name))
                costs.Reading.Unknown(entry.Key, path, "overlay", entry.Name, overlays.Select(o => o.Id));
        foreach (var (name, s) in costs.Named())
            if (Array.FindIndex(read, o => o.Id == name) is >= 0 and var at)
                read[at] = read[at] with { Build = s.Price("build"), Upkeep = s.Price("upkeep") ?? default };
        return read;
    }
}
