using System.Globalization;
using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Optimising;

/// <summary>The tables of an optimisation, for its page and as files.</summary>
internal static class OptimumSheets
{
    /// <summary>Allocations, a row each.</summary>
    /// <param name="document">Where they are from.</param>
    /// <param name="rows">The allocations.</param>
    /// <param name="name">Name of the table's file.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="texts">The texts.</param>
    public static Sheet Of(OptimumResult document, IReadOnlyList<AllocationFigures> rows, string name, string caption, IOptimumMessages texts)
    {
        var words = new OptimumWords(document, texts);
        return new(
            name, caption,
            [
                SheetColumn.Text(texts.CostColumn), .. document.Over.Select(n => SheetColumn.Text(n.Name)), SheetColumn.Estimate(words.Measure),
                SheetColumn.Text(texts.Replications), SheetColumn.Text(texts.VerdictColumn),
            ],
            [
                .. rows.Select(row => new SheetRow(
                    "",
                    [
                        SheetCell.Of(row.Cost.ToString("R", CultureInfo.InvariantCulture)), .. row.Allocation.Select(Whole),
                        SheetCell.Of(words.Measured(row), row.Measured.Value, row.Measured.HalfWidth), Whole(row.Replications), SheetCell.Of(words.Verdict(row)),
                    ])),
            ]);
    }

    private static SheetCell Whole(int number) => SheetCell.Of(number.ToString(CultureInfo.InvariantCulture));
}
