using ClearanceSim.Experiments.Results;
using ClearanceSim.Experiments.Selecting;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Selecting;

/// <summary>The text of a choice among scenarios and regimes: who, with what guarantee, and when each of the others was out.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class SelectionReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Selection document, TextWriter writer)
    {
        var texts = ReportLanguage.Chosen.Selection;
        string title = texts.Title(document.Contenders.Count, document.Criterion);
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(texts.Run(document.Seed, document.AtMost), rest: "  ");
        writer.WriteLine();
        writer.WriteLine(texts.Chosen);
        writer.WriteParagraph(Verdict(document, texts), "  ", "  ");
        writer.WriteLine();
        writer.WriteLine(texts.Contenders);
        Table(document, texts).Write(writer);
        writer.WriteLine();
        writer.WriteParagraph(texts.Procedure(document.First));
    }

    private static string Verdict(Selection document, ISelectionMessages texts)
    {
        string chosen = Name(document, document.Chosen), within = Cells.Plain(document.Within, FigureOf(document));
        if (document.IsDecided) return texts.Decided(chosen, document.Replications, within, document.Level);
        var left = document.Contenders.Where(c => c.EliminatedAfter is null && c.Of != document.Chosen).Select(c => Name(document, c.Of));
        return texts.NotDecided(chosen, left, document.Replications, within, document.Level);
    }

    private static TextTable Table(Selection document, ISelectionMessages texts)
    {
        var table = new TextTable();
        table.Add("  " + texts.Contender, document.Measure, texts.Replications, "");
        foreach (var contender in document.Contenders)
            table.Add(
                "  " + Name(document, contender.Of), Cells.Value(contender.Measured, FigureOf(document)), Numbers.Grouped(contender.Replications),
                Standing(document, contender, texts));
        return table;
    }

    private static string Standing(Selection document, Contender contender, ISelectionMessages texts)
    {
        if (contender.EliminatedAfter is not null) return texts.Out;
        if (contender.Of != document.Chosen) return texts.NotToldApart;
        return document.IsDecided ? texts.IsChosen : texts.BestSoFar;
    }

    // What all have in common is left out.
    private static string Name(Selection document, RegimeReference of)
    {
        bool oneRegime = document.Contenders.All(c => c.Of.Regime == of.Regime), oneScenario = document.Scenarios.Count == 1;
        return oneScenario ? of.Regime : oneRegime ? of.Scenario : $"{of.Scenario} {of.Regime}";
    }

    private static Figure FigureOf(Selection document) => FigureUnits.Of(document.Unit);
}
