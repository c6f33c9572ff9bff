using System.Text;
using ClearanceSim.Experiments.Results;
using ClearanceSim.Reports.Charts;
using ClearanceSim.Reports.Comparison;
using ClearanceSim.Reports.Layout;
using ClearanceSim.Reports.Messages;

namespace ClearanceSim.Reports.Pages;

/// <summary>The files that a run leaves in a folder: the document, the report as text and as a page, its plots and its tables.</summary>
public static class ResultsFiles
{
    /// <summary>The results document.</summary>
    public const string Document = "results.json";

    /// <summary>The report as text.</summary>
    public const string Text = "report.txt";

    /// <summary>The report as a page.</summary>
    public const string Page = "report.html";

    /// <summary>The folders of plots and tables.</summary>
    public const string Plots = "plots", Tables = "tables";

    /// <summary>A file of every folder, to find out beforehand whether they can be written.</summary>
    public static IReadOnlyList<string> Some { get; } = [Document, Text, Page, $"{Plots}/waiting.svg", $"{Tables}/measures.csv"];

    /// <summary>The files with their names within the folder.</summary>
    /// <param name="document">The results.</param>
    /// <param name="json">The same as it was printed.</param>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(ResultsDocument document, string json)
    {
        using var report = new StringWriter { NewLine = "\n" };
        ResultsReport.Write(document, report);
        var page = new ResultsPage(document, ReportLanguage.Chosen);
        return Of(json, report.ToString(), page.Html, page.Sheets, page.Pictures);
    }

    /// <summary>The files of any report.</summary>
    internal static IEnumerable<(string Name, byte[] Bytes)> Of(
        string json, string text, string html, IReadOnlyList<Sheet> sheets, IReadOnlyList<Picture> pictures)
    {
        yield return (Document, Bytes(json + "\n"));
        yield return (Text, Bytes(text));
        yield return (Page, Bytes(html));
        foreach (var sheet in sheets) yield return (Of(sheet), Bytes(sheet.Csv()));
        foreach (var picture in pictures)
        {
            yield return ($"{Plots}/{picture.Name}.svg", picture.SvgBytes());
            yield return ($"{Plots}/{picture.Name}.png", picture.Png());
        }
    }

    /// <summary>The name of a table's file.</summary>
    internal static string Of(Sheet sheet) => $"{Tables}/{sheet.Name}.csv";

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);
}
