using ClearanceSim.Experiments.Optimising;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Optimising;

/// <summary>The text of an optimisation: the answer and how sure it is, what it saves, what lies around it.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class OptimumReport
{
    // A longer name would leave no room beside it; the answer above has it.
    private const int LongestName = 26;

    /// <summary>Writes the report.</summary>
    public static void Write(OptimumResult document, TextWriter writer)
    {
        var texts = ReportLanguage.Chosen.Optimum;
        var words = new OptimumWords(document, texts);
        string title = document.Experiment.Name;
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(texts.Luck(document.Scenario.File, document.Regime, document.Seed), rest: "  ");
        writer.WriteParagraph(texts.ToChoose(words.Ranges), rest: "  ");
        writer.WriteParagraph(texts.SoThat(words.Requirement, Cells.Plain(document.SoThat.Tolerance, words.Figure)), rest: "  ");
        Heading(texts.Answer);
        foreach (string sentence in Answer(document, texts, words)) writer.WriteParagraph(sentence, "  ", "    ");
        if (document.Answer is { } answer)
        {
            Heading(texts.Own);
            if (document.Own is { } own)
            {
                writer.WriteParagraph(
                    $"{words.Name(own.Allocation)}: {words.Cost(own.Cost)}; {words.Measured(own)}, {Numbers.Counted(own.Replications, "replication")}.", "  ", "    ");
                writer.WriteParagraph(words.Saved(own, answer), "  ", "    ");
            }
            else writer.WriteParagraph(texts.OwnUnknown(document.Over.All(n => n.Own is not null)), "  ", "    ");
        }
        Heading(texts.Frontier);
        Table(document, words.Near, texts, words).Write(writer);
        writer.WriteParagraph(texts.FrontierMeaning);
        if (words.RunnersUp is { Count: > 0 } runnersUp)
        {
            Heading(texts.RunnersUp);
            Table(document, runnersUp, texts, words).Write(writer);
        }
        writer.WriteLine();
        writer.WriteParagraph(texts.Spent(document.Spent, document.Budget, document.Tried.Count));
        writer.WriteParagraph(texts.Caveat);

        void Heading(string text)
        {
            writer.WriteLine();
            writer.WriteLine(text.ToUpperInvariant());
        }
    }

    /// <summary>The answer in sentences, or that there is none.</summary>
    internal static IEnumerable<string> Answer(OptimumResult document, IOptimumMessages texts, OptimumWords words)
    {
        if (document.Answer is { } answer)
            return
            [
                $"{words.Name(answer.Allocation)}: {words.Cost(answer.Cost)}.", $"{words.Measure} {texts.Fresh(words.Measured(answer), answer.Replications)}",
                .. words.Doubts(),
            ];
        string none = texts.NoAnswer(words.Requirement, document.RanOut);
        var most = document.Tried.FirstOrDefault(t => t.Allocation.SequenceEqual(document.Over.Select(n => n.To)));
        return most is null ? [none] : [none, texts.AtTheMost(words.Name(most.Allocation), $"{words.Measure} {words.Measured(most)}", most.Replications)];
    }

    private static TextTable Table(OptimumResult document, IReadOnlyList<AllocationFigures> rows, IOptimumMessages texts, OptimumWords words)
    {
        var table = new TextTable(4);
        table.Add($"  {texts.CostColumn}: {string.Join(" + ", document.Over.Select(n => n.Name))}", words.Measure.Length > LongestName ? texts.Measured : words.Measure, texts.Replications, "", texts.VerdictColumn);
        foreach (var row in rows)
            table.Add(
                $"  {texts.Number(row.Cost)}: {string.Join(" + ", row.Allocation)}", words.Measured(row), Numbers.Grouped(row.Replications), "", words.Verdict(row));
        return table;
    }
}
