using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Comparison;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>How figures and names of a sweep are written.</summary>
internal static class SweepWords
{
    /// <summary>What sort of figure a response is.</summary>
    public static Figure FigureOf(ResponseEntry response) => FigureUnits.Of(response.Unit);

    /// <summary>The sort of figure of a measure of the document.</summary>
    public static Figure FigureOf(SweepResult document, string measure) => FigureOf(document.Responses.First(r => r.Measure == measure));

    /// <summary>A measure in fewer words where it can be: <c>mean registered-released</c>.</summary>
    public static string Measure(string path) => path.Split('.') is ["intervals", var interval, var statistic] ? $"{statistic} {interval}" : path;

    /// <summary>What the frontier wants.</summary>
    public static string Wants(SweepResult document) => string.Join(
        ", ", document.Responses.Where(r => r.Want is not null).Select(r => $"{r.Want} {Measure(r.Measure)}"));

    /// <summary>The levels of a point: <c>inspectors 4, traffic *1.3</c>.</summary>
    public static string Levels(SweepResult document, PointResult point) =>
        string.Join(", ", document.Factors.Zip(point.Levels, (f, l) => $"{f.Name} {l}"));

    /// <summary>Interactions that stand out from chance, the greatest first.</summary>
    /// <remarks>One replication tells nothing of chance. What is less than a millionth of the means is rounding.</remarks>
    public static IEnumerable<Interaction> Standing(SweepResult document, IEnumerable<Interaction> interactions) => interactions
        .Where(i => i.Effect is { Value: { } value, HalfWidth: { } half } && Math.Abs(value) > Math.Max(half, Scale(document, i) * Rounding))
        .OrderByDescending(i => Math.Abs(i.Effect.Value!.Value));

    /// <summary>The effects on a response under a regime, the widest first.</summary>
    public static IReadOnlyList<MainEffect> Widest(IEnumerable<MainEffect> effects) =>
        [.. effects.OrderByDescending(e => e.Range.Value ?? 0).ThenBy(e => e.Factor, StringComparer.Ordinal)];

    /// <summary>The observed levels from the one with the least mean to that with the greatest.</summary>
    public static IReadOnlyList<LevelEffect> Rising(MainEffect effect) =>
        [.. effect.Levels.Where(l => l.Mean.Value is not null).OrderBy(l => l.Mean.Value)];

    private const double Rounding = 1e-6;

    private static double Scale(SweepResult document, Interaction interaction) => document.Effects
        .Where(e => (e.Response, e.Regime) == (interaction.Response, interaction.Regime)).SelectMany(e => e.Levels)
        .Max(l => Math.Abs(l.Mean.Value ?? 0));
}
