using System.Globalization;
using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Explaining;

/// <summary>The text of <c>explain</c>: each lever's share of every difference, with a bar.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class ExplanationReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Explanation document, TextWriter writer)
    {
        Open(document, writer);
        foreach (var measure in document.Measures)
        {
            writer.WriteLine();
            Shares(document, measure, writer);
        }

        if (document.Programme is { } programme) PaybackTable.Write(programme, writer);
        if (document.Lanes is { } lanes) LaneTable.Write(lanes, writer);
        Close(document, writer);
    }

    private static void Open(Explanation document, TextWriter writer)
    {
        string title = $"{document.Scenario.Name}: {document.Title}, lever by lever";
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        string against = document.Against is { } id ? $"{id}, which it is with every lever off" : "itself with every lever off";
        writer.WriteParagraph($"{document.Scenario.File}: {document.Regime} against {against}.", rest: "  ");
        writer.WriteParagraph(ExplainedRunText.Of(document.Run));
        if (ExplainedRunText.Unseen(document.Run) is { } unseen) writer.WriteParagraph(unseen);
        if (FewReplications.Warning(document.Run.Replications, document.Measures[0].Difference.Level) is { } few) writer.WriteParagraph(few);
        writer.WriteLine();
        writer.WriteParagraph(
            $"Inputs: {Numbers.Grouped(document.Assumptions.WithSource)} of {Numbers.Grouped(document.Assumptions.Inputs)} have a source.");
        writer.WriteParagraph(
            $"Everything here rests on {document.RestsOn}. A lever's share says what its assumptions imply beside all the others, not "
            + "what was observed; 'clearsim assumptions' lists every one of them.");
    }

    private static void Shares(Explanation document, MeasureShares measure, TextWriter writer)
    {
        var (title, figure) = ExplainedMeasure.Of(measure.Measure);
        writer.WriteParagraph(
            $"{title.ToUpperInvariant()}: {Cells.Value(measure.From, figure)} with every lever off, "
            + $"{Cells.Value(measure.To, figure)} under {document.Title}", rest: "  ");
        double whole = measure.Difference.Value ?? 0;
        double longest = measure.Levers.Max(l => Math.Abs(l.Contribution.Value ?? 0));
        var table = new TextTable(4);
        table.Add("lever", "share, order-free", "alone", "last in", "");
        foreach (var lever in measure.Levers)
            table.Add(
                FormattableString.Invariant($"{lever.Lever,2} {lever.Title}{(lever.On ? "" : " (off)")}"),
                Cells.Difference(lever.Contribution, figure),
                Short(lever.Alone, figure), Short(lever.LastIn, figure),
                Bar.Of(lever.Contribution.Value ?? 0, whole, longest));
        table.Add("all of it", Cells.Difference(measure.Difference, figure), "", "", "");
        table.Write(writer);
    }

    private static string Short(Experiments.Results.Estimate estimate, Figure figure) =>
        Cells.Difference(estimate with { HalfWidth = null }, figure);

    private static void Close(Explanation document, TextWriter writer)
    {
        writer.WriteLine();
        string level = (100 * document.Measures[0].Difference.Level).ToString("0.#", CultureInfo.InvariantCulture);
        writer.WriteParagraph(
            "Order-free: what the lever adds to those that are on already, as the mean over all orders in which levers can be switched on "
            + "(Shapley's value); these shares sum to the whole. Alone: with no other lever on. Last in: with all others on. Where alone "
            + "and last in are far apart, levers do the same work twice or help each other.");
        writer.WriteParagraph("█ works with the difference, ░ against it.");
        writer.WriteParagraph(document.Run.Replications > 1
            ? $"±: half-width of the {level} % interval over the replications, which met the same luck under every combination. Chance only: "
                + "it says nothing of the inputs."
            : "One replication: no intervals. Ask for more with --replications.");
        int[] idle =
        [
            .. document.Measures.SelectMany(m => m.Levers).GroupBy(l => l.Lever)
                .Where(g => g.All(l => l.On && l.Contribution is { Value: 0, HalfWidth: null or 0 })).Select(g => g.Key),
        ];
        if (idle.Length > 0)
            writer.WriteParagraph(
                $"{(idle.Length == 1 ? "Lever" : "Levers")} {string.Join(", ", idle)} changed nothing here: nothing happened that "
                + $"{(idle.Length == 1 ? "it acts" : "they act")} on (outages are rare, laws do not change by themselves), or nothing is left to do.");
        if (!document.Run.Own)
            writer.WriteParagraph(
                "This is less than the scenario's own run, so that every combination can be run: differences are those of its days. 'clearsim run' "
                + "compares the regimes at full length; --declarations buys longer and more replications here.");
    }
}
