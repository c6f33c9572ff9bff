using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Layout;

namespace ClearanceSim.Reports.Comparison;

/// <summary>Published figures beside the model's own, each with how the model stands to it.</summary>
internal static class PublishedSection
{
    /// <summary>Writes the section, where there is something published.</summary>
    public static void Write(TextWriter writer, ResultsDocument document)
    {
        if (document.Published is not { Count: > 0 } figures) return;
        writer.WriteLine();
        writer.WriteLine("PUBLISHED FIGURES BESIDE THE MODEL'S");
        var table = new TextTable(leftColumns: 3);
        table.Add("figure", "published", "model", "standing");
        foreach (var figure in figures)
            table.Add(
                Label(document, figure), Cells.Plain(figure.Published, FigureOf(figure)), Cells.Value(figure.Model, FigureOf(figure)),
                figure.Standing.Replace('-', ' '));
        table.Write(writer);
        foreach (var figure in figures)
            writer.WriteParagraph(
                $"{figure.What}: {figure.Source}{(figure.Why.Length > 0 ? $" — {figure.Why}" : "")}", "- ", "  ");
        writer.WriteParagraph(Meaning);
    }

    /// <summary>What the standings mean.</summary>
    public const string Meaning =
        "Fitted: inputs were chosen to meet it, so the model's meeting it proves nothing. Held out: nothing was tuned to it, so the model's "
        + "figure is a prediction. Not comparable: nothing here measures the same.";

    /// <summary>What a figure is called.</summary>
    public static string Label(ResultsDocument document, PublishedResult figure) =>
        document.Scenarios.Count > 1 ? $"{figure.What} ({figure.Scenario})" : figure.What;

    /// <summary>What sort of figure it is.</summary>
    public static Figure FigureOf(PublishedResult figure) => figure.Unit switch
    {
        "share" => Figure.Share,
        "time" => Figure.Duration,
        _ => Figure.Quantity,
    };
}
