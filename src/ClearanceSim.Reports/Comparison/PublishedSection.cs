using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Published figures beside the model's own, each with how the model stands to it.</summary>
internal static class PublishedSection
{
    /// <summary>Writes the section, where there is something published.</summary>
    public static void Write(TextWriter writer, ResultsDocument document, ISectionMessages texts)
    {
        if (document.Published is not { Count: > 0 } figures) return;
        writer.WriteLine();
        writer.WriteLine(texts.Published);
        var table = new TextTable(leftColumns: 3);
        table.Add(texts.Figure, texts.PublishedValue, texts.Model, texts.Standing);
        foreach (var figure in figures)
            table.Add(
                Label(document, figure, texts), Cells.Plain(figure.Published, FigureOf(figure)), Cells.Value(figure.Model, FigureOf(figure)),
                texts.StandingOf(figure.Standing));
        table.Write(writer);
        foreach (var figure in figures)
            writer.WriteParagraph(texts.SourceOf(figure.What, figure.Source, figure.Why), "- ", "  ");
        writer.WriteParagraph(texts.StandingsMean);
    }

    /// <summary>What a figure is called.</summary>
    public static string Label(ResultsDocument document, PublishedResult figure, ISectionMessages texts) =>
        document.Scenarios.Count > 1 ? texts.FigureOf(figure.What, figure.Scenario) : figure.What;

    /// <summary>What sort of figure it is.</summary>
    public static Figure FigureOf(PublishedResult figure) => figure.Unit switch
    {
        "share" => Figure.Share,
        "time" => Figure.Duration,
        _ => Figure.Quantity,
    };
}
