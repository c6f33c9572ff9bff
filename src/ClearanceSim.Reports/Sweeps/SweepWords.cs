using ClearanceSim.Experiments.Sweeps;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Sweeps;

/// <summary>How figures and names of a sweep are written.</summary>
internal static class SweepWords
{
    /// <summary>What sort of figure a response is.</summary>
    public static Figure FigureOf(ResponseEntry response) => FigureUnits.Of(response.Unit);

    /// <summary>The sort of figure of a measure of the document.</summary>
    public static Figure FigureOf(SweepResult document, string measure) => FigureOf(document.Responses.First(r => r.Measure == measure));

    /// <summary>A measure in words: <c>mean registered-released</c>, <c>share released within 4 h</c>.</summary>
    public static string Measure(string path) => ReportLanguage.Chosen.Measures.Named(path);

    /// <summary>A measure as columns of files name it.</summary>
    public static string Field(string path) => path.Split('.') is ["intervals", var interval, var statistic] ? $"{statistic} {interval}" : path;

    /// <summary>What the frontier wants.</summary>
    public static string Wants(SweepResult document) => string.Join(
        ", ", document.Responses.Where(r => r.Want is not null).Select(r => $"{r.Want} {Measure(r.Measure)}"));

    /// <summary>The levels of a point: <c>inspectors 4, traffic *1.3</c>.</summary>
    public static string Levels(SweepResult document, PointResult point) =>
        string.Join(", ", document.Factors.Zip(point.Levels, (f, l) => $"{f.Name} {l}"));

    /// <summary>Warns of points at which more comes than can be served; null where there are none.</summary>
    public static string? Overloaded(SweepResult document, ISweepMessages texts)
    {
        const int shown = 3;
        string[] points = [.. document.Points.Where(p => p.Regimes.Any(r => r.Overloaded)).Select(p => $"{p.Point} ({Levels(document, p)})")];
        return points.Length == 0 ? null : texts.Overloaded(points[..Math.Min(shown, points.Length)], Math.Max(0, points.Length - shown), document.Points.Count);
    }

    /// <summary>What has to be known of means beside what they are.</summary>
    public static IEnumerable<string> Notes(SweepResult document, ISweepMessages texts)
    {
        if (document.Fits is null && Unchosen(document) is { } unchosen) yield return texts.OverCircumstances(unchosen);
        if (document.Responses.FirstOrDefault(r => r.Within is not null) is { Within: [var from, var to] }) yield return texts.ReleasedWithin(from, to);
    }

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

    /// <summary>The circumstances under which there are points, in words (<c>traffic *1.2</c>), with their points; one without a name where there are none.</summary>
    public static IReadOnlyList<(string Name, IReadOnlySet<int> Points)> Circumstances(SweepResult document) =>
    [
        .. document.Points.GroupBy(p => string.Join(", ", document.Factors.Zip(p.Levels).Where(f => f.First.Circumstance).Select(f => $"{f.First.Name} {f.Second}")))
            .Select(g => (g.Key, (IReadOnlySet<int>)g.Select(p => p.Point).ToHashSet())),
    ];

    /// <summary>The factors that nobody chooses.</summary>
    public static string? Unchosen(SweepResult document) =>
        document.Factors.Any(f => f.Circumstance) ? string.Join(", ", document.Factors.Where(f => f.Circumstance).Select(f => f.Name)) : null;

    /// <summary>Of a cube: the ends between which the effect is told, and the effect from the first to the second, with its sign.</summary>
    /// <remarks>Of more levels than two from the least to the greatest.</remarks>
    public static (LevelEffect From, LevelEffect To, Experiments.Results.Estimate Effect) Ends(MainEffect effect)
    {
        var rising = Rising(effect);
        return effect.Levels.Count > 2 || rising[0] == effect.Levels[0]
            ? (rising[0], rising[^1], effect.Range)
            : (effect.Levels[0], effect.Levels[1], effect.Range with { Value = -effect.Range.Value });
    }

    /// <summary>A part of the variance: <c>29 %</c>; nobody knows it more closely.</summary>
    public static string Part(double share) => share < 0.0095 ? "<1 %" : Numbers.Percent(share) + " %";

    /// <summary>Does a factor of a cube have levels in place of a range?</summary>
    public static bool HasLevels(SweepResult document) => document.Factors.Any(f => document.Points.Select(p => p.Levels[IndexOf(document, f)]).Distinct().Count() <= f.Levels.Count);

    /// <summary>How well the fit of a response under a regime explains the points, or why there is none; null of designs that take none.</summary>
    public static string? Fit(SweepResult document, ResponseEntry response, string regime, ISweepMessages texts) =>
        document.Fits?.FirstOrDefault(f => (f.Response, f.Regime) == (response.Measure, regime)) is not { } fit ? null
        : document.Effects.First(e => (e.Response, e.Regime) == (fit.Response, fit.Regime)).Levels.Count == 0 ? texts.NoFit(fit.Points, fit.Needed)
        : texts.Fit(fit.RSquared, fit.Adjusted, fit.Points);

    /// <summary>May an effect be chance, or what a fit leaves?</summary>
    public static bool IsChance(MainEffect effect) => effect.Range.Value is not { } range || effect.Range.HalfWidth is { } half && half >= range;

    private const double Rounding = 1e-6;

    private static int IndexOf(SweepResult document, FactorEntry factor) => document.Factors.ToList().IndexOf(factor);

    private static double Scale(SweepResult document, Interaction interaction) => document.Effects
        .Where(e => (e.Response, e.Regime) == (interaction.Response, interaction.Regime)).SelectMany(e => e.Levels)
        .Max(l => Math.Abs(l.Mean.Value ?? 0));
}
