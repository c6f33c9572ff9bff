using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Selecting;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Selecting;

/// <summary>The text of a choice among scenarios and regimes: who, with what guarantee, and when each of the others was out.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class SelectionReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Selection document, TextWriter writer)
    {
        string title = $"The best of {Numbers.Counted(document.Contenders.Count, "contender")}: {document.Criterion}";
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(
            $"Seed {document.Seed}, at most {Numbers.Counted(document.AtMost, "replication")} of each, all under the same luck.", rest: "  ");
        writer.WriteLine();
        writer.WriteLine("CHOSEN");
        writer.WriteParagraph(Verdict(document), "  ", "  ");
        writer.WriteLine();
        writer.WriteLine("CONTENDERS");
        Table(document).Write(writer);
        writer.WriteLine();
        writer.WriteParagraph(
            $"A contender is out when it has fallen farther behind another than chance explains, beginning after {document.First} replications "
            + "(procedure KN of Kim and Nelson, 2001, and Student's test, each with half of the error). The ± is chance alone, over the replications in which it took part; what is merely "
            + "assumed is not in it. A contender that went out early was caught at a bad moment more often than not: the ± of such a one is rough.");
    }

    private static string Verdict(Selection document)
    {
        string chosen = Name(document, document.Chosen), within = Cells.Plain(document.Within, FigureOf(document));
        if (document.IsDecided)
            return $"{chosen}, after {Numbers.Counted(document.Replications, "replication")}. If the best is better than every other by {within} or "
                + $"more, it is chosen in at least {Numbers.Percent(document.Level)} % of such choices.";
        var left = document.Contenders.Where(c => c.EliminatedAfter is null && c.Of != document.Chosen).Select(c => Name(document, c.Of));
        return $"NOT DECIDED after {Numbers.Counted(document.Replications, "replication")}: {chosen} is best so far, and could not be told from "
            + $"{string.Join(", ", left)}. That the best is among these, if it is better than every other by {within} or more, holds in at least "
            + $"{Numbers.Percent(document.Level)} % of such choices. More --replications, or a greater --within, may decide it.";
    }

    private static TextTable Table(Selection document)
    {
        var table = new TextTable();
        table.Add("  contender", document.Measure, "replications", "");
        foreach (var contender in document.Contenders)
            table.Add(
                "  " + Name(document, contender.Of), Cells.Value(contender.Measured, FigureOf(document)), Numbers.Grouped(contender.Replications),
                contender.EliminatedAfter is not null ? "out" : contender.Of != document.Chosen ? "not told apart" : document.IsDecided ? "CHOSEN" : "best so far");
        return table;
    }

    // What all have in common is left out.
    private static string Name(Selection document, RegimeReference of)
    {
        bool oneRegime = document.Contenders.All(c => c.Of.Regime == of.Regime), oneScenario = document.Scenarios.Count == 1;
        return oneScenario ? of.Regime : oneRegime ? of.Scenario : $"{of.Scenario} {of.Regime}";
    }

    private static Figure FigureOf(Selection document) => FigureUnits.Of(document.Unit);
}
