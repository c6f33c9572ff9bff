using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Optimising;

/// <summary>The picture of an optimisation.</summary>
internal static class OptimumPictures
{
    // A queue that overflows would press all else together; the table has it.
    private const double MostOfThreshold = 3;

    /// <summary>The measure against the cost of all that was tried; null where nothing was observed.</summary>
    public static Picture? Frontier(OptimumResult document, IOptimumMessages texts)
    {
        var words = new OptimumWords(document, texts);
        double sense = document.SoThat.Sense == "at-least" ? 1 : -1;
        var best = document.Frontier.Where(f => !document.Frontier.Any(o => o.Cost < f.Cost && sense * o.Measured.Value >= sense * f.Measured.Value)).ToList();
        var all = best.Concat(document.Tried.Where(t => t.Measured.Value is not null && !best.Exists(b => b.Allocation.SequenceEqual(t.Allocation)))).ToList();
        if (sense < 0 && document.SoThat.Threshold > 0)
        {
            best.RemoveAll(IsFar);
            all.RemoveAll(IsFar);
        }
        if (all.Count == 0) return null;
        var unit = AxisUnit.For(words.Figure, all.Max(t => Math.Abs(t.Measured.Value!.Value)));
        return new TradeOffChart(
            texts.Picture(words.Measure), texts.CostColumn, unit.Name.Length > 0 ? $"{words.Measure}, {unit.Name}" : words.Measure,
            [.. all.Select((t, i) => new TradeOffMark(string.Join(" + ", t.Allocation), t.Cost, t.Measured.Value!.Value / unit.Size, i < best.Count))],
            texts.OnFrontier, texts.OffFrontier)
        {
            Threshold = document.SoThat.Threshold / unit.Size,
        }.Picture("frontier");

        bool IsFar(AllocationFigures figures) => figures.Measured.Value > MostOfThreshold * document.SoThat.Threshold;
    }
}
