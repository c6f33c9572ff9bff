using ClearanceSim.Engine.Numerics;
using ClearanceSim.Scenarios.Variants;

namespace ClearanceSim.Experiments.Uncertainty;

/// <summary>The inputs that are varied together, and the samples of them.</summary>
/// <param name="ranges">The inputs.</param>
/// <param name="samples">How many samples.</param>
/// <param name="seed">The seed.</param>
internal sealed class SampledInputs(IReadOnlyList<InputRange> ranges, int samples, ulong seed)
{
    // How often any of all the inputs that do nothing may stand out.
    private const double FalseAlarm = 0.05;

    // Of fewer than these nothing can be said that holds of the next ones, too.
    private const int LeastOfEach = 5;

    private const int MostContrasted = 4;

    private readonly List<double[]> drawn = Drawn(ranges, samples, seed);

    /// <summary>The inputs.</summary>
    public IReadOnlyList<InputRange> Ranges => ranges;

    /// <summary>What squared rank correlations of inputs that do nothing stay below together, nineteen times in twenty.</summary>
    /// <remarks>Spearman's coefficient of what does nothing is about normal with variance 1 / (n - 1).</remarks>
    public double ChanceLevel => Math.Min(1, Square(Standing(ranges.Count)) / (samples - 1));

    /// <summary>How many samples give an input with a share of the variance an even chance to stand out among others.</summary>
    public static int Needed(int inputs, double share) => 1 + (int)Math.Ceiling(Square(Standing(inputs)) / share);

    /// <summary>The amounts of a sample, in the order of the inputs.</summary>
    public IReadOnlyList<(InputRange Range, decimal Amount)> At(int sample) => [.. ranges.Select((r, i) => (r, r.At(drawn[i][sample])))];

    /// <summary>The inputs with their shares of the variance of figures, sample by sample: squared rank correlations, the greatest first.</summary>
    public IEnumerable<(InputRange Range, double Share)> Shares(IReadOnlyList<double> figures) =>
        ranges.Select((r, i) => (Range: r, Share: Square(Ranks.Correlation(drawn[i], figures))))
            .OrderByDescending(r => r.Share).ThenBy(r => r.Range.Path, StringComparer.Ordinal);

    /// <summary>What samples that fail have in common; null where there are too few of them, or of the others, to tell it of any input.</summary>
    /// <param name="fails">Which samples fail.</param>
    public FailureContrast? Contrast(IReadOnlyList<bool> fails)
    {
        int failing = fails.Count(f => f);
        double standing = Standing(ranges.Count);
        if (Math.Min(failing, fails.Count - failing) < LeastOfEach || RankSum.Greatest(failing, fails.Count - failing) <= standing) return null;
        var found = ranges.Select((r, i) => (Range: r, Drawn: drawn[i], Test: RankSum.Of(drawn[i], fails)))
            .Where(r => Math.Abs(r.Test.Score) > standing)
            .OrderByDescending(r => Math.Abs(r.Test.Score)).ThenBy(r => r.Range.Path, StringComparer.Ordinal).Take(MostContrasted);
        return new(failing, fails.Count - failing,
        [
            .. found.Select(r => new ContrastedInput(r.Range.Path, r.Test.Chance, Median(r.Range, r.Drawn, fails, true), Median(r.Range, r.Drawn, fails, false))),
        ]);
    }

    // Amounts rise with the probabilities that are drawn, so the median of the ones is that of the others.
    private static string Median(InputRange range, double[] drawn, IReadOnlyList<bool> fails, bool failing) =>
        ShortAmount.Write(range, range.At(Ranks.Quantile([.. drawn.Where((_, i) => fails[i] == failing)], 0.5)!.Value));

    // Bonferroni: the greatest of many is great by luck.
    private static double Standing(int inputs) => StandardNormal.UpperQuantile(FalseAlarm / 2 / Math.Max(1, inputs));

    private static double Square(double value) => value * value;

    private static List<double[]> Drawn(IReadOnlyList<InputRange> ranges, int samples, ulong seed)
    {
        var cube = new LatinHypercube(samples, seed);
        return [.. ranges.Select(r => cube.Of(r.Path))];
    }
}
