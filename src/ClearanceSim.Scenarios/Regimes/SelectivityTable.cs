using ClearanceSim.Customs.Risk;
using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Regimes;

/// <summary>The keys of a regime's targets and quotas of selection, and what they say.</summary>
internal static class SelectivityTable
{
    private static readonly QuantityShape Share = new(Dimension.Share, max: 1);

    // Those that would-be greens are drawn into.
    private static readonly Lane[] Drawn = [Lane.Red, Lane.Yellow, Lane.Blue];

    /// <summary>Targets and quotas.</summary>
    public static readonly MappingShape Selectivity = new("targets and quotas of selection", () =>
    [
        new("expected", new MappingShape(
            "expected rates of the lanes",
            () => [.. Drawn.Select(lane => new Key(Name(lane), Share, $"the share of each post's declarations expected to be {Name(lane)}"))])
        { NeedsOneOf = [.. Drawn.Select(Name)] }, "what profiles leave green is drawn into a lane while it has less than this"),
        new("random", Share, "the share of what profiles leave green that is inspected whatever the rates"),
        new(
            "every", new QuantityShape(Dimension.Count, min: 1, max: 1_000_000_000),
            "of so many declarations in a row at least one is selected, if need be inspected"),
    ])
    { NeedsOneOf = ["expected", "random", "every"] };

    /// <summary>Reads them; null where there are none.</summary>
    public static Selectivity? Read(Section? s)
    {
        if (s is null) return null;
        var expected = s.Sub("expected");
        var rates = new Dictionary<Lane, double>();
        foreach (var lane in Drawn)
            if (expected?.Number(Name(lane)) is { } share) rates[lane] = share;
        if (rates.Values.Sum() > 1) s.Fault("expected", "makes more than 100% together; what is left is green");
        return new() { Expected = rates, Random = s.Number("random") ?? 0, Every = s.Count("every") };
    }

    private static string Name(Lane lane) => Lanes.List.Codes[(int)lane];
}
