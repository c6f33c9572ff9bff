using ClearanceSim.Experiments.Measures;
using ClearanceSim.Experiments.Results;

namespace ClearanceSim.Experiments.Optimising;

/// <summary>Finds the allocation of least cost that meets a requirement, within a budget of replications, and confirms it.</summary>
/// <remarks>
/// Who is chosen for a good figure owes a part of it to luck. The interval of the answer therefore comes from replications that took no part
/// in choosing it, and an answer that they do not bear out is withdrawn, and another looked for.
/// </remarks>
public static class Optimiser
{
    /// <summary>Searches and confirms.</summary>
    /// <param name="lattice">What may be chosen.</param>
    /// <param name="requirement">What is required.</param>
    /// <param name="settings">How much may be spent.</param>
    /// <param name="runner">Runs the model.</param>
    /// <param name="own">An allocation to be measured beside the answer, if the budget lasts; null: none.</param>
    /// <param name="stop">Ends the work; nothing is kept.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static OptimumFinding Run(
        Lattice lattice, Requirement requirement, SearchSettings settings, IAllocationRunner runner, Allocation? own = null,
        CancellationToken stop = default)
    {
        var book = new TrialBook(lattice, requirement, settings, runner, stop);
        var search = new AllocationSearch(lattice, requirement, settings, book);
        int confirming = 0, withdrawn = 0;
        while (true)
        {
            var answer = search.Find();
            if (answer is null) return Found(Standing.None, null, []);
            int fresh = Math.Min(settings.Confirmation, settings.Budget - book.Spent - confirming);
            // Numbers that no allocation has had for choosing, and no answer before for confirming.
            double[] figures = runner.Run(answer, settings.Budget + confirming + 1, fresh, stop);
            confirming += fresh;
            var standing = StandingOf(figures);
            int left = settings.Budget - book.Spent - confirming;
            if (standing == Standing.Refuted && left >= 2 * settings.First)
            {
                withdrawn++;
                book.Refute(answer);
                book.Limit = book.Spent + left - Math.Min(settings.Confirmation, left / 2);
                continue;
            }
            search.LookAround(answer, own);
            return Found(standing, answer, figures);
        }

        Standing StandingOf(double[] figures)
        {
            var measured = MeasureTable.Over(figures, settings.Level);
            if (measured.Value is not { } mean || figures.Any(double.IsNaN)) return Standing.Refuted;
            double margin = requirement.Margin(mean);
            if (margin < -requirement.Tolerance) return Standing.Refuted;
            return margin >= (measured.HalfWidth ?? double.PositiveInfinity) ? Standing.Confirmed : Standing.Close;
        }

        OptimumFinding Found(Standing standing, Allocation? answer, double[] figures) => new()
        {
            Standing = standing,
            Answer = answer,
            Measured = figures.Length == 0 ? Estimate.None(settings.Level) : MeasureTable.Over(figures, settings.Level),
            Fresh = figures.Length,
            Trials = [.. book.Trials],
            Open = search.Open,
            OpenIsCut = search.OpenIsCut,
            Checks = book.Checks,
            Together = book.Together,
            Spent = book.Spent + confirming,
            RanOut = book.RanOut,
            Withdrawn = withdrawn,
        };
    }
}
