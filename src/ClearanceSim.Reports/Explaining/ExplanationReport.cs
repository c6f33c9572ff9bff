using ClearanceSim.Experiments.Explaining;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Figures;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Explaining;

/// <summary>The text of <c>explain</c>: each lever's share of every difference, with a bar.</summary>
/// <remarks>Eighty columns, no colour. The same document gives the same text on every machine.</remarks>
public static class ExplanationReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Explanation document, TextWriter writer)
    {
        var language = ReportLanguage.Chosen;
        Open(document, language, writer);
        foreach (var measure in document.Measures)
        {
            writer.WriteLine();
            Shares(document, measure, language, writer);
        }

        if (document.Programme is { } programme) PaybackTable.Write(programme, language, writer);
        if (document.Lanes is { } lanes) LaneTable.Write(lanes, language, writer);
        Close(document, language.Explanation, writer);
    }

    private static void Open(Explanation document, ReportLanguage language, TextWriter writer)
    {
        var texts = language.Explanation;
        string title = texts.Title(document.Scenario.Name ?? "", document.Title);
        foreach (string line in Paragraph.Lines(title)) writer.WriteLine(line);
        writer.WriteLine(new string('=', Math.Min(title.Length, Paragraph.Width)));
        writer.WriteParagraph(texts.Against(document.Scenario.File, document.Regime, document.Against), rest: "  ");
        writer.WriteParagraph(ExplainedRunText.Of(document.Run, language));
        if (ExplainedRunText.Unseen(document.Run, texts) is { } unseen) writer.WriteParagraph(unseen);
        if (FewReplications.Warning(document.Run.Replications, document.Measures[0].Difference.Level, language.Figures) is { } few)
            writer.WriteParagraph(few);
        writer.WriteLine();
        writer.WriteParagraph(texts.Inputs(document.Assumptions.Inputs, document.Assumptions.WithSource));
        writer.WriteParagraph(texts.RestsOn(document.RestsOn));
    }

    private static void Shares(Explanation document, MeasureShares measure, ReportLanguage language, TextWriter writer)
    {
        var texts = language.Explanation;
        var (title, figure) = ExplainedMeasure.Of(measure.Measure, language.Measures);
        writer.WriteParagraph(
            texts.Measure(title, Cells.Value(measure.From, figure), Cells.Value(measure.To, figure), document.Title), rest: "  ");
        double whole = measure.Difference.Value ?? 0;
        double longest = measure.Levers.Max(l => Math.Abs(l.Contribution.Value ?? 0));
        var table = new TextTable(4);
        table.Add(texts.Lever, texts.Share, texts.Alone, texts.LastIn, "");
        foreach (var lever in measure.Levers)
            table.Add(
                Name(lever, texts),
                Cells.Difference(lever.Contribution, figure),
                Short(lever.Alone, figure), Short(lever.LastIn, figure),
                Bar.Of(lever.Contribution.Value ?? 0, whole, longest));
        table.Add(texts.Total, Cells.Difference(measure.Difference, figure), "", "", "");
        table.Write(writer);
    }

    private static string Name(LeverShare lever, IExplanationMessages texts)
    {
        string name = FormattableString.Invariant($"{lever.Lever,2} {lever.Title}");
        return lever.On ? name : texts.LeverOff(name);
    }

    private static string Short(Experiments.Results.Estimate estimate, Figure figure) =>
        Cells.Difference(estimate with { HalfWidth = null }, figure);

    private static void Close(Explanation document, IExplanationMessages texts, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteParagraph(texts.SharesMean);
        writer.WriteParagraph(texts.BarsMean);
        writer.WriteParagraph(
            document.Run.Replications > 1 ? texts.IntervalsMean(document.Measures[0].Difference.Level) : texts.NoIntervals);
        int[] idle =
        [
            .. document.Measures.SelectMany(m => m.Levers).GroupBy(l => l.Lever)
                .Where(g => g.All(l => l.On && l.Contribution is { Value: 0, HalfWidth: null or 0 })).Select(g => g.Key),
        ];
        if (idle.Length > 0) writer.WriteParagraph(texts.Idle(idle));
        if (!document.Run.Own) writer.WriteParagraph(texts.LessThanOwnRun);
    }
}
