using ClearanceSim.Scenarios.Grammar;
using ClearanceSim.Scenarios.Sections;
using ClearanceSim.Scenarios.Units;

namespace ClearanceSim.Scenarios.Layout;

/// <summary>How long to run and how often.</summary>
internal static class RunTable
{
    private static readonly QuantityShape Duration = new(Dimension.Duration, isInput: false);

    private static readonly QuantityShape WarmUp = new(Dimension.Duration, isInput: false, words: [RunSettings.Auto]);

    /// <summary>The keys.</summary>
    public static readonly MappingShape Run = new("run settings", () =>
    [
        new("warm-up", WarmUp, "what arrives before this does not count; auto: run and compare find how long it has to be"),
        new(
            "length", new QuantityShape(Dimension.Duration, isInput: false, min: 1),
            "for how long arrivals count, after the warm-up") { NotWith = ["count"] },
        new("count", new QuantityShape(Dimension.Count, isInput: false, min: 1), "how many arrivals count, after the warm-up"),
        new(
            "replications", new QuantityShape(Dimension.Count, isInput: false, min: 1, max: 1_000_000),
            "how often the run is repeated with other luck; with 'precision', at least so often"),
        new("precision", PrecisionTable.Precision, "repeat the run until the results are known so well"),
        new("drain", Duration, "how long to wait for those still inside once the last that counts has come (366d)"),
    ])
    { FromFile = false };

    /// <summary>The settings of a scenario.</summary>
    public static RunSettings Read(Section? run) => new()
    {
        WarmUp = FindsWarmUp(run) ? 0 : run?.Duration("warm-up") ?? 0,
        FindsWarmUp = FindsWarmUp(run),
        Length = run?.Duration("length"),
        Count = (long?)run?.Amount("count"),
        Replications = run?.Count("replications") ?? 1,
        Precision = PrecisionTable.Read(run),
        Drain = run?.Duration("drain"),
    };

    /// <summary>A warm-up as the command line gives it.</summary>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public static string? WarmUpProblem(string text, out long warmUp)
    {
        warmUp = QuantityText.TryRead(text, Dimension.Duration, out decimal amount) ? (long)amount : 0;
        return Duration.Problem(text);
    }

    private static bool FindsWarmUp(Section? run) => run?.Text("warm-up") == RunSettings.Auto;
}
